"""From events to a verdict: with whole lists, places, and shoppers that look from above."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.discovery.experiments.market import CHANCES, START, Market

from vitrina.discovery.experiments import rules
from vitrina.discovery.experiments.measuring import Shown, read
from vitrina.discovery.experiments.types import Outcome
from vitrina.insight.features.propensities import Propensities
from vitrina.insight.fraud.queries import EXCLUDED_SCHEMA

NOTHING = EXCLUDED_SCHEMA.empty_table()


def shown(market: Market, folder: Path, *, excluded: pa.Table = NOTHING, hours: int = 10_000) -> Shown:
    path = folder / "events.parquet"
    pq.write_table(market.table(), path)
    until = START.replace(year=START.year + 1) if hours == 10_000 else START.replace(hour=hours)
    return read([path], since=START, until=until, propensities=Propensities(CHANCES), excluded=excluded)


@pytest.mark.parametrize(
    ("noise_a", "noise_b", "wins"),
    [(0.5, 0.0, Outcome.B_WINS), (0.0, 0.5, Outcome.A_WINS)],
)
def test_the_better_ranking_wins(noise_a: float, noise_b: float, wins: Outcome, tmp_path: Path) -> None:
    market = Market(seed=4)
    market.visits(500, noise_a=noise_a, noise_b=noise_b)
    found = shown(market, tmp_path)
    assert found.visits == 500
    assert rules.outcome(rules.measured(found.orders, visits=500), alpha=rules.ALPHA) is wins


def test_two_alike_are_undecided(tmp_path: Path) -> None:
    decided = 0
    for seed in range(20):
        market = Market(seed=seed)
        market.visits(60, noise_a=0.1, noise_b=0.1)
        found = shown(market, tmp_path)
        decided += rules.measured(found.views, visits=found.visits).p_value <= rules.ALPHA
    assert decided <= 4


def test_each_product_counts_once_and_only_on_the_page_it_was_shown_on(tmp_path: Path) -> None:
    market = Market(seed=1)
    page = {"session": "s", "query_id": "q"}
    for team, place in (("a", 1), ("b", 2), ("a", 3)):
        market.add("impression", START, **page, product=f"p-{place}", position=place, team=team)
    for _ in range(3):
        market.add("view", START, **page, product="p-2", position=2, team="b")
    market.add("view", START, **page, product="p-9", position=9)
    market.add("view", START, session="s", query_id="elsewhere", product="p-3", team="a")
    market.add("view", START, **page, product="p-1", team="a", mark="bot")
    market.add("impression", START, query_id="nobody", product="p-1", position=1, team="a")
    found = shown(market, tmp_path)
    assert found.visits == 1
    assert found.views.won_a.tolist() == [0.0]
    assert found.views.won_b.tolist() == [1.0]
    assert found.views.seen_a.tolist() == pytest.approx([CHANCES[0] + CHANCES[2]])
    assert found.views.seen_b.tolist() == pytest.approx([CHANCES[1]])
    assert found.orders.won_b.tolist() == [0.0]


def test_what_is_marked_as_fake_decides_nothing(tmp_path: Path) -> None:
    market = Market(seed=1)
    market.visits(50, noise_a=0.0, noise_b=0.0)
    fakes = pa.table(
        {"kind": ["session"] * 25, "key": [f"visit-{n}" for n in range(25)]}, schema=EXCLUDED_SCHEMA
    )
    assert shown(market, tmp_path, excluded=fakes).visits == 25


def test_only_the_time_of_the_experiment_counts(tmp_path: Path) -> None:
    market = Market(seed=1)
    market.visits(200, noise_a=0.0, noise_b=0.0)
    assert shown(market, tmp_path, hours=1).visits == 61


def test_nothing_happened(tmp_path: Path) -> None:
    found = shown(Market(seed=1), tmp_path)
    assert found.visits == 0
    assert rules.outcome(rules.measured(found.orders, visits=0), alpha=0.05) is Outcome.TOO_FEW
