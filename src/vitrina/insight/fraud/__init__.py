"""Fake signals: finds orders, visits and reviews that were made to lift or to hurt a ranking, and says why.

Owns the marks and what people decided about them. Reads the compacted events of `insight.tracking` and, from
the catalogue, which seller and category a product belongs to. Announces nothing: whoever counts behaviour
asks `queries.excluded` for what counts nowhere.
"""
