from dataclasses import replace
from math import exp

import numpy as np
import pytest
from catboost import CatBoost

from vitrina.search.errors import FeatureMismatch
from vitrina.search.features.declarations import FEATURES, SCHEMA, TEXT_NAMES
from vitrina.search.features.feature import GROUPS, schema_of
from vitrina.search.features.matrix import FeatureMatrix, MatrixContext, build_matrix
from vitrina.search.ranking.catboost_model import CatBoostModel
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.ranking.stage import explain_learned, learned_scores
from vitrina.search.storage.columns import LIVE_COLUMNS


@pytest.fixture
def matrix() -> FeatureMatrix:
    """Three products of which the text is known: the second fits best, the others alike."""
    text = np.full((3, len(TEXT_NAMES)), np.nan)
    text[:, TEXT_NAMES.index("text_score")] = [0.4, 0.9, 0.4]
    return build_matrix(text, np.full((3, len(LIVE_COLUMNS)), np.nan), context=MatrixContext(today=0))


def test_what_fits_better_is_likelier_to_be_bought(matrix: FeatureMatrix) -> None:
    scores = learned_scores(PriorModel(), matrix)
    assert scores[0] == scores[2] < scores[1]


@pytest.fixture(params=["prior", "catboost"])
def model(request: pytest.FixtureRequest, trees: CatBoost) -> RankingModel:
    return PriorModel() if request.param == "prior" else CatBoostModel("v1", trees)


def test_an_explanation_adds_up(model: RankingModel, matrix: FeatureMatrix) -> None:
    told = explain_learned(model, matrix, 0, place=2)
    log_odds = told.base + sum(group.contribution for group in told.groups)
    assert told.probability == pytest.approx(1 / (1 + exp(-log_odds)), rel=1e-9)
    assert told.probability == pytest.approx(model.score(matrix.values)[0])
    for group in told.groups:
        assert group.contribution == pytest.approx(sum(it.contribution for it in group.features))


def test_an_explanation_names_every_feature_once_the_greatest_effect_first(
    model: RankingModel, matrix: FeatureMatrix
) -> None:
    told = explain_learned(model, matrix, 0, place=2)
    assert tuple(group.group for group in told.groups) == GROUPS
    assert sorted(it.name for group in told.groups for it in group.features) == sorted(SCHEMA.names)
    for group in told.groups:
        effects = [abs(it.contribution) for it in group.features]
        assert effects == sorted(effects, reverse=True)


def test_an_explanation_shows_what_is_known_and_what_is_not(matrix: FeatureMatrix) -> None:
    told = explain_learned(PriorModel(), matrix, 0, place=2)
    values = {it.name: it.value for group in told.groups for it in group.features}
    assert values.pop("text_score") == pytest.approx(0.4)
    assert set(values.values()) == {None}


def test_columns_of_another_schema_are_refused(matrix: FeatureMatrix) -> None:
    other = replace(matrix, schema=schema_of(FEATURES[1:]))
    with pytest.raises(FeatureMismatch, match="'impressions_1d', which the feature matrix lacks"):
        learned_scores(PriorModel(), other)
