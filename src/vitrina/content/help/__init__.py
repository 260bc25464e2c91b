"""Help: short answers in groups, and how things are cared for by material and kind.

Owns help groups, topics and care notes. Announces nothing. Expects products from `market.catalog`; topics are
found by the normal forms of `search.analysis`.
"""
