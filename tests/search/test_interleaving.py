"""Team-draft interleaving: fair to both orders, whatever they are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.interleaving import team_draft

orders = st.lists(st.integers(0, 60), unique=True, max_size=40)
seeds = st.text(max_size=5)
two_of_the_same = st.integers(0, 40).flatmap(
    lambda count: st.tuples(st.permutations(range(count)), st.permutations(range(count)))
)


def drafted(a: list[int], b: list[int], seed: str) -> tuple[list[int], list[int]]:
    draft = team_draft(np.array(a, np.int64), np.array(b, np.int64), seed=seed)
    assert (draft.rows.dtype, draft.teams.dtype) == (np.int64, np.int8)
    return draft.rows.tolist(), draft.teams.tolist()


@given(orders, orders, seeds)
def test_every_product_comes_once(a: list[int], b: list[int], seed: str) -> None:
    rows, teams = drafted(a, b, seed)
    assert sorted(rows) == sorted({*a, *b})
    assert set(teams) <= {0, 1}
    for row, team in zip(rows, teams, strict=True):
        assert row in (a, b)[team]


@given(two_of_the_same, seeds)
def test_at_every_place_both_teams_have_as_many_or_one_more(
    same: tuple[list[int], list[int]], seed: str
) -> None:
    _, teams = drafted(*same, seed)
    for place in range(len(teams) + 1):
        ours = sum(teams[:place])
        assert abs(place - 2 * ours) <= 1


@given(two_of_the_same, seeds)
def test_each_pick_is_the_best_of_its_own_order_that_is_left(
    same: tuple[list[int], list[int]], seed: str
) -> None:
    rows, teams = drafted(*same, seed)
    for place, (row, team) in enumerate(zip(rows, teams, strict=True)):
        left = [it for it in same[team] if it not in rows[:place]]
        assert row == left[0]


@given(two_of_the_same, seeds, st.integers(0, 40))
def test_the_first_places_depend_on_the_first_places_alone(
    same: tuple[list[int], list[int]], seed: str, count: int
) -> None:
    rows, teams = drafted(*same, seed)
    first = drafted(same[0][:count], same[1][:count], seed)
    assert (first[0][:count], first[1][:count]) == (rows[:count], teams[:count])


@given(orders, seeds)
def test_an_order_with_itself_is_itself(a: list[int], seed: str) -> None:
    assert drafted(a, a, seed)[0] == a


def test_another_seed_throws_other_coins_and_neither_team_is_favoured() -> None:
    a, b = list(range(20)), list(range(20, 40))
    firsts = [drafted(a, b, str(seed))[1][0] for seed in range(400)]
    assert 160 < sum(firsts) < 240
    assert drafted(a, b, "7") == drafted(a, b, "7")
