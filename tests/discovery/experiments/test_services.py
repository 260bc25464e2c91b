"""Experiments start, serve, stop, and never stand in a shopper's way."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_django import Settings
from tests.discovery.experiments.market import Market

from vitrina.discovery.experiments import queries, running, services
from vitrina.discovery.experiments.errors import ExperimentRunning, NoExperiment
from vitrina.discovery.experiments.types import Outcome, Phase
from vitrina.insight.tracking import services as tracking
from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput
from vitrina.search.ranking.errors import UnknownModelVersion
from vitrina.search.ranking.store import ModelStore

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def models(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop with the prior and nothing else."""
    settings.VITRINA_MODELS = tmp_path / "models"
    settings.VITRINA_EVENTS = tmp_path / "events"
    engine = SimpleNamespace(models=ModelStore(tmp_path / "models"))
    for module in (services, running):
        monkeypatch.setattr(module, "engine", lambda: engine)
    return tmp_path / "models"


def taking_part() -> int:
    return sum(services.teams_for(f"visit-{n}") is not None for n in range(1_000))


def test_a_share_of_the_visits_sees_both() -> None:
    assert taking_part() == 0
    services.start("prior", "prior", share=0.2, by="ann", note="is the test honest?")
    assert 150 < taking_part() < 250
    assert {services.teams_for(f"visit-{n}") for n in range(100)} == {None, ("prior", "prior")}
    assert services.teams_for("") is None
    stopped = services.stop()
    assert stopped.stopped_at is not None
    assert taking_part() == 0
    assert queries.experiments() == (stopped,)


def test_serving_asks_no_database(django_assert_num_queries: pytest.FixtureRequest) -> None:
    services.start("prior", "prior", share=1.0)
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert taking_part() == 1_000


def test_it_ends_by_itself() -> None:
    with clock.frozen(NOON):
        services.start("prior", "prior", share=1.0, until=NOON + timedelta(hours=1))
        assert taking_part() == 1_000
        assert queries.experiment().phase(NOON) is Phase.RUNNING
    with clock.frozen(NOON + timedelta(hours=1)):
        assert taking_part() == 0
        with pytest.raises(NoExperiment):
            services.stop()
        services.start("prior", "prior", share=0.5)
    assert len(queries.experiments()) == 2


def test_one_at_a_time() -> None:
    services.start("prior", "prior", share=0.5)
    with pytest.raises(ExperimentRunning) as failed:
        services.start("prior", "prior", share=0.1)
    assert failed.value.data == {"model_a": "prior", "model_b": "prior"}


@pytest.mark.parametrize("share", [0.0, -0.1, 1.1, float("nan"), float("inf")])
def test_a_share_that_is_none(share: float) -> None:
    with pytest.raises(InvalidInput):
        services.start("prior", "prior", share=share)
    assert queries.experiments() == ()


def test_models_that_cannot_serve_are_refused() -> None:
    with pytest.raises(UnknownModelVersion):
        services.start("prior", "v000042", share=0.5)
    with pytest.raises(InvalidInput):
        services.start("", "prior", share=0.5)
    with pytest.raises(InvalidInput):
        services.start("prior", "prior", share=0.5, until=clock.now() - timedelta(days=1))
    assert taking_part() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\x00",
        b'{"model_a": "prior", "model_b": "v000042", "share": 1.0, "salt": "s", "until": null}',
        b'{"model_a": "prior", "model_b": "prior", "share": "much", "salt": "s", "until": null}',
        b'{"model_a": "prior", "model_b": "prior", "share": 1, "salt": "s", "until": "soon"}',
    ],
)
def test_a_damaged_file_or_a_lost_model_stands_in_nobody_s_way(content: bytes, models: Path) -> None:
    models.mkdir()
    (models / running.FILE).write_bytes(content)
    assert taking_part() == 0


def test_the_verdict_is_read_from_the_events() -> None:
    market = Market(seed=4)
    market.visits(500, noise_a=0.5, noise_b=0.0)
    tracking.write_days(market.table(), name="market")
    with clock.frozen(NOON - timedelta(hours=12)):
        services.start("prior", "prior", share=1.0)
    with clock.frozen(NOON):
        services.stop()
    with clock.frozen(NOON + timedelta(days=5)):
        found = queries.verdict()
    assert (found.phase, found.outcome) == (Phase.OVER, Outcome.B_WINS)
    assert found.visits == found.questions == 500
    assert found.orders.lift is not None
    assert found.orders.lift.low > 0
    assert found.visits_needed is None


def test_while_it_runs_more_is_asked_of_it() -> None:
    services.start("prior", "prior", share=1.0)
    found = queries.verdict()
    assert (found.phase, found.outcome, found.visits) == (Phase.RUNNING, Outcome.TOO_FEW, 0)
    assert found.alpha < 0.01


def test_there_is_nothing_to_judge() -> None:
    with pytest.raises(NoExperiment):
        queries.verdict()
    with pytest.raises(NoExperiment):
        queries.experiment(7)
