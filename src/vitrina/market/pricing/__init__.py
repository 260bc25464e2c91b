"""Prices per variant, and the history of what was shown when.

Owns prices and price history. Announces `events.prices_changed`. Expects variants from `market.catalog`.
"""
