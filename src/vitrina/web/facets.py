"""Facets with the names that readers know: labels, value names, units and swatches in the page's language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeType, CategoryNode, DefinitionFact
from vitrina.people.sellers import queries as sellers
from vitrina.search.types import Facet, Filters
from vitrina.web import formats
from vitrina.web.languages import current

BUILT_IN = ("category", "brand", "seller")
"""Facets that every catalogue has, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class NamedValue:
    """One value of a facet: `count` candidates have it; `chosen`: the request filters by it. `swatch`:
    "#rrggbb" for colours, else empty."""

    key: str
    name: str
    count: int
    chosen: bool = False
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class NamedFacet:
    """One facet, named. Numeric attributes have `minimum` and `maximum`, in `unit`."""

    code: str
    name: str
    values: tuple[NamedValue, ...]
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None

    @property
    def chosen(self) -> tuple[NamedValue, ...]:
        """The values by which the request filters."""
        return tuple(value for value in self.values if value.chosen)


@dataclass(frozen=True, slots=True)
class Names:
    """What codes and keys are called in one language."""

    definitions: Mapping[str, DefinitionFact]
    categories: Mapping[str, str]
    sellers: Mapping[str, str]
    language: str

    @classmethod
    def of(cls, codes: Iterable[str], tree: Iterable[CategoryNode]) -> "Names":
        """The names of these facets in the active language. Two SQL queries, one more for sellers."""
        wanted = set(codes)
        return cls(
            definitions=catalogue.attribute_definitions(wanted - set(BUILT_IN)),
            categories=dict(_flat(tree)),
            sellers={seller.ref: seller.name for seller in sellers.sellers()} if "seller" in wanted else {},
            language=current().search,
        )

    def facet(self, code: str) -> str:
        """The facet's name; the code where nobody named it."""
        built_in = _BUILT_IN_NAMES.get(code)
        if built_in:
            return built_in()
        definition = self.definitions.get(code)
        return (pick(definition.labels, self.language) if definition else "") or code.replace("_", " ")

    def value(self, code: str, key: str) -> str:
        """The value's name."""
        if code == "category":
            return self.categories.get(key, key)
        if code == "seller":
            return self.sellers.get(key, key)
        definition = self.definitions.get(code)
        if definition is None:
            return key
        choice = definition.choices.get(key)
        if choice:
            return _capital(pick(choice.names, self.language))
        if definition.type is AttributeType.BOOLEAN:
            return gettext("Yes") if key == "true" else gettext("No")
        if definition.type is AttributeType.NUMBER:
            return self.amount(code, float(key))
        return _capital(key)

    def amount(self, code: str, value: float) -> str:
        """A number of this attribute, with its unit."""
        definition = self.definitions.get(code)
        return formats.quantity(value, definition.unit if definition else "")

    def swatch(self, code: str, key: str) -> str:
        """The colour of a colour value, or an empty text."""
        definition = self.definitions.get(code)
        choice = definition.choices.get(key) if definition else None
        return choice.swatch if choice else ""


def named_facets(facets: Iterable[Facet], filters: Filters, names: Names) -> tuple[NamedFacet, ...]:
    """The facets of a page under their names, the built-in ones first. Chosen values that no candidate has
    any more are kept, with a count of 0, so that they can be taken back."""
    ordered = sorted(facets, key=lambda facet: BUILT_IN.index(facet.code) if facet.code in BUILT_IN else 3)
    missing = [
        Facet(code=code, values=())
        for code in filters.values
        if code not in {facet.code for facet in ordered}
    ]
    return tuple(_named(facet, filters.values.get(facet.code, ()), names) for facet in (*ordered, *missing))


def _named(facet: Facet, chosen: tuple[str, ...], names: Names) -> NamedFacet:
    counts = {value.key: value.count for value in facet.values}
    counts |= {key: 0 for key in chosen if key not in counts}
    definition = names.definitions.get(facet.code)
    return NamedFacet(
        code=facet.code,
        name=names.facet(facet.code),
        values=tuple(
            NamedValue(
                key=key,
                name=names.value(facet.code, key),
                count=count,
                chosen=key in chosen,
                swatch=names.swatch(facet.code, key),
            )
            for key, count in counts.items()
        ),
        unit=definition.unit if definition else "",
        minimum=facet.minimum,
        maximum=facet.maximum,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _flat(nodes: Iterable[CategoryNode]) -> Iterable[tuple[str, str]]:
    for node in nodes:
        yield node.ref, node.name
        yield from _flat(node.children)


_BUILT_IN_NAMES: Mapping[str, Callable[[], str]] = {
    "price": lambda: gettext("Price"),
    "rating": lambda: gettext("Rating"),
    "in_stock": lambda: gettext("In stock only"),
    "place": lambda: pgettext("facet", "Pick-up or delivery"),
    "category": lambda: pgettext("facet", "Category"),
    "brand": lambda: pgettext("facet", "Brand"),
    "seller": lambda: pgettext("facet", "Seller"),
}
