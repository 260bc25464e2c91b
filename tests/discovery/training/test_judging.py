import numpy as np
import pytest

from vitrina.discovery.training.examples import Examples
from vitrina.discovery.training.judging import GAIN_MAX, compare, judge
from vitrina.insight.features.propensities import UNCORRECTED, Propensities
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.model import sigmoid

RANDOM = np.random.default_rng(8)
PAGES, PAGE = 600, 12
CHANCES = Propensities(tuple(1 / np.arange(1, PAGE + 1)))
TRUE_ODDS = RANDOM.normal(-2, 0.7, PAGES * PAGE)
PLACES = np.tile(np.arange(1, PAGE + 1), PAGES)
BOUGHT = RANDOM.random(PAGES * PAGE) < CHANCES.of(PLACES) * sigmoid(TRUE_ODDS)
SHOWN = Examples(
    values=np.zeros((PAGES * PAGE, len(SCHEMA)), np.float32),
    bought=BOUGHT,
    places=PLACES,
    queries=np.repeat(np.arange(PAGES), PAGE),
    days=np.zeros(PAGES * PAGE, np.int64),
    products=np.full(PAGES * PAGE, "p", object),
)


def test_the_truth_keeps_its_word_where_places_are_taken_into_account() -> None:
    assert judge(TRUE_ODDS, SHOWN, CHANCES).metrics.ece < 0.012
    assert judge(TRUE_ODDS, SHOWN, UNCORRECTED).metrics.ece > 0.05


def test_the_order_that_was_shown_has_no_home_advantage() -> None:
    as_shown = -PLACES.astype(float)
    assert (
        judge(as_shown, SHOWN, UNCORRECTED).metrics.ndcg > judge(TRUE_ODDS, SHOWN, UNCORRECTED).metrics.ndcg
    )
    assert judge(as_shown, SHOWN, CHANCES).metrics.ndcg < judge(TRUE_ODDS, SHOWN, CHANCES).metrics.ndcg


def test_one_lucky_purchase_far_down_does_not_decide() -> None:
    rare = Propensities((1.0, 0.001))
    assert judge(TRUE_ODDS, SHOWN, rare).ndcg.weight.max() <= GAIN_MAX * PAGE


def test_the_better_one_is_surely_better() -> None:
    new = judge(TRUE_ODDS, SHOWN, CHANCES)
    rival = judge(RANDOM.permutation(TRUE_ODDS), SHOWN, CHANCES)
    found = compare(new, rival, SHOWN, name="v000001", as_served=rival)
    assert found.better
    assert found.log_loss_gain.mean == pytest.approx(rival.metrics.log_loss - new.metrics.log_loss)
    assert found.ndcg_gain.mean == pytest.approx(new.metrics.ndcg - rival.metrics.ndcg)
    assert not compare(rival, new, SHOWN, name="v000001", as_served=new).better


def test_itself_and_noise_are_not_better() -> None:
    truth = judge(TRUE_ODDS, SHOWN, CHANCES)
    assert not compare(truth, truth, SHOWN, name="it", as_served=truth).better
    near = judge(TRUE_ODDS + RANDOM.normal(0, 0.05, len(TRUE_ODDS)), SHOWN, CHANCES)
    assert not compare(near, truth, SHOWN, name="it", as_served=truth).better


def test_better_odds_in_a_worse_order_are_not_better() -> None:
    """A rival far off the mark in its chances, and right in its order."""
    new = judge(np.full(len(TRUE_ODDS), TRUE_ODDS.mean()), SHOWN, CHANCES)
    rival = judge(TRUE_ODDS + 4, SHOWN, CHANCES)
    found = compare(new, rival, SHOWN, name="v000001", as_served=rival)
    assert found.log_loss_gain.sure
    assert not found.better
