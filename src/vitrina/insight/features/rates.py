"""The one formula of all rates."""

from typing import Any

import ibis

from vitrina.search.features.feature import Feature


def share(part: Any, whole: Any, feature: Feature) -> Any:
    """`(part + k · p) / (max(part, whole) + k)`, float64: p is the feature's default, k its pseudo-count.

    It is the posterior mean of a share whose prior is the beta distribution of mean p and weight k (Gelman et
    al., "Bayesian Data Analysis", section 2.4): p where nothing is known, the plain share where much is.
    Whoever chose a product from the list without opening its card has seen it all the same: hence the
    maximum, and a rate is never above 1.
    """
    return (part + feature.pseudo_count * feature.default) / (
        ibis.greatest(part, whole) + feature.pseudo_count
    )
