"""A `Product` as JSON and back: what the text index stores of it, for explain and for indexing again."""

from collections.abc import Mapping
from datetime import date
from math import isnan, nan
from typing import Any

import orjson

from vitrina.search.types import Attribute, CategoryRef, LiveUpdate, Product


def product_to_json(product: Product) -> bytes:
    """The whole product. Raises `TypeError` for values that are no JSON."""
    return orjson.dumps(
        {
            "id": product.id,
            "titles": product.titles,
            "brand": product.brand,
            "kinds": product.kinds,
            "subtitles": product.subtitles,
            "categories": [(category.id, category.names) for category in product.categories],
            "attributes": [
                (a.code, a.labels, a.values, a.keys, a.number, a.unit, a.searchable, a.filterable)
                for a in product.attributes
            ],
            "seller_id": product.seller_id,
            "released_on": product.released_on and product.released_on.isoformat(),
            "live": _known(product.live),
            "stock_places": sorted(product.stock_places),
        }
    )


def _known(numbers: Mapping[str, float]) -> dict[str, float]:
    """Without NaN, which JSON has no word for and which means no more than leaving the name out."""
    return {name: value for name, value in numbers.items() if value == value}


def product_from_json(data: bytes) -> Product:
    """What `product_to_json` wrote, equal to what it was given."""
    fields: dict[str, Any] = orjson.loads(data)
    return Product(
        id=fields["id"],
        titles=fields["titles"],
        brand=fields["brand"],
        kinds=fields["kinds"],
        subtitles=fields["subtitles"],
        categories=tuple(CategoryRef(*values) for values in fields["categories"]),
        attributes=tuple(_attribute(*values) for values in fields["attributes"]),
        seller_id=fields["seller_id"],
        released_on=date.fromisoformat(fields["released_on"]) if fields["released_on"] else None,
        live=fields["live"],
        stock_places=frozenset(fields["stock_places"]),
    )


def _attribute(
    code: str,
    labels: Mapping[str, str],
    values: list[Mapping[str, str]],
    keys: list[str],
    number: float | None,
    unit: str,
    searchable: bool,
    filterable: bool,
) -> Attribute:
    return Attribute(code, labels, tuple(values), tuple(keys), number, unit, searchable, filterable)


def update_to_json(update: LiveUpdate) -> bytes:
    """A live update as one line."""
    places = None if update.stock_places is None else sorted(update.stock_places)
    return orjson.dumps([update.product_id, _spelt(update.live), places])


def update_from_json(data: bytes) -> LiveUpdate:
    """What `update_to_json` wrote."""
    product_id, live, places = orjson.loads(data)
    return LiveUpdate(product_id, _read(live), None if places is None else frozenset(places))


def _spelt(numbers: Mapping[str, float]) -> dict[str, float | None]:
    """NaN as null: in an update it says that a number became unknown."""
    return {name: None if isnan(value) else value for name, value in numbers.items()}


def _read(numbers: Mapping[str, float | None]) -> dict[str, float]:
    return {name: nan if value is None else value for name, value in numbers.items()}
