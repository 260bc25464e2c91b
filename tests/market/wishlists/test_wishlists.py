"""Wishlists without an account."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.kernel.clock import frozen
from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.types import ProductDraft
from vitrina.market.wishlists import queries, services
from vitrina.market.wishlists.errors import UnknownShopper, WishlistFull
from vitrina.people.shoppers import services as shoppers

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def token() -> str:
    small_catalogue(*(ProductDraft(ref, {"en": ref}) for ref in ("tote", "clutch", "belt")))
    return shoppers.new_shopper()


def add(token: str, *refs: str) -> None:
    for minutes, ref in enumerate(refs):
        with frozen(NOON + timedelta(minutes=minutes)):
            services.add(token, ref)


def test_what_was_added_last_comes_first(token: str) -> None:
    add(token, "tote", "clutch", "belt")
    assert queries.refs(token) == ("belt", "clutch", "tote")
    assert queries.refs(token, limit=2) == ("belt", "clutch")
    assert queries.refs(token, limit=-1) == ()
    assert queries.count(token) == 3


def test_adding_and_removing_twice_is_as_once(token: str) -> None:
    assert services.add(token, "tote")
    assert not services.add(token, "tote")
    assert services.remove(token, "tote")
    assert not services.remove(token, "tote")
    assert queries.refs(token) == ()


def test_lists_are_their_shoppers_own(token: str) -> None:
    other = shoppers.new_shopper()
    add(token, "tote")
    add(other, "clutch", "belt")
    assert queries.contains(token, ["tote", "clutch"]) == {"tote"}
    assert not services.remove(other, "tote")
    assert queries.refs(token) == ("tote",)


def test_a_token_that_nobody_holds_has_an_empty_list(token: str) -> None:
    for unknown in ("", "nobody's"):
        assert queries.refs(unknown) == ()
        assert queries.contains(unknown, ["tote"]) == frozenset()
        assert queries.count(unknown) == 0
        assert not services.remove(unknown, "tote")
        with pytest.raises(UnknownShopper):
            services.add(unknown, "tote")


def test_an_unknown_product_is_refused(token: str) -> None:
    with pytest.raises(NotFound, match="ghost"):
        services.add(token, "ghost")


def test_a_full_list_says_so_and_keeps_what_it_has(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "LIMIT", 2)
    add(token, "tote", "clutch")
    with pytest.raises(WishlistFull, match="holds 2 products"):
        services.add(token, "belt")
    assert not services.add(token, "tote")
    assert queries.refs(token) == ("clutch", "tote")


def test_reads_take_one_query_each(token: str, django_assert_num_queries: Any) -> None:
    add(token, "tote", "clutch")
    for read in (
        lambda: queries.refs(token),
        lambda: queries.contains(token, ["tote"]),
        lambda: queries.count(token),
    ):
        with django_assert_num_queries(1):
            read()


def test_forgetting_a_shopper_forgets_the_list(token: str) -> None:
    add(token, "tote")
    shoppers.forget_shopper(token)
    assert queries.refs(token) == ()
