"""Learns what each text feature is worth from graded answers. Pure: arrays in, weights out.

The score of a candidate is its prior log-odds + text · w. The weights w minimise a pairwise logistic loss in
which every pair of differently graded products counts as much as swapping them would change the query's nDCG
(LambdaRank: Burges, "From RankNet to LambdaRank to LambdaMART", 2010), plus ridge · |w / scale|²: what few
judgements do not say stays as the prior has it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from vitrina.discovery.training.judged.types import UNJUDGED, Figures, JudgedAnswer
from vitrina.search.evaluation.ndcg import dcg, ndcg
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.prior import PRIOR_GATE

TEXT_FEATURES: tuple[str, ...] = tuple(feature.name for feature in SCHEMA.of_group("text"))
RIDGE = 10.0
"""How strongly the weights are drawn to the prior's. On 60 queries, choosing it by an inner cross-validation
gave worse rankings than this middle value: too few queries to choose by."""
FOLDS = 5
UNJUDGED_WEIGHT = 0.3
"""A pair with a product nobody judged counts so much: it is probably irrelevant, and may be not."""

_K = 10
_LEARNED_DEPTH = 100
_LEAST_PAIR_WEIGHT = 1e-6

Ranked = Callable[[JudgedAnswer], NDArray[np.float64]]
"""The scores of an answer's candidates: float64 `(n,)`."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of one or more answers, the better product first. `differences`: float64 `(n_pairs, n_features)`,
    `start`: float64 `(n_pairs,)`, both better less worse; `weights`: float64 `(n_pairs,)`."""

    differences: NDArray[np.float64]
    start: NDArray[np.float64]
    weights: NDArray[np.float64]


@lru_cache(maxsize=4_096)
def pairs_of(answer: JudgedAnswer) -> Pairs:
    """All pairs of one answer that say something."""
    chosen = (answer.grades != UNJUDGED) | (np.arange(len(answer.grades)) < _LEARNED_DEPTH)
    grades = np.maximum(answer.grades[chosen], 0).astype(np.float64)
    trust = np.where(answer.grades[chosen] != UNJUDGED, 1.0, UNJUDGED_WEIGHT)
    start, text = answer.start[chosen], answer.text[chosen]
    places = np.empty(len(start))
    places[np.argsort(-start, kind="stable")] = np.arange(len(start))
    discounts, gains = 1 / np.log2(places + 2), 2**grades - 1
    better, worse = np.nonzero(grades[:, np.newaxis] > grades)
    best = dcg(sorted(answer.all_grades, reverse=True), k=_K)
    weights = np.abs((gains[better] - gains[worse]) * (discounts[better] - discounts[worse]))
    weights *= trust[better] * trust[worse] / best
    kept = weights > _LEAST_PAIR_WEIGHT
    better, worse = better[kept], worse[kept]
    return Pairs(text[better] - text[worse], start[better] - start[worse], weights[kept])


def learned_weights(answers: Sequence[JudgedAnswer], *, ridge: float = RIDGE) -> NDArray[np.float64]:
    """Log-odds per unit of each text feature, to be added to the prior's: float64 `(n_text_features,)`.

    With what the prior's gate already gives, no weight of a monotone feature turns against its direction.
    """
    width = len(TEXT_FEATURES)
    parts = [pairs_of(answer) for answer in answers]
    differences = np.vstack([part.differences for part in parts])
    start = np.concatenate([part.start for part in parts])
    weights = np.concatenate([part.weights for part in parts])
    scale = differences.std(axis=0)
    scale[scale == 0] = 1.0
    scaled = differences / scale

    def loss(candidate: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = scaled @ candidate + start
        wrong = weights / (1 + np.exp(np.clip(margins, -500, 500)))
        value = float(weights @ np.logaddexp(0, -margins) + ridge * candidate @ candidate)
        return value, 2 * ridge * candidate - wrong @ scaled

    bounds = [(-worth * spread, None) for worth, spread in zip(_least_gains(), scale, strict=True)]
    found = minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x / scale)


def by_weights(weights: NDArray[np.float64]) -> Ranked:
    """Scores by the prior and these weights."""
    return lambda answer: answer.start + answer.text @ weights


def folds_of(count: int, *, folds: int, seed: int) -> list[NDArray[np.int64]]:
    """The numbers 0 … count - 1, shuffled, in `folds` parts of about equal size."""
    order = np.random.default_rng(seed).permutation(count)
    return [order[part::folds] for part in range(min(folds, count))]


def cross_scores(
    answers: Sequence[JudgedAnswer], *, ridge: float = RIDGE, seed: int = 0
) -> list[NDArray[np.float64]]:
    """Scores of every answer by weights learned from the other folds."""
    scores: list[NDArray[np.float64]] = [answer.start for answer in answers]
    for fold in folds_of(len(answers), folds=FOLDS, seed=seed):
        held_out = set(fold.tolist())
        others = [answer for number, answer in enumerate(answers) if number not in held_out]
        rank = by_weights(learned_weights(others, ridge=ridge))
        for number in held_out:
            scores[number] = rank(answers[number])
    return scores


def verdicts(
    answers: Sequence[JudgedAnswer], scores: Sequence[NDArray[np.float64]]
) -> tuple[list[float], list[float]]:
    """nDCG@10 of each answer in the order of its scores: whole ranking, judged products only."""
    whole, judged = [], []
    for answer, score in zip(answers, scores, strict=True):
        grades = answer.grades[np.argsort(-score, kind="stable")]
        whole.append(ndcg(np.maximum(grades, 0).tolist(), answer.all_grades, k=_K) or 0.0)
        judged.append(ndcg(grades[grades != UNJUDGED].tolist(), answer.all_grades, k=_K) or 0.0)
    return whole, judged


def figures(answers: Sequence[JudgedAnswer], scores: Sequence[NDArray[np.float64]]) -> Figures:
    """Means of `verdicts`."""
    whole, judged = verdicts(answers, scores)
    return Figures(ndcg_whole=fmean(whole), ndcg_judged=fmean(judged))


def lower_gain(differences: Sequence[float], *, seed: int, draws: int = 2_000) -> float:
    """The 5 % quantile of the mean difference, by bootstrap over queries (Efron 1979)."""
    values = np.asarray(differences)
    picks = np.random.default_rng(seed).integers(0, len(values), (draws, len(values)))
    return float(np.quantile(values[picks].mean(axis=1), 0.05))


def _least_gains() -> list[float]:
    """How much of each feature's worth may be taken: what the gate gives; of features that may turn either
    way, anything."""
    return [
        PRIOR_GATE.get(name, 0.0) if SCHEMA[name].monotone > 0 else float("inf") for name in TEXT_FEATURES
    ]
