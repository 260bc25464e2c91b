"""The catalogue: brands, the category tree, attribute definitions, products with variants and pictures.

Owns these tables and nothing of price or stock. Announces `events.products_changed` and
`events.attributes_changed`. Expects sellers from `people.sellers`.
"""
