"""What the demo catalogue consists of: the market's own drafts, and what surrounds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vitrina.market.catalog.types import ProductDraft
from vitrina.market.reviews.types import StarCounts

LANGUAGES = ("en", "zh", "es", "ru")
"""The languages in which every text of the demo catalogue exists (ISO 639-1; "zh" is simplified)."""

Text = Mapping[str, str]
"""A text in all of `LANGUAGES`."""


def text(en: str, zh: str, es: str, ru: str) -> Text:
    """A text in the four languages, in the order of `LANGUAGES`."""
    return {"en": en, "zh": zh, "es": es, "ru": ru}


@dataclass(frozen=True, slots=True)
class PriceStep:
    """From `since` (00:00 UTC) on, the price is `price_minor`; `list_price_minor` is the struck-out price
    beside it, None where there is no discount. Gross, in minor units of the shop's currency."""

    since: date
    price_minor: int
    list_price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture to be drawn: all that decides how it looks, and its path below the media folder.

    `colour` and `accent` are "#rrggbb"; `finish` names how light plays on it; `seed` gives the proportions.
    `view` is "front", "scene", "side", "back", "detail", "worn", "worn-man", a step of a turn ("spin-07"), or
    "film".
    `title` is for those who cannot see it.
    """

    path: str
    silhouette: str
    colour: str
    accent: str
    finish: str
    view: str
    seed: int
    title: str


@dataclass(frozen=True, slots=True)
class DemoSeller:
    """A merchant of the demo shop. `departments`: refs of root categories. `rating_mean`: 1 to 5 stars."""

    ref: str
    name: str
    departments: tuple[str, ...]
    rating_mean: float
    rating_count: int
    premium: bool = False
    violation: bool = False


@dataclass(frozen=True, slots=True)
class DemoProduct:
    """One product with all that the market knows of it. `prices`: by sku, from the oldest to the present one.
    `stock`: by sku, pieces on hand by location ref. `service_shops`: where a service good can be used."""

    draft: ProductDraft
    seller_ref: str
    prices: Mapping[str, tuple[PriceStep, ...]]
    stock: Mapping[str, Mapping[str, int]]
    stars: StarCounts
    drawings: tuple[Drawing, ...]
    service_shops: tuple[str, ...] = ()
