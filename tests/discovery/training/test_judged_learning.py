"""What judgements teach: on answers whose judges are known to like one thing."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from vitrina.discovery.training.judged.learning import (
    TEXT_FEATURES,
    cross_scores,
    figures,
    folds_of,
    learned_weights,
    lower_gain,
    pairs_of,
    verdicts,
)
from vitrina.discovery.training.judged.types import UNJUDGED, JudgedAnswer
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.prior import PRIOR_GATE

BRAND = TEXT_FEATURES.index("brand_match")
Taste = Callable[[NDArray[np.float64]], NDArray[np.float64]]


def likes_brands(text: NDArray[np.float64]) -> NDArray[np.float64]:
    return text[:, BRAND]


def hates_brands(text: NDArray[np.float64]) -> NDArray[np.float64]:
    return -text[:, BRAND]


def answers(taste: Taste, *, queries: int = 30, candidates: int = 40, seed: int = 0) -> list[JudgedAnswer]:
    """Judged answers whose grades follow `taste`, of candidates in an order that knows nothing of it."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(queries):
        text = random.random((candidates, len(TEXT_FEATURES)))
        liked = taste(text)
        grades = np.digitize(liked, np.quantile(liked, [0.5, 0.75, 0.9])).astype(np.int64)
        grades[random.random(candidates) < 0.3] = UNJUDGED
        made.append(
            JudgedAnswer(
                query=f"query {number}",
                product_ids=tuple(map(str, range(candidates))),
                text=text,
                start=np.sort(random.normal(size=candidates))[::-1],
                grades=grades,
                all_grades=tuple(grades[grades != UNJUDGED].tolist()),
            )
        )
    return made


def test_what_the_judges_like_is_learned_and_ranks_queries_it_never_saw_better() -> None:
    known = answers(likes_brands)
    weights = learned_weights(known)
    assert np.argmax(weights) == BRAND
    before = figures(known, [answer.start for answer in known])
    after = figures(known, cross_scores(known))
    assert after.ndcg_judged > before.ndcg_judged + 0.2
    assert after.ndcg_whole > before.ndcg_whole + 0.1


def test_the_gain_of_what_was_learned_is_no_chance_and_that_of_noise_may_be() -> None:
    for taste, is_sure in ((likes_brands, True), (lambda text: np.sin(1e5 * text[:, BRAND]), False)):
        known = answers(taste)
        before = verdicts(known, [answer.start for answer in known])[0]
        after = verdicts(known, cross_scores(known))[0]
        assert (lower_gain(np.subtract(after, before).tolist(), seed=0) > 0) is is_sure


def test_the_stronger_the_ridge_the_nearer_the_prior() -> None:
    known = answers(likes_brands, queries=8)
    sizes = [np.abs(learned_weights(known, ridge=ridge)).sum() for ridge in (1.0, 30.0, 1_000.0, 1e9)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == pytest.approx(0, abs=1e-3)


def test_no_weight_turns_a_monotone_feature_against_its_direction() -> None:
    weights = dict(zip(TEXT_FEATURES, learned_weights(answers(hates_brands), ridge=0.1), strict=True))
    for name, weight in weights.items():
        if SCHEMA[name].monotone > 0:
            assert PRIOR_GATE.get(name, 0.0) + weight >= -1e-9, name


def test_pairs_put_the_better_product_first_and_trust_the_unjudged_less() -> None:
    answer = JudgedAnswer(
        query="q",
        product_ids=("a", "b", "c"),
        text=np.diag([1.0, 2.0, 3.0] + [0.0] * (len(TEXT_FEATURES) - 3))[:3],
        start=np.array([3.0, 2.0, 1.0]),
        grades=np.array([0, 3, UNJUDGED]),
        all_grades=(0, 3),
    )
    pairs = pairs_of(answer)
    assert len(pairs.weights) == 2
    assert pairs.start.tolist() == [-1.0, 1.0]
    assert pairs.differences[0, :2].tolist() == [-1.0, 2.0]
    swap_with_judged, swap_with_unjudged = pairs.weights
    assert swap_with_unjudged < swap_with_judged


@given(count=st.integers(1, 40), folds=st.integers(1, 10), seed=st.integers(0, 9))
def test_folds_hold_every_number_once(count: int, folds: int, seed: int) -> None:
    parts = folds_of(count, folds=folds, seed=seed)
    assert sorted(np.concatenate(parts).tolist()) == list(range(count))
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
