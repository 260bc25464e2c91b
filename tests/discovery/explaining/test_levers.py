"""Each kind of lever proposes what there is to do, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.discovery.explaining.builders import case, group, offer, record, seller, variant

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.levers import LEVER_KINDS, LeverKind, Proposal
from vitrina.discovery.explaining.types import LeverCode
from vitrina.market.catalog.types import PictureFact, ProductType
from vitrina.market.stock.types import StockFacts

STILL = PictureFact("a.jpg", {}, None, None, "gallery")


def proposed(code: LeverCode, seen: Case) -> list[Proposal]:
    return list(LEVER_KINDS[code].propose(seen))


def test_every_code_has_its_kind() -> None:
    assert set(LEVER_KINDS) == set(LeverCode)


@pytest.mark.parametrize("kind", LEVER_KINDS.values(), ids=lambda kind: kind.code)
def test_every_kind_says_what_it_is_and_gives_the_params_it_names(kind: LeverKind) -> None:
    assert kind.meaning.endswith(".")
    assert kind.effort in (1, 2, 3)
    sold_out = offer(
        record(seller=seller(violation=True)),
        stock=StockFacts(0, frozenset())
        if kind.code is LeverCode.RESTOCK
        else StockFacts(2, frozenset({"own"})),
    )
    found = proposed(kind.code, case(sold_out, group("red"), group("tote")))
    assert found
    for it in found:
        assert set(it.params) == set(kind.params)
        assert it.offer != sold_out


@pytest.mark.parametrize(
    ("price", "listed", "expected"),
    [
        (10_000, None, [(9_500, 9_500), (9_000, 9_000)]),
        (10_000, 12_000, [(9_500, 12_000), (9_000, 12_000)]),
        (1, None, []),
    ],
)
def test_a_price_is_lowered(price: int, listed: int | None, expected: list[tuple[int, int]]) -> None:
    seen = case(offer(variants=(variant(price, list_price=listed),)))
    told = [it.offer.price for it in proposed(LeverCode.LOWER_PRICE, seen)]
    assert [(it.price_minor, it.list_price_minor) for it in told if it] == expected


def test_a_discount_is_offered_once() -> None:
    (it,) = proposed(LeverCode.OFFER_DISCOUNT, case())
    assert it.params["price_minor"] == 9_000
    assert it.params["list_price_minor"] == 10_000
    discounted = case(offer(variants=(variant(9_000, list_price=10_000),)))
    assert proposed(LeverCode.OFFER_DISCOUNT, discounted) == []
    assert proposed(LeverCode.OFFER_DISCOUNT, case(offer(variants=()))) == []
    assert proposed(LeverCode.LOWER_PRICE, case(offer(variants=()))) == []


def test_the_nearest_of_the_marketplaces_warehouses_is_named() -> None:
    (it,) = proposed(LeverCode.STOCK_NEAREST, case())
    assert it.params["location"] == "madrid"
    assert it.offer.stock == StockFacts(14, frozenset({"own", "madrid"}))
    there = case(offer(stock=StockFacts(4, frozenset({"madrid"}))))
    assert proposed(LeverCode.STOCK_NEAREST, there) == []
    assert proposed(LeverCode.STOCK_NEAREST, case(place=None)) == []


def test_shops_near_the_shopper_come_first() -> None:
    (it,) = proposed(LeverCode.STOCK_MORE_SHOPS, case())
    assert it.params["locations"] == "serrano arbat"
    assert it.params["count"] == 2


def test_what_is_sold_out_is_restocked() -> None:
    sold_out = offer(stock=StockFacts(0, frozenset()))
    (it,) = proposed(LeverCode.RESTOCK, case(sold_out))
    assert it.offer.stock == StockFacts(10, frozenset({"own"}))
    (unplaced,) = proposed(LeverCode.RESTOCK, case(sold_out, place=None))
    assert unplaced.params["location"] == "moscow"
    assert proposed(LeverCode.RESTOCK, case()) == []


def test_what_is_not_counted_or_not_sent_has_no_stock_to_move() -> None:
    for seen in (case(offer(stock=None)), case(offer(record(type=ProductType.SERVICE)))):
        for code in (LeverCode.STOCK_NEAREST, LeverCode.STOCK_MORE_SHOPS, LeverCode.RESTOCK):
            assert proposed(code, seen) == []
    assert proposed(LeverCode.JOIN_EXPRESS, case(offer(record(type=ProductType.SERVICE)))) == []


@pytest.mark.parametrize("word", ["red", "красная", "Crimson"])
def test_a_word_that_names_a_choice_fills_it_in(word: str) -> None:
    asked = group(word, "red") if word == "Crimson" else group(word)
    named = {str(it.params["attribute"]): it for it in proposed(LeverCode.FILL_ATTRIBUTE, case(None, asked))}
    assert set(named) == {"colour", "waterproof", "weight", "maker"}
    colour = named["colour"]
    assert colour.params["value"] == "red"
    assert colour.params["matches"] == word
    assert named["maker"].params["matches"] == ""


def test_a_yes_or_no_is_named_by_its_label() -> None:
    found = proposed(LeverCode.FILL_ATTRIBUTE, case(None, group("waterproof")))
    values = {str(it.params["attribute"]): it.params["matches"] for it in found}
    assert values["waterproof"] == "waterproof"


def test_any_other_value_says_none_of_the_words() -> None:
    """The product says red already, so that the word is not missing: the stand-in must not say it again."""
    titled = offer(record(titles={"en": "Red tote"}))
    found = proposed(LeverCode.FILL_ATTRIBUTE, case(titled, group("red")))
    colour = next(it for it in found if it.params["attribute"] == "colour")
    assert colour.params["matches"] == ""
    assert colour.offer.record.attributes[-1].keys == ("blue",)


def test_what_is_filled_in_is_no_lever() -> None:
    whole = offer(record({"colour": "red", "waterproof": True, "weight": 3, "maker": "x"}))
    assert proposed(LeverCode.FILL_ATTRIBUTE, case(whole, group("blue"))) == []


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", ("red", "tote"), {"en": "Red Leather tote bag"}),
        ("ru", ("красная",), {"ru": "Красная Кожаная сумка"}),
        ("zh", ("红色",), {"en": "红色Leather tote bag", "ru": "红色Кожаная сумка"}),
    ],
)
def test_a_missing_word_goes_into_the_title(
    language: str, words: tuple[str, ...], expected: Mapping[str, str]
) -> None:
    seen = case(None, *map(group, words), language=language)
    (it,) = proposed(LeverCode.TITLE_WORD, seen)
    assert it.offer.record.titles == {**seen.offer.record.titles, **expected}
    assert it.params["word"] == words[0]


def test_a_word_of_an_attribute_is_worth_a_title_after_those_that_are_nowhere() -> None:
    seen = case(offer(record({"colour": "red"})), group("red"), group("large"))
    assert [it.params["word"] for it in proposed(LeverCode.TITLE_WORD, seen)] == ["large", "red"]


@pytest.mark.parametrize(("now", "then"), [(0, 5), (4, 5), (5, 8), (8, None), (20, None)])
def test_more_pictures_go_step_by_step(now: int, then: int | None) -> None:
    seen = case(offer(record(pictures=(STILL,) * now)))
    assert [it.params["pictures"] for it in proposed(LeverCode.MORE_PICTURES, seen)] == [
        step for step in [then] if step
    ]


def test_what_is_so_already_is_no_lever() -> None:
    done = replace(
        offer(), record=record(express=True, rocket=True, seller=seller(premium=True, violation=False))
    )
    for code in ("join_express", "promise_rocket", "join_premium", "settle_violation"):
        assert proposed(LeverCode(code), case(done)) == []
