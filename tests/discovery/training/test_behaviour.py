from datetime import UTC, date, datetime, timedelta

import numpy as np
import pyarrow as pa
import pytest
from tests.discovery.training import world as invented

from vitrina.discovery.training.behaviour import click_counts
from vitrina.discovery.training.propensities import ClickCounts, estimate
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.columns import EVENT_SCHEMA

pytestmark = pytest.mark.django_db

FIRST = invented.FIRST_DAY


def write(*events: dict[str, object]) -> None:
    tracking.write_days(pa.Table.from_pylist(list(events), EVENT_SCHEMA))


def shown(
    answer: str, place: int, *, day: int = 0, clicked: bool = False, **given: object
) -> list[dict[str, object]]:
    at = datetime(FIRST.year, FIRST.month, FIRST.day + day, 12, tzinfo=UTC)
    about = {"query_id": answer, "query_key": "w:bag", "product": "p", "at": at, "session": answer, **given}
    events = [invented.event(kind="impression", position=place, **about)]
    return events + ([invented.event(kind="view", position=place, **about)] if clicked else [])


def counted(until: date = FIRST + timedelta(days=9)) -> list[tuple[int, float, float]]:
    counts = click_counts(since=FIRST, until=until)
    return sorted(zip(counts.place.tolist(), counts.shown.tolist(), counts.clicked.tolist(), strict=True))


def test_what_moved_within_a_day_is_counted() -> None:
    write(*shown("a", 1, clicked=True), *shown("b", 1), *shown("c", 4, clicked=True), *shown("d", 4))
    assert counted() == [(1, 2, 1), (4, 2, 1)]


@pytest.mark.parametrize(
    "other",
    [
        {"place": 4, "day": 1},
        {"place": 4, "query_key": "w:shoe"},
        {"place": 4, "product": "q"},
        {"place": 4, "mark": "bot"},
        {"place": 4, "query_key": ""},
        {"place": 1},
    ],
)
def test_what_stood_in_one_place_tells_nothing(other: dict[str, object]) -> None:
    place = other.pop("place")
    write(*shown("a", 1, clicked=True), *shown("b", place, **other))  # type: ignore[arg-type]
    assert counted() == []


def test_what_nobody_clicked_tells_nothing() -> None:
    write(*shown("a", 1), *shown("b", 4))
    assert counted() == []


def test_clicks_of_the_next_day_count_for_the_page_of_the_day() -> None:
    late = invented.event(
        kind="view", query_id="a", product="p", at=datetime(2026, 10, 2, 0, 5, tzinfo=UTC), session="a"
    )
    write(*shown("a", 1), *shown("b", 4, clicked=True), late)
    assert counted(until=FIRST) == [(1, 1, 1), (4, 1, 1)]


Row = tuple[int, int, int, int, int, bool]
"""Day, answer, question, product, place, and whether it was clicked."""

LOOKED_AT = 1 / np.arange(1, 13)


def lifting(*, days: int, answers: int) -> list[Row]:
    """A shop that puts products into the order of their clicks so far, every night; within a day, neighbours
    change places by chance."""
    random = np.random.default_rng(3)
    wanted = random.beta(1, 5, (40, len(LOOKED_AT)))
    clicks = np.zeros_like(wanted)
    rows: list[Row] = []
    for day in range(days):
        order = np.argsort(-clicks + 0.01 * random.random(clicks.shape), axis=1)
        for answer in range(day * answers, (day + 1) * answers):
            question = answer % len(wanted)
            moved = np.argsort(np.arange(len(LOOKED_AT)) + random.normal(0, 1.5, len(LOOKED_AT)))
            for place, product in enumerate(order[question][moved].tolist()):
                clicked = bool(random.random() < LOOKED_AT[place] * wanted[question, product])
                clicks[question, product] += clicked
                rows.append((day, answer, question, product, place + 1, clicked))
    return rows


def test_a_shop_that_lifts_what_was_clicked_does_not_deceive() -> None:
    rows = lifting(days=25, answers=160)
    tracking.write_days(_events(rows))
    found = estimate(click_counts(since=FIRST, until=FIRST + timedelta(days=24)))
    deceived = estimate(_regardless_of_days(rows))
    assert found is not None
    assert deceived is not None
    assert found == pytest.approx(LOOKED_AT, abs=0.08)
    assert deceived[5:].mean() > 1.3 * LOOKED_AT[5:].mean()


def _regardless_of_days(rows: list[Row]) -> ClickCounts:
    _, _, question, product, place, clicked = (np.array(column) for column in zip(*rows, strict=True))
    where, number = np.unique(
        np.stack([question * len(LOOKED_AT) + product, place]), axis=1, return_inverse=True
    )
    return ClickCounts(where[0], where[1], np.bincount(number).astype(float), np.bincount(number, clicked))


def _events(rows: list[Row]) -> pa.Table:
    events = []
    for day, answer, question, product, place, clicked in rows:
        about = {
            "query_id": str(answer),
            "query_key": f"w:{question}",
            "product": f"{question}-{product}",
            "position": place,
            "at": datetime(FIRST.year, FIRST.month, FIRST.day, 12, tzinfo=UTC) + timedelta(days=day),
            "session": str(answer),
        }
        events.append(invented.event(kind="impression", **about))
        if clicked:
            events.append(invented.event(kind="view", **about))
    return pa.Table.from_pylist(events, EVENT_SCHEMA)
