"""Lock-out and e-mail addresses, without a database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.people.accounts.rules import LOCK, MOST_FAILURES, Failures, counted, kept_email, minutes_locked

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("count", "ago", "minutes"),
    [
        (MOST_FAILURES - 1, timedelta(0), 0),
        (MOST_FAILURES, timedelta(0), 15),
        (MOST_FAILURES, timedelta(seconds=1), 15),
        (MOST_FAILURES, timedelta(minutes=14, seconds=59), 1),
        (MOST_FAILURES, LOCK, 0),
        (MOST_FAILURES * 3, timedelta(minutes=5), 10),
    ],
)
def test_the_door_is_locked_for_a_while_after_too_many_failures(
    count: int, ago: timedelta, minutes: int
) -> None:
    assert minutes_locked(Failures(count, NOON - ago), now=NOON) == minutes


def test_nobody_is_locked_out_who_never_failed() -> None:
    assert minutes_locked(None, now=NOON) == 0


@given(st.lists(st.integers(0, 3600), max_size=12))
def test_failures_count_in_a_row_and_old_ones_are_forgotten(gaps_seconds: list[int]) -> None:
    now, failures, expected = NOON, None, 0
    for gap in gaps_seconds:
        now += timedelta(seconds=gap)
        failures = counted(failures, now=now)
        expected = 1 if timedelta(seconds=gap) >= LOCK or expected == 0 else expected + 1
        assert failures == Failures(expected, now)


@pytest.mark.parametrize("typed", ["ann@shop.eu", " Ann@Shop.EU ", "ANN@SHOP.EU\n"])
def test_an_address_has_one_spelling(typed: str) -> None:
    assert kept_email(typed) == "ann@shop.eu"
