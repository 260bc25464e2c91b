"""What a shopper sees of products: catalogue, price, stock and ratings joined, for lists and product pages.

Reads only; owns no tables and announces nothing.
"""
