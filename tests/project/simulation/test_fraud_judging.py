"""The detector against the labels."""

from math import isnan

import pyarrow as pa

from vitrina.project.simulation.fraud_judging import caught, truly_fake
from vitrina.project.simulation.labels import SCHEMA

LABELS = pa.Table.from_pylist(
    [
        {"kind": kind, "key": key, "label": label, "story": story, "product": ""}
        for kind, key, label, story in (
            ("order", "a", "attack", "ring"),
            ("order", "b", "attack", "farm_orders"),
            ("order", "c", "honest", ""),
            ("order", "d", "honest", "office"),
            ("order", "e", "honest", "flash"),
            ("session", "s", "attack", "bots"),
            ("review", "r", "attack", "review_bomb"),
        )
    ],
    schema=SCHEMA,
)


def _excluded(*pairs: tuple[str, str]) -> pa.Table:
    return pa.table(
        {
            "kind": pa.array([kind for kind, _ in pairs], pa.string()),
            "key": pa.array([key for _, key in pairs], pa.string()),
        }
    )


def test_shares_are_of_orders() -> None:
    found = caught(LABELS, _excluded(("order", "a"), ("order", "d"), ("session", "b"), ("session", "s")))
    assert (found.fake_orders, found.marked_orders) == (2, 2)
    assert (found.recall, found.precision, found.rushes_flagged) == (0.5, 0.5, 0.5)
    assert found.by_story["order ring"] == 1
    assert found.by_story["order farm_orders"] == 0
    assert found.by_story["session bots"] == 1


def test_where_nothing_is_marked_nothing_can_be_said_of_precision() -> None:
    found = caught(LABELS, _excluded())
    assert found.recall == 0
    assert isnan(found.precision)


def test_who_knows_all_leaves_out_all_fake_orders_and_sessions() -> None:
    assert truly_fake(LABELS).to_pylist() == [
        {"kind": "order", "key": "a"},
        {"kind": "order", "key": "b"},
        {"kind": "session", "key": "s"},
    ]
