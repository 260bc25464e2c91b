"""What can be had, and where: pieces, delivery, shops with their distance from the shopper's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vitrina.market.catalog.localized import pick
from vitrina.market.stock import rules
from vitrina.market.stock.types import Shop

FEW_UNITS = 5
"""From here down, the number of pieces is told: it is true, and it helps to decide."""


@dataclass(frozen=True, slots=True)
class ShopStock:
    """What one shop holds of the chosen variant. `own`: the shopper chose it as theirs; `distance_km` from
    that one, None where none is chosen."""

    ref: str
    name: str
    units: int
    own: bool
    distance_km: float | None


@dataclass(frozen=True, slots=True)
class Having:
    """Whether the chosen variant can be had. `units`: pieces in all places, None where nobody counts;
    `ships`: some lie where they can be sent from. `shops`: all of them, the nearest first."""

    service: bool
    units: int | None
    ships: bool
    shops: tuple[ShopStock, ...]

    @property
    def available(self) -> bool:
        """It can be had now."""
        return self.service or self.units is None or self.units > 0

    @property
    def few(self) -> bool:
        """So few are left that the number is worth saying."""
        return self.units is not None and 0 < self.units <= FEW_UNITS

    @property
    def in_shops(self) -> tuple[ShopStock, ...]:
        """Shops that hold it now."""
        return tuple(shop for shop in self.shops if shop.units)


def having(
    held: Mapping[str, int],
    *,
    counted: bool,
    service: bool,
    service_refs: Sequence[str],
    shops: Iterable[Shop],
    own_ref: str,
    language: str,
) -> Having:
    """Arrange the stock of one variant. `held`: location ref → pieces; `counted`: somebody counts this
    product; `service_refs`: where a service can be used."""
    places = tuple(shops)
    own = next((shop for shop in places if shop.ref == own_ref), None)
    shown = [shop for shop in places if not service or shop.ref in service_refs]
    lines = [
        ShopStock(
            ref=shop.ref,
            name=pick(shop.names, language),
            units=held.get(shop.ref, 0),
            own=shop is own,
            distance_km=_distance(own, shop),
        )
        for shop in shown
    ]
    lines.sort(key=lambda line: (not line.own, line.distance_km or 0.0))
    shop_refs = {shop.ref for shop in places}
    return Having(
        service=service,
        units=sum(held.values()) if counted else None,
        ships=any(units for ref, units in held.items() if ref not in shop_refs),
        shops=tuple(lines) if counted or service else (),
    )


def _distance(own: Shop | None, shop: Shop) -> float | None:
    if own is None:
        return None
    return rules.distance_km(own.latitude, own.longitude, shop.latitude, shop.longitude)
