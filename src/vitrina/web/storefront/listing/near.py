"""Where the shopper is, told by the shop that is nearest to them: good enough to promise a delivery day, and
nobody has to give their address away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vitrina.market.catalog.localized import pick
from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.search.types import Place, SearchRequest
from vitrina.web.languages import current

DAYS_OFFERED = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Near:
    """`ref` of the shop near which the shopper is, "" where that is not known; `shops`: all there are, ref →
    name."""

    ref: str
    shops: Mapping[str, str]


def near(ref: str, locations: Sequence[LocationFact]) -> Near:
    """The shop `ref`, if there is such a one."""
    shops = {
        place.ref: pick(place.names, current().search)
        for place in locations
        if place.kind is LocationKind.SHOP
    }
    return Near(ref if ref in shops else "", shops)


def placed(request: SearchRequest, here: Near, locations: Sequence[LocationFact]) -> SearchRequest:
    """The search of somebody who is there, unless the request says where it comes from. Nothing can be said
    of the day of delivery to nowhere: without a place that filter is left out."""
    if request.context.place is None and here.ref:
        shop = next(place for place in locations if place.ref == here.ref)
        place = Place(shop.latitude, shop.longitude)
        request = replace(request, context=replace(request.context, place=place))
    if request.context.place is None and request.filters.delivery_days_max is not None:
        request = replace(request, filters=replace(request.filters, delivery_days_max=None))
    return request
