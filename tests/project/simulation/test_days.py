"""Days that pass: the same for the same seed, and possible at every moment."""

import hashlib
import os
import subprocess
import sys
from collections import defaultdict
from typing import Any

import pyarrow as pa
import pytest
from tests.project.simulation.small_world import LAST_DAY, StandIn, simulation

from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.kernel.progress import Silent
from vitrina.project.simulation.days import Simulation, run
from vitrina.project.simulation.events import day_number


def events(made: Simulation) -> pa.Table:
    """All that happens."""
    return pa.concat_tables([made.day(number)[0].table() for number in range(made.plan.days)])


def fingerprint(table: pa.Table) -> str:
    """Of the bytes of all columns."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table.combine_chunks())
    return hashlib.sha256(sink.getvalue()).hexdigest()


@pytest.fixture(scope="module")
def happened() -> list[dict[str, Any]]:
    return events(simulation(attackers=0.1)).to_pylist()


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    once, again = (events(simulation(seed=5, attackers=0.1)) for _ in range(2))
    assert fingerprint(once) == fingerprint(again)
    assert fingerprint(once) != fingerprint(events(simulation(seed=6, attackers=0.1)))


def test_hash_seeds_do_not_matter() -> None:
    code = (
        "from tests.project.simulation.small_world import simulation\n"
        "from tests.project.simulation.test_days import events, fingerprint\n"
        "print(fingerprint(events(simulation(days=4, attackers=0.2))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(told) == 1


def test_honest_people_do_not_change_their_ways_because_others_cheat() -> None:
    quiet = events(simulation()).to_pylist()
    attacked = simulation(attackers=0.2)
    told = events(attacked).to_pylist()
    fake = {row["key"] for row in attacked.labels.table().to_pylist() if row["label"] == "attack"}
    honest = [
        it
        for it in told
        if it["session"] not in fake and it["order_id"] not in fake and "-x" not in it["shopper"]
    ]
    key = sorted(honest, key=_order)
    assert len(told) > len(honest)
    assert key == sorted((it for it in quiet if "-x" not in it["shopper"]), key=_order)


def _order(row: dict[str, Any]) -> str:
    return repr(sorted((name, str(value)) for name, value in row.items()))


def test_the_table_is_in_the_schema_in_the_order_of_time_and_on_its_day() -> None:
    log, _ = simulation().day(3)
    table = log.table()
    assert table.schema.equals(EVENT_SCHEMA)
    assert table["day"].unique().to_pylist() == [day_number(LAST_DAY) - 4]
    at = table["at"].to_pylist()
    assert at == sorted(at)
    assert {it.date().toordinal() for it in at} == {LAST_DAY.toordinal() - 4}
    assert all(column.null_count == 0 for column in table.columns)


def test_what_was_done_after_a_question_was_shown_by_it_before(happened: list[dict[str, Any]]) -> None:
    shown = {
        (it["query_id"], it["product"], it["position"]): it["at"]
        for it in happened
        if it["kind"] == "impression"
    }
    later = [it for it in happened if it["query_id"] and it["kind"] != "impression"]
    assert later
    for it in later:
        assert shown[it["query_id"], it["product"], it["position"]] <= it["at"]


def test_actions_come_in_their_order(happened: list[dict[str, Any]]) -> None:
    first: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for it in happened:
        first[it["session"], it["product"]].setdefault(it["kind"], it["at"])
    bought = [it for it in first.values() if "order" in it and "cart" in it]
    assert bought
    for it in bought:
        assert it["view"] < it["cart"] < it["order"]


def test_a_visit_orders_once_and_only_what_is_in_stock_and_out(happened: list[dict[str, Any]]) -> None:
    known = simulation().behaviour.world
    orders = [it for it in happened if it["kind"] == "order"]
    assert len({it["order_id"] for it in orders}) == len({it["session"] for it in orders}) == len(orders)
    for it in orders:
        row = known.row_of[it["product"]]
        assert known.in_stock[row]
        assert known.released[row] <= it["day"]
        assert it["revenue_minor"] == known.price[row] * it["units"] > 0


def test_nobody_is_shown_what_is_not_out_yet(happened: list[dict[str, Any]]) -> None:
    known = simulation().behaviour.world
    assert all(known.released[known.row_of[it["product"]]] <= it["day"] for it in happened)
    assert any(known.released[known.row_of[it["product"]]] == it["day"] for it in happened)


def test_what_comes_after_an_order_names_it(happened: list[dict[str, Any]]) -> None:
    ordered = {it["order_id"]: it["at"] for it in happened if it["kind"] == "order"}
    after = [it for it in happened if it["kind"] in ("cancellation", "return")]
    assert after
    for it in after:
        assert ordered[it["order_id"]] <= it["at"]


def test_who_bought_is_told_with_orders_and_reviews_alone(happened: list[dict[str, Any]]) -> None:
    for it in happened:
        named = bool(it["device"] and it["address"] and it["payer"])
        assert named == (it["kind"] in ("order", "review"))


def test_some_come_again(happened: list[dict[str, Any]]) -> None:
    days = defaultdict(set)
    for it in happened:
        days[it["shopper"]].add(it["day"])
    assert sum(len(it) > 1 for it in days.values()) > 20
    assert any(it["source"] == "product" and it["kind"] == "order" for it in happened)


def test_every_key_tells_that_it_is_made_up(happened: list[dict[str, Any]]) -> None:
    for it in happened:
        assert it["session"].startswith("sim-")
        assert it["shopper"].startswith("sim-")
        assert not it["order_id"] or it["order_id"].startswith("sim-")


def test_the_shop_learns_when_it_is_time() -> None:
    made, shop = simulation(days=10, learn_every=4, train_every=6), StandIn()
    report = run(made, shop, progress=Silent())
    last = day_number(LAST_DAY)
    assert shop.learned == [(last - 6, False), (last - 4, True), (last - 2, False), (last, True)]
    assert report.model == "v000001"
    assert report.counts.events == sum(len(it) for it in shop.kept)
    assert report.counts.impressions > report.counts.views > report.counts.orders > 0
