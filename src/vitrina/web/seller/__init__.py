"""The seller's desk: what becomes of one's products in the search, why, and what would change it.

Sellers see their own products, the shop's staff all of them. Figures come from `insight.metrics`, reasons and
levers from `discovery.explaining`; nothing is written here: products are edited in the console.
"""
