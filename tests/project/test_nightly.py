from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from pytest_django import Settings

from vitrina.discovery.training.errors import TooFewEvents
from vitrina.insight.features.errors import NoEvents
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.project.nightly import LOOK_EVERY, RETRY_AFTER, TRAIN_EVERY_DAYS, Nightly, learn_overnight

NIGHT = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def night() -> Iterator[None]:
    with clock.frozen(NIGHT):
        yield


class Learning:
    def __init__(self, failure: Exception | None = None) -> None:
        self.moments: list[datetime] = []
        self.failure = failure

    def __call__(self, now: datetime, progress: Progress) -> bool:
        self.moments.append(now)
        if self.failure:
            raise self.failure
        return True


def look(nightly: Nightly, *after: timedelta) -> None:
    for waited in after:
        with clock.frozen(NIGHT + waited):
            assert nightly.start_if_due() == 0
            nightly.wait()


def test_it_is_looked_for_work_once_a_minute() -> None:
    learning = Learning()
    look(Nightly(Event(), learn=learning), timedelta(0), LOOK_EVERY / 2, LOOK_EVERY, LOOK_EVERY * 1.5)
    assert learning.moments == [NIGHT, NIGHT + LOOK_EVERY]


@pytest.mark.parametrize(
    "failure", [NoEvents(since="a", until="b"), OSError("disk full"), ZeroDivisionError()]
)
def test_after_a_failure_it_is_tried_again_an_hour_later(failure: Exception) -> None:
    learning = Learning(failure)
    look(Nightly(Event(), learn=learning), timedelta(0), LOOK_EVERY * 2, RETRY_AFTER)
    assert learning.moments == [NIGHT, NIGHT + RETRY_AFTER]


def test_what_is_running_is_not_started_twice_and_ends_when_the_worker_does() -> None:
    stop, reached, ended = Event(), Event(), []

    def learn(now: datetime, progress: Progress) -> bool:
        reached.set()
        try:
            while True:
                progress.advance()
        finally:
            ended.append(now)

    nightly = Nightly(stop, learn=learn)
    nightly.start_if_due()
    reached.wait()
    with clock.frozen(NIGHT + LOOK_EVERY * 5):
        nightly.start_if_due()
    stop.set()
    nightly.wait()
    assert ended == [NIGHT]


def test_a_shop_without_events_has_nothing_to_learn(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.VITRINA_EVENTS = tmp_path / "events"
    settings.VITRINA_METRICS = tmp_path / "metrics"
    monkeypatch.setattr("vitrina.insight.fraud.services.detect", lambda **_: pytest.fail("not due"))
    assert learn_overnight(NIGHT, Silent()) is False


@pytest.mark.parametrize(
    ("itself", "nights", "expected"), [(True, 14, 2), (True, 6, 0), (False, 14, 0)], ids=str
)
def test_a_model_is_learned_one_night_a_week_unless_the_shop_says_no(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, itself: bool, nights: int, expected: int
) -> None:
    settings.VITRINA_TRAINS_ITSELF = itself
    first = date.fromordinal(date(2026, 11, 21).toordinal() // TRAIN_EVERY_DAYS * TRAIN_EVERY_DAYS + 1)
    trained: list[date] = []

    def train(*, until: date, progress: Progress) -> None:
        trained.append(until)
        raise TooFewEvents(until=until, what="purchases", found=0, needed=1)

    monkeypatch.setattr("vitrina.insight.fraud.services.detect", lambda **_: None)
    monkeypatch.setattr(
        "vitrina.insight.features.services.build",
        lambda **_: SimpleNamespace(products=0, pairs=0, seconds=0.0),
    )
    monkeypatch.setattr("vitrina.discovery.training.services.train", train)
    for night in range(nights):
        day = first + timedelta(days=night)
        monkeypatch.setattr("vitrina.insight.features.services.due", lambda day=day, **_: day)
        assert learn_overnight(NIGHT, Silent()) is True
    assert len(trained) == expected
