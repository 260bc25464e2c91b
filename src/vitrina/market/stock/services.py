"""Writes of stock and locations."""

from collections.abc import Iterable, Sequence
from zoneinfo import available_timezones

from django.db import transaction

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog.bulk import insert_rows
from vitrina.market.catalog.models import Product, Variant
from vitrina.market.catalog.types import ProductType
from vitrina.market.stock.events import LocationsChanged, StockChanged, locations_changed, stock_changed
from vitrina.market.stock.hours import written_hours
from vitrina.market.stock.models import Location, ServiceShop, ShopDetail, StockItem
from vitrina.market.stock.types import LocationFact, LocationKind, ShopDetails, StockLevel, StockOutcome

BATCH = 2000
LARGEST_COUNT = 2**31 - 1


def save_locations(locations: Sequence[LocationFact]) -> tuple[str, ...]:
    """Open warehouses and shops, or bring them up to date; the refs that are new or different. Raises
    `InvalidInput` for a place that is not on earth. Locks the locations by ascending pk."""
    by_ref = {location.ref: _on_earth(location) for location in locations}
    with transaction.atomic():
        known = {
            row.ref: row for row in Location.objects.select_for_update().filter(ref__in=by_ref).order_by("pk")
        }
        different = [fact for ref, fact in by_ref.items() if ref not in known or known[ref].fact() != fact]
        Location.objects.bulk_create(
            (_location_row(fact) for fact in different),
            update_conflicts=True,
            unique_fields=["ref"],
            update_fields=["names", "kind", "latitude", "longitude", "dispatch_days", "marketplace"],
        )
        refs = tuple(fact.ref for fact in different)
        if refs:
            locations_changed.announce(LocationsChanged(refs))
        return refs


def describe_shop(ref: str, *, details: ShopDetails) -> None:
    """Say what a visitor wants to know of a shop, in place of what was said before. Raises `NotFound` for the
    shop (also where it is a warehouse), `InvalidInput` for an unknown time zone."""
    if details.time_zone not in available_timezones():
        raise InvalidInput(
            field="time_zone", value=details.time_zone, reason="name one of the IANA database: Europe/Paris."
        )
    location = Location.objects.filter(ref=ref, kind=LocationKind.SHOP).first()
    if location is None:
        raise NotFound(kind="shop", id=ref)
    ShopDetail.objects.update_or_create(
        location=location,
        defaults={
            "addresses": dict(details.addresses),
            "notes": dict(details.notes),
            "phone": details.phone,
            "email": details.email,
            "hours": written_hours(details.hours),
            "time_zone": details.time_zone,
            "offers": list(details.offers),
            "picture": details.picture,
        },
    )


def set_levels(levels: Sequence[StockLevel]) -> StockOutcome:
    """Set how many pieces are on hand, and how many of them are never promised. Of two counts for one variant
    in one place the later one stands. Pieces that are reserved stay so: a count below them is raised to them,
    since they are promised to somebody. Raises `NotFound` for a location, `InvalidInput` for a count.

    One transaction for each 2,000 levels, with three SQL queries and the inserts; locks the items by
    ascending pk.
    """
    locations = dict(Location.objects.values_list("ref", "pk"))
    wanted: dict[tuple[int, int], StockLevel] = {}
    for level in levels:
        if level.location_ref not in locations:
            raise NotFound(kind="location", id=level.location_ref)
        wanted[level.variant_id, locations[level.location_ref]] = _countable(level)
    keys = list(wanted)
    variant_ids: dict[int, None] = {}
    product_ids: dict[int, None] = {}
    for start in range(0, len(keys), BATCH):
        with transaction.atomic():
            changed = _set({key: wanted[key] for key in keys[start : start + BATCH]})
            variant_ids.update(dict.fromkeys(changed))
            product_ids.update(dict.fromkeys(_announced(changed)))
    return StockOutcome(tuple(variant_ids), tuple(product_ids))


def set_service_shops(product_ref: str, *, location_refs: Iterable[str]) -> None:
    """Name the shops in which a service can be used, in place of those named before; several can be chosen.
    Announces `stock_changed` where they differ. Raises `NotFound` for the product or a location, and
    `InvalidInput` for goods or a warehouse."""
    wanted = set(location_refs)
    with transaction.atomic():
        product = Product.objects.select_for_update().filter(ref=product_ref).first()
        if product is None:
            raise NotFound(kind="product", id=product_ref)
        if product.type != ProductType.SERVICE:
            raise InvalidInput(field="product", value=product_ref, reason="goods are not used in shops.")
        shops = {row.ref: row for row in Location.objects.filter(ref__in=wanted)}
        for ref in wanted:
            if ref not in shops:
                raise NotFound(kind="location", id=ref)
            if shops[ref].kind != LocationKind.SHOP:
                raise InvalidInput(field="location", value=ref, reason="a service is used in shops only.")
        named = ServiceShop.objects.filter(product=product)
        if set(named.values_list("location__ref", flat=True)) == wanted:
            return
        named.delete()
        ServiceShop.objects.bulk_create(
            ServiceShop(product=product, location=shops[ref]) for ref in sorted(wanted)
        )
        stock_changed.announce(StockChanged((product.pk,)))


def _set(levels: dict[tuple[int, int], StockLevel]) -> list[int]:
    known = {
        (row.variant_id, row.location_id): row
        for row in StockItem.objects.select_for_update()
        .filter(
            variant__in={variant_id for variant_id, _ in levels},
            location__in={location_id for _, location_id in levels},
        )
        .order_by("pk")
    }
    changed = [
        (*key, _on_hand(known.get(key), level), _safety(known.get(key), level), 0)
        for key, level in levels.items()
        if not _same(known.get(key), level)
    ]
    insert_rows(
        StockItem,
        ["variant_id", "location_id", "on_hand", "safety", "reserved"],
        changed,
        unique=["variant_id", "location_id"],
        update=["on_hand", "safety"],
    )
    return [variant_id for variant_id, *_ in changed]


def _announced(variant_ids: Sequence[int]) -> tuple[int, ...]:
    if not variant_ids:
        return ()
    product_ids = tuple(
        Variant.objects.filter(pk__in=variant_ids)
        .order_by("product_id")
        .values_list("product_id", flat=True)
        .distinct()
    )
    stock_changed.announce(StockChanged(product_ids))
    return product_ids


def _on_hand(row: StockItem | None, level: StockLevel) -> int:
    return max(level.on_hand, row.reserved) if row else level.on_hand


def _safety(row: StockItem | None, level: StockLevel) -> int:
    if level.safety is not None:
        return level.safety
    return row.safety if row else 0


def _same(row: StockItem | None, level: StockLevel) -> bool:
    return row is not None and (row.on_hand, row.safety) == (_on_hand(row, level), _safety(row, level))


def _countable(level: StockLevel) -> StockLevel:
    for name in ("on_hand", "safety"):
        count = getattr(level, name)
        if count is not None and not 0 <= count <= LARGEST_COUNT:
            raise InvalidInput(field=name, value=count, reason=f"a count is 0 to {LARGEST_COUNT}.")
    return level


def _on_earth(location: LocationFact) -> LocationFact:
    if not (-90 <= location.latitude <= 90 and -180 <= location.longitude <= 180):
        raise InvalidInput(
            field=location.ref,
            value=f"{location.latitude}, {location.longitude}",
            reason="degrees are -90 to 90 north and -180 to 180 east.",
        )
    return location


def _location_row(fact: LocationFact) -> Location:
    return Location(
        ref=fact.ref,
        names=dict(fact.names),
        kind=fact.kind.value,
        latitude=fact.latitude,
        longitude=fact.longitude,
        dispatch_days=fact.dispatch_days,
        marketplace=fact.marketplace,
    )
