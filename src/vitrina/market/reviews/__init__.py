"""How products are rated: counts of stars per product.

Owns rating summaries. Announces `events.ratings_changed`. Expects products from `market.catalog`.
"""
