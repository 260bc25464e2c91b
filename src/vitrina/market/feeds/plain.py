"""The plain shape of a product: what a JSON line holds, and, cell by cell, a row of Vitrina's own tables."""

from collections.abc import Mapping
from typing import Any

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import PictureDraft, ProductStatus, ProductType
from vitrina.market.feeds import cells
from vitrina.market.feeds.attributes import feed_attribute
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.currencies import currency_of, known_currency
from vitrina.market.feeds.types import (
    ExportedProduct,
    ExportedVariant,
    FeedAttribute,
    FeedCategory,
    FeedPrice,
    FeedProduct,
    FeedVariant,
    ImportOptions,
)

PATH_JOINT = ">"


def read_product(line: int, row: Mapping[str, Any], options: ImportOptions) -> FeedProduct:
    """The product that a plain object holds (see `formats.jsonlines`). Raises `BadCell`."""
    return _Row(line, row, options).product()


def written_product(product: ExportedProduct) -> dict[str, Any]:
    """A product as a plain object; what is empty is left out."""
    record = product.record
    skus = {variant.id: variant.sku for variant in record.variants}
    row = {
        "id": record.ref,
        "title": dict(record.titles),
        "subtitle": dict(record.subtitles),
        "description": dict(record.descriptions),
        "kind": dict(record.kinds),
        "brand": record.brand,
        "category": [{"ref": step.ref, "names": dict(step.names)} for step in record.categories],
        "attributes": dict(record.values),
        "pictures": [
            {
                "address": picture.address,
                "alt": dict(picture.alt),
                "width": picture.width_px,
                "height": picture.height_px,
                "role": picture.role,
                "sku": skus.get(picture.variant_id or 0, ""),
            }
            for picture in record.pictures
        ],
        "variants": [_exported_variant(variant) for variant in product.variants],
        "type": record.type.value,
        "listed": record.status is ProductStatus.LISTED,
        "express": record.express,
        "rocket": record.rocket,
        "released_on": record.released_on,
    }
    return {name: value for name, value in row.items() if value not in ("", None, {}, [])}


class _Row:
    """One line on its way to a product."""

    def __init__(self, line: int, row: Mapping[str, Any], options: ImportOptions) -> None:
        self._line = line
        self._row = row
        self._options = options

    def product(self) -> FeedProduct:
        """The product of this line. Raises `BadCell`."""
        ref = self._id()
        return FeedProduct(
            line=self._line,
            ref=ref,
            titles=self._texts("title"),
            subtitles=self._texts("subtitle"),
            descriptions=self._texts("description", html=True),
            kinds=self._texts("kind"),
            brand=self._text("brand"),
            categories=self._categories(),
            attributes=self._attributes(self._row, "attributes"),
            variants=self._variants(ref),
            pictures=tuple(self._picture(item) for item in self._list(self._row, "pictures")),
            type=self._type(),
            listed=self._flag("listed", default=True),
            express=self._flag("express", default=False),
            rocket=self._flag("rocket", default=False),
            released_on=cells.day(self._text("released_on"), field="released_on"),
        )

    def _id(self) -> str:
        value = self._row.get("id")
        if isinstance(value, bool) or not isinstance(value, (str, int)) or not cells.clean(value):
            raise BadCell(field="id", reason="a product needs an id, a text or a whole number.")
        return cells.clean(value)

    def _text(self, name: str, row: Mapping[str, Any] | None = None) -> str:
        value = (self._row if row is None else row).get(name)
        if isinstance(value, (list, dict)):
            raise BadCell(field=name, reason="give a text.")
        return cells.clean(value)

    def _texts(self, name: str, *, html: bool = False) -> dict[str, str]:
        value = self._row.get(name)
        read = cells.plain_text if html else cells.clean
        if isinstance(value, dict):
            texts = {cells.clean(language): read(text) for language, text in value.items()}
            return {language: text for language, text in texts.items() if text}
        if isinstance(value, list):
            raise BadCell(field=name, reason="give a text, or texts by language.")
        return cells.localized(read(value), self._options.language)

    def _flag(self, name: str, *, default: bool) -> bool:
        return cells.flag(self._text(name), field=name, default=default)

    def _type(self) -> ProductType:
        word = self._text("type") or ProductType.GOODS.value
        if word not in [kind.value for kind in ProductType]:
            raise BadCell(field="type", reason=f"'{word[:40]}' is neither goods nor service.")
        return ProductType(word)

    def _categories(self) -> tuple[FeedCategory, ...]:
        value = self._row.get("category")
        steps = value if isinstance(value, list) else cells.clean(value).split(PATH_JOINT)
        return tuple(step for step in map(self._category, steps) if step.names)

    def _category(self, step: Any) -> FeedCategory:
        if not isinstance(step, dict):
            return FeedCategory(cells.localized(cells.clean(step), self._options.language))
        names = step.get("names")
        if not isinstance(names, dict):
            raise BadCell(field="category", reason='a step of a path is a name, or {"ref": …, "names": {…}}.')
        texts = {cells.clean(language): cells.clean(name) for language, name in names.items()}
        return FeedCategory(texts, cells.clean(step.get("ref"))[:255])

    def _attributes(self, row: Mapping[str, Any], name: str) -> tuple[FeedAttribute, ...]:
        values = row.get(name) or {}
        if not isinstance(values, dict):
            raise BadCell(field=name, reason="give an object, attribute → value.")
        attributes = (feed_attribute(label, value) for label, value in values.items())
        return tuple({each.code: each for each in attributes if each}.values())

    def _variants(self, ref: str) -> tuple[FeedVariant, ...]:
        rows = self._list(self._row, "variants")
        if not rows:
            return (self._variant({**self._row, "options": None}, default_sku=ref),)
        return tuple(
            self._variant(row, default_sku=ref if len(rows) == 1 else f"{ref}-{number}")
            for number, row in enumerate(rows, start=1)
        )

    def _variant(self, row: Any, *, default_sku: str) -> FeedVariant:
        if not isinstance(row, dict):
            raise BadCell(field="variants", reason="a variant is an object.")
        return FeedVariant(
            sku=self._text("sku", row) or default_sku,
            gtin=cells.gtin(self._text("gtin", row)),
            options=self._attributes(row, "options"),
            price=self._price(row),
            stock=cells.count(self._text("stock", row), field="stock"),
        )

    def _price(self, row: Mapping[str, Any]) -> FeedPrice | None:
        currency = known_currency(self._text("currency", row)) or currency_of(self._options)
        return cells.price(self._text("price", row), self._text("list_price", row), currency)

    def _picture(self, item: Any) -> PictureDraft:
        if not isinstance(item, dict):
            return PictureDraft(cells.clean(item))
        alt = item.get("alt")
        return PictureDraft(
            address=self._text("address", item),
            alt={cells.clean(key): cells.clean(text) for key, text in alt.items()}
            if isinstance(alt, dict)
            else cells.localized(cells.clean(alt), self._options.language),
            width_px=cells.count(self._text("width", item), field="width"),
            height_px=cells.count(self._text("height", item), field="height"),
            role=self._text("role", item)[:20] or "gallery",
            sku=self._text("sku", item),
        )

    def _list(self, row: Mapping[str, Any], name: str) -> list[Any]:
        value = row.get(name) or []
        if not isinstance(value, list):
            raise BadCell(field=name, reason="give a list.")
        return value


def _exported_variant(variant: ExportedVariant) -> dict[str, Any]:
    price = variant.price
    row = {
        "sku": variant.fact.sku,
        "gtin": variant.fact.gtin,
        "options": dict(variant.fact.values),
        "price": price and _decimal(price.price_minor, price.currency),
        "list_price": price and _decimal(price.list_price_minor, price.currency),
        "currency": price.currency if price else None,
        "stock": variant.stock,
    }
    return {name: value for name, value in row.items() if value not in ("", None, {})}


def _decimal(minor: int | None, currency: str) -> str | None:
    return None if minor is None else str(Money(minor, currency).decimal)
