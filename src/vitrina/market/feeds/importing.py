"""From what a format read to the catalogue, prices and stock: one transaction for each batch."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from vitrina.market.catalog import queries as catalog_queries
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.refs import category_ref
from vitrina.market.catalog.rules import facet_key, settled_type, value_parts
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeType,
    AttributeValue,
    CategoryDraft,
    ChoiceFact,
    DefinitionFact,
    ProductDraft,
    UpsertOutcome,
    VariantDraft,
)
from vitrina.market.feeds.cells import plain_number
from vitrina.market.feeds.types import (
    PROBLEMS_KEPT,
    FeedAttribute,
    FeedProduct,
    ImportOptions,
    ImportReport,
    RowProblem,
)
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.stock import queries as stock_queries
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import LocationFact, LocationKind, StockLevel

BATCH = 2000


class ImportSession:
    """One file on its way in. Remembers what the catalogue has defined, and what became of the rows."""

    def __init__(self, format: str, options: ImportOptions) -> None:  # noqa: A002 - the word of the report
        self._format = format
        self._options = options
        self._definitions: dict[str, DefinitionFact] = {}
        self._categories: set[str] = set()
        self._assigned: set[tuple[str, str]] = set()
        self._seen: set[int] = set()  # hashes: a million ids take 60 MB, not 200
        self._location_is_open = False
        self._created = self._updated = self._unchanged = self._rejected = 0
        self._problems: list[RowProblem] = []

    def reject(self, problem: RowProblem) -> None:
        """Note a bad row."""
        self._rejected += 1
        if len(self._problems) < PROBLEMS_KEPT:
            self._problems.append(problem)

    def take(self, products: Sequence[FeedProduct]) -> None:
        """Save a batch; the rows that are refused are noted."""
        fresh = [product for product in products if self._first_of_its_id(product)]
        if not fresh:
            return
        lines = {self._ref(product): product.line for product in fresh}
        with transaction.atomic():
            self._define(fresh)
            self._plant(fresh)
            outcome = catalog.upsert_products(
                [self._draft(product) for product in fresh], seller_ref=self._options.seller_ref
            )
            refused = {refusal.ref for refusal in outcome.refused}
            taken = [product for product in fresh if self._ref(product) not in refused]
            self._assign(taken)
            moved = self._set_prices(taken, outcome) | self._set_levels(taken, outcome)
        for refusal in outcome.refused:
            self.reject(RowProblem(lines[refusal.ref], refusal.field, refusal.reason))
        also_updated = sum(1 for ref in outcome.unchanged if outcome.product_ids[ref] in moved)
        self._created += len(outcome.created)
        self._updated += len(outcome.updated) + also_updated
        self._unchanged += len(outcome.unchanged) - also_updated

    def report(self) -> ImportReport:
        """What became of the file so far."""
        return ImportReport(
            format=self._format,
            created=self._created,
            updated=self._updated,
            unchanged=self._unchanged,
            rejected=self._rejected,
            problems=tuple(self._problems),
        )

    def _ref(self, product: FeedProduct) -> str:
        return self._options.ref_prefix + product.ref

    def _first_of_its_id(self, product: FeedProduct) -> bool:
        key = hash(product.ref)
        if key in self._seen:
            self.reject(
                RowProblem(product.line, "id", f"the id '{product.ref[:80]}' came before in this file.")
            )
            return False
        self._seen.add(key)
        return True

    # ------------------------------------------------------------------------------- attributes, categories

    def _define(self, products: Sequence[FeedProduct]) -> None:
        """Make the attributes that are new; let inferred ones widen to text where a value asks for it."""
        wanted: dict[str, FeedAttribute] = {}
        types: dict[str, AttributeType] = {}
        for attribute in (attribute for product in products for attribute in _attributes(product)):
            wanted.setdefault(attribute.code, attribute)
            kind = attribute.type or _type_of(attribute.value)
            types[attribute.code] = settled_type(types.get(attribute.code, kind), kind, curated=False)
        unknown = [code for code in wanted if code not in self._definitions]
        if unknown:
            self._definitions.update(catalog_queries.attribute_definitions(unknown))
        drafts = [
            AttributeDraft(code, wanted[code].labels or _label_of(code), types[code], wanted[code].unit)
            for code in wanted
            if self._asks_for_more(code, types[code])
        ]
        drafts += self._new_choices(products)
        if drafts:
            catalog.define_attributes(drafts)
            codes = [draft.code for draft in drafts]
            self._definitions.update(catalog_queries.attribute_definitions(codes))

    def _new_choices(self, products: Sequence[FeedProduct]) -> list[AttributeDraft]:
        """Choices and colours that nobody has named yet are added as the feed writes them."""
        found: dict[str, dict[str, ChoiceFact]] = {}
        for attribute in (attribute for product in products for attribute in _attributes(product)):
            definition = self._definitions.get(attribute.code)
            if definition and definition.type in (AttributeType.CHOICE, AttributeType.COLOUR):
                for part in value_parts(attribute.value):
                    key = _choice_key(part, definition)
                    if key not in definition.choices:
                        names = part if isinstance(part, Mapping) else {"": str(part)}
                        found.setdefault(attribute.code, {})[key] = ChoiceFact(key, names)
        return [
            AttributeDraft(code, {}, self._definitions[code].type, choices=tuple(choices.values()))
            for code, choices in found.items()
        ]

    def _asks_for_more(self, code: str, kind: AttributeType) -> bool:
        known = self._definitions.get(code)
        return known is None or settled_type(known.type, kind, curated=known.curated) is not known.type

    def _plant(self, products: Sequence[FeedProduct]) -> None:
        """Make the categories that are new, parents first."""
        wanted: dict[str, CategoryDraft] = {}
        for product in products:
            parent = ""
            for ref, step in zip(_category_refs(product), product.categories, strict=True):
                wanted.setdefault(ref, CategoryDraft(ref, step.names, parent))
                parent = ref
        unknown = [ref for ref in wanted if ref not in self._categories]
        if unknown:
            there = catalog_queries.known_categories(unknown)
            catalog.upsert_categories([wanted[ref] for ref in unknown if ref not in there])
            self._categories.update(unknown)

    def _assign(self, products: Sequence[FeedProduct]) -> None:
        """A category expects what its products have."""
        pairs = {
            (refs[-1], attribute.code)
            for product in products
            if (refs := _category_refs(product))
            for attribute in _attributes(product)
        } - self._assigned
        if pairs:
            catalog.assign_attributes(pairs)
            self._assigned |= pairs

    # ------------------------------------------------------------------------------- products, prices, stock

    def _draft(self, product: FeedProduct) -> ProductDraft:
        refs = _category_refs(product)
        return ProductDraft(
            ref=self._ref(product),
            titles=product.titles,
            subtitles=product.subtitles,
            descriptions=product.descriptions,
            kinds=product.kinds,
            brand=product.brand[:200],
            category_ref=refs[-1] if refs else "",
            attributes=self._values(product.attributes),
            variants=tuple(
                VariantDraft(variant.sku, variant.gtin, self._values(variant.options))
                for variant in product.variants
            ),
            pictures=product.pictures,
            type=product.type,
            listed=product.listed,
            express=product.express,
            rocket=product.rocket,
            released_on=product.released_on,
        )

    def _values(self, attributes: Iterable[FeedAttribute]) -> dict[str, AttributeValue]:
        return {
            attribute.code: _fitted(attribute.value, self._definitions[attribute.code])
            for attribute in attributes
        }

    def _set_prices(self, products: Sequence[FeedProduct], outcome: UpsertOutcome) -> frozenset[int]:
        quotes = [
            PriceQuote(
                variant_id=outcome.variant_ids[self._ref(product), variant.sku],
                price_minor=variant.price.price_minor,
                currency=variant.price.currency,
                list_price_minor=variant.price.list_price_minor,
            )
            for product in products
            for variant in product.variants
            if variant.price
        ]
        return frozenset(pricing.set_prices(quotes).product_ids)

    def _set_levels(self, products: Sequence[FeedProduct], outcome: UpsertOutcome) -> frozenset[int]:
        levels = [
            StockLevel(
                variant_id=outcome.variant_ids[self._ref(product), variant.sku],
                location_ref=self._options.location_ref,
                on_hand=variant.stock,
            )
            for product in products
            for variant in product.variants
            if variant.stock is not None
        ]
        if not levels:
            return frozenset()
        self._open_location()
        return frozenset(stock.set_levels(levels).product_ids)

    def _open_location(self) -> None:
        """A feed tells how much there is, not where the warehouse stands: the operator moves it."""
        ref = self._options.location_ref
        if not self._location_is_open and ref not in {place.ref for place in stock_queries.locations()}:
            stock.save_locations([LocationFact(ref, {"": ref}, LocationKind.WAREHOUSE, 0.0, 0.0)])
        self._location_is_open = True


def _attributes(product: FeedProduct) -> Iterable[FeedAttribute]:
    yield from product.attributes
    for variant in product.variants:
        yield from variant.options


def _category_refs(product: FeedProduct) -> list[str]:
    """The refs of the product's category path, root first."""
    names = tuple(pick(step.names, "en") for step in product.categories)
    return [step.ref or category_ref(names[: depth + 1]) for depth, step in enumerate(product.categories)]


def _type_of(value: AttributeValue) -> AttributeType:
    kinds = {_type_of_one(part) for part in value_parts(value)}
    return kinds.pop() if len(kinds) == 1 else AttributeType.TEXT


def _type_of_one(part: Any) -> AttributeType:
    if isinstance(part, bool):
        return AttributeType.BOOLEAN
    return AttributeType.NUMBER if isinstance(part, (int, float)) else AttributeType.TEXT


def _label_of(code: str) -> dict[str, str]:
    """A label for people from a code, where the feed has none: "display_diagonal" → "Display diagonal"."""
    words = code.replace("_", " ").strip()
    return {"": words[:1].upper() + words[1:]}


def _fitted(value: AttributeValue, definition: DefinitionFact) -> AttributeValue:
    """A value as its definition wants it: the key of a choice for its name, a text for a number where people
    want texts, a number for its text, with or without the unit. What does not fit stays as it is, and the
    catalogue says so."""
    if not definition.curated and not definition.choices:
        return value
    parts = [_fitted_part(part, definition) for part in value_parts(value)]
    return parts if isinstance(value, list) else parts[0]


def _fitted_part(part: Any, definition: DefinitionFact) -> Any:
    match definition.type:
        case AttributeType.CHOICE | AttributeType.COLOUR:
            return _choice_key(part, definition)
        case AttributeType.TEXT if isinstance(part, (bool, int, float)):
            return str(part)
        case AttributeType.NUMBER if isinstance(part, str):
            return plain_number(part.removesuffix(definition.unit))
    return part


def _choice_key(part: Any, definition: DefinitionFact) -> str:
    """The choice that has this key or name in any language; else the key that a new one would get."""
    text = pick(part, "en") if isinstance(part, Mapping) else str(part)
    if text in definition.choices:
        return text
    wanted = facet_key(text)
    for key, choice in definition.choices.items():
        if wanted == facet_key(key) or wanted in map(facet_key, choice.names.values()):
            return key
    return wanted
