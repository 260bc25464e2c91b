"""Writes of the catalogue: keyword-only, each owns its transaction and announces once per batch."""

from vitrina.market.catalog.services.attributes import assign_attributes, define_attributes
from vitrina.market.catalog.services.brands import describe_brands, picture_categories
from vitrina.market.catalog.services.categories import upsert_categories
from vitrina.market.catalog.services.products import set_status, upsert_products

__all__ = [
    "assign_attributes",
    "define_attributes",
    "describe_brands",
    "picture_categories",
    "set_status",
    "upsert_categories",
    "upsert_products",
]
