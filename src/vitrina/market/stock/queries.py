"""Reads of stock and locations."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import F, QuerySet, Sum
from django.db.models.functions import Greatest

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.queries.prepared import Prepared
from vitrina.market.stock.models import Location, ServiceShop, StockItem
from vitrina.market.stock.types import LocationFact, LocationKind, Shop, ShopDetails, StockFacts, VariantStock

_SELLABLE = Greatest(F("on_hand") - F("reserved") - F("safety"), 0)
_UNITS = Prepared(
    int,
    lambda product_ids: (
        StockItem.objects.filter(variant__product__in=product_ids, variant__withdrawn=False)
        .values_list("variant__product")
        .annotate(units=Sum(_SELLABLE))
    ),
)


def locations() -> list[LocationFact]:
    """All warehouses and shops, in the order in which they were opened. One SQL query."""
    return [row.fact() for row in Location.objects.order_by("pk")]


def shops() -> tuple[Shop, ...]:
    """All shops that people can walk into, in the order in which they were opened. One SQL query."""
    return tuple(_shop(row) for row in _shops())


def shop(ref: str) -> Shop:
    """One shop. One SQL query. Raises `NotFound`, also for a warehouse."""
    row = _shops().filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="shop", id=ref)
    return _shop(row)


def stock_facts(product_ids: Iterable[int]) -> dict[int, StockFacts]:
    """Product pk → what can be sold of it; products never counted are left out. Withdrawn variants do not
    count. One SQL query."""
    units: defaultdict[int, int] = defaultdict(int)
    places: defaultdict[int, set[str]] = defaultdict(set)
    rows = (
        StockItem.objects.filter(variant__product__in=set(product_ids), variant__withdrawn=False)
        .values_list("variant__product", "location__ref")
        .annotate(units=Sum(_SELLABLE))
    )
    for product_id, location_ref, count in rows:
        units[product_id] += count
        if count:
            places[product_id].add(location_ref)
    return {pk: StockFacts(units[pk], frozenset(places[pk])) for pk in units}


def units_on_sale(product_ids: Collection[int]) -> dict[int, int]:
    """Product pk → how many pieces can be sold, in all places together; products never counted are left out.
    Withdrawn variants do not count. One SQL query."""
    return dict(_UNITS.rows(product_ids))


def variant_stock(variant_ids: Iterable[int]) -> list[VariantStock]:
    """What can be sold of each variant in each place, also where it is nothing. One SQL query."""
    rows = (
        StockItem.objects.filter(variant__in=set(variant_ids))
        .annotate(units=_SELLABLE)
        .order_by("variant", "location")
        .values_list("variant_id", "location__ref", "units")
    )
    return [VariantStock(*row) for row in rows]


def service_shops(product_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Product pk → refs of the shops in which the service can be used. One SQL query."""
    shops: defaultdict[int, list[str]] = defaultdict(list)
    rows = ServiceShop.objects.filter(product__in=set(product_ids)).order_by("location")
    for product_id, location_ref in rows.values_list("product_id", "location__ref"):
        shops[product_id].append(location_ref)
    return {product_id: tuple(refs) for product_id, refs in shops.items()}


def _shops() -> QuerySet[Location]:
    return Location.objects.filter(kind=LocationKind.SHOP).select_related("detail").order_by("pk")


def _shop(row: Location) -> Shop:
    return Shop(
        ref=row.ref,
        names=row.names,
        latitude=row.latitude,
        longitude=row.longitude,
        details=row.detail.fact() if hasattr(row, "detail") else ShopDetails(addresses={}),
    )
