"""Events written in bulk, and files that are not what they should be."""

from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest
from tests.insight.tracking.telling import action, at, page

from vitrina.insight.tracking import queries, services
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.insight.tracking.errors import EventsBusy, EventsDamaged, UnfitEvents
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.locking import alone
from vitrina.insight.tracking.tables import events_table

Stored = Callable[..., list[dict[str, Any]]]


def bulk(*days: int, product: str = "tote") -> pa.Table:
    return events_table(
        {
            "at": [int(at(days=day).timestamp() * 1e6) for day in days],
            "kind": ["view"] * len(days),
            "product": [product] * len(days),
        }
    )


def test_bulk_is_written_by_day() -> None:
    assert services.write_days(bulk(-2, 0, -2)) == (at(days=-2).date(), at().date())
    assert queries.log_state().events == 3
    assert len(queries.event_files(since=at().date())) == 1


def test_without_a_name_bulk_adds_and_with_one_it_replaces() -> None:
    services.write_days(bulk(0))
    services.write_days(bulk(0))
    assert queries.log_state().events == 2
    services.write_days(bulk(0, 0), name="run-1")
    services.write_days(bulk(0), name="run-1")
    assert queries.log_state().events == 3


def test_the_day_follows_from_the_time(stored: Stored) -> None:
    table = bulk(0)
    services.write_days(table.set_column(0, "day", pa.array([5], pa.int32())))
    assert stored()[0]["day"] == 20778


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (bulk(0).drop_columns(["stars"]), "the column stars is missing"),
        (bulk(0).set_column(2, "kind", pa.nulls(1, pa.string())), "the column kind holds nulls"),
        (bulk(0).set_column(16, "position", pa.array(["far"])), "far"),
    ],
)
def test_unfit_tables_are_refused_and_nothing_is_written(table: pa.Table, told: str) -> None:
    with pytest.raises(UnfitEvents, match=told):
        services.write_days(table)
    assert queries.event_files() == ()


def test_an_empty_table_is_no_day() -> None:
    assert services.write_days(EVENT_SCHEMA.empty_table()) == ()
    assert services.compact().events == {}
    assert queries.log_state().first_day is None


def test_a_damaged_day_stops_its_compaction_and_loses_nothing(stored: Stored) -> None:
    services.write_days(bulk(0))
    (path,) = queries.event_files()
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    services.note_page(page("clutch"))
    with pytest.raises(EventsDamaged, match=path.name):
        services.compact()
    with pytest.raises(EventsDamaged):
        queries.log_state()
    path.write_bytes(whole)
    services.compact()
    assert sorted(row["product"] for row in stored()) == ["clutch", "tote"]


def test_two_do_not_work_on_the_days_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vitrina.insight.tracking.locking._WAIT_SECONDS", 0.02)
    services.note_action(action("tote"))
    with alone(Folders.of_shop()), pytest.raises(EventsBusy, match="events"):
        services.compact()
    assert sum(services.compact().events.values()) == 1
