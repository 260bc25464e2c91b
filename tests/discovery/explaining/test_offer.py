"""An edited offer differs for search in just what indexing would carry over."""

from collections.abc import Callable
from dataclasses import replace
from math import isnan

import pytest
from tests.discovery.explaining.builders import COLOUR, EXPECTED, NOW, offer, record, seller, variant

from vitrina.discovery.explaining.offer import (
    Offer,
    change_between,
    completed,
    described,
    pictured,
    promised,
    repriced,
    restocked,
    sold_by,
    titled,
)
from vitrina.market.catalog.types import PictureFact, VariantFact
from vitrina.market.pricing.rules import mean_price_minor
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.whatif import Change

PICTURE = PictureFact("a.jpg", {}, None, None, "gallery")


def changed(edit: Callable[[Offer], Offer], before: Offer | None = None) -> Change:
    before = before or offer()
    return change_between(before, edit(before))


def test_nothing_edited_is_no_change() -> None:
    assert changed(lambda it: it) == Change()


def test_a_price_moves_only_what_moves() -> None:
    change = changed(lambda it: repriced(it, 9_000, 10_000))
    assert change.live["price_minor"] == 9_000
    assert change.live["list_price_minor"] == 10_000
    assert change.live["price_mean_30d_minor"] == 10_000
    assert change.stock_places == {"own"}
    assert not (change.reindexed or change.rewritten or change.seller_live)


def test_the_mean_is_what_pricing_would_say_now() -> None:
    before = offer(variants=(variant(10_000, days=20),))
    after = repriced(before, 8_000, 8_000)
    assert after.price and after.cheapest
    assert after.price.mean_30d_minor == mean_price_minor(after.cheapest.points, now=NOW) == 10_000


def test_the_cheapest_variant_is_asked_for_and_another_may_become_it() -> None:
    before = offer(variants=(variant(10_000), variant(9_000, pk=71), variant(9_500, pk=72)))
    assert before.price and before.price.variant_id == 71
    dearer = repriced(before, 12_000, 12_000).price
    assert dearer and (dearer.variant_id, dearer.price_minor, dearer.varies) == (72, 9_500, True)


def test_a_product_without_a_price_keeps_none() -> None:
    free = offer(variants=())
    assert repriced(free, 5, 5) == free
    assert free.price is None


def test_stock_moves_pieces_and_places() -> None:
    change = changed(lambda it: restocked(it, units=14, location_refs={"own", "madrid"}))
    assert change.live["stock_units"] == 14
    assert change.stock_places == {"own", "madrid"}
    assert not change.reindexed
    assert changed(lambda it: restocked(it, units=0, location_refs={"own"})).stock_places == frozenset()


def test_what_stands_on_the_card_is_indexed_anew_with_all_its_numbers() -> None:
    change = changed(lambda it: promised(it, express=True))
    assert change.reindexed and not change.rewritten
    assert set(change.live) == set(LIVE_COLUMNS)
    assert change.live["express"] == 1
    assert isnan(change.live["released_day"])
    assert changed(lambda it: pictured(it, 5)).live["pictures"] == 5


def test_fewer_pictures_leave_films_alone() -> None:
    film = replace(PICTURE, role="film")
    before = offer(record(pictures=(PICTURE, PICTURE, film)))
    assert len(pictured(before, 1).record.stills) == 1
    assert len(pictured(before, 4).record.stills) == 4


def test_an_attribute_adds_its_words_and_to_the_completeness() -> None:
    change = changed(lambda it: described(it, {"colour": "red"}, {"colour": COLOUR}, expected=EXPECTED))
    (attribute,) = change.attributes
    assert attribute.keys == ("red",)
    assert attribute.values == ({"en": "red", "ru": "красный"},)
    assert change.live["completeness"] == 0.25
    assert change.rewritten


def test_what_variants_have_stays_beside_the_products_own() -> None:
    blue = VariantFact(70, "tote", "", (), {"colour": "blue"})
    before = offer(record({"colour": "blue"}, variants=(blue,)))
    change = changed(
        lambda it: described(it, {"colour": "red"}, {"colour": COLOUR}, expected=EXPECTED), before
    )
    assert change.attributes[0].keys == ("red", "blue")


def test_a_value_unknown_counts_for_completeness_alone() -> None:
    change = changed(lambda it: completed(it, "maker", expected=EXPECTED))
    assert change.live["completeness"] == 0.25
    assert not change.rewritten and change.reindexed


def test_a_title_replaces_that_of_its_language() -> None:
    change = changed(lambda it: titled(it, {"en": "Red tote"}))
    assert change.titles == {"en": "Red tote", "ru": "Кожаная сумка"}


def test_a_seller_changes_for_all_products() -> None:
    change = changed(lambda it: sold_by(it, premium=True))
    assert change.seller_live["seller_premium"] == 1
    assert not change.live and not change.reindexed
    both = changed(lambda it: promised(sold_by(it, violation=False), rocket=True), offer(
        record(seller=seller(violation=True))
    ))  # fmt: skip
    assert both.seller_live["seller_violation"] == 0
    assert both.reindexed


@pytest.mark.parametrize("promotion", [1.0, 1.3])
def test_a_promotion_goes_along(promotion: float) -> None:
    assert change_between(offer(), offer(), promotion=promotion) == Change(promotion=promotion)
