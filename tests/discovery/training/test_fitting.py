from collections.abc import Iterator

import numpy as np
import pytest
from tests.discovery.training import world as invented

from vitrina.discovery.training.errors import NothingToLearn
from vitrina.discovery.training.examples import Examples
from vitrina.discovery.training.fitting import Fitted, fit, gate_odds, learned_gate
from vitrina.discovery.training.judging import judge
from vitrina.discovery.training.types import TrainingOptions
from vitrina.insight.features.propensities import UNCORRECTED, Propensities
from vitrina.kernel.progress import Silent
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.catboost_model import CatBoostModel
from vitrina.search.ranking.model import log_odds, sigmoid

TRUE = Propensities(tuple(invented.LOOKED_AT))
QUICK = TrainingOptions(iterations=120, threads=1)


def examples(*, answers: int, seed: int, world: invented.World | None = None) -> Examples:
    """What shoppers of the invented world bought; its shop shows products by views, which nobody wants."""
    it = world or invented.world()
    random = np.random.default_rng(seed)
    question = np.repeat(np.arange(answers) % invented.QUESTIONS, invented.PAGE)
    views = it.values[..., SCHEMA.index("views_28d")]
    seen = views[np.arange(answers) % invented.QUESTIONS] + random.normal(0, 6, (answers, invented.PRODUCTS))
    order = np.argsort(-seen, axis=1)[:, : invented.PAGE]
    product = order.ravel()
    place = np.tile(np.arange(invented.PAGE), answers)
    bought = random.random(len(product)) < invented.LOOKED_AT[place] * it.wanted[question, product]
    return Examples(
        values=np.asfortranarray(it.values[question, product]),
        bought=bought,
        places=place + 1,
        queries=np.repeat(np.arange(answers), invented.PAGE),
        days=np.repeat(np.arange(answers) * 20 // answers, invented.PAGE),
        products=np.array([f"q{q}-p{p}" for q, p in zip(question, product, strict=True)], object),
    )


TRAIN, CALIBRATE, TEST = (
    examples(answers=count, seed=seed) for count, seed in ((1500, 1), (500, 2), (800, 3))
)


def fitted(*, propensities: Propensities = TRUE, options: TrainingOptions = QUICK) -> Fitted:
    return fit(TRAIN, CALIBRATE, propensities=propensities, options=options, progress=Silent())


@pytest.fixture(scope="module")
def learned() -> CatBoostModel:
    found = fitted()
    return CatBoostModel("new", found.trees, gate=found.gate)


def truth(model: CatBoostModel) -> tuple[np.ndarray, np.ndarray]:
    """All products of the world: what the model says, and what is true."""
    it = invented.world()
    flat = it.values.reshape(-1, len(SCHEMA))
    return model.score(flat).reshape(it.wanted.shape), it.wanted


def first_ten(model: CatBoostModel) -> float:
    """True purchases among the first ten of all products, were all looked at."""
    said, wanted = truth(model)
    order = np.argsort(-said, axis=1)[:, :10]
    return float(np.take_along_axis(wanted, order, axis=1).sum(axis=1).mean())


def test_the_truth_is_learned(learned: CatBoostModel) -> None:
    said, wanted = truth(learned)
    assert np.corrcoef(log_odds(said).ravel(), log_odds(wanted).ravel())[0, 1] > 0.9
    best = np.sort(wanted, axis=1)[:, -10:].sum(axis=1).mean()
    assert first_ten(learned) > 0.93 * best


def test_probabilities_are_those_of_a_product_that_is_looked_at(learned: CatBoostModel) -> None:
    said, wanted = truth(learned)
    assert said.mean() == pytest.approx(wanted.mean(), rel=0.15)
    metrics = judge(log_odds(learned.score(TEST.values)), TEST, TRUE).metrics
    assert metrics.ece < 0.01


def test_position_bias_is_taken_out() -> None:
    """The shop shows by views: without correction, views pass for what shoppers want."""
    naive = fitted(propensities=UNCORRECTED)
    corrected, biased = fitted(), CatBoostModel("naive", naive.trees, gate=naive.gate)
    model = CatBoostModel("new", corrected.trees, gate=corrected.gate)
    views = SCHEMA.index("views_28d")

    def lean(it: CatBoostModel) -> float:
        """How much more the product seen most gets than the one seen least, in log-odds, all else equal."""
        row = np.tile(np.array([feature.default for feature in SCHEMA], np.float32), (2, 1))
        row[:, views] = (80, 125)
        low, high = log_odds(it.score(row))
        return float(high - low)

    assert lean(biased) > 0.5
    assert abs(lean(model)) < 0.5 * lean(biased)
    assert first_ten(model) > first_ten(biased)


def test_the_same_options_give_the_same_model(learned: CatBoostModel) -> None:
    again = fitted()
    assert np.array_equal(
        CatBoostModel("again", again.trees, gate=again.gate).score(TEST.values), learned.score(TEST.values)
    )


def test_more_never_lowers_what_must_not_fall(learned: CatBoostModel) -> None:
    random = np.random.default_rng(1)
    for feature in SCHEMA:
        if not feature.monotone:
            continue
        rows = TEST.values[random.choice(len(TEST), 20)]
        rows = np.repeat(rows, 5, axis=0)
        steps = np.tile(np.linspace(-3, 3, 5) * (rows[:, SCHEMA.index(feature.name)].std() + 1), 20)
        rows[:, SCHEMA.index(feature.name)] = steps
        rising = np.diff(log_odds(learned.score(rows)).reshape(20, 5), axis=1) * feature.monotone
        assert (rising > -1e-9).all(), feature.name


def test_explanations_of_a_learned_model_add_up(learned: CatBoostModel) -> None:
    rows = TEST.values[:50]
    told = learned.contributions(rows)
    assert sigmoid(told.base + told.values.sum(axis=1)) == pytest.approx(learned.score(rows), abs=1e-9)


def test_the_gate_learns_what_words_are_worth() -> None:
    gate = learned_gate(TRAIN, TRUE)
    assert gate["text_score"] == pytest.approx(4, abs=0.8)
    assert gate["in_stock"] == pytest.approx(2, abs=0.01)


def test_the_gate_takes_nothing_from_good_words() -> None:
    text = TRAIN.values[:, SCHEMA.index("text_score")]
    perverse = Examples(
        TRAIN.values, text < np.quantile(text, 0.1), TRAIN.places, TRAIN.queries, TRAIN.days, TRAIN.products
    )
    assert learned_gate(perverse, UNCORRECTED)["text_score"] == 0


def test_a_gate_from_judgements_is_what_few_examples_leave() -> None:
    belief = {"text_score": 5.0, "in_stock": 2.0, "phrase": -0.4}
    few = TEST.where(np.arange(len(TEST)) < 3)
    assert learned_gate(few, TRUE, belief=belief) == pytest.approx(belief, abs=0.5)


@pytest.mark.parametrize(("kind", "names"), [("none", set()), ("believed", {"text_score"})])
def test_gates_may_be_set(kind: str, names: set[str]) -> None:
    gate = learned_gate(TEST, TRUE, kind=kind, belief={"text_score": 7.0})  # type: ignore[arg-type]
    assert gate == dict.fromkeys(names, 7.0)
    assert (gate_odds(gate, TEST.values) != 0).any() == bool(names)


class Impatient(Silent):
    """Stops the job at its third step."""

    def __init__(self) -> None:
        self.steps: Iterator[int] = iter(range(3))

    def advance(self, steps: int = 1) -> None:
        if next(self.steps, None) is None:
            raise KeyboardInterrupt


def test_it_can_be_stopped() -> None:
    with pytest.raises(KeyboardInterrupt):
        fit(TRAIN, CALIBRATE, propensities=TRUE, options=QUICK, progress=Impatient())


def test_what_all_look_alike_teaches_nothing() -> None:
    alike = Examples(
        np.asfortranarray(np.tile(TRAIN.values[:1], (len(TRAIN), 1))),
        TRAIN.bought,
        TRAIN.places,
        TRAIN.queries,
        TRAIN.days,
        TRAIN.products,
    )
    with pytest.raises(NothingToLearn, match="every feature has one and the same value"):
        fit(alike, CALIBRATE, propensities=TRUE, options=QUICK, progress=Silent())
