"""Reads of the catalogue, as dataclasses; each says how many SQL queries it makes."""

from vitrina.market.catalog.queries.attributes import attribute_definitions, category_attributes
from vitrina.market.catalog.queries.brands import brand, brand_names, brands, brands_with_emblem
from vitrina.market.catalog.queries.categories import (
    all_categories,
    category,
    category_tree,
    known_categories,
)
from vitrina.market.catalog.queries.offered import Offered, OfferedList, matching, offered
from vitrina.market.catalog.queries.pictures import second_pictures
from vitrina.market.catalog.queries.products import (
    catalogue_size,
    ids_by_ref,
    iter_product_ids,
    pictured,
    product,
    refs_by_id,
    search_records,
    summaries,
)

__all__ = [
    "Offered",
    "OfferedList",
    "all_categories",
    "attribute_definitions",
    "brand",
    "brand_names",
    "brands",
    "brands_with_emblem",
    "catalogue_size",
    "category",
    "category_attributes",
    "category_tree",
    "ids_by_ref",
    "iter_product_ids",
    "known_categories",
    "matching",
    "offered",
    "pictured",
    "product",
    "refs_by_id",
    "search_records",
    "second_pictures",
    "summaries",
]
