import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.template.defaultfilters import floatformat
from django.utils import translation
from tests.discovery.training import world as invented
from tests.discovery.training.test_services import LAST, QUICK

from vitrina.discovery.training import evaluating, services
from vitrina.discovery.training.errors import NothingHeldOut, TooFewEvents
from vitrina.discovery.training.report.page import render
from vitrina.discovery.training.types import Evaluation
from vitrina.market.catalog import queries as catalogue
from vitrina.search.ranking.errors import UnknownModelVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def trained(log: invented.Log) -> services.TrainingReport:
    invented.write(log)
    return services.train(until=LAST, options=QUICK)


def test_the_live_model_is_judged_on_days_it_never_saw(trained: services.TrainingReport) -> None:
    found = evaluating.evaluate(until=LAST)
    assert found.model == "v000001"
    assert (found.days.first, found.days.last) == (trained.split.calibrate.last + timedelta(days=1), LAST)
    assert [it.name for it in found.contenders] == ["v000001", "prior", "text"]
    model, prior, text = found.contenders
    assert model.metrics == trained.comparison.after
    assert model.metrics.log_loss < min(prior.metrics.log_loss, text.metrics.log_loss)
    assert prior.gain_over is not None
    assert prior.gain_over.sure
    assert model.gain_over is None
    assert sum(found.group_weights.values()) == pytest.approx(1)


def test_the_prior_is_judged_where_nothing_is_learned_yet(log: invented.Log) -> None:
    invented.write(log)
    found = evaluating.evaluate(until=LAST)
    assert [it.name for it in found.contenders] == ["prior", "text"]
    assert found.trained is None


def test_days_that_were_learned_from_judge_nothing(trained: services.TrainingReport) -> None:
    with pytest.raises(NothingHeldOut, match="v000001 learned from the days up to"):
        evaluating.evaluate(until=trained.split.calibrate.last)


def test_unknown_models_and_empty_logs_are_named() -> None:
    with pytest.raises(UnknownModelVersion, match="v000009"):
        evaluating.evaluate(model="v000009", until=LAST)
    with pytest.raises(TooFewEvents):
        evaluating.evaluate(until=LAST)


# ------------------------------------------------------------------------------------------- the page


@pytest.fixture
def evaluation(trained: services.TrainingReport, monkeypatch: pytest.MonkeyPatch) -> Evaluation:
    monkeypatch.setattr(
        evaluating, "_categories", lambda refs, language: {ref: f"<{ref[:2]}> & more" for ref in refs}
    )
    return evaluating.evaluate(until=LAST)


class Reader(HTMLParser):
    """Collects what a page opens, names, and loads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.loads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.labels += (given.get("aria-labelledby") or "").split()
        self.loads += [it for name, it in attrs if name in {"src", "href", "srcset"} and it]
        if tag not in {"meta", "line", "rect", "circle", "polyline"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_loads_nothing(evaluation: Evaluation) -> None:
    page = Reader(render(evaluation))
    assert page.open == []
    assert page.loads == []
    assert len(page.ids) == len(set(page.ids))
    assert set(page.labels) <= set(page.ids)


def test_the_page_tells_every_number_that_it_draws(evaluation: Evaluation) -> None:
    with translation.override("en"):
        page = render(evaluation)
    for contender in evaluation.contenders:
        assert f"{contender.metrics.ndcg:.3f}" in page
        assert f"{contender.metrics.log_loss:.4f}" in page
        for tenth in evaluation.contenders[0].curve:
            assert floatformat(100 * tenth.happened, 2) in page
    for category in evaluation.categories:
        assert f"{category.rows:,}" in page
    assert "&lt;q1&gt; &amp; more" in page
    assert "<q1>" not in page
    assert not re.search(r"[ =\"](nan|inf|None)\b", page)


def test_a_page_without_what_is_not_known_yet(log: invented.Log) -> None:
    invented.write(log)
    found = evaluating.evaluate(until=LAST)
    assert found.categories == ()
    page = render(found)
    assert "Where shoppers look" not in page
    assert "By category" not in page


def test_categories_are_those_of_the_highest_level_that_has_several(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from types import SimpleNamespace as Fact

    facts = [
        Fact(ref="all", depth=1, parent_ref="", names={"en": "All"}),
        Fact(ref="bags", depth=2, parent_ref="all", names={"en": "Bags"}),
        Fact(ref="totes", depth=3, parent_ref="bags", names={"en": "Totes"}),
    ]
    products = {"a": Fact(category_ref="totes"), "b": Fact(category_ref=""), "c": Fact(category_ref="bags")}
    monkeypatch.setattr(catalogue, "all_categories", lambda: facts)
    monkeypatch.setattr(catalogue, "summaries", lambda refs: {ref: products[ref] for ref in refs})
    assert evaluating._categories(["a", "b", "c"], language="en") == {"a": "Bags", "c": "Bags"}
