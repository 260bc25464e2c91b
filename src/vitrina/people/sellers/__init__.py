"""Sellers: who offers products, whether they may sell, and how they are rated.

Owns the sellers table. Announces `events.sellers_changed`. Expects nothing from above.
"""
