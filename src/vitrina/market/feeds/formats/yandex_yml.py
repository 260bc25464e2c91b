"""Yandex Market feed, YML: a tree of categories, then offers.

Offers that share a `group_id` are variants of one product, told apart by those `param`s in which they differ.
A name is either given, or made of `typePrefix`, `vendor` and `model`; the prefix says what the product is.
`oldprice` is the price before discount. `weight` is in kilograms, `dimensions` are length/width/height in
centimetres. Texts are Russian unless the import says otherwise. `line` in a report is the offer's number.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from vitrina.kernel import clock
from vitrina.kernel.money import Money
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import all_categories
from vitrina.market.catalog.types import PictureDraft
from vitrina.market.feeds import cells
from vitrina.market.feeds.addresses import picture_address, product_address
from vitrina.market.feeds.attributes import text_attribute
from vitrina.market.feeds.cells import BadCell
from vitrina.market.feeds.currencies import currency_of, known_currency
from vitrina.market.feeds.grouping import whole_groups
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import (
    ExportedProduct,
    ExportedVariant,
    ExportOptions,
    FeedAttribute,
    FeedCategory,
    FeedPrice,
    FeedProduct,
    FeedVariant,
    ImportOptions,
    RowProblem,
)
from vitrina.market.feeds.xmlstream import XmlWriter, elements, texts_of, writing

LANGUAGE = "ru"
MOST_PICTURES = 20
_DEEPEST_TREE = 20


class YandexYml:
    """Yandex's shape, in and out."""

    name = "yml"
    suffix = ".yml"

    def recognises(self, source: FeedSource) -> bool:
        """By its outermost element in the first lines."""
        return b"<yml_catalog" in source.head

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem for each group of offers."""
        sizes: Counter[str] = Counter()
        tree = _Tree()
        for element in elements(source, self.name, "offer", "category"):
            if element.tag == "category" and element.get("id"):
                tree.add(element)
            elif element.tag == "offer":
                sizes[element.get("group_id", "")] += 1
        for members in whole_groups(_offers(source), sizes):
            try:
                yield _product(members, tree, options)
            except BadCell as error:
                yield RowProblem(members[0].line, error.data["field"], error.data["reason"])

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One offer for each variant that has a price; all the shop's categories before them."""
        with writing(target) as xml:
            date = clock.now().strftime("%Y-%m-%d %H:%M")
            with xml.element("yml_catalog", {"date": date}), xml.element("shop"):
                xml.text("name", "Vitrina")
                xml.text("url", options.site)
                _write_categories(xml, options.language)
                with xml.element("offers"):
                    for product in products:
                        for variant in product.variants:
                            if variant.price:
                                _write_offer(xml, product, variant, variant.price, options)


class _Tree:
    """The feed's categories: names and parents by id."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}

    def add(self, element: Element) -> None:
        """Note one category."""
        category_id = element.get("id", "")
        self._names[category_id] = cells.clean(element.text)
        self._parents[category_id] = element.get("parentId", "")

    def path(self, category_id: str) -> list[str]:
        """Names from the root; a circle of parents ends where it is too deep to be true."""
        names: list[str] = []
        while category_id in self._names and len(names) < _DEEPEST_TREE:
            names.append(self._names[category_id])
            category_id = self._parents[category_id]
        return [name for name in reversed(names) if name]


@dataclass(frozen=True, slots=True)
class _Param:
    name: str
    value: str
    unit: str


class _Offer:
    """What is kept of an offer's element, which is emptied soon."""

    def __init__(self, line: int, element: Element) -> None:
        self.line = line
        self.id = cells.clean(element.get("id"))
        self.group = cells.clean(element.get("group_id"))
        self.available = element.get("available", "true").strip().casefold() != "false"
        self.fields: dict[str, list[str]] = {child.tag: texts_of(element, child.tag) for child in element}
        self.params = [
            _Param(cells.clean(param.get("name")), cells.clean(param.text), cells.clean(param.get("unit")))
            for param in element.findall("param")
        ]
        self.in_stock = [outlet.get("instock", "") for outlet in element.iter("outlet")]

    def text(self, name: str) -> str:
        """The first value of a field, "" where there is none."""
        return next(iter(self.fields.get(name, [])), "")


def _offers(source: FeedSource) -> Iterator[tuple[str, _Offer]]:
    for line, element in enumerate(elements(source, YandexYml.name, "offer"), start=1):
        offer = _Offer(line, element)
        yield element.get("group_id", ""), offer


def _product(members: Sequence[_Offer], tree: _Tree, options: ImportOptions) -> FeedProduct:
    first = members[0]
    ref = first.group or first.id
    if not ref:
        raise BadCell(field="id", reason="an offer needs an id.")
    language = options.language or LANGUAGE
    telling = _telling_params(members)
    return FeedProduct(
        line=first.line,
        ref=ref,
        titles=cells.localized(_title(first), language),
        descriptions=cells.localized(cells.plain_text(first.text("description")), language),
        kinds=cells.localized(first.text("typePrefix"), language),
        brand=first.text("vendor"),
        categories=tuple(FeedCategory({language: name}) for name in tree.path(first.text("categoryId"))),
        attributes=tuple(_attributes(first, telling, language)),
        variants=tuple(_variant(offer, telling, language, options) for offer in members),
        pictures=_pictures(members),
    )


def _title(offer: _Offer) -> str:
    parts = (offer.text(name) for name in ("typePrefix", "vendor", "model"))
    return offer.text("name") or " ".join(part for part in parts if part)


def _telling_params(members: Sequence[_Offer]) -> frozenset[str]:
    """Names of the params in which the offers of a group differ."""
    if len(members) == 1:
        return frozenset()
    values: dict[str, set[tuple[str, ...]]] = {}
    names = {param.name for offer in members for param in offer.params}
    for offer in members:
        for name in names:
            own = tuple(param.value for param in offer.params if param.name == name)
            values.setdefault(name, set()).add(own)
    return frozenset(name for name, different in values.items() if len(different) > 1)


def _variant(offer: _Offer, telling: frozenset[str], language: str, options: ImportOptions) -> FeedVariant:
    params = [param for param in offer.params if param.name in telling]
    return FeedVariant(
        sku=offer.id or offer.group,
        gtin=cells.gtin(offer.text("barcode")),
        options=tuple(_of_params(params, language)),
        price=_price(offer, options),
        stock=_stock(offer),
    )


def _price(offer: _Offer, options: ImportOptions) -> FeedPrice | None:
    currency = known_currency(offer.text("currencyId")) or currency_of(options)
    return cells.price(offer.text("price"), offer.text("oldprice"), currency)


def _stock(offer: _Offer) -> int | None:
    if not offer.available:
        return 0
    counts = [cells.count(text, field="instock") for text in (*offer.in_stock, offer.text("count"))]
    known = [count for count in counts if count is not None]
    return min(sum(known), cells.LARGEST_COUNT) if known else None


def _attributes(offer: _Offer, telling: frozenset[str], language: str) -> Iterator[FeedAttribute]:
    found: list[FeedAttribute | None] = [
        text_attribute("vendor_code", _all_texts(offer, "vendorCode")),
        text_attribute("country_of_origin", _all_texts(offer, "country_of_origin")),
        cells.weight(offer.text("weight"), "kg"),
    ]
    measures = offer.text("dimensions").split("/")
    if len(measures) == 3:
        for code, measure in zip(("length", "width", "height"), measures, strict=True):
            found.append(cells.length(measure, "cm", code=code))
    found += _of_params([param for param in offer.params if param.name not in telling], language)
    yield from {attribute.code: attribute for attribute in found if attribute}.values()


def _all_texts(offer: _Offer, name: str) -> list[str]:
    return offer.fields.get(name, [])


def _of_params(params: Sequence[_Param], language: str) -> list[FeedAttribute]:
    values: dict[str, list[str]] = {}
    units: dict[str, str] = {}
    for param in params:
        values.setdefault(param.name, []).append(param.value)
        units.setdefault(param.name, param.unit)
    found = (
        text_attribute(name, texts, unit=units[name][:20], language=language)
        for name, texts in values.items()
    )
    return [attribute for attribute in found if attribute]


def _pictures(members: Sequence[_Offer]) -> tuple[PictureDraft, ...]:
    """Each address once; the first picture of a variant belongs to it."""
    pictures: dict[str, PictureDraft] = {}
    for offer in members:
        for place, address in enumerate(offer.fields.get("picture", [])):
            own = offer.id if place == 0 and len(members) > 1 else ""
            pictures.setdefault(address, PictureDraft(address, sku=own))
    return tuple(pictures.values())


def _write_categories(xml: XmlWriter, language: str) -> None:
    categories = all_categories()
    ids: Mapping[str, int] = {category.ref: category.id for category in categories}
    with xml.element("categories"):
        for category in categories:
            attributes = {"id": str(category.id)}
            if category.parent_ref:
                attributes["parentId"] = str(ids[category.parent_ref])
            xml.text("category", pick(category.names, language), attributes)


def _write_offer(
    xml: XmlWriter,
    product: ExportedProduct,
    variant: ExportedVariant,
    price: FeedPrice,
    options: ExportOptions,
) -> None:
    record, language = product.record, options.language
    attributes = {"id": variant.fact.sku, "available": "false" if variant.stock == 0 else "true"}
    if len(product.variants) > 1:
        attributes["group_id"] = record.ref
    with xml.element("offer", attributes):
        xml.text("url", product_address(options.site, record.ref))
        xml.text("price", str(Money(price.price_minor, price.currency).decimal))
        if price.list_price_minor:
            xml.text("oldprice", str(Money(price.list_price_minor, price.currency).decimal))
        xml.text("currencyId", price.currency)
        if record.categories:
            xml.text("categoryId", str(record.categories[-1].id))
        for picture in record.stills[:MOST_PICTURES]:
            xml.text("picture", picture_address(options.site, picture.address))
        xml.text("name", pick(record.titles, language))
        xml.text("vendor", record.brand)
        xml.text("description", pick(record.descriptions, language))
        xml.text("barcode", variant.fact.gtin)
        if variant.stock is not None:
            xml.text("count", str(variant.stock))
        own = {option.code for option in variant.fact.options}
        for fact in (
            *variant.fact.options,
            *(fact for fact in record.attributes if fact.code in record.values and fact.code not in own),
        ):
            for value in fact.values:
                unit = {"unit": fact.unit} if fact.unit else {}
                xml.text("param", pick(value, language), {"name": pick(fact.labels, language), **unit})
