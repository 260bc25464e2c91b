import numpy as np
import pytest

from vitrina.discovery.training.propensities import CLICKS_NEEDED, ClickCounts, estimate

TRUE = 1 / np.arange(1, 31) ** 0.7


def clicks(*, pairs: int = 4_000, wander: float = 3.0, seed: int = 1) -> ClickCounts:
    """Pairs that stand now here, now there, the better ones higher, and are clicked as `TRUE` has it."""
    random = np.random.default_rng(seed)
    wanted = random.beta(1, 6, pairs)
    home = np.argsort(np.argsort(-wanted + random.normal(0, 0.1, pairs))) * len(TRUE) / pairs
    pair = np.repeat(np.arange(pairs), 40)
    place = np.clip(home[pair] + random.normal(0, wander, len(pair)), 0, len(TRUE) - 1).astype(np.int64)
    where, shown = np.unique(pair * len(TRUE) + place, return_counts=True)
    pair, place = where // len(TRUE), where % len(TRUE)
    return ClickCounts(
        pair=pair,
        place=place + 1,
        shown=shown.astype(float),
        clicked=random.binomial(shown, TRUE[place] * wanted[pair]).astype(float),
    )


def test_the_true_propensities_are_found_though_better_products_stand_higher() -> None:
    found = [estimate(clicks(seed=seed)) for seed in range(1, 9)]
    for curve in found:
        assert curve == pytest.approx(TRUE, abs=0.07)
    assert np.mean(found, axis=0) == pytest.approx(TRUE, abs=0.02)


def test_they_never_rise_and_begin_at_one() -> None:
    found = estimate(clicks(pairs=400, seed=2))
    assert found is not None
    assert found[0] == 1
    assert (np.diff(found) <= 0).all()
    assert (found >= 0.01).all()


def test_products_that_never_move_say_nothing() -> None:
    assert estimate(clicks(wander=0.0)) is None


@pytest.mark.parametrize("count", [0, 1])
def test_few_clicks_are_no_estimate(count: int) -> None:
    nothing = np.empty(0)
    counts = ClickCounts(nothing.astype(int), nothing.astype(int), nothing, nothing)
    if count:
        counts = ClickCounts(np.array([0, 0]), np.array([1, 2]), np.array([9.0, 9.0]), np.array([1.0, 0.0]))
    assert estimate(counts) is None


def test_how_much_is_enough() -> None:
    pair, place = np.zeros(2, int), np.array([1, 4])
    shown, share = np.array([1000.0, 1000.0]), np.array([0.8, 0.2])
    assert estimate(ClickCounts(pair, place, shown, (CLICKS_NEEDED - 1) * share)) is None
    found = estimate(ClickCounts(pair, place, shown, CLICKS_NEEDED * share))
    assert found == pytest.approx([1, 0.75, 0.5, 0.25], abs=0.01)


def test_places_far_down_count_as_the_last() -> None:
    found = estimate(
        ClickCounts(np.zeros(3, int), np.array([1, 250, 9_000]), np.full(3, 900.0), np.array([500.0, 10, 10]))
    )
    assert found is not None
    assert len(found) == 200
