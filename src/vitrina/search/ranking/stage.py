"""Stage 3: from features to probabilities, and the reasons."""

import numpy as np
from numpy.typing import NDArray

from vitrina.search.errors import FeatureMismatch
from vitrina.search.explanation import FeatureValue, GroupContribution, LearnedStage
from vitrina.search.features.feature import GROUPS
from vitrina.search.features.matrix import FeatureMatrix
from vitrina.search.ranking.model import RankingModel


def learned_scores(model: RankingModel, matrix: FeatureMatrix) -> NDArray[np.float64]:
    """P(purchase) of the candidates: float64 `(n,)`. Raises `FeatureMismatch` where model and matrix have
    other columns."""
    _check(model, matrix)
    return model.score(matrix.values)


def explain_learned(model: RankingModel, matrix: FeatureMatrix, row: int, *, place: int) -> LearnedStage:
    """What each group and each feature adds to or takes from the log-odds of one candidate.

    Groups in their fixed order; features of a group by effect, the greatest first. Raises `FeatureMismatch`.
    """
    _check(model, matrix)
    values, unknown = matrix.values[row : row + 1], matrix.unknown[row]
    contributions = model.contributions(values)
    effects = contributions.values[0]
    groups = []
    for group in GROUPS:
        columns = [model.schema.index(feature.name) for feature in model.schema.of_group(group)]
        columns.sort(key=lambda column: -abs(effects[column]))
        features = tuple(
            FeatureValue(
                name=model.schema.names[column],
                value=None if unknown[column] else float(values[0, column]),
                contribution=float(effects[column]),
            )
            for column in columns
        )
        groups.append(GroupContribution(group, float(effects[columns].sum()), features))
    return LearnedStage(
        model=model.name,
        probability=float(model.score(values)[0]),
        base=contributions.base,
        groups=tuple(groups),
        place=place,
    )


def _check(model: RankingModel, matrix: FeatureMatrix) -> None:
    if model.schema.hash != matrix.schema.hash:
        lacking = set(model.schema.names) - set(matrix.schema.names)
        raise FeatureMismatch(
            model=model.name, feature=min(lacking, default="(another order)"), holder="the feature matrix"
        )
