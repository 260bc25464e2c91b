"""Levers on delivery and stock."""

from collections.abc import Collection, Iterator, Sequence

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.offer import promised, restocked
from vitrina.discovery.explaining.types import AssumptionCode, LeverCode
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import ProductType
from vitrina.market.stock.rules import distance_km
from vitrina.market.stock.types import LocationFact, LocationKind

UNITS_SENT = 10
"""Pieces sent to a warehouse."""

UNITS_IN_A_SHOP = 3
SHOPS_MORE = 3


def _join_express(case: Case) -> Iterator[Proposal]:
    if _ships(case) and not case.offer.record.express:
        yield Proposal(promised(case.offer, express=True))


def _promise_rocket(case: Case) -> Iterator[Proposal]:
    if _ships(case) and not case.offer.record.rocket:
        yield Proposal(promised(case.offer, rocket=True))


def _stock_nearest(case: Case) -> Iterator[Proposal]:
    own = [it for it in case.locations if it.marketplace and it.kind is LocationKind.WAREHOUSE]
    nearest = _by_distance(case, own)[:1]
    for location in nearest if _counted(case) else ():
        if location.ref not in _places(case):
            yield Proposal(
                restocked(
                    case.offer,
                    units=_units(case) + UNITS_SENT,
                    location_refs={*_places(case), location.ref},
                ),
                {
                    "location": location.ref,
                    "name": pick(location.names, case.language),
                    "units": UNITS_SENT,
                },
            )


def _stock_more_shops(case: Case) -> Iterator[Proposal]:
    shops = [it for it in case.locations if it.kind is LocationKind.SHOP and it.ref not in _places(case)]
    nearest = _by_distance(case, shops)[:SHOPS_MORE]
    if nearest and _counted(case):
        refs = [shop.ref for shop in nearest]
        yield Proposal(
            restocked(
                case.offer,
                units=_units(case) + UNITS_IN_A_SHOP * len(refs),
                location_refs={*_places(case), *refs},
            ),
            {"count": len(refs), "locations": " ".join(refs), "units": UNITS_IN_A_SHOP},
        )


def _restock(case: Case) -> Iterator[Proposal]:
    """Into the nearest warehouse, or, where it is not known who asks, the first."""
    warehouses = [it for it in case.locations if it.kind is LocationKind.WAREHOUSE] or list(case.locations)
    where = (_by_distance(case, warehouses) or warehouses)[:1]
    if where and _counted(case) and not _units(case):
        yield Proposal(
            restocked(case.offer, units=UNITS_SENT, location_refs={where[0].ref}),
            {"units": UNITS_SENT, "location": where[0].ref},
        )


def _ships(case: Case) -> bool:
    return case.offer.record.type is ProductType.GOODS


def _counted(case: Case) -> bool:
    """Stock of what nobody counts, and of services, is no lever."""
    return _ships(case) and case.offer.stock is not None


def _units(case: Case) -> int:
    return case.offer.stock.units if case.offer.stock else 0


def _places(case: Case) -> Collection[str]:
    return case.offer.stock.location_refs if case.offer.stock else frozenset()


def _by_distance(case: Case, locations: Sequence[LocationFact]) -> list[LocationFact]:
    """The nearest to the shopper first; none where it is not known where they are."""
    at = case.place
    if at is None:
        return []
    return sorted(
        locations,
        key=lambda it: distance_km(at.latitude, at.longitude, it.latitude, it.longitude),
    )


JOIN_EXPRESS = LeverKind(
    code=LeverCode.JOIN_EXPRESS,
    meaning="Offer express delivery.",
    effort=3,
    assumption=AssumptionCode.BEHAVIOUR_STAYS,
    params=(),
    propose=_join_express,
)

PROMISE_ROCKET = LeverKind(
    code=LeverCode.PROMISE_ROCKET,
    meaning="Promise same-day or next-day delivery from a local warehouse.",
    effort=3,
    assumption=AssumptionCode.BEHAVIOUR_STAYS,
    params=(),
    propose=_promise_rocket,
)

STOCK_NEAREST = LeverKind(
    code=LeverCode.STOCK_NEAREST,
    meaning="Send pieces to the marketplace's warehouse nearest to these shoppers.",
    effort=2,
    assumption=AssumptionCode.THIS_PLACE_ONLY,
    params=("location", "name", "units"),
    propose=_stock_nearest,
)

STOCK_MORE_SHOPS = LeverKind(
    code=LeverCode.STOCK_MORE_SHOPS,
    meaning="Offer the product for pick-up in more shops near these shoppers.",
    effort=2,
    assumption=AssumptionCode.THIS_PLACE_ONLY,
    params=("count", "locations", "units"),
    propose=_stock_more_shops,
)

RESTOCK = LeverKind(
    code=LeverCode.RESTOCK,
    meaning="Have pieces on sale again.",
    effort=2,
    assumption=AssumptionCode.BEHAVIOUR_STAYS,
    params=("units", "location"),
    propose=_restock,
)
