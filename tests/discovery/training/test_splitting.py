from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.discovery.training.errors import TooFewEvents
from vitrina.discovery.training.splitting import HELD_OUT_NEEDED, PURCHASES_NEEDED, split_days

FIRST = date(2026, 10, 1)
NUMBER = (FIRST - date(1970, 1, 1)).days
LAST = date(2026, 12, 31)


def bought(*by_day: int) -> tuple[np.ndarray, np.ndarray]:
    days = np.concatenate([np.full(count + 1, NUMBER + day) for day, count in enumerate(by_day)])
    outcomes = np.concatenate([np.arange(count + 1) < count for count in by_day])
    return days, outcomes


def test_the_latest_fifth_of_purchases_is_the_test() -> None:
    split = split_days(*bought(*[50] * 20), until=LAST)
    assert (split.train.first, split.train.last) == (FIRST, FIRST + timedelta(days=12))
    assert (split.calibrate.first, split.calibrate.last) == (
        FIRST + timedelta(days=13),
        FIRST + timedelta(days=15),
    )
    assert (split.test.first, split.test.last) == (FIRST + timedelta(days=16), FIRST + timedelta(days=19))


@pytest.mark.parametrize(
    ("by_day", "what", "found"),
    [
        ((), "purchases", 0),
        ((0,), "purchases", 0),
        ((1,), "purchases", 1),
        ((PURCHASES_NEEDED - 1,), "purchases", PURCHASES_NEEDED - 1),
        ((5_000,), "days", 1),
        ((5_000, 5_000), "days", 2),
        ((5_000, 0, 0), "some of the days", 0),
        ((1, 5_000, 5_000), "some of the days", 1),
    ],
)
def test_too_little_is_said_with_the_count_needed(by_day: tuple[int, ...], what: str, found: int) -> None:
    days, outcomes = bought(*by_day) if by_day else (np.empty(0, int), np.empty(0, bool))
    with pytest.raises(TooFewEvents, match=f"holds {found} .*{what}.*needs \\d+") as refused:
        split_days(days, outcomes, until=LAST)
    assert refused.value.data["needed"] > found


@given(st.lists(st.integers(0, 120), min_size=3, max_size=40))
def test_days_are_whole_in_order_and_each_part_has_enough(by_day: list[int]) -> None:
    days, outcomes = bought(*by_day)
    try:
        split = split_days(days, outcomes, until=LAST)
    except TooFewEvents:
        return
    assert split.train.first == FIRST
    assert (
        split.train.last < split.calibrate.first <= split.calibrate.last < split.test.first <= split.test.last
    )
    for part in (split.train, split.calibrate, split.test):
        first, last = (part.first - FIRST).days, (part.last - FIRST).days
        assert sum(by_day[first : last + 1]) >= HELD_OUT_NEEDED


def test_a_clock_that_jumps_far_back_makes_one_early_day() -> None:
    days, outcomes = bought(*[50] * 20)
    split = split_days(np.append(days, 0), np.append(outcomes, True), until=LAST)
    assert split.train.first == date(1970, 1, 1)
    assert split.test.last == FIRST + timedelta(days=19)
