"""Wishlists: what shoppers keep for later, without an account.

Owns the wishes. Announces nothing. Expects shoppers from `people.shoppers`, products from `market.catalog`.
"""
