"""Simulated days in a shop's log: never beside real ones, and taken back whole."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from pytest_django import Settings
from tests.project.simulation.small_world import LAST_DAY, simulation

from vitrina.insight.tracking import queries
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.tables import read_part
from vitrina.insight.tracking.types import Action, Actor, EventKind, PageShown, Shown
from vitrina.kernel import clock
from vitrina.project.simulation import labels, services
from vitrina.project.simulation.errors import AlreadySimulated, RealEvents, TruthDamaged
from vitrina.project.simulation.shop import RUN
from vitrina.project.simulation.types import Plan

# Marks on fake signals go with the events they are on.
pytestmark = pytest.mark.django_db

PLAN = Plan(last_day=LAST_DAY)
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shop(settings: Settings, tmp_path: Path):
    """A shop's folders, empty."""
    for name in ("EVENTS", "SERVED", "METRICS", "MODELS", "INDEX"):
        setattr(settings, f"VITRINA_{name}", tmp_path / name.lower())
        (tmp_path / name.lower()).mkdir()
    with clock.frozen(NOW):
        yield tmp_path


def _simulated_day() -> pa.Table:
    table = simulation(days=1).day(0)[0].table()
    tracking.write_days(table, name=RUN)
    return table


def _note(shop: Path, *, done: bool) -> None:
    note = {"last_day": "2026-11-20", "days": 60, "done": done, "model": ""}
    (shop / "events" / services.NOTE).write_text(json.dumps(note))


def test_an_empty_shop_may_be_simulated_in() -> None:
    services.check(PLAN)
    assert services.simulated() is None


def test_days_that_nobody_simulated_are_real() -> None:
    _simulated_day()
    with pytest.raises(RealEvents, match="2026-11-20"):
        services.check(PLAN)


def test_a_run_that_came_to_its_end_stays(shop: Path) -> None:
    _simulated_day()
    _note(shop, done=True)
    with pytest.raises(AlreadySimulated, match="60 days up to 2026-11-20"):
        services.check(PLAN)
    assert queries.event_files()


def test_a_run_that_was_stopped_is_begun_anew(shop: Path) -> None:
    _simulated_day()
    _note(shop, done=False)
    services.check(PLAN)
    assert not queries.event_files()
    assert services.simulated() is None


def test_what_is_taken_back_is_simulated_and_what_stays_is_real(shop: Path) -> None:
    table = _simulated_day()
    real = Action(at=NOW, actor=Actor(session="real"), kind=EventKind.VIEW, product="tote-000")
    tracking.note_action(real)
    tracking.flush()
    tracking.compact()
    _note(shop, done=True)
    simulation_labels = simulation(days=1)
    simulation_labels.day(0)
    simulation_labels.labels.save(shop / "events")
    assert len(labels.read(shop / "events"))

    assert services.forget() == len(table)
    (left,) = [row for part in queries.event_files() for row in read_part(part).to_pylist()]
    assert left["session"] == "real"
    assert not (shop / "events" / labels.LABELS).exists()
    assert services.forget() == 0


def test_a_damaged_note_says_what_to_do(shop: Path) -> None:
    (shop / "events" / services.NOTE).write_text("{")
    with pytest.raises(TruthDamaged, match="--forget"):
        services.simulated()


def test_damaged_labels_say_what_to_do(shop: Path) -> None:
    (shop / "events" / labels.LABELS).write_bytes(b"no parquet")
    with pytest.raises(TruthDamaged, match="--forget"):
        labels.read(shop / "events")


def test_the_log_of_the_pages_gives_the_same_rows() -> None:
    """What is written in bulk is what pages and carts would have noted, to the last column."""
    log, _ = simulation(days=1, visits_a_day=25).day(0)
    told = log.table().to_pylist()
    day = date(2026, 11, 20)
    with clock.frozen(datetime(2026, 11, 20, 23, 59, 59, tzinfo=UTC)):
        _tell(told)
        tracking.flush()
    tracking.compact(until=day)
    (part,) = queries.event_files(since=day, until=day)
    kept = read_part(part).to_pylist()
    assert _sorted(kept) == _sorted(told)


def _tell(rows: list[dict]) -> None:
    pages: dict[str, list[dict]] = {}
    for row in rows:
        if row["kind"] == EventKind.IMPRESSION:
            pages.setdefault(row["query_id"], []).append(row)
        else:
            tracking.note_action(_action(row))
    for shown in pages.values():
        tracking.note_page(_page(shown))


def _page(rows: list[dict]) -> PageShown:
    first = rows[0]
    products = tuple(Shown(product=it["product"], position=it["position"], trial=it["trial"]) for it in rows)
    return PageShown(
        at=first["at"],
        actor=_actor(first),
        query_id=first["query_id"],
        query_key=first["query_key"],
        query=first["query"],
        source=first["source"],
        products=products,
    )


def _action(row: dict) -> Action:
    return Action(
        at=row["at"],
        actor=_actor(row),
        kind=EventKind(row["kind"]),
        product=row["product"],
        source=row["source"],
        query_id=row["query_id"],
        order_id=row["order_id"],
        units=row["units"],
        revenue_minor=row["revenue_minor"],
        stars=row["stars"],
    )


def _actor(row: dict) -> Actor:
    names = ("session", "shopper", "language", "place", "device", "address", "payer")
    return Actor(**{name: row[name] for name in names})


def _sorted(rows: list[dict]) -> list[str]:
    return sorted(repr(sorted((name, str(value)) for name, value in row.items())) for row in rows)
