"""Sellers: what each service changes, and when it announces."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.market.factories import heard

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.people.sellers import queries, services
from vitrina.people.sellers.events import sellers_changed
from vitrina.people.sellers.types import SellerFacts, SellerState

pytestmark = pytest.mark.django_db


def test_a_seller_is_opened_once() -> None:
    with heard(sellers_changed) as events:
        first = services.open_seller(ref="acme", name="Acme", rating_mean=4.5, rating_count=10)
        again = services.open_seller(ref="acme", name="Acme", rating_mean=4.5, rating_count=10)
    assert first == again == queries.seller("acme")
    assert first.sells
    assert [event.seller_ids for event in events] == [(first.id,)]


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (lambda: services.close_seller("acme"), "state", SellerState.CLOSED),
        (lambda: services.block_seller("acme"), "state", SellerState.BLOCKED),
        (lambda: services.set_premium("acme", premium=True), "premium", True),
        (lambda: services.set_violation("acme", violation=True), "violation", True),
        (lambda: services.set_rating("acme", mean=3.0, count=7), "rating_mean", 3.0),
    ],
)
def test_a_change_is_announced_once(change: Callable[[], SellerFacts], field: str, value: object) -> None:
    services.open_seller(ref="acme", name="Acme")
    with heard(sellers_changed) as events:
        assert getattr(change(), field) == value
        change()
    assert len(events) == 1


def test_a_blocked_seller_does_not_open_again_by_own_wish() -> None:
    services.open_seller(ref="acme", name="Acme")
    services.block_seller("acme")
    assert not services.open_seller(ref="acme", name="Acme").sells
    assert services.close_seller("acme").state is SellerState.BLOCKED
    assert services.unblock_seller("acme").sells


def test_unknown_sellers_and_impossible_ratings_are_refused() -> None:
    with pytest.raises(NotFound):
        queries.seller("nobody")
    with pytest.raises(NotFound):
        services.close_seller("nobody")
    with pytest.raises(InvalidInput):
        services.open_seller(ref="acme", name="Acme", rating_mean=5.1)
    with pytest.raises(InvalidInput):
        services.open_seller(ref="acme", name="")


def test_many_are_read_at_once(django_assert_num_queries: Callable[..., object]) -> None:
    ids = [services.open_seller(ref=ref, name=ref).id for ref in ("b", "a")]
    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        assert set(queries.sellers_by_id([*ids, -1])) == set(ids)
        assert [seller.ref for seller in queries.sellers()] == ["a", "b"]


def test_a_seller_tells_of_themselves_without_a_word_to_search() -> None:
    services.open_seller(ref="acme", name="Acme")
    with heard(sellers_changed) as events:
        services.describe_seller(
            "acme", abouts={"en": "Two sisters."}, since=date(1998, 9, 14), picture="a.svg"
        )
    profile = queries.profile("acme")
    assert (profile.abouts, profile.since, profile.picture) == (
        {"en": "Two sisters."},
        date(1998, 9, 14),
        "a.svg",
    )
    assert profile.facts == queries.seller("acme")
    assert events == []
    with pytest.raises(NotFound):
        queries.profile("ghost")
    with pytest.raises(NotFound):
        services.describe_seller("ghost", abouts={})
