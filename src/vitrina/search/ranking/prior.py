"""The model of a shop's first days: a marketplace's published group weights, made into log-odds by hand.

Every feature is squashed to -1 (as bad as it gets) … 0 (unknown, or usual) … +1 (as good as it gets) and
added with its share of its group's weight; the groups' shares of all that features can add are
`REFERENCE_WEIGHTS`.

Outside the weights stands a gate. P(purchase) = P(relevant and to be had) · P(purchase | both), and the
weights speak of the second factor: they were published for products that already answer the query. The gate
multiplies the odds by those of the first, as against a usual answer that is in stock, so that a popular
product nobody asked for is not bought, and a fresh shop, which knows only words, ranks by words.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import REFERENCE_WEIGHTS, FeatureSchema
from vitrina.search.ranking.model import Contributions, sigmoid
from vitrina.search.ranking.prior_terms import PRIOR_TERMS, Term

PRIOR_GATE: Mapping[str, float] = {"text_score": 8.0, "words_matched_share": 6.0, "in_stock": 2.0}
"""What a feature is worth in log-odds from 0 to 1, counted from its default, which adds nothing: a perfect
answer against one of no relevance, all of the query's words against none, to be had against sold out."""


class PriorModel:
    """Additive, monotone, transparent. Unknown features add exactly nothing.

    `spread`: log-odds that all features together can add, and (but for one-sided ones) take. `base`: log-odds
    of a purchase where nothing is known; -3.5 is 3 in 100. `gate`: log-odds for each unit of a feature.
    """

    def __init__(
        self,
        *,
        name: str = "prior",
        spread: float = 8.0,
        base: float = -3.5,
        gate: Mapping[str, float] = PRIOR_GATE,
        terms: Sequence[Term] = PRIOR_TERMS,
        schema: FeatureSchema = SCHEMA,
    ) -> None:
        self.name = name
        self.schema = schema
        self.base = base
        ordered = sorted(terms, key=lambda term: not term.log)
        usual = np.array([schema[term.feature].default for term in ordered])
        worst, best = np.array([term.worst for term in ordered]), np.array([term.best for term in ordered])
        self._log_terms = sum(term.log for term in ordered)
        for bounds in (usual, worst, best):
            bounds[: self._log_terms] = np.log1p(bounds[: self._log_terms])
        rising = best > worst
        to_best, to_worst = _slope(best - usual), -_slope(worst - usual)
        self._columns = np.array([schema.index(term.feature) for term in ordered])
        self._usual = _as_column(usual)
        self._above = _as_column(np.where(rising, to_best, to_worst))
        self._below = _as_column(np.where(rising, to_worst, to_best))
        self._weights = np.array(
            [spread * term.share * REFERENCE_WEIGHTS[schema[term.feature].group] for term in ordered]
        )
        self._gate = {
            schema.index(name): (worth, np.float32(schema[name].default)) for name, worth in gate.items()
        }

    def score(self, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
        """P(purchase): see `RankingModel.score`."""
        log_odds = np.asarray(self.base + self._weights @ self._squashed(matrix), np.float64)
        for column, (worth, usual) in self._gate.items():
            log_odds += worth * (matrix[:, column] - usual)
        return sigmoid(log_odds)

    def contributions(self, matrix: NDArray[np.float32]) -> Contributions:
        """Exact: see `RankingModel.contributions`. What the gate takes is shown at the feature it looks
        at."""
        values = np.zeros(matrix.shape)
        values[:, self._columns] = (self._weights[:, np.newaxis] * self._squashed(matrix)).T
        for column, (worth, usual) in self._gate.items():
            values[:, column] += worth * (matrix[:, column] - usual)
        return Contributions(base=self.base, values=values)

    def _squashed(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        """float32 `(n_terms, n)` in [-1, 1]; through (worst, -1), (usual, 0), (best, 1), straight between."""
        values = np.take(matrix.T, self._columns, axis=0)
        logs = values[: self._log_terms]
        np.log1p(np.maximum(logs, 0, out=logs), out=logs)
        values -= self._usual
        below = np.minimum(values, 0)
        below *= self._below
        np.maximum(values, 0, out=values)
        values *= self._above
        values += below
        return np.clip(values, -1, 1, out=values)


def _slope(run: NDArray[np.float64]) -> NDArray[np.float64]:
    """1 / run, and 0 where there is none: that side adds nothing."""
    return np.divide(1.0, run, out=np.zeros_like(run), where=run != 0)


def _as_column(values: NDArray[np.float64]) -> NDArray[np.float32]:
    return values.astype(np.float32)[:, np.newaxis]
