from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from vitrina.insight.features import propensities, services
from vitrina.insight.features.errors import BuildRunning, DayNotOver, NoEvents, SignalsNewer
from vitrina.insight.features.propensities import DamagedPropensities, Propensities
from vitrina.insight.features.sheets import Columns, most_seen
from vitrina.insight.frames.errors import BackendMissing
from vitrina.insight.metrics import queries as metrics
from vitrina.insight.tracking.errors import EventsDamaged
from vitrina.kernel import clock
from vitrina.kernel.progress import Silent
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SIGNAL_NAMES
from vitrina.search.storage.files import locked
from vitrina.search.types import SignalSheet

from .by_hand import SIGNALS, features_of
from .computing import NOTHING
from .conftest import FakeEngine
from .log import AFTER, LAST_DAY, NUMBER, event, log_of, random_log, write_log
from .test_expressions import excluded

Build = Callable[..., Any]


@pytest.fixture
def build(home: Path, engine: FakeEngine) -> Build:
    def run(day: date = LAST_DAY, **options: Any) -> Any:
        return services.build(day=day, engine=engine, **{"excluded": NOTHING, **options})  # type: ignore[arg-type]

    return run


def values(sheet: SignalSheet, product: str = "kettle") -> dict[str, float]:
    row = sheet.values[list(sheet.product_ids).index(product)]
    return dict(zip(SIGNAL_NAMES, row.tolist(), strict=True))


def equal(one: SignalSheet, other: SignalSheet) -> bool:
    """To the bit."""
    return all(
        np.array_equal(getattr(one, it.name), getattr(other, it.name), equal_nan=True)
        if isinstance(getattr(one, it.name), np.ndarray)
        else getattr(one, it.name) == getattr(other, it.name)
        for it in fields(SignalSheet)
    )


def test_what_was_done_is_counted_computed_and_published(
    home: Path, build: Build, engine: FakeEngine
) -> None:
    log = random_log(5, 400)
    write_log(home / "events", log)
    report = build()
    expected = features_of(log.to_pylist(), last_day=NUMBER, key=lambda row: row["product"], features=SIGNALS)
    assert set(engine.live.product_ids) == set(expected)
    for product, row in expected.items():
        assert values(engine.live, product) == pytest.approx(row, rel=1e-6)
    assert engine.live.values.dtype == engine.live.query_values.dtype == np.float32
    assert engine.live.query_values.shape == (len(engine.live.query_keys), len(QUERY_SIGNAL_NAMES))
    assert (report.day, report.version) == (LAST_DAY, "signals-000001")
    assert (report.products, report.pairs) == (len(expected), len(engine.live.query_keys))
    assert metrics.last_day() == LAST_DAY


def test_building_again_reads_no_day_anew_and_gives_the_same_to_the_bit(
    home: Path, build: Build, engine: FakeEngine
) -> None:
    write_log(home / "events", random_log(6, 300))
    first, second = build(), build()
    assert first.days_counted == first.days > 30
    assert second.days_counted == 0
    assert equal(engine.sheets[0], engine.sheets[-1])


def test_only_the_day_that_changed_is_counted_anew(home: Path, build: Build, engine: FakeEngine) -> None:
    write_log(home / "events", log_of([event("view", ago=ago) for ago in range(5)]))
    assert build().days_counted == 5
    write_log(home / "events", log_of([event("view", ago=3)] * 2), part="b")
    assert build().days_counted == 1
    assert values(engine.live)["views_7d"] == 7


def test_a_day_whose_events_were_erased_is_forgotten(home: Path, build: Build, engine: FakeEngine) -> None:
    written = write_log(home / "events", log_of([event("view", ago=ago) for ago in (0, 3)]))
    build()
    written[LAST_DAY - timedelta(days=3)].unlink()
    build()
    assert values(engine.live)["views_7d"] == 1


def test_what_is_excluded_later_is_taken_out_of_its_days_alone(
    home: Path, build: Build, engine: FakeEngine
) -> None:
    events = [event("order", ago=ago, session=f"s{ago}", order_id=f"o{ago}", units=1) for ago in range(4)]
    write_log(home / "events", log_of(events))
    build()
    report = build(excluded=excluded(("session", "s1"), ("order", "o2"), ("order", "unknown")))
    assert report.days_counted == 2
    assert values(engine.live)["orders_7d"] == 2
    assert build(excluded=excluded(("session", "s1"))).days_counted == 1
    assert values(engine.live)["orders_7d"] == 3


@pytest.mark.django_db
def test_unless_told_otherwise_fraud_detection_and_the_shops_propensities_are_asked(
    home: Path, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_log(home / "events", log_of([event("impression", position=2, session="s1")] * 50))
    propensities.save(home / "models" / propensities.FILE, [1.0, 0.5])
    services.build(day=LAST_DAY, engine=engine)  # type: ignore[arg-type]
    assert values(engine.live)["view_rate_7d"] == pytest.approx(1 / (25 + 25))
    monkeypatch.setattr(services.fraud, "excluded", lambda: excluded(("session", "s1")))
    with pytest.raises(NoEvents):
        services.build(day=LAST_DAY, engine=engine)  # type: ignore[arg-type]


def test_propensities_change_features_without_counting_anew(
    home: Path, build: Build, engine: FakeEngine
) -> None:
    write_log(home / "events", log_of([event("impression", position=2)] * 50))
    build()
    assert build(propensities=Propensities((1.0, 0.5))).days_counted == 0
    before, after = (values(sheet)["view_rate_7d"] for sheet in engine.sheets)
    assert after > before


def test_one_event_is_enough(home: Path, build: Build, engine: FakeEngine) -> None:
    write_log(home / "events", log_of([event("view", ago=30)]))
    report = build()
    assert (report.events, report.products, report.pairs) == (1, 1, 0)
    assert len(report.days_missing) == 30
    assert values(engine.live)["views_60d"] == 1


BAD_LOGS: list[tuple[str, Callable[[Path], object], type[Exception]]] = [
    ("no log", lambda events: None, NoEvents),
    ("nothing but bots", lambda events: write_log(events, log_of([event("view", mark="bot")])), NoEvents),
    ("nothing recent", lambda events: write_log(events, log_of([event("view", ago=60)])), NoEvents),
    ("cut off", lambda events: _damage(events, lambda content: content[:-30]), EventsDamaged),
    ("overwritten", lambda events: _damage(events, _scribble), EventsDamaged),
    ("empty", lambda events: _damage(events, lambda content: b""), EventsDamaged),
    ("other columns", lambda events: write_log(events, pa.table({"day": [NUMBER]})), EventsDamaged),
]


@pytest.mark.parametrize(("spoil", "error"), [it[1:] for it in BAD_LOGS], ids=[it[0] for it in BAD_LOGS])
def test_a_bad_log_is_an_error_in_words_and_what_was_published_stays(
    home: Path,
    build: Build,
    engine: FakeEngine,
    spoil: Callable[[Path], object],
    error: type[Exception],
) -> None:
    for path in write_log(home / "events", log_of([event("view")])).values():
        build()
        path.unlink()
    spoil(home / "events")
    with pytest.raises(error):
        build()
    assert len(engine.sheets) == 1
    assert metrics.last_day() == LAST_DAY


def test_a_damaged_file_is_named(home: Path, build: Build) -> None:
    _damage(home / "events", _scribble)
    with pytest.raises(EventsDamaged, match=r"day=2026-11-20/a\.parquet"):
        build()


def test_damaged_propensities_are_no_reason_to_publish_others(home: Path, build: Build) -> None:
    write_log(home / "events", log_of([event("view")]))
    (home / "models").mkdir()
    (home / "models" / propensities.FILE).write_text("{")
    with pytest.raises(DamagedPropensities):
        build()


def test_counts_that_were_damaged_are_made_anew(home: Path, build: Build, engine: FakeEngine) -> None:
    write_log(home / "events", log_of([event("view")]))
    build()
    for path in (home / "metrics" / "days").iterdir():
        path.write_bytes(b"PAR1")
    assert build().days_counted == 1
    assert equal(*engine.sheets)


@pytest.mark.parametrize("day", [AFTER.date(), AFTER.date() + timedelta(days=400)])
def test_a_day_must_be_over(home: Path, build: Build, day: date) -> None:
    with pytest.raises(DayNotOver, match="2026-11-21"):
        build(day)


def test_after_the_clock_was_set_back_newer_features_stay_until_somebody_says_so(
    home: Path, build: Build, engine: FakeEngine
) -> None:
    write_log(home / "events", log_of([event("view", ago=9), event("view")]))
    build()
    earlier = LAST_DAY - timedelta(days=5)
    with clock.frozen(AFTER - timedelta(days=5)):
        assert services.due() == earlier
        with pytest.raises(SignalsNewer, match="--even-if-older"):
            build(earlier)
        assert build(earlier, even_if_older=True).day == earlier
    assert values(engine.live)["views_60d"] == 1


def test_two_do_not_build_at_once(home: Path, build: Build) -> None:
    write_log(home / "events", log_of([event("view")]))
    with locked(home / "metrics" / "build.lock", wait_seconds=0), pytest.raises(BuildRunning):
        build()


def test_stopped_half_way_it_goes_on_from_there(
    home: Path, build: Build, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vitrina.insight.metrics.counting.EVENTS_AT_ONCE", 1)
    write_log(home / "events", log_of([event("view", ago=ago) for ago in range(4)]))

    class Impatient(Silent):
        done = 0

        def advance(self, steps: int = 1) -> None:
            self.done += steps
            if self.done == 3:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(progress=Impatient())
    assert engine.sheets == []
    assert metrics.last_day() is None
    assert build().days_counted == 1
    assert values(engine.live)["views_7d"] == 4


def test_an_unknown_backend_is_named(home: Path, build: Build) -> None:
    with pytest.raises(BackendMissing, match="'abacus'"):
        build(backend="abacus")


def test_it_is_due_once_a_day_and_only_where_there_are_events(home: Path, build: Build) -> None:
    assert services.due() is None
    write_log(home / "events", log_of([event("view", ago=4)]))
    assert services.due() == LAST_DAY
    build()
    assert services.due() is None
    assert services.due(now=datetime(2026, 11, 22, 0, 1, tzinfo=UTC)) is None, "late events may come yet"
    assert services.due(now=datetime(2026, 11, 22, 0, 20, tzinfo=UTC)) == date(2026, 11, 21)


def test_of_too_many_pairs_the_most_seen_are_kept_in_their_order() -> None:
    seen = np.array([1, 9, 3, 3, 7], np.float32)
    pairs = Columns((list("abcde"), list("vwxyz")), np.arange(10, dtype=np.float32).reshape(5, 2))
    kept = most_seen(pairs, seen=seen, at_most=3)
    assert kept.keys == (["b", "c", "e"], ["w", "x", "z"])
    assert kept.values[:, 0].tolist() == [2, 4, 8]
    assert most_seen(pairs, seen=seen, at_most=5) is pairs


def _damage(events: Path, change: Callable[[bytes], bytes]) -> None:
    for path in write_log(events, random_log(7, 300).slice(0, 300)).values():
        if path.parent.name == f"day={LAST_DAY}":
            path.write_bytes(change(path.read_bytes()))


def _scribble(content: bytes) -> bytes:
    return content[:4] + bytes(200) + content[204:]
