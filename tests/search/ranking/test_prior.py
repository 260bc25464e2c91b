import itertools
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from vitrina.search.features.declarations import SCHEMA, TEXT_NAMES
from vitrina.search.features.feature import REFERENCE_WEIGHTS
from vitrina.search.features.matrix import MatrixContext, build_matrix
from vitrina.search.ranking.model import sigmoid
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.ranking.prior_terms import PRIOR_TERMS, Term
from vitrina.search.ranking.weights import group_weights
from vitrina.search.storage.columns import LIVE_COLUMNS

DEFAULTS = np.array([feature.default for feature in SCHEMA], np.float32)
NO_GATE: dict[str, float] = {}
OPEN = PriorModel(gate=NO_GATE)
PRIOR = PriorModel()

numbers = hnp.arrays(
    np.float32, (3, len(SCHEMA)), elements=st.floats(-1e6, 1e6, width=32, allow_subnormal=False)
)


def rows(**features: list[float]) -> np.ndarray:
    """Products of which only `features` are known."""
    count = len(next(iter(features.values())))
    matrix = np.tile(DEFAULTS, (count, 1))
    for name, values in features.items():
        matrix[:, SCHEMA.index(name)] = values
    return matrix


def test_the_shares_of_every_group_add_up_to_one() -> None:
    shares: dict[str, float] = defaultdict(float)
    for term in PRIOR_TERMS:
        shares[SCHEMA[term.feature].group] += term.share
    assert shares == {group: pytest.approx(1) for group in REFERENCE_WEIGHTS}


def test_no_feature_counts_twice() -> None:
    assert len({term.feature for term in PRIOR_TERMS}) == len(PRIOR_TERMS)


@pytest.mark.parametrize("term", PRIOR_TERMS, ids=lambda term: term.feature)
def test_a_usual_value_lies_between_the_worst_and_the_best(term: Term) -> None:
    usual = SCHEMA[term.feature].default
    assert min(term.worst, term.best) <= usual <= max(term.worst, term.best)
    assert term.worst != term.best


@pytest.mark.parametrize("term", PRIOR_TERMS, ids=lambda term: term.feature)
def test_the_prior_agrees_with_the_declared_directions(term: Term) -> None:
    monotone = SCHEMA[term.feature].monotone
    assert monotone == 0 or (monotone > 0) == (term.best > term.worst)


def test_groups_weigh_what_the_reference_says_when_all_is_known_and_evenly_spread() -> None:
    random = np.random.default_rng(7)
    matrix = np.tile(DEFAULTS, (4000, 1))
    for term in PRIOR_TERMS:
        usual = SCHEMA[term.feature].default
        matrix[:, SCHEMA.index(term.feature)] = evenly_spread(term, usual, random)
    weights = group_weights(OPEN.contributions(matrix), SCHEMA)
    assert weights == {group: pytest.approx(share, rel=0.05) for group, share in REFERENCE_WEIGHTS.items()}


def test_all_that_features_can_add_is_shared_by_the_reference_weights() -> None:
    matrix = rows(**{term.feature: [term.best if term.best != SCHEMA[term.feature].default else term.worst]
                     for term in PRIOR_TERMS})  # fmt: skip
    weights = group_weights(OPEN.contributions(matrix), SCHEMA)
    assert weights == {group: pytest.approx(share) for group, share in REFERENCE_WEIGHTS.items()}


def test_what_is_unknown_adds_exactly_nothing() -> None:
    matrix = build_matrix(None, np.full((1, len(LIVE_COLUMNS)), np.nan), context=MatrixContext(today=0))
    contributions = PRIOR.contributions(matrix.values)
    assert not contributions.values.any()
    assert PRIOR.score(matrix.values) == sigmoid(np.array([contributions.base]))


@given(numbers)
def test_contributions_add_up_to_the_score(matrix: np.ndarray) -> None:
    told = PRIOR.contributions(matrix)
    assert PRIOR.score(matrix) == pytest.approx(
        sigmoid(told.base + told.values.sum(axis=1)), rel=1e-9, abs=1e-300
    )


@given(numbers, st.sampled_from([it for it in SCHEMA if it.monotone]), st.floats(0, 1e6, width=32))
def test_better_is_never_worse(matrix: np.ndarray, feature: object, step: float) -> None:
    better = matrix.copy()
    column = SCHEMA.index(feature.name)  # type: ignore[attr-defined]
    better[:, column] += step * feature.monotone  # type: ignore[attr-defined]
    assert (PRIOR.score(better) >= PRIOR.score(matrix)).all()


@given(st.lists(st.floats(0, 1, width=32), min_size=2, max_size=20))
def test_where_only_words_are_known_words_decide(text_scores: list[float]) -> None:
    scores = PRIOR.score(rows(text_score=text_scores))
    for one, other in itertools.pairwise(text_scores):
        if abs(one - other) > 1e-6:
            assert (scores[text_scores.index(one)] > scores[text_scores.index(other)]) == (one > other)


def test_a_fresh_shops_small_differences_do_not_overturn_a_clearly_better_text() -> None:
    """Dear, old, and with a bare card, against the contrary: five hundredths of text weigh more."""
    poor, rich = PRIOR.score(
        rows(
            text_score=[0.55, 0.50],
            price_place=[1.0, 0.0],
            age_days=[1500, 0],
            completeness=[0.2, 0.8],
            pictures=[1, 3],
        )
    )
    assert poor > rich


def test_what_buyers_love_overcomes_a_slightly_better_text() -> None:
    unknown, loved = PRIOR.score(
        rows(
            text_score=[0.60, 0.55],
            **{f"views_{days}d": [0, 50 * days] for days in (7, 14, 28, 60)},
            **{f"orders_{days}d": [0, 2 * days] for days in (7, 14, 28, 60)},
        )
    )
    assert loved > unknown


def test_a_loved_product_without_the_words_is_not_bought() -> None:
    loved = {f"views_{days}d": [0, 50 * days] for days in (7, 14, 28, 60)}
    answers, beside = PRIOR.score(
        rows(text_score=[0.6, 0.1], words_matched_share=[1.0, 0.25], rating_shrunk=[4.2, 4.8], **loved)
    )
    assert answers > 5 * beside


def test_what_is_out_of_stock_ranks_below_its_like() -> None:
    here, gone = PRIOR.score(rows(in_stock=[1, 0], stock_units=[1, 0]))
    assert here > 5 * gone


@pytest.mark.parametrize("count", [0, 1])
def test_few_rows(count: int) -> None:
    matrix = np.tile(DEFAULTS, (count, 1))
    assert PRIOR.score(matrix).shape == (count,)
    assert PRIOR.contributions(matrix).values.shape == matrix.shape


def test_of_text_only_the_summed_up_score_counts_in_the_prior() -> None:
    assert {term.feature for term in PRIOR_TERMS} & set(TEXT_NAMES) == {"text_score"}


def evenly_spread(term: Term, usual: float, random: np.random.Generator) -> np.ndarray:
    """Values whose squashed forms are uniform over what the term can reach."""
    bend = np.log1p if term.log else np.asarray
    unbend = np.expm1 if term.log else np.asarray
    low = -1.0 if term.worst != usual else 0.0
    high = 1.0 if term.best != usual else 0.0
    squashed = random.uniform(low, high, 4000)
    towards = np.where(squashed > 0, bend(term.best), bend(term.worst))
    return np.asarray(unbend(bend(usual) + np.abs(squashed) * (towards - bend(usual))))
