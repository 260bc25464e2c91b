"""The page of experiments: operators start and stop, everybody of the shop reads the verdict in words."""

from html import unescape
from http import HTTPStatus
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.test import Client
from pytest_django import Settings
from tests.web.console.conftest import LogIn

from vitrina.discovery.experiments import queries, running, services
from vitrina.discovery.experiments.types import Interval, Measure, Outcome, Phase, Verdict
from vitrina.kernel import clock
from vitrina.people.accounts.roles import Role
from vitrina.search.ranking.store import ModelStore
from vitrina.web.console import experiments as console

PAGE = "/console/experiments/"
NEW = {"do": "start", "model_a": "prior", "model_b": "prior", "share": "0.5", "days": "14", "note": "why not"}


@pytest.fixture(autouse=True)
def _models(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.VITRINA_MODELS = tmp_path / "models"
    settings.VITRINA_EVENTS = tmp_path / "events"
    engine = SimpleNamespace(models=ModelStore(tmp_path / "models"))
    for module in (services, running):
        monkeypatch.setattr(module, "engine", lambda: engine)


def text(client: Client, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == HTTPStatus.OK
    return unescape(answer.content.decode())


@pytest.mark.parametrize(
    ("role", "sees"),
    [(Role.OPERATOR, True), (Role.READER, True), (Role.MERCHANDISER, True), (Role.SELLER, False)],
)
def test_who_sees_it_and_who_starts(role: Role, sees: bool, log_in: LogIn) -> None:
    client = log_in(role)
    assert (client.get(PAGE).status_code == HTTPStatus.OK) is sees
    answer = client.post(PAGE, NEW)
    assert (answer.status_code == HTTPStatus.FOUND) is (role is Role.OPERATOR)
    assert len(queries.experiments()) == (role is Role.OPERATOR)


def test_an_experiment_from_its_start_to_its_stop(operator: Client) -> None:
    assert "No experiment was made yet." in text(operator)
    operator.post(PAGE, NEW)
    (started,) = queries.experiments()
    assert (started.share, started.started_by, started.note) == (0.5, "operator@shop.eu", "why not")
    assert started.until is not None
    assert round((started.until - started.started_at).total_seconds() / 86_400) == 14
    page = text(operator)
    assert "Stop the experiment" in page
    assert "There is too little to say anything yet." in page
    assert 'value="start"' not in page
    operator.post(PAGE, {"do": "stop"})
    assert queries.experiment().phase(clock.now()) is Phase.OVER
    operator.post(PAGE, {**NEW, "days": ""})
    assert queries.experiment().until is None
    assert f"?experiment={started.id}" in text(operator)
    assert "why not" in text(operator, f"{PAGE}?experiment={started.id}")


@pytest.mark.parametrize(
    "said",
    [{**NEW, "share": "9"}, {**NEW, "model_b": "v000042"}, {**NEW, "model_a": ""}, {"do": "stop"}],
)
def test_nonsense_is_refused_with_its_reason(said: dict[str, str], operator: Client) -> None:
    page = operator.post(PAGE, said, follow=True).content.decode()
    assert queries.experiments() == ()
    assert "Something went wrong" not in page
    assert operator.get(f"{PAGE}?experiment=7").status_code == HTTPStatus.NOT_FOUND


def measure(p: float, lift: float) -> Measure:
    return Measure(
        count_a=100,
        count_b=150,
        credit_a=100.0,
        credit_b=100.0 * (1 + lift),
        deciding=200,
        lift=Interval(value=lift, low=lift - 0.2, high=lift + 0.2),
        p_value=p,
    )


def verdict(outcome: Outcome, *, p: float, lift: float, needed: int | None = None) -> Verdict:
    services.start("prior", "prior", share=0.5)
    return Verdict(
        experiment=services.stop(),
        phase=Phase.OVER,
        outcome=outcome,
        visits=12_345,
        questions=20_000,
        orders=measure(p, lift),
        views=measure(p, lift),
        alpha=0.05,
        visits_needed=needed,
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("outcome", "p", "lift", "needed", "says"),
    [
        (Outcome.B_WINS, 0.002, 0.5, None, ("wins", "0.2%")),
        (Outcome.B_WINS, 0.0001, 0.5, None, ("wins", "in less than 0.1% of")),
        (Outcome.A_WINS, 0.01, -0.4, None, ("wins", "1.0%")),
        (Outcome.NO_DIFFERENCE_SHOWN, 0.4, 0.05, 1_234, ("No difference", "40.0%", "1,200 more visits")),
        (Outcome.TOO_FEW, 1.0, 0.0, None, ("too little", "In 200 visits")),
    ],
)
def test_the_verdict_in_words(
    outcome: Outcome, p: float, lift: float, needed: int | None, says: tuple[str, ...]
) -> None:
    told = console.told(verdict(outcome, p=p, lift=lift, needed=needed))
    for words in says:
        assert words in f"{told.headline} {told.grounds}"


@pytest.mark.django_db
def test_the_picture_stands_on_one_scale_with_nothing_in_the_middle() -> None:
    told = console.told(verdict(Outcome.B_WINS, p=0.01, lift=0.5))
    for bar in told.bars:
        assert 0 < told.zero < bar.low < bar.value < bar.high < told.width
        assert (bar.lift, bar.between) == ("+50%", "+30% to +70%")
