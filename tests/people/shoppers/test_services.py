"""Shoppers come, are known again, and can be forgotten."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from vitrina.kernel.clock import frozen
from vitrina.people.shoppers import queries, services
from vitrina.people.shoppers.models import Shopper

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_a_shopper_is_known_by_the_token_alone() -> None:
    token = services.new_shopper()
    assert queries.shopper_id(token) is not None
    assert queries.shopper_id(services.new_shopper()) != queries.shopper_id(token)
    assert not Shopper.objects.filter(token_digest__contains=token).exists()


@pytest.mark.parametrize("token", ["", "x" * 201, "nobody's", "\ud800"])
def test_other_texts_are_nobody(token: str) -> None:
    assert queries.shopper_id(token) is None


def test_asking_takes_one_query_and_none_for_what_cannot_be_a_token(django_assert_num_queries: Any) -> None:
    token = services.new_shopper()
    with django_assert_num_queries(1):
        queries.shopper_id(token)
    with django_assert_num_queries(0):
        queries.shopper_id("")


def test_a_visit_is_written_once_a_day() -> None:
    with frozen(NOON):
        token = services.new_shopper()
        assert not services.seen(token)
    with frozen(NOON + timedelta(hours=23)):
        assert not services.seen(token)
    with frozen(NOON + timedelta(days=1)):
        assert services.seen(token)
        assert not services.seen(token)
        assert not services.seen("nobody's")
    assert Shopper.objects.get().last_seen_at == NOON + timedelta(days=1)


def test_forgetting() -> None:
    token = services.new_shopper()
    assert services.forget_shopper(token)
    assert queries.shopper_id(token) is None
    assert not services.forget_shopper(token)
