"""A wish becomes an offer, or says what cannot be."""

import pytest
from tests.discovery.explaining.builders import EXPECTED, LOCATIONS, offer, variant

from vitrina.discovery.explaining.errors import UnknownAttribute
from vitrina.discovery.explaining.offer import Offer
from vitrina.discovery.explaining.types import AssumptionCode, Wish
from vitrina.discovery.explaining.wishing import assumptions_of, fulfilled
from vitrina.kernel.errors import InvalidInput
from vitrina.market.stock.types import StockFacts

PLACES = tuple(it.ref for it in LOCATIONS)


def wished(wish: Wish, before: Offer | None = None) -> Offer:
    return fulfilled(
        before or offer(), wish, definitions=EXPECTED, expected=tuple(EXPECTED), locations=PLACES
    )


def test_an_empty_wish_changes_nothing() -> None:
    assert wished(Wish()) == offer()


@pytest.mark.parametrize(
    ("wish", "listed", "expected"),
    [
        (Wish(price_minor=9_000), None, (9_000, 9_000)),
        (Wish(price_minor=9_000), 12_000, (9_000, 12_000)),
        (Wish(price_minor=13_000), 12_000, (13_000, 13_000)),
        (Wish(price_minor=9_000, list_price_minor=9_500), None, (9_000, 9_500)),
        (Wish(list_price_minor=15_000), None, (10_000, 15_000)),
    ],
)
def test_prices(wish: Wish, listed: int | None, expected: tuple[int, int]) -> None:
    price = wished(wish, offer(variants=(variant(10_000, list_price=listed),))).price
    assert price and (price.price_minor, price.list_price_minor) == expected


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(stock_units=9), StockFacts(9, frozenset({"own"}))),
        (Wish(stock_units=0), StockFacts(0, frozenset())),
        (Wish(stock_places=frozenset({"madrid"})), StockFacts(4, frozenset({"madrid"}))),
        (Wish(stock_places=frozenset()), StockFacts(0, frozenset())),
        (
            Wish(stock_units=2, stock_places=frozenset({"own", "arbat"})),
            StockFacts(2, frozenset({"own", "arbat"})),
        ),
    ],
)
def test_stock(wish: Wish, expected: StockFacts) -> None:
    assert wished(wish).stock == expected


def test_the_card_and_the_seller() -> None:
    told = wished(
        Wish(
            express=True,
            rocket=True,
            pictures=3,
            premium=True,
            violation=True,
            titles={"en": "Tote"},
            attributes={"colour": "blue"},
        )
    ).record
    assert (told.express, told.rocket, len(told.stills)) == (True, True, 3)
    assert (told.seller.premium, told.seller.violation) == (True, True)
    assert told.titles["en"] == "Tote"
    assert told.attributes[-1].keys == ("blue",)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (Wish(price_minor=0), "price_minor"),
        (Wish(price_minor=-5), "price_minor"),
        (Wish(price_minor=2**60), "price_minor"),
        (Wish(price_minor=12.5), "price_minor"),  # type: ignore[arg-type]
        (Wish(price_minor=9_000, list_price_minor=8_000), "list_price_minor"),
        (Wish(stock_units=-1), "stock_units"),
        (Wish(stock_places=frozenset({"moon"})), "stock_places"),
        (Wish(pictures=1_000), "pictures"),
        (Wish(promotion=0.5), "promotion"),
        (Wish(promotion=float("nan")), "promotion"),
        (Wish(titles={"en": " ", "ru": ""}), "titles"),
        (Wish(attributes={"colour": "mauve"}), "colour"),
        (Wish(attributes={"weight": "heavy"}), "weight"),
    ],
)
def test_what_cannot_be_says_where(wish: Wish, field: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        wished(wish)
    assert raised.value.data["field"] == field


def test_a_price_needs_a_price() -> None:
    with pytest.raises(InvalidInput, match="no price yet"):
        wished(Wish(price_minor=5), offer(variants=()))


def test_an_unknown_attribute_names_the_known_ones() -> None:
    with pytest.raises(UnknownAttribute, match="colour, waterproof"):
        wished(Wish(attributes={"scent": "rose"}))


def test_assumptions_are_those_that_matter() -> None:
    assert {it.code for it in assumptions_of(Wish(express=True))} == {AssumptionCode.BEHAVIOUR_STAYS}
    everything = Wish(
        price_minor=1, stock_places=frozenset(), premium=True, titles={"en": "x"}, promotion=1.1
    )
    assert {it.code for it in assumptions_of(everything)} == set(AssumptionCode)
