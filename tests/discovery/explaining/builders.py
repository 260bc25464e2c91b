"""Offers and cases without a database."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.offer import Offer, PricedVariant
from vitrina.market.catalog.rules import attribute_fact
from vitrina.market.catalog.types import (
    AttributeType,
    AttributeValue,
    CategoryFact,
    ChoiceFact,
    DefinitionFact,
    ProductRecord,
    ProductStatus,
    ProductType,
    VariantFact,
)
from vitrina.market.pricing.types import PricePoint, VariantPrice
from vitrina.market.reviews.types import StarCounts
from vitrina.market.stock.types import LocationFact, LocationKind, StockFacts
from vitrina.people.sellers.types import SellerFacts, SellerState
from vitrina.search.analysis import Analyzer
from vitrina.search.types import Alternative, FormedQuery, Place, WordGroup

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANALYZER = Analyzer()

COLOUR = DefinitionFact(
    code="colour",
    labels={"en": "Colour", "ru": "Цвет"},
    type=AttributeType.COLOUR,
    unit="",
    searchable=True,
    filterable=True,
    choices={
        "red": ChoiceFact("red", {"en": "red", "ru": "красный"}),
        "blue": ChoiceFact("blue", {"en": "blue", "ru": "синий"}),
    },
)
WATERPROOF = DefinitionFact("waterproof", {"en": "Waterproof"}, AttributeType.BOOLEAN, "", True, True)
WEIGHT = DefinitionFact("weight", {"en": "Weight"}, AttributeType.NUMBER, "g", True, True)
MAKER = DefinitionFact("maker", {"en": "Made by"}, AttributeType.TEXT, "", True, True)
EXPECTED = {it.code: it for it in (COLOUR, WATERPROOF, WEIGHT, MAKER)}

LOCATIONS = (
    LocationFact("moscow", {"en": "Moscow"}, LocationKind.WAREHOUSE, 55.75, 37.62, marketplace=True),
    LocationFact("madrid", {"en": "Madrid"}, LocationKind.WAREHOUSE, 40.42, -3.70, marketplace=True),
    LocationFact("own", {"en": "Own"}, LocationKind.WAREHOUSE, 40.4, -3.7),
    LocationFact("serrano", {"en": "Serrano"}, LocationKind.SHOP, 40.43, -3.69),
    LocationFact("arbat", {"en": "Arbat"}, LocationKind.SHOP, 55.75, 37.59),
)
MADRID = Place(40.4, -3.7)


def seller(**facts: Any) -> SellerFacts:
    return SellerFacts(
        **{
            "id": 1,
            "ref": "acme",
            "name": "Acme",
            "state": SellerState.OPEN,
            "premium": False,
            "violation": False,
            "rating_mean": 4.5,
            "rating_count": 30,
            **facts,
        }
    )


def record(values: Mapping[str, AttributeValue] | None = None, **facts: Any) -> ProductRecord:
    values = values or {}
    return ProductRecord(
        **{
            "id": 7,
            "ref": "tote",
            "titles": {"en": "Leather tote bag", "ru": "Кожаная сумка"},
            "subtitles": {},
            "descriptions": {},
            "kinds": {"en": "tote bag"},
            "brand": "Vellora",
            "brand_ref": "vellora",
            "categories": (CategoryFact(1, "bags", {"en": "Bags"}, 1),),
            "attributes": tuple(attribute_fact(EXPECTED[code], value) for code, value in values.items()),
            "values": values,
            "seller": seller(),
            "type": ProductType.GOODS,
            "status": ProductStatus.LISTED,
            "express": False,
            "rocket": False,
            "released_on": None,
            "pictures": (),
            "variants": (VariantFact(70, "tote", "", (), {}),),
            "completeness": len(values) / len(EXPECTED),
            **facts,
        }
    )


def variant(price: int, *, pk: int = 70, list_price: int | None = None, days: int = 90) -> PricedVariant:
    """One that costs this for so many days."""
    return PricedVariant(
        VariantPrice(pk, "EUR", price, list_price or price), (PricePoint(NOW - timedelta(days=days), price),)
    )


_PRICED = (variant(10_000),)
_STOCKED = StockFacts(4, frozenset({"own"}))


def offer(
    known: ProductRecord | None = None,
    *,
    variants: tuple[PricedVariant, ...] = _PRICED,
    stock: StockFacts | None = _STOCKED,
    stars: StarCounts | None = None,
) -> Offer:
    return Offer(known or record(), variants, stock, stars, NOW)


def group(*words: str) -> WordGroup:
    """A word with its synonyms."""
    return WordGroup(
        words[0],
        tuple(Alternative((ANALYZER.tokens(it)[0],), 1.0, "word", it) for it in words),
    )


def case(
    known: Offer | None = None,
    *words: WordGroup,
    place: Place | None = MADRID,
    language: str = "en",
    expected: Mapping[str, DefinitionFact] = EXPECTED,
) -> Case:
    text = " ".join(it.word for it in words)
    return Case(
        offer=known or offer(),
        expected=expected,
        locations=LOCATIONS,
        query=FormedQuery(text, text, language, words),
        place=place,
        language=language,
        tokens=ANALYZER.tokens,
    )
