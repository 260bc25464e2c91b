"""The hidden function: its shape, not its numbers."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.project.simulation.small_world import world

from vitrina.project.simulation.truth import SEGMENTS, Needs, Truth, examination

WORLD = world()
TRUTH = Truth(WORLD, seed=1)
EVERYTHING = np.arange(len(WORLD))[None, :]


def need(**changed: object) -> Needs:
    """One shopper in the north who wants any tote for about fifty."""
    kind = int(WORLD.kind[WORLD.row_of["tote-000"]])
    row = WORLD.row_of["tote-000"]
    return replace(
        Needs(
            kind=np.array([kind]),
            category=WORLD.category[[row]],
            root=WORLD.root[[row]],
            traits=np.array([[-1]]),
            missing=np.array([[0.2]]),
            budget=np.array([5_000.0]),
            segment=np.array([0]),
            city=np.array([0]),
            patience=np.array([1.0]),
        ),
        **changed,
    )


@given(
    budget=st.floats(1, 1e7),
    segment=st.integers(0, len(SEGMENTS) - 1),
    city=st.integers(0, len(WORLD.cities) - 1),
    trait=st.integers(-1, len(WORLD.traits) - 1),
)
def test_all_chances_are_probabilities(budget: float, segment: int, city: int, trait: int) -> None:
    wanted = need(
        budget=np.array([budget]),
        segment=np.array([segment]),
        city=np.array([city]),
        traits=np.array([[trait]]),
    )
    for chances in (TRUTH.view(wanted, EVERYTHING), TRUTH.buy(wanted, EVERYTHING)):
        assert np.all((chances >= 0) & (chances <= 1))
    assert np.all(TRUTH.purchase(wanted, EVERYTHING)[0, ~WORLD.in_stock] == 0)


def test_another_kind_meets_the_need_less_and_another_category_hardly() -> None:
    rows = np.array([[WORLD.row_of[it] for it in ("tote-004", "clutch-001", "lamp-003")]])
    same, near, far = TRUTH.match(need(), rows)[0]
    assert same == 1 > near > far > 0


def test_a_trait_that_is_missing_takes_its_share() -> None:
    row = WORLD.row_of["tote-000"]
    lacking = int(np.flatnonzero(~WORLD.has[row])[0])
    wanted = need(traits=np.array([[lacking]]), missing=np.array([[0.3]]))
    assert np.isclose(TRUTH.match(wanted, np.array([[row]]))[0, 0], 0.3)


def test_more_money_never_makes_a_purchase_less_likely() -> None:
    poor, rich = (TRUTH.purchase(need(budget=np.array([it])), EVERYTHING) for it in (1_500.0, 15_000.0))
    assert np.all(poor <= rich)


def test_who_cannot_wait_buys_less_of_what_lies_far_away() -> None:
    far = np.array([[WORLD.row_of["tote-000"]]])
    south = [it.name for it in WORLD.cities].index("south")
    here, there = (TRUTH.buy(need(city=np.array([city])), far)[0, 0] for city in (south, 1 - south))
    assert here > there


def test_the_first_place_is_looked_at_and_every_next_one_less() -> None:
    looks = examination(np.arange(1, 49), np.ones(1))
    assert looks[0] == 1
    assert all(one > two for one, two in pairwise(looks.tolist()))


def test_the_patient_look_further() -> None:
    assert examination(np.array([20]), np.array([2.0])) > examination(np.array([20]), np.array([0.5]))


def test_a_seed_hides_one_truth() -> None:
    assert np.array_equal(Truth(WORLD, seed=1).quality, TRUTH.quality)
    assert not np.array_equal(Truth(WORLD, seed=2).quality, TRUTH.quality)


def test_ratings_hint_at_quality_and_do_not_tell_it() -> None:
    seeds = [np.corrcoef(Truth(WORLD, seed=it).quality, WORLD.stars)[0, 1] for it in range(20)]
    assert 0.25 < float(np.mean(seeds)) < 0.65
