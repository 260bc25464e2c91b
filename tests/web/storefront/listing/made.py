"""Search pages made by hand, for tests of how they are arranged."""

from collections.abc import Mapping

from vitrina.market.catalog.types import AttributeType, CategoryNode, ChoiceFact, DefinitionFact
from vitrina.search.spreading import spread_of
from vitrina.search.types import (
    Alternative,
    Correction,
    Facet,
    FacetValue,
    FormedQuery,
    Hit,
    SearchPage,
    Spread,
    WordGroup,
)
from vitrina.web.facets import Names

TREE = (
    CategoryNode("bags", "Bags", (CategoryNode("totes", "Totes"), CategoryNode("clutches", "Clutches"))),
    CategoryNode("shoes", "Shoes"),
)


def facet(code: str, counts: Mapping[str, int]) -> Facet:
    """A facet as search gives it, with a spread where all keys are numbers."""
    values = tuple(FacetValue(key, count) for key, count in counts.items())
    if not all(key.replace(".", "").isdigit() for key in counts):
        return Facet(code, values)
    spread = spread_of({float(key): count for key, count in counts.items()}, steps=24)
    assert spread
    return Facet(code, values, spread.edges[0], spread.edges[-1], spread)


def page(
    *facets: Facet,
    text: str = "",
    total: int = 100,
    matched_all: int | None = None,
    number: int = 1,
    prices: Spread | None = None,
    corrections: tuple[Correction, ...] = (),
    hits: tuple[str, ...] = (),
) -> SearchPage:
    """A page of results."""
    groups = tuple(WordGroup(word, (Alternative((word,), 1.0, "word", word),)) for word in text.split())
    return SearchPage(
        query_id="q",
        query=FormedQuery(text, text, "en", groups, corrections=corrections),
        hits=tuple(Hit(ref, place, 1.0) for place, ref in enumerate(hits, start=1)),
        total=total,
        matched_all=total if matched_all is None else matched_all,
        page=number,
        page_size=24,
        facets=facets,
        prices=prices,
    )


def definition(
    code: str, kind: AttributeType = AttributeType.CHOICE, *, keys: str = "", unit: str = ""
) -> DefinitionFact:
    """An attribute whose choices are `keys`, in this order."""
    choices = {key: ChoiceFact(key, {"en": key}, f"#{number:06x}") for number, key in enumerate(keys.split())}
    return DefinitionFact(code, {"en": code.title()}, kind, unit, True, True, choices=choices)


def names(*definitions: DefinitionFact) -> Names:
    """What codes are called."""
    return Names(
        definitions={one.code: one for one in definitions},
        categories={"bags": "Bags", "totes": "Totes", "clutches": "Clutches", "shoes": "Shoes"},
        sellers={},
        language="en",
    )
