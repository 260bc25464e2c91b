"""Marks are kept from day to day, and people have the last word."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.insight.fraud import stories
from tests.insight.fraud.stories import DAYS, FIRST, Keys, Story

from vitrina.insight.fraud import queries, services
from vitrina.insight.fraud.models import FraudMark, FraudRun
from vitrina.insight.fraud.types import MarkFilter, MarkKind
from vitrina.insight.tracking import services as tracking

pytestmark = pytest.mark.usefixtures("shop")
LAST = FIRST + timedelta(days=DAYS - 1)


@pytest.fixture(autouse=True)
def _in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """All days of a story are judged at once, for speed."""
    monkeypatch.setattr(services, "TOGETHER_DAYS", DAYS)


def happened(*tales: Callable[[Story], Keys], visits_a_day: int = 12) -> Keys:
    story = Story()
    stories.ordinary(story, visits_a_day=visits_a_day)
    keys: Keys = set().union(*(tell(story) for tell in tales))
    tracking.write_days(story.table(), name="story")
    return keys


def rows() -> list[tuple[object, ...]]:
    return list(
        FraudMark.objects.order_by("pk").values_list("pk", "kind", "key", "state", "score", "reasons")
    )


def listed(kind: str) -> Keys:
    table = queries.excluded()
    return {
        key
        for at, key in zip(*(table[name].to_pylist() for name in ("kind", "key")), strict=True)
        if at == kind
    }


def test_fakes_are_marked_and_stand_out_of_the_counting() -> None:
    keys = happened(stories.farm)
    report = services.detect(until=LAST)
    assert (report.since, report.until) == (FIRST, LAST)
    assert report.marked[MarkKind.ORDER] == report.new == len(keys)
    assert report.judged[MarkKind.ORDER] > len(keys)
    assert listed("order") == keys
    assert len(listed("session")) == len(keys)
    mark = queries.marks(MarkFilter(seller="seller-1")).marks[0]
    assert mark.finding.trail.product == stories.product(1, 9)
    assert mark.finding.reasons


def test_doing_it_twice_changes_nothing() -> None:
    happened(stories.farm, stories.liking_crowd)
    services.detect(until=LAST)
    before = rows()
    again = services.detect(until=LAST)
    assert (again.new, again.withdrawn) == (0, 0)
    assert rows() == before


def test_day_after_day_finds_what_one_run_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "TOGETHER_DAYS", 14)
    keys = happened(stories.farm, stories.review_bomb)
    services.detect(until=LAST)
    at_once = {(row[1], row[2]) for row in rows()}
    FraudMark.objects.all().delete()
    FraudRun.objects.all().delete()
    for day in (29, 30, 31, DAYS - 1):
        services.detect(until=FIRST + timedelta(days=day))
    assert {(row[1], row[2]) for row in rows()} == at_once
    assert {key for _kind, key in at_once} == keys


def test_nothing_happened_yet() -> None:
    report = services.detect(until=LAST)
    assert (report.since, report.until, report.events, report.new) == (None, None, 0, 0)
    assert queries.excluded().num_rows == 0
    assert services.detect(until=date(1999, 1, 1)).since is None


def test_one_single_event() -> None:
    story = Story()
    story.add("view", story.moment(3), product="good-1-1", session="s", shopper="p")
    tracking.write_days(story.table(), name="story")
    report = services.detect(until=LAST)
    assert (report.new, report.judged[MarkKind.SESSION]) == (0, 1)


def test_bots_and_staff_are_not_judged() -> None:
    story = Story()
    stories.farm(story)
    for row in story.rows:
        row["mark"] = "staff"
    tracking.write_days(story.table(), name="story")
    assert services.detect(until=LAST).judged[MarkKind.ORDER] == 0
