"""What a seller can do about a place: each kind of lever is one entry of `LEVER_KINDS`."""

from collections.abc import Mapping

from vitrina.discovery.explaining.levers.card import FILL_ATTRIBUTE, MORE_PICTURES, TITLE_WORD
from vitrina.discovery.explaining.levers.delivery import (
    JOIN_EXPRESS,
    PROMISE_ROCKET,
    RESTOCK,
    STOCK_MORE_SHOPS,
    STOCK_NEAREST,
)
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.levers.price import LOWER_PRICE, OFFER_DISCOUNT
from vitrina.discovery.explaining.levers.seller import JOIN_PREMIUM, SETTLE_VIOLATION
from vitrina.discovery.explaining.types import LeverCode

__all__ = ["LEVER_KINDS", "LeverKind", "Proposal"]

LEVER_KINDS: Mapping[LeverCode, LeverKind] = {
    kind.code: kind
    for kind in (
        LOWER_PRICE,
        OFFER_DISCOUNT,
        JOIN_EXPRESS,
        PROMISE_ROCKET,
        STOCK_NEAREST,
        STOCK_MORE_SHOPS,
        RESTOCK,
        FILL_ATTRIBUTE,
        TITLE_WORD,
        MORE_PICTURES,
        JOIN_PREMIUM,
        SETTLE_VIOLATION,
    )
}
