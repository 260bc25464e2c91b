"""Reads of a wishlist as its owner sees it: what is wished for, and what became of it since."""

from vitrina.kernel.money import Money
from vitrina.market.pricing import queries as pricing
from vitrina.market.showcase import rules
from vitrina.market.showcase.queries import product_cards
from vitrina.market.showcase.types import ProductCard, WishedProduct
from vitrina.market.wishlists import queries as wishlists


def wished_products(token: str, *, language: str) -> list[WishedProduct]:
    """The list of the shopper who holds `token`, the newest wish first; what is not on sale any more is left
    out. Six SQL queries; one for an empty list."""
    wishes = {wish.ref: wish for wish in wishlists.wishes(token)}
    if not wishes:
        return []
    cards = product_cards(tuple(wishes), language=language)
    histories = pricing.histories(card.summary.id for card in cards)
    products = []
    for card in cards:
        added_at = wishes[card.ref].added_at
        then = rules.price_at(histories.get(card.summary.id, {}), added_at)
        products.append(WishedProduct(card, added_at, _cheaper_by(card, then)))
    return products


def _cheaper_by(card: ProductCard, then_minor: int | None) -> Money | None:
    if card.price is None or then_minor is None or then_minor <= card.price.minor:
        return None
    return Money(then_minor - card.price.minor, card.price.currency)
