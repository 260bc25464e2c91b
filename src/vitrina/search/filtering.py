"""From a shopper's filters to clauses that retrieval understands."""

from collections.abc import Collection, Iterator, Sequence

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import UnknownFilter
from vitrina.search.features.delivery import Reach
from vitrina.search.retrieval.protocol import Clause, FacetClause, LiveClause, PlaceClause, RangeClause
from vitrina.search.storage.texts import is_number_key
from vitrina.search.types import Filters, Location

_SHOWN_MAX = 30


def clauses_of(
    filters: Filters, *, known_codes: Sequence[str], locations: Sequence[Location], reach: Reach | None
) -> tuple[Clause, ...]:
    """One clause a filter. `known_codes`: what products can be filtered by; `reach`: what the locations are
    to the shopper, None where the place is unknown. Raises `UnknownFilter`, `InvalidInput`."""
    _check_codes(filters, known_codes)
    return (
        *(FacetClause(code, keys) for code, keys in filters.values.items() if keys),
        *(RangeClause(code, low, high) for code, (low, high) in filters.ranges.items()),
        *_live_clauses(filters),
        *_place_clauses(filters, locations, reach),
    )


def passes_facets(clause: FacetClause | RangeClause, terms: Collection[str]) -> bool:
    """Whether a product with these facet terms ("code=key") passes."""
    if isinstance(clause, FacetClause):
        return any(f"{clause.code}={key}" in terms for key in clause.keys)
    low = float("-inf") if clause.low is None else clause.low
    high = float("inf") if clause.high is None else clause.high
    keys = (term.partition("=")[2] for term in terms if term.partition("=")[0] == clause.code)
    return any(low <= float(key) <= high for key in keys if is_number_key(key))


def _check_codes(filters: Filters, known_codes: Sequence[str]) -> None:
    for code in (*filters.values, *filters.ranges):
        if code not in known_codes:
            shown = ", ".join(known_codes[:_SHOWN_MAX])
            more = len(known_codes) - _SHOWN_MAX
            raise UnknownFilter(
                field="filters",
                value=code,
                reason="no product has it",
                known=f"{shown} and {more} more" if more > 0 else shown,
            )


def _live_clauses(filters: Filters) -> Iterator[Clause]:
    low, high = filters.price_minor
    if low is not None or high is not None:
        yield LiveClause("price_minor", low, high)
    if filters.rating_min is not None:
        yield LiveClause("rating_mean", filters.rating_min, None)
    if filters.in_stock:
        yield LiveClause("stock_units", 1, None)


def _place_clauses(filters: Filters, locations: Sequence[Location], reach: Reach | None) -> Iterator[Clause]:
    if filters.pickup_shop is not None:
        shops = [location.id for location in locations if location.kind == "shop"]
        if filters.pickup_shop not in shops:
            raise InvalidInput(
                field="pickup_shop", value=filters.pickup_shop, reason=f"known shops: {', '.join(shops)}"
            )
        yield PlaceClause((filters.pickup_shop,))
    if filters.delivery_days_max is not None:
        if reach is None:
            raise InvalidInput(
                field="delivery_days_max",
                value=filters.delivery_days_max,
                reason="delivery depends on where to: give the shopper's place, too",
            )
        near = zip(locations, reach.days, strict=False)
        yield PlaceClause(tuple(place.id for place, days in near if days <= filters.delivery_days_max))
