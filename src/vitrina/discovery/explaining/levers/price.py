"""Levers on the price."""

from collections.abc import Iterator

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.offer import repriced
from vitrina.discovery.explaining.types import AssumptionCode, LeverCode

LOWERED_BY_PERCENT = (5, 10)
DISCOUNT_PERCENT = 10


def _less(price_minor: int, percent: int) -> int:
    return max(1, round(price_minor * (100 - percent) / 100))


def _lower_price(case: Case) -> Iterator[Proposal]:
    """Without a discount the list price goes down, too; with one it stays, and the discount grows."""
    price = case.offer.price
    if price is None:
        return
    for percent in LOWERED_BY_PERCENT:
        new = _less(price.price_minor, percent)
        discounted = price.list_price_minor > price.price_minor
        if new < price.price_minor:
            yield Proposal(
                repriced(case.offer, new, price.list_price_minor if discounted else new),
                {"percent": percent, "price_minor": new, "currency": price.currency},
            )


def _offer_discount(case: Case) -> Iterator[Proposal]:
    price = case.offer.price
    if price and price.list_price_minor <= price.price_minor:
        new = _less(price.price_minor, DISCOUNT_PERCENT)
        if new < price.price_minor:
            yield Proposal(
                repriced(case.offer, new, price.price_minor),
                {
                    "percent": DISCOUNT_PERCENT,
                    "price_minor": new,
                    "list_price_minor": price.price_minor,
                    "currency": price.currency,
                },
            )


LOWER_PRICE = LeverKind(
    code=LeverCode.LOWER_PRICE,
    meaning="Lower the price.",
    effort=2,
    assumption=AssumptionCode.PRICE_MEAN_FOLLOWS,
    params=("percent", "price_minor", "currency"),
    propose=_lower_price,
)

OFFER_DISCOUNT = LeverKind(
    code=LeverCode.OFFER_DISCOUNT,
    meaning="Offer a discount on the present price.",
    effort=2,
    assumption=AssumptionCode.PRICE_MEAN_FOLLOWS,
    params=("percent", "price_minor", "list_price_minor", "currency"),
    propose=_offer_discount,
)
