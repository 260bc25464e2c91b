"""Google Merchant feed, XML: RSS items or Atom entries with fields in Google's namespace.

Items that share an `item_group_id` are variants of one product. `price` with a lower `sale_price` is a
discount. `availability` other than "in_stock" means none; how many there are the format does not say.
`product_type`, the shop's own path, names the category before Google's. `line` in a report is the item's
number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from vitrina.kernel.money import Money
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeFact, PictureDraft
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
from vitrina.market.feeds.xmlstream import XmlWriter, elements, text_of, texts_of, writing

NAMESPACE = "http://base.google.com/ns/1.0"
ITEMS = ("item", "entry")
VARIANT_FIELDS = ("color", "size", "pattern", "material")
PRODUCT_FIELDS = ("gender", "age_group", "condition", "size_type", "size_system", "mpn")
MOST_PICTURES = 11
LONGEST_TITLE = 150
LONGEST_DESCRIPTION = 5000

_IN_STOCK = frozenset(["in_stock", "in stock", "preorder", "backorder"])
_ADDRESS = "link"


class GoogleMerchant:
    """Google's shape, in and out."""

    name = "google"
    suffix = ".xml"

    def recognises(self, source: FeedSource) -> bool:
        """By Google's namespace in the first lines."""
        return b"base.google.com/ns/1.0" in source.head

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """One product or problem for each group of items."""
        sizes = Counter(text_of(item, "item_group_id") for item in elements(source, self.name, *ITEMS))
        for members in whole_groups(_items(source), sizes):
            try:
                yield _product(members, options)
            except BadCell as error:
                yield RowProblem(members[0].line, error.data["field"], error.data["reason"])

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """One item for each variant that has a price."""
        rss = {"version": "2.0", "xmlns:g": NAMESPACE}
        with writing(target) as xml, xml.element("rss", rss), xml.element("channel"):
            xml.text("title", "Vitrina")
            xml.text("link", options.site)
            for product in products:
                for variant in product.variants:
                    if variant.price:
                        _write_item(xml, product, variant, variant.price, options)


class _Item:
    """What is kept of an item's element, which is emptied soon."""

    def __init__(self, line: int, element: Element) -> None:
        self.line = line
        self.fields: dict[str, list[str]] = {
            child.tag: texts_of(element, child.tag) for child in element if child.tag != "product_detail"
        }
        self.details = [
            (text_of(detail, "attribute_name"), text_of(detail, "attribute_value"))
            for detail in element.findall("product_detail")
        ]

    def text(self, name: str) -> str:
        """The first value of a field, "" where there is none."""
        return next(iter(self.fields.get(name, [])), "")


def _items(source: FeedSource) -> Iterator[tuple[str, _Item]]:
    for line, element in enumerate(elements(source, GoogleMerchant.name, *ITEMS), start=1):
        yield text_of(element, "item_group_id"), _Item(line, element)


def _product(members: Sequence[_Item], options: ImportOptions) -> FeedProduct:
    first = members[0]
    ref = first.text("item_group_id") or first.text("id")
    if not ref:
        raise BadCell(field="id", reason="an item needs an id.")
    language = options.language
    path = first.text("product_type") or first.text("google_product_category")
    grouped = len(members) > 1
    return FeedProduct(
        line=first.line,
        ref=ref,
        titles=cells.localized(first.text("title"), language),
        descriptions=cells.localized(cells.plain_text(first.text("description")), language),
        brand=first.text("brand"),
        categories=tuple(FeedCategory({language: step}) for step in _steps(path)),
        attributes=tuple(_attributes(first, with_variant_fields=not grouped)),
        variants=tuple(_variant(item, options, grouped=grouped) for item in members),
        pictures=_pictures(members),
    )


def _steps(path: str) -> list[str]:
    """The names of a category path; a bare number of Google's taxonomy names nothing."""
    return [] if path.strip().isdigit() else cells.split_list(path, ">")


def _variant(item: _Item, options: ImportOptions, *, grouped: bool) -> FeedVariant:
    named = (text_attribute(field, item.fields.get(field, [])) for field in VARIANT_FIELDS if grouped)
    return FeedVariant(
        sku=item.text("id") or item.text("item_group_id"),
        gtin=cells.gtin(item.text("gtin")),
        options=tuple(attribute for attribute in named if attribute),
        price=_price(item, options),
        stock=_stock(item),
    )


def _price(item: _Item, options: ImportOptions) -> FeedPrice | None:
    regular, _, currency = item.text("price").partition(" ")
    sale = item.text("sale_price").partition(" ")[0]
    return cells.sale_price(regular, sale, known_currency(currency) or currency_of(options))


def _stock(item: _Item) -> int | None:
    counted = cells.count(item.text("quantity") or item.text("inventory"), field="quantity")
    availability = item.text("availability").casefold()
    return 0 if availability and availability not in _IN_STOCK else counted


def _attributes(item: _Item, *, with_variant_fields: bool) -> Iterator[FeedAttribute]:
    fields = (*PRODUCT_FIELDS, *(VARIANT_FIELDS if with_variant_fields else ()))
    found = [text_attribute(field, item.fields.get(field, [])) for field in fields]
    found += [text_attribute(name, [value]) for name, value in item.details if name]
    amount, _, unit = item.text("shipping_weight").partition(" ")
    found.append(cells.weight(amount, unit))
    for code in ("length", "width", "height"):
        amount, _, unit = item.text(f"product_{code}").partition(" ")
        found.append(cells.length(amount, unit, code=code))
    yield from {attribute.code: attribute for attribute in found if attribute}.values()


def _pictures(members: Sequence[_Item]) -> tuple[PictureDraft, ...]:
    """Each address once; the main picture of a further variant belongs to it."""
    pictures: dict[str, PictureDraft] = {}
    for item in members:
        for address in (*item.fields.get("image_link", []), *item.fields.get("additional_image_link", [])):
            main = address == item.text("image_link") and len(members) > 1
            pictures.setdefault(address, PictureDraft(address, sku=item.text("id") if main else ""))
    return tuple(pictures.values())


def _write_item(
    xml: XmlWriter,
    product: ExportedProduct,
    variant: ExportedVariant,
    price: FeedPrice,
    options: ExportOptions,
) -> None:
    record, language = product.record, options.language
    regular = Money(price.list_price_minor or price.price_minor, price.currency)
    with xml.element("item"):
        xml.text("g:id", variant.fact.sku)
        if len(product.variants) > 1:
            xml.text("g:item_group_id", record.ref)
        xml.text("title", pick(record.titles, language)[:LONGEST_TITLE])
        xml.text("description", pick(record.descriptions, language)[:LONGEST_DESCRIPTION])
        xml.text(_ADDRESS, product_address(options.site, record.ref))
        xml.text("g:price", str(regular))
        if price.list_price_minor:
            xml.text("g:sale_price", str(Money(price.price_minor, price.currency)))
        xml.text("g:availability", "out_of_stock" if variant.stock == 0 else "in_stock")
        xml.text("g:brand", record.brand)
        xml.text("g:gtin", variant.fact.gtin)
        xml.text("g:condition", "new")
        xml.text("g:product_type", " > ".join(pick(step.names, language) for step in record.categories))
        for name, picture in zip(_picture_names(), record.stills, strict=False):
            xml.text(name, picture_address(options.site, picture.address))
        own = {option.code for option in variant.fact.options}
        _write_attributes(xml, variant.fact.options, language)
        _write_attributes(
            xml,
            [fact for fact in record.attributes if fact.code not in own and fact.code in record.values],
            language,
        )


def _picture_names() -> list[str]:
    return ["g:image_link"] + ["g:additional_image_link"] * (MOST_PICTURES - 1)


def _write_attributes(xml: XmlWriter, facts: Sequence[AttributeFact], language: str) -> None:
    for fact in facts:
        text = ", ".join(pick(value, language) for value in fact.values)
        field = "color" if fact.code == "colour" else fact.code
        if field in VARIANT_FIELDS or field in PRODUCT_FIELDS:
            xml.text(f"g:{field}", text)
        elif text:
            with xml.element("g:product_detail"):
                xml.text("g:attribute_name", pick(fact.labels, language))
                xml.text("g:attribute_value", f"{text} {fact.unit}".strip())
