"""Base value + contributions = the score's log-odds, × factors = the final score, whatever the numbers."""

from datetime import UTC, datetime
from math import exp, prod

import numpy as np
import pytest
from catboost import CatBoost
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from vitrina.search.boosting.booster import Booster
from vitrina.search.boosting.factor import Curve, Factor, FactorKind
from vitrina.search.boosting.facts import CandidateFacts, Question
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.matrix import FeatureMatrix
from vitrina.search.ranking.catboost_model import CatBoostModel
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.ranking.stage import explain_learned, learned_scores

NOW = datetime(2026, 11, 21, tzinfo=UTC)
ROWS = 3

blocks = st.one_of(
    hnp.arrays(np.float32, (ROWS, len(SCHEMA)), elements=st.floats(-4, 4, width=32)),
    hnp.arrays(np.float32, (ROWS, len(SCHEMA)), elements=st.floats(0, 1e6, width=32), fill=st.just(0)),
)
groups = st.sampled_from(["", "", "logistics"])
lifts = st.floats(1.0, 3.0)
curves = st.lists(st.floats(1.0, 1.5), min_size=2, max_size=2).map(
    lambda ends: Curve("price_minor", ((1.0, ends[0]), (100.0, ends[1])))
)
drawn_factors = st.lists(
    st.tuples(st.just("free"), lifts | curves, groups)
    | st.tuples(st.just("paid"), lifts, groups)
    | st.tuples(st.just("deboost"), st.floats(0.1, 1.0), groups),
    max_size=6,
)


def calibrated(trees: CatBoost) -> CatBoost:
    shifted = trees.copy()
    scale, bias = trees.get_scale_and_bias()
    shifted.set_scale_and_bias(0.6 * scale, bias - 1.7)
    return shifted


@pytest.fixture(params=["prior", "learned", "calibrated", "gated"])
def model(request: pytest.FixtureRequest, trees: CatBoost) -> RankingModel:
    if request.param == "prior":
        return PriorModel()
    if request.param == "learned":
        return CatBoostModel("v1", trees)
    gate = {"text_score": 3.0, "in_stock": 2.0} if request.param == "gated" else {}
    return CatBoostModel("v2", calibrated(trees), gate=gate)


def a_matrix(values: np.ndarray) -> FeatureMatrix:
    values = np.asfortranarray(values)
    for name in ("text_score", "words_matched_share", "in_stock"):
        column = SCHEMA.index(name)
        values[:, column] = np.clip(values[:, column], 0, 1)
    return FeatureMatrix(values=values, unknown=np.zeros(values.shape, bool))


def a_booster(drawn: list[tuple[FactorKind, float | Curve, str]]) -> Booster:
    factors = [
        Factor(name=f"f{number}", reason="because", kind=kind, effect=effect, group=group)
        for number, (kind, effect, group) in enumerate(drawn)
    ]
    return Booster(factors, normalise=str.split)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=blocks, drawn=drawn_factors, price=st.floats(1, 200))
def test_every_figure_follows_from_those_before_it(
    model: RankingModel, values: np.ndarray, drawn: list[tuple[FactorKind, float | Curve, str]], price: float
) -> None:
    matrix = a_matrix(values)
    probabilities = learned_scores(model, matrix)
    facts = CandidateFacts(n=ROWS, numbers={"price_minor": np.full(ROWS, price)})
    boosts = a_booster(drawn).apply(probabilities, facts, question=Question(), now=NOW)
    for row in range(ROWS):
        told = explain_learned(model, matrix, row, place=1)
        log_odds = told.base + sum(group.contribution for group in told.groups)
        of_features = sum(it.contribution for group in told.groups for it in group.features)
        assert of_features == pytest.approx(log_odds - told.base, abs=1e-6, rel=1e-6)
        assert 1 / (1 + exp(-max(log_odds, -700.0))) == pytest.approx(told.probability, abs=1e-6, rel=1e-5)
        assert told.probability == pytest.approx(probabilities[row], abs=1e-9)
        steps = boosts.steps_of(row)
        running = told.probability * np.cumprod([step.factor for step in steps])
        assert [step.running for step in steps] == pytest.approx(running, abs=1e-6)
        assert told.probability * prod(step.factor for step in steps) == pytest.approx(
            float(boosts.scores[row]), abs=1e-6
        )
