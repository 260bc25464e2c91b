"""How much of a model each group of features makes up, to be held against the reference weights."""

import numpy as np

from vitrina.search.features.feature import GROUPS, FeatureSchema, Group
from vitrina.search.ranking.model import Contributions


def group_weights(contributions: Contributions, schema: FeatureSchema) -> dict[Group, float]:
    """Share of each group: the mean absolute contributions (mean |SHAP|) of its features, over those of all.

    The shares add up to 1; all are 0 where nothing contributes.
    """
    by_feature = np.abs(contributions.values).mean(axis=0)
    total = float(by_feature.sum()) or 1.0
    return {
        group: float(sum(by_feature[schema.index(feature.name)] for feature in schema.of_group(group)))
        / total
        for group in GROUPS
    }
