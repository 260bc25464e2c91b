"""Arrows: what rose, what fell, and whether that is good."""

import pytest

from vitrina.web.seller.changes import Change, grown, moved


@pytest.mark.parametrize(
    ("now", "before", "mark", "sense"),
    [
        (112, 100, "▲ 12%", "good"),
        (50, 100, "▼ 50%", "bad"),
        (0, 4, "▼ 100%", "bad"),
        (100.2, 100, "=", "same"),
        (5000, 100, "▲ ×50", "good"),
        (3, 0, "▲ new", "good"),
    ],
)
def test_counts_grow_and_shrink(now: float, before: float, mark: str, sense: str) -> None:
    change = grown(now, before)
    assert change is not None
    assert (change.mark, change.sense) == (mark, sense)
    assert change.words


def test_nothing_against_nothing_is_no_change() -> None:
    assert grown(0, 0) is None


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (9, 14, Change("▲ 5", "up by 5", "good")),
        (14.2, 9, Change("▼ 5", "down by 5", "bad")),
        (9.2, 9, Change("=", "as before", "same")),
        (None, 9, None),
        (9, None, None),
    ],
)
def test_a_smaller_place_is_a_better_one(
    now: float | None, before: float | None, expected: Change | None
) -> None:
    assert moved(now, before) == expected
