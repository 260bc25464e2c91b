"""What the living page shows: tokens read from the style sheet itself, and products in every state a card can
have."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.translation import gettext

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import ProductSummary, ProductType
from vitrina.market.showcase.types import Badge, ProductCard
from vitrina.people.sellers.types import SellerFacts, SellerState
from vitrina.web.storefront.accent import Tones, contrast

TOKENS = "storefront/css/tokens.css"
_PAIR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
_SIZE = re.compile(r"--(tiny|small|body|lead|title|head|display-size): ([^;]+);")
_GROUNDS = ("ground", "plate", "raised")
_LEAST = {"line": None, "edge": 3.0}
"""Hairlines say nothing by themselves; edges of controls need 3 : 1 (WCAG 2.2, 1.4.11); all else is read."""
_READ = 4.5


SPACES_PX = (4, 8, 12, 16, 20, 24, 32, 40, 56, 80, 112)
"""The steps of space: all are multiples of four."""

SPECIMENS = (
    (
        "en",
        "Leather that keeps its word",
        "Cut from one piece, stitched by hand. €1,290.50",
    ),
    (
        "es",
        "Piel que cumple su palabra",
        "Cortada de una sola pieza y cosida a mano. 1290,50 €",
    ),
    (
        "ru",
        "Кожа, которая держит слово",
        "Скроено из одного куска, прошито вручную. 1 290,50 €",
    ),
    ("zh-Hans", "言而有信的皮革", "整张皮料裁剪，以亚麻线手工缝制，历久弥新。¥1,290.50"),
)
"""The same words in each language of the pages: language tag, a heading, a sentence."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour in one light; `ratio`: its contrast with the ground on which it is hardest to see, None for
    grounds and hairlines; `least`: what it must have."""

    hex: str
    ratio: float | None
    least: float | None

    @property
    def passes(self) -> bool:
        """It can be seen well enough."""
        return self.ratio is None or self.least is None or self.ratio >= self.least


@dataclass(frozen=True, slots=True)
class ColourToken:
    """One token in both lights."""

    name: str
    day: Shade
    night: Shade


@dataclass(frozen=True, slots=True)
class State:
    """A product card in a state that has a name."""

    name: str
    card: ProductCard
    sponsored: bool = False


def token_sheet() -> str:
    """The style sheet of the tokens, as browsers get it."""
    path = finders.find(TOKENS)
    return Path(str(path)).read_text(encoding="utf-8")


def colours(sheet: str, accent: Tones) -> tuple[ColourToken, ...]:
    """All colour tokens of `sheet` and the accent, with their contrasts."""
    pairs = {name: (day, night) for name, day, night in _PAIR.findall(sheet)}
    pairs["accent"] = (accent.day, accent.night)
    grounds = [pairs[name] for name in _GROUNDS]
    return tuple(
        ColourToken(
            name,
            _shade(name, pair[0], (ground[0] for ground in grounds)),
            _shade(name, pair[1], (ground[1] for ground in grounds)),
        )
        for name, pair in pairs.items()
    )


def _shade(name: str, colour: str, grounds: Iterable[str]) -> Shade:
    if name in _GROUNDS:
        return Shade(colour, None, None)
    ratio = min(contrast(colour, ground) for ground in grounds)
    return Shade(colour, ratio, _LEAST.get(name, _READ))


def sizes(sheet: str) -> tuple[tuple[str, str], ...]:
    """The steps of the type scale, smallest first: name and value."""
    return tuple(_SIZE.findall(sheet))


def states(sample: ProductCard | None) -> tuple[State, ...]:
    """A card in every state that pages must bear, made from a card that the shop has, if it has any."""
    plain = replace(
        sample or _invented(),
        price=Money(129_000, settings.VITRINA_CURRENCY),
        old_price=None,
        from_price=False,
        rating_mean=4.6,
        rating_count=1_284,
        stock_units=12,
        in_stock=True,
        badges=(),
    )
    currency = settings.VITRINA_CURRENCY
    return (
        State(gettext("Plain"), plain),
        State(
            gettext("Reduced"),
            replace(plain, old_price=Money(161_250, currency), badges=(Badge.DISCOUNT,)),
        ),
        State(gettext("New, from a price"), replace(plain, from_price=True, badges=(Badge.NEW,))),
        State(
            gettext("Few left"),
            replace(plain, stock_units=3, badges=(Badge.FEW_LEFT,), rating_mean=None, rating_count=0),
        ),
        State(gettext("Sold out"), replace(plain, in_stock=False, stock_units=0, badges=(Badge.SOLD_OUT,))),
        State(gettext("Sponsored"), plain, sponsored=True),
        State(gettext("Free"), replace(plain, price=Money(0, currency))),
        State(gettext("On request"), replace(plain, price=None)),
        State(gettext("One minor unit"), replace(plain, price=Money(1, currency))),
        State(gettext("Ten million"), replace(plain, price=Money(1_000_000_000, currency))),
        State(gettext("Without a picture"), replace(plain, picture=None)),
        State(
            gettext("A very long name"),
            replace(
                plain,
                title=gettext(
                    "Convertible weekend travel bag in vegetable-tanned full-grain leather with detachable "
                    "shoulder strap and a compartment for shoes"
                ),
                brand="Manufacture Royale de Maroquinerie Saint-Barthélemy",
            ),
        ),
    )


def _invented() -> ProductCard:
    title = gettext("Small leather bag")
    seller = SellerFacts(
        id=0,
        ref="",
        name="",
        state=SellerState.OPEN,
        premium=False,
        violation=False,
        rating_mean=None,
        rating_count=0,
    )
    summary = ProductSummary(
        id=0,
        ref="sample",
        titles={"en": title},
        brand="Maison Ardent",
        category_ref="",
        seller=seller,
        type=ProductType.GOODS,
        on_sale=True,
        express=False,
        rocket=False,
        released_on=None,
        picture=None,
    )
    return ProductCard(
        ref=summary.ref,
        title=title,
        brand=summary.brand,
        seller_ref="",
        seller_name="",
        category_ref="",
        price=None,
        old_price=None,
        from_price=False,
        picture=None,
        picture_alt=title,
        rating_mean=None,
        rating_count=0,
        stock_units=None,
        in_stock=True,
        badges=(),
        summary=summary,
    )
