from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vitrina.insight.features import after_sale, expressions, popularity, sales
from vitrina.insight.features.expressions import PRODUCTS_PER_QUERY
from vitrina.insight.features.propensities import Propensities
from vitrina.insight.features.windows import TOTALS, Window, column
from vitrina.insight.frames import Frames, FrameSettings, open_frames
from vitrina.insight.metrics.rollup import EXCLUDED_SCHEMA
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES

from .by_hand import QUERY_SIGNALS, SIGNALS, features_of
from .computing import computed
from .log import NUMBER, event, log_of, random_log

FALLING = Propensities((1.0, 0.7, 0.45, 0.3))


@pytest.fixture
def frames() -> Iterator[Frames]:
    with open_frames(FrameSettings(memory_mib=512)) as opened:
        yield opened


def excluded(*listed: tuple[str, str]) -> pa.Table:
    kinds, keys = [kind for kind, _ in listed], [key for _, key in listed]
    return pa.table({"kind": kinds, "key": keys}, schema=EXCLUDED_SCHEMA)


def test_every_behaviour_feature_has_an_expression_and_the_reverse(frames: Frames) -> None:
    declared = {feature.measure for feature in SCHEMA.of_source("signal", "query_signal")}
    assert declared == set(expressions.MEASURES)
    products, pairs = computed(frames, log_of([event("view", query_key="w:kettle")]))
    assert tuple(products["kettle"]) == SIGNAL_NAMES
    assert tuple(pairs["w:kettle", "kettle"]) == QUERY_SIGNAL_NAMES


def test_no_measure_stands_in_two_families() -> None:
    families = (popularity.MEASURES, sales.MEASURES, after_sale.MEASURES)
    assert sum(map(len, families)) == len(expressions.MEASURES)


@given(seed=st.integers(0, 10**6), rows=st.integers(1, 120))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_they_say_what_counting_by_hand_says(frames: Frames, seed: int, rows: int) -> None:
    log = random_log(seed, rows)
    events = log.to_pylist()
    products, pairs = computed(frames, log, propensities=FALLING)
    by_product = features_of(
        events, last_day=NUMBER, key=lambda row: row["product"], features=SIGNALS, propensities=FALLING
    )
    assert products == {name: pytest.approx(values, rel=1e-12) for name, values in by_product.items()}
    by_pair = features_of(
        events,
        last_day=NUMBER,
        key=lambda row: (row["query_key"], row["product"]) if row["query_key"] else None,
        features=QUERY_SIGNALS,
        propensities=FALLING,
    )
    assert set(pairs) <= set(by_pair)
    for name, values in pairs.items():
        assert values == pytest.approx(by_pair[name], rel=1e-12)


CASES: list[tuple[str, list[dict[str, Any]], dict[str, float]]] = [
    (
        "a visit and being seen in results are both impressions",
        [event("impression", position=1), event("view")],
        {"impressions_1d": 2, "views_1d": 1, "view_rate_7d": (1 + 25 * 0.04) / (2 + 25)},
    ),
    (
        "a window ends with the day and begins so many days before",
        [event("view", ago=0), event("view", ago=6), event("view", ago=7), event("view", ago=59)],
        {"views_1d": 1, "views_7d": 2, "views_14d": 3, "views_60d": 4},
    ),
    (
        "what is older than the longest window, or comes later, is not there",
        [event("view"), event("view", ago=60), event("view", ago=-1)],
        {"views_60d": 1},
    ),
    (
        "a rate of nothing is the usual one",
        [event("favourite", ago=59)],
        {"view_rate_7d": 0.04, "cart_rate_7d": 0.06, "conversion_1d": 0.005, "repeat_rate_60d": 0.05},
    ),
    (
        "bots and staff count for nothing",
        [event("view"), event("view", mark="bot"), event("view", mark="staff")],
        {"views_1d": 1},
    ),
    (
        "a cancelled order is no sale",
        [
            event("order", ago=2, order_id="1", units=2, revenue_minor=500),
            event("order", ago=2, order_id="2", units=1, revenue_minor=300),
            event("cancellation", ago=1, order_id="1", units=2, revenue_minor=500),
        ],
        {"orders_7d": 1, "units_7d": 1, "revenue_7d": 300, "cancel_rate_60d": (1 + 0.9) / (2 + 30)},
    ),
    (
        "a cancellation whose order lies before the window takes nothing below 0",
        [
            event("order", ago=9, order_id="1", units=2, revenue_minor=500),
            event("cancellation", order_id="1", units=2, revenue_minor=500),
        ],
        {"orders_7d": 0, "units_7d": 0, "revenue_7d": 0, "orders_14d": 0, "conversion_7d": 0.005},
    ),
    (
        "what comes back was ordered, and earned nothing",
        [
            event("order", ago=2, order_id="1", units=2, revenue_minor=500),
            event("return", order_id="1", units=1, revenue_minor=250),
        ],
        {"orders_7d": 1, "units_7d": 1, "revenue_7d": 250, "return_rate_60d": (1 + 1) / (1 + 20)},
    ),
    (
        "who buys again counts once, who is unknown does not, and cancelled orders are none",
        [
            *(event("order", ago=ago, order_id=f"a{ago}", shopper="ann") for ago in (1, 2, 3)),
            *(event("order", ago=ago, order_id=f"b{ago}", shopper="bob") for ago in (1, 2)),
            event("cancellation", order_id="b1", shopper="bob"),
            *(event("order", ago=ago, order_id=f"c{ago}") for ago in (1, 2)),
        ],
        {"repeat_rate_60d": (1 + 1) / (2 + 20)},
    ),
    (
        "chosen from the list, without a visit: seen all the same",
        [event("cart", ago=1)] * 40,
        {"cart_rate_7d": (40 + 0.9) / (40 + 15)},
    ),
    (
        "who keys an order with negative pieces sells nothing",
        [event("order", order_id="1", units=-3, revenue_minor=-900)],
        {"orders_1d": 1, "units_1d": 0, "revenue_1d": 0},
    ),
]


@pytest.mark.parametrize(("events", "expected"), [case[1:] for case in CASES], ids=[it[0] for it in CASES])
def test_what_a_product_gets(
    frames: Frames, events: list[dict[str, Any]], expected: dict[str, float]
) -> None:
    products, _ = computed(frames, log_of(events))
    assert {name: products["kettle"][name] for name in expected} == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("position", "looked_at"), [(1, 1.0), (2, 0.7), (4, 0.3), (5, 0.3), (900, 0.3), (0, 1.0), (-7, 1.0)]
)
def test_an_impression_weighs_what_its_place_is_looked_at(
    frames: Frames, position: int, looked_at: float
) -> None:
    log = log_of([event("impression", position=position)] * 10)
    products, _ = computed(frames, log, propensities=FALLING)
    assert products["kettle"]["impressions_1d"] == 10
    assert products["kettle"]["view_rate_7d"] == pytest.approx(25 * 0.04 / (10 * looked_at + 25))


@pytest.mark.parametrize(
    ("kind", "key"), [("order", "o1"), ("session", "s1"), ("shopper", "p1"), ("order", "elsewhere")]
)
def test_what_is_excluded_counts_nowhere(frames: Frames, kind: str, key: str) -> None:
    whose = {"session": "s1", "shopper": "p1", "order_id": "o1", "units": 1, "query_key": "w:kettle"}
    log = log_of([event("order", **whose), event("view", shopper="p2", query_key="w:kettle")])
    products, pairs = computed(frames, log, excluded=excluded((kind, key), ("review", "x")))
    left = 1 if key == "elsewhere" else 0
    assert products["kettle"]["orders_1d"] == products["kettle"]["units_1d"] == left
    assert pairs["w:kettle", "kettle"]["query_orders_7d"] == left
    assert products["kettle"]["views_1d"] == 1


def test_with_everything_excluded_there_is_nothing(frames: Frames) -> None:
    log = log_of([event("view", session="s1")])
    assert computed(frames, log, excluded=excluded(("session", "s1"))) == ({}, {})


def test_of_a_question_the_most_wanted_products_are_kept(frames: Frames) -> None:
    many = [
        event("view", f"p{number:04}", query_key="w:all", position=1)
        for number in range(PRODUCTS_PER_QUERY + 50)
    ]
    bought = event("order", "bought", query_key="w:all", order_id="1")
    _, pairs = computed(frames, log_of([*many, bought, event("view", "lone", query_key="w:one")]))
    kept = [product for question, product in pairs if question == "w:all"]
    assert len(kept) == PRODUCTS_PER_QUERY
    assert "bought" in kept
    assert f"p{PRODUCTS_PER_QUERY + 10:04}" not in kept, "of equals the earlier by name"
    assert ("w:one", "lone") in pairs


@pytest.mark.parametrize(("times", "kept"), [(2, False), (3, True)])
def test_a_pair_that_was_only_seen_is_kept_once_it_was_seen_often(
    frames: Frames, times: int, kept: bool
) -> None:
    _, pairs = computed(frames, log_of([event("impression", query_key="w:cup", position=2)] * times))
    assert (("w:cup", "kettle") in pairs) is kept


def test_a_window_gives_all_totals() -> None:
    table = {column(total, 7): total for total in TOTALS}
    assert [Window(table, 7)[total] for total in TOTALS] == list(TOTALS)
