"""Lines become events: what led to what, what was seen, what counts once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from tests.insight.tracking.telling import action, actor, at, page, seen

from vitrina.insight.tracking import queries, services
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.segments import read_lines
from vitrina.insight.tracking.tables import read_part
from vitrina.insight.tracking.types import Action, EventKind, Mark, PageSeen, PageShown, Shown

Stored = Callable[..., list[dict[str, Any]]]
Told = PageShown | Action | PageSeen


def note(*told: Told) -> None:
    for one in told:
        {PageShown: services.note_page, Action: services.note_action, PageSeen: services.note_seen}[
            type(one)
        ](
            one  # type: ignore[arg-type]
        )


def compact(*told: Told) -> Any:
    note(*told)
    return services.compact()


def test_a_page_is_an_impression_of_each_of_its_products(stored: Stored) -> None:
    shown = (
        Shown(product="tote", position=25, team="a"),
        Shown(product="clutch", position=26, team="b", trial=True),
    )
    who = actor(language="ru", place="52.5,13.4", mark=Mark.STAFF)
    report = compact(page(products=shown, actor=who))
    first, second = stored()
    assert report.events == {at().date(): 2}
    assert first == {
        "day": 20778,
        "at": at(),
        "kind": "impression",
        "mark": "staff",
        "session": "s1",
        "shopper": "k1",
        "device": "",
        "address": "",
        "payer": "",
        "language": "ru",
        "place": "52.5,13.4",
        "source": "search",
        "query_id": "q1",
        "query_key": "w:bag",
        "query": "bag",
        "product": "tote",
        "position": 25,
        "team": "a",
        "trial": False,
        "order_id": "",
        "units": 0,
        "revenue_minor": 0,
        "stars": 0,
    }
    assert (second["product"], second["position"], second["team"], second["trial"]) == (
        "clutch",
        26,
        "b",
        True,
    )
    assert read_part(queries.event_files()[0]).schema.equals(EVENT_SCHEMA)


@pytest.mark.parametrize(
    ("told", "led_by"),
    [
        ([page("tote")], "q1"),
        ([page("tote"), page("tote", query_id="q2", minutes=0.5)], "q2"),
        ([page("tote"), page("tote", query_id="q2", minutes=2)], "q1"),
        ([page("tote"), page("clutch", query_id="q2", minutes=0.5)], "q1"),
        ([page("clutch")], ""),
        ([page("tote", minutes=2)], ""),
        ([page("tote", actor=actor(session="other"))], ""),
        ([page("tote", actor=actor(session=""))], ""),
        ([page("tote", minutes=1 - 24 * 60)], "q1"),
        ([page("tote", minutes=0.99 - 24 * 60)], ""),
    ],
)
def test_an_action_is_led_back_to_the_sessions_last_impression_of_the_product(
    stored: Stored, told: list[Told], led_by: str
) -> None:
    compact(*told, action("tote"))
    (view,) = (row for row in stored() if row["kind"] == "view")
    assert view["query_id"] == led_by
    assert (view["query_key"], view["query"], view["position"]) == (
        ("w:bag", "bag", 1) if led_by else ("", "", 0)
    )


def test_nobodys_actions_are_not_led_back_to_nobodys_impressions(stored: Stored) -> None:
    nobody = actor(session="", shopper="")
    compact(page("tote", actor=nobody), action("tote", actor=nobody))
    assert [row["query_id"] for row in stored()] == ["q1", ""]


def test_an_action_that_names_its_question_learns_the_rest(stored: Stored) -> None:
    compact(page("bag", "tote"), action("tote", query_id="q1", actor=actor(session="elsewhere")))
    view = stored()[-1]
    assert (view["query_id"], view["query_key"], view["position"]) == ("q1", "w:bag", 2)
    compact(action("tote", query_id="unknown", minutes=3))
    assert "unknown" in {row["query_id"] for row in stored()}


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([], ["a", "b", "c"]),
        ([seen(2)], ["a", "b"]),
        ([seen(2), seen(1, minutes=5)], ["a", "b"]),
        ([seen(0)], []),
        ([seen(9)], ["a", "b", "c"]),
        ([seen(1, query_id="another")], ["a", "b", "c"]),
        ([seen(1), action("c")], ["a", "c"]),
        ([seen(1), action("c", query_id="q1")], ["a", "c"]),
    ],
)
def test_places_that_did_not_come_into_view_are_no_impressions(
    stored: Stored, told: list[Told], shown: list[str]
) -> None:
    report = compact(page("a", "b", "c"), *told)
    assert [row["product"] for row in stored() if row["kind"] == "impression"] == shown
    assert report.unseen == 3 - len(shown)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([], []),
        ([seen(2)], ["a", "b"]),
        ([action("b", EventKind.IMPRESSION, query_id="q1")], ["b"]),
        ([action("b", EventKind.IMPRESSION, query_id="q1")] * 2, ["b"]),
        ([action("b", EventKind.IMPRESSION, query_id="q1"), seen(2)], ["a", "b"]),
        ([action("x", EventKind.IMPRESSION, query_id="q1")], []),
        ([action("b", EventKind.IMPRESSION, query_id="made up")], []),
    ],
)
def test_of_pages_for_programs_only_what_they_tell_to_have_shown_counts(
    stored: Stored, told: list[Told], shown: list[str]
) -> None:
    compact(page("a", "b", "c", counts=False, actor=actor(session="")), *told)
    rows = stored()
    assert sorted(row["product"] for row in rows) == shown
    assert {row["query_key"] for row in rows} <= {"w:bag"}
    assert all(row["position"] == "abc".index(row["product"]) + 1 for row in rows)


def test_an_order_told_twice_counts_once_also_a_day_later(stored: Stored) -> None:
    order = {"kind": EventKind.ORDER, "order_id": "o1", "units": 2, "revenue_minor": 990}
    report = compact(action("tote", **order), action("tote", **order), action("clutch", **order))
    assert report.duplicates == 1
    again = compact(
        action("tote", minutes=5, **order), action("tote", minutes=6, **{**order, "order_id": "o2"})
    )
    assert again.duplicates == 1
    compact(action("tote", **{**order, "kind": EventKind.RETURN}))
    assert [(row["kind"], row["product"], row["order_id"]) for row in stored()].count(
        ("order", "tote", "o1")
    ) == 1
    assert len(stored()) == 4
    assert sum(row["revenue_minor"] for row in stored()) == 4 * 990


def test_late_lines_become_a_further_file_and_know_what_was_shown_before(stored: Stored) -> None:
    compact(page("tote", minutes=-13 * 60))
    compact(page("clutch", query_id="q2"))
    assert len(queries.event_files()) == 2
    report = compact(action("tote"), action("clutch"))
    assert report.attributed == 2
    assert len(queries.event_files()) == 3
    assert {row["query_id"] for row in stored() if row["kind"] == "view"} == {"q1", "q2"}


def test_a_second_compaction_changes_nothing(stored: Stored) -> None:
    compact(page("tote"), action("tote"))
    before = stored()
    assert services.compact().events == {}
    assert stored() == before


def test_only_days_that_are_asked_for_are_compacted(stored: Stored) -> None:
    note(page("tote", at=at(days=-1)), page("tote", query_id="q2"))
    report = services.compact(until=at(days=-1).date())
    assert report.events == {at(days=-1).date(): 1}
    assert queries.log_state().waiting_files == 1
    services.compact()
    assert [row["query_id"] for row in stored(since=at().date())] == ["q2"]
    assert [row["query_id"] for row in stored(until=at(days=-1).date())] == ["q1"]


@pytest.mark.parametrize("days", [-9000, -401, 2, 30_000])
def test_impossible_times_are_set_aside_and_told(stored: Stored, days: int) -> None:
    report = compact(page("tote", at=at(days=days)), page("clutch"))
    assert [row["product"] for row in stored()] == ["clutch"]
    (name,) = report.set_aside
    assert name.startswith(at(days=days).date().isoformat())
    assert queries.log_state().aside_files == 1
    assert services.compact().set_aside == ()


def test_a_clock_that_is_a_little_fast_waits_for_its_day(stored: Stored) -> None:
    midnight = at().replace(hour=0)
    from vitrina.kernel import clock

    with clock.frozen(midnight - timedelta(minutes=1)):
        compact(page("tote", at=midnight + timedelta(minutes=1)))
        assert stored() == []
    services.compact()
    assert len(stored()) == 1


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b'{"page": {}}',
        b'{"page": null}',
        b"[]",
        b"5",
        b'{"order": {}}',
        b'{"seen": {"query_id": 5, "position": 1}}',
        b'{"seen": {"query_id": "q1", "position": 1e400}}',
        b"\xff\xfe",
    ],
)
def test_lines_that_tell_nothing_are_counted_and_passed_over(stored: Stored, line: bytes) -> None:
    note(page("tote", "clutch"))
    services.flush()
    folders = Folders.of_shop()
    (path,) = folders.lines(folders.segments)
    whole = read_lines(path)[0]
    path.write_bytes(
        line + b"\n" + whole + b"\n" + whole.replace(b'"position":2', b'"position":5e9') + b"\n" + whole[:50]
    )
    assert services.compact().unreadable == 3
    assert [row["product"] for row in stored()] == ["tote", "clutch"]
