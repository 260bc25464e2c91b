from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from django.conf import settings
from pytest_django.fixtures import Settings
from tests.discovery.training import world as invented
from tests.discovery.training.test_fitting import Impatient

from vitrina.discovery.training import queries, served, services
from vitrina.discovery.training.errors import (
    EventsUnusable,
    NothingToLearn,
    ServedLogDamaged,
    TooFewEvents,
)
from vitrina.discovery.training.examples import load
from vitrina.discovery.training.rows import SERVED_SCHEMA, matrix_of
from vitrina.discovery.training.types import TrainingOptions
from vitrina.insight.fraud import queries as fraud
from vitrina.insight.tracking import queries as tracking
from vitrina.insight.tracking import services as tracking_services
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.kernel.errors import VitrinaError
from vitrina.search.features.declarations import SCHEMA

pytestmark = pytest.mark.django_db

LAST = invented.FIRST_DAY + timedelta(days=invented.DAYS - 1)
QUICK = TrainingOptions(iterations=25, learning_rate=0.15, depth=4, threads=1)


def train(**options: object) -> services.TrainingReport:
    return services.train(until=LAST, options=QUICK, **options)  # type: ignore[arg-type]


def test_what_buyers_teach_goes_live_and_can_be_undone(log: invented.Log) -> None:
    invented.write(log)
    report = train()
    assert (report.version, report.live) == ("v000001", True)
    assert report.comparison.rival == "prior"
    assert report.comparison.ndcg_gain.low > 0.03
    assert report.comparison.after.ece < 0.02
    assert report.split.test.last == LAST
    assert report.log.purchases == sum(kind == "order" for kind in log.events["kind"].to_pylist())
    assert np.array(report.propensities[:5]) == pytest.approx(invented.LOOKED_AT[:5], abs=0.12)
    assert services.store().current().name == "v000001"

    prior, version = queries.models()
    assert (prior.name, prior.live, version.live) == ("prior", False, True)
    assert version.judged_until == LAST
    assert version.metrics["ndcg"] == report.comparison.after.ndcg
    assert sum(version.group_weights.values()) == pytest.approx(1)
    assert services.roll_back() is None
    assert services.store().current().name == "prior"
    services.go_live("v000001")
    assert services.store().current().name == "v000001"


def test_what_is_no_better_is_not_published(log: invented.Log) -> None:
    invented.write(log)
    train(publish="always")
    again = train()
    assert (again.version, again.live, again.comparison.rival) == (None, False, "v000001")
    assert [line.name for line in queries.models()] == ["prior", "v000001"]


def test_a_model_may_be_kept_without_going_live(log: invented.Log) -> None:
    invented.write(log)
    report = train(publish="never")
    assert (report.version, report.live) == ("v000001", False)
    assert services.store().current().name == "prior"
    assert services.store().named("v000001").name == "v000001"


def test_old_versions_go(log: invented.Log, settings: Settings) -> None:
    settings.VITRINA_MODELS_KEPT = 2
    invented.write(log)
    for _ in range(3):
        last = train(publish="always")
    assert last.pruned == ("v000001",)
    assert [line.name for line in queries.models()] == ["prior", "v000002", "v000003"]


def test_correction_can_be_left_out(log: invented.Log) -> None:
    invented.write(log)
    report = services.train(until=LAST, options=replace(QUICK, corrected=False))
    assert report.propensities == ()
    assert not (settings.VITRINA_MODELS / "propensities.json").exists()


def test_stopping_leaves_the_live_model(log: invented.Log) -> None:
    invented.write(log)
    with pytest.raises(KeyboardInterrupt):
        train(progress=Impatient())
    assert [line.name for line in queries.models()] == ["prior"]


# ------------------------------------------------------------------------------------------- bad input


def nothing(log: invented.Log) -> None:
    pass


def one_event(log: invented.Log) -> None:
    tracking_services.write_days(log.events.slice(0, 1))


def one_page(log: invented.Log) -> None:
    invented.write(invented.Log(events=log.events.slice(0, 20), rows=log.rows.slice(0, 16)))


def one_day(log: invented.Log) -> None:
    rows = log.rows.slice(0, invented.ANSWERS_A_DAY * invented.PAGE)
    invented.write(invented.Log(events=log.events, rows=rows))


def no_events(log: invented.Log) -> None:
    served.write_days(log.rows)


def unknown_everywhere(log: invented.Log) -> None:
    """Every feature as if nothing were known."""
    usual = [pa.array(np.full(log.rows.num_rows, feature.default, np.float32)) for feature in SCHEMA]
    about = log.rows.columns[: len(SERVED_SCHEMA) - len(SCHEMA)]
    invented.write(invented.Log(log.events, pa.Table.from_arrays([*about, *usual], schema=SERVED_SCHEMA)))


def not_a_number_everywhere(log: invented.Log) -> None:
    """Rows that no engine writes: damaged."""
    unknown = [pa.array(np.full(log.rows.num_rows, np.nan, np.float32)) for _ in SCHEMA]
    about = log.rows.columns[: len(SERVED_SCHEMA) - len(SCHEMA)]
    invented.write(invented.Log(log.events, pa.Table.from_arrays([*about, *unknown], schema=SERVED_SCHEMA)))


def a_clock_years_behind(log: invented.Log) -> None:
    long_ago = pa.array(
        log.rows["at"].to_numpy() - np.timedelta64(10 * 365, "D"), SERVED_SCHEMA.field("at").type
    )
    invented.write(invented.Log(log.events, log.rows.set_column(0, "at", long_ago)))


def damaged_day(log: invented.Log) -> None:
    invented.write(log)
    path = next(iter(served.folder().day_files().values()))
    path.write_bytes(b"PAR1" + path.read_bytes()[4:-40])


def damaged_events(log: invented.Log) -> None:
    invented.write(log)
    path = tracking.event_files()[3]
    path.write_bytes(b"rubbish")


@pytest.mark.parametrize(
    ("prepare", "error", "says"),
    [
        (nothing, TooFewEvents, "holds 0 purchases"),
        (one_event, TooFewEvents, "holds 0 purchases"),
        (one_page, TooFewEvents, "purchases"),
        (one_day, TooFewEvents, "needs"),
        (no_events, TooFewEvents, "holds 0 purchases"),
        (unknown_everywhere, NothingToLearn, "one and the same value"),
        (not_a_number_everywhere, TooFewEvents, "holds 0 purchases"),
        (a_clock_years_behind, TooFewEvents, "holds 0 purchases"),
        (damaged_day, ServedLogDamaged, "2026-10-01"),
        (damaged_events, EventsUnusable, "event log cannot be read"),
    ],
)
def test_what_cannot_be_learned_from_is_named_and_the_live_model_stays(
    log: invented.Log, prepare: Callable[[invented.Log], None], error: type[VitrinaError], says: str
) -> None:
    services.store().folder.mkdir(parents=True)
    prepare(log)
    with pytest.raises(error, match=says) as refused:
        train()
    assert "live model stays" in refused.value.message
    assert [(line.name, line.live) for line in queries.models()] == [("prior", True)]


def test_a_clock_that_jumped_ahead_is_left_out(log: invented.Log) -> None:
    """Pages of the year 2099 are not learned from, nor do they hide the others."""
    ahead = log.rows.slice(0, 160)
    shifted = pa.array(ahead["at"].to_numpy() + np.timedelta64(73 * 365, "D"), SERVED_SCHEMA.field("at").type)
    invented.write(invented.Log(log.events, log.rows.slice(160)))
    served.write_days(ahead.set_column(0, "at", shifted))
    report = train()
    assert report.live
    assert report.log.rows == log.rows.num_rows - 160


# ------------------------------------------------------------------------------------------- who counts


def labelled(log: invented.Log, rows_max: int = 10**6) -> tuple[int, int, dict[str, int]]:
    invented.write(log)
    found = load(served.folder().day_files(), outdated=0, rows_max=rows_max, seed=1)
    return found.state.rows, found.state.purchases, dict(found.state.left_out)


def of_one_page(*events: dict[str, object]) -> invented.Log:
    """A page of 16 products of which the first is looked at by somebody."""
    one = invented.live(invented.world(), days=1, answers_a_day=1)
    return invented.Log(events=pa.Table.from_pylist(list(events), EVENT_SCHEMA), rows=one.rows)


AT = datetime(2026, 10, 1, 12, tzinfo=UTC)


@pytest.fixture
def page() -> dict[str, object]:
    one = invented.live(invented.world(), days=1, answers_a_day=1)
    about = one.rows.select(["query_id", "query_key", "product"]).slice(0, 1).to_pylist()[0]
    return {**about, "position": 1, "session": "s", "at": AT}


def test_a_purchase_counts_for_the_answer_that_led_to_it(page: dict[str, object]) -> None:
    shown = invented.event(kind="impression", **page)
    bought = invented.event(kind="order", **page)
    assert labelled(of_one_page(shown, bought)) == (1, 1, {"not_shown": 15})


@pytest.mark.parametrize(
    ("shown", "order", "expected"),
    [
        ({}, {}, (1, 1)),
        ({}, {"mark": "bot"}, (1, 0)),
        ({}, {"query_id": "elsewhere"}, (1, 0)),
        ({}, {"query_id": ""}, (1, 0)),
        ({}, {"order_id": "fake"}, (1, 0)),
        ({}, {"session": "farm"}, (1, 0)),
        ({}, {"shopper": "ring"}, (1, 0)),
        ({}, {"at": AT + timedelta(days=1)}, (1, 1)),
        ({}, {"kind": "cart"}, (1, 0)),
        ({"mark": "staff"}, {"mark": "staff"}, (0, 0)),
        ({"mark": "bot"}, {"mark": "bot"}, (0, 0)),
        ({"session": "farm"}, {"session": "farm"}, (0, 0)),
        ({"kind": "view"}, {}, (0, 0)),
    ],
)
def test_bots_staff_and_fakes_teach_nothing(
    page: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
    shown: dict[str, object],
    order: dict[str, object],
    expected: tuple[int, int],
) -> None:
    marks = {"kind": ["order", "session", "shopper"], "key": ["fake", "farm", "ring"]}
    monkeypatch.setattr(fraud, "excluded", lambda: pa.table(marks))
    events = (
        invented.event(**{"kind": "impression", **page, **shown}),
        invented.event(**{"kind": "order", **page, **order}),
    )
    rows, purchases, left_out = labelled(of_one_page(*events))
    assert (rows, purchases) == expected
    assert left_out == ({"not_shown": 16 - rows})


def test_of_a_long_log_whole_answers_are_sampled(log: invented.Log) -> None:
    rows, purchases, left_out = labelled(log, rows_max=1_000)
    assert rows == 992
    assert purchases > 0
    assert left_out == {"sampled": log.rows.num_rows - 992}


def test_examples_are_what_was_served(log: invented.Log) -> None:
    invented.write(log)
    found = load(served.folder().day_files(), outdated=0, rows_max=10**6, seed=1).examples
    assert np.array_equal(np.sort(matrix_of(log.rows), axis=None), np.sort(found.values, axis=None))
    assert (np.bincount(found.queries) == invented.PAGE).all()
    assert (np.diff(found.days) >= 0).all()
    assert (found.places.reshape(-1, invented.PAGE) == np.arange(1, invented.PAGE + 1)).all()


def test_a_served_log_that_is_being_compacted_elsewhere_is_waited_for(tmp_path: Path) -> None:
    with served.folder().changing():
        pass
    assert served.compact(until=LAST) == 0
