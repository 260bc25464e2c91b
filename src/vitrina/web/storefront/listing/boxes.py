"""Facets as a page shows them: what to tick, which colour, which size, from where to where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from zlib import crc32

from vitrina.market.catalog.axes import size_order
from vitrina.market.catalog.types import AttributeType
from vitrina.search.types import Filters, SearchPage, SearchRequest, Spread
from vitrina.web import formats
from vitrina.web.facets import NamedFacet, NamedValue, Names, named_facets
from vitrina.web.parameters import Scope
from vitrina.web.storefront.listing.sliders import Slider, number_slider

SCENE = "occasion"
"""The attribute that tells for which scene of life a product is; it has a place of its own."""

SERIES = "series"
VALUES_AT_ONCE = 8
"""Values that are shown before "more" is pressed."""

SWATCHES_AT_ONCE = 18
SIZES_MAX = 24
"""A size of more values than these is a length, for a slider."""

FEW_NUMBERS = 6
"""So few different numbers are ticked, not dragged."""

SEARCHED_FROM = 12
"""A list of so many values has a box in which to type their names."""

_OPEN_AT_FIRST = 3
_FIRST_KINDS = ("swatches", "sizes")


class BoxKind(StrEnum):
    """How a facet is asked for."""

    TICKS = "ticks"
    SWATCHES = "swatches"
    SIZES = "sizes"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Tick:
    """One value. `id`: the same in every answer, so that the focus stays where it is."""

    value: NamedValue
    id: str


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet with its first values, and those that wait behind "more"; or a `slider`. `opened`: unfolded
    from the start. `searched`: its values can be looked for by typing."""

    code: str
    name: str
    kind: BoxKind
    first: tuple[Tick, ...] = ()
    more: tuple[Tick, ...] = ()
    slider: Slider | None = None
    opened: bool = False
    chosen: int = 0
    searched: bool = False


@dataclass(frozen=True, slots=True)
class Boxes:
    """All facets of a page: the one of scenes apart, the others in their order."""

    scene: FacetBox | None
    others: tuple[FacetBox, ...]


def boxes(page: SearchPage, request: SearchRequest, names: Names, scope: Scope) -> Boxes:
    """The facets that can still divide the result, or are in use; colours and sizes stand before brand,
    series and the rest. Categories have their own steps."""
    spreads = {facet.code: facet.spread for facet in page.facets}
    found = [
        _box(facet, request.filters, names, spreads.get(facet.code))
        for facet in named_facets(page.facets, request.filters, names)
        if facet.code != "category" and facet.code not in scope.values and _divides(facet, request.filters)
    ]
    found.sort(key=_rank)
    scene = next((box for box in found if box.code == SCENE), None)
    others = [box for box in found if box is not scene]
    return Boxes(scene, tuple(_unfolded(others)))


def tick_id(code: str, key: str) -> str:
    """An id for markup, made from texts that may hold anything."""
    return f"f{crc32(f'{code}={key}'.encode('utf-8', 'replace')):x}"


def _divides(facet: NamedFacet, filters: Filters) -> bool:
    """One value alone divides, too: search gives it only where some products have it and others do not."""
    in_use = bool(facet.chosen) or facet.code in filters.ranges
    return in_use or facet.minimum is None or facet.minimum != facet.maximum


def _rank(box: FacetBox) -> int:
    if box.kind in _FIRST_KINDS:
        return _FIRST_KINDS.index(box.kind)
    return {"brand": 2, SERIES: 3}.get(box.code, 4)


def _unfolded(found: Sequence[FacetBox]) -> Iterable[FacetBox]:
    for number, box in enumerate(found):
        used = box.chosen > 0 or (box.slider is not None and box.slider.used)
        yield replace(box, opened=used or number < _OPEN_AT_FIRST)


def _box(facet: NamedFacet, filters: Filters, names: Names, spread: Spread | None) -> FacetBox:
    kind = _kind(facet, filters, names)
    values = _ordered(facet, kind, names)
    at_once = SWATCHES_AT_ONCE if kind is BoxKind.SWATCHES else VALUES_AT_ONCE
    if kind is BoxKind.SIZES or facet.code == SCENE:
        at_once = len(values)
    return FacetBox(
        code=facet.code,
        name=f"{facet.name}, {facet.unit}" if kind is BoxKind.SIZES and facet.unit else facet.name,
        kind=kind,
        first=tuple(
            _tick(facet, value, kind) for place, value in enumerate(values) if place < at_once or value.chosen
        ),
        more=tuple(_tick(facet, value, kind) for value in values[at_once:] if not value.chosen),
        slider=None
        if spread is None
        else number_slider(
            spread,
            filters.ranges.get(facet.code, (None, None)),
            code=facet.code,
            name=facet.name,
            unit=formats.unit_name(facet.unit),
        ),
        chosen=len(facet.chosen),
        searched=kind is BoxKind.TICKS and len(values) > SEARCHED_FROM,
    )


def _kind(facet: NamedFacet, filters: Filters, names: Names) -> BoxKind:
    definition = names.definitions.get(facet.code)
    if definition is not None and definition.type is AttributeType.COLOUR:
        return BoxKind.SWATCHES
    if facet.code in filters.ranges:
        return BoxKind.RANGE
    if _is_size(facet.code) and len(facet.values) <= SIZES_MAX:
        return BoxKind.SIZES
    many = len(facet.values) > FEW_NUMBERS and not facet.chosen
    return BoxKind.RANGE if facet.minimum is not None and many else BoxKind.TICKS


def _is_size(code: str) -> bool:
    return code == "size" or code.endswith("_size")


def _ordered(facet: NamedFacet, kind: BoxKind, names: Names) -> Sequence[NamedValue]:
    """Colours and scenes in the order in which people set them, sizes and numbers from small to large, others
    with the most products first."""
    if kind is BoxKind.SIZES or facet.minimum is not None:
        return sorted(facet.values, key=lambda value: size_order(value.key))
    definition = names.definitions.get(facet.code)
    if definition is not None and (kind is BoxKind.SWATCHES or facet.code == SCENE):
        places = {key: place for place, key in enumerate(definition.choices)}
        return sorted(facet.values, key=lambda value: places.get(value.key, len(places)))
    return facet.values


def _tick(facet: NamedFacet, value: NamedValue, kind: BoxKind) -> Tick:
    if kind is BoxKind.SIZES and facet.minimum is not None:
        # The unit stands once, beside the facet's name.
        value = replace(value, name=formats.number(float(value.key)))
    return Tick(value, tick_id(facet.code, value.key))
