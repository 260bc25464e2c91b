"""Segments, as a table, and tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.people.shoppers.rules import DIGEST_LENGTH, segment_of, token_digest
from vitrina.people.shoppers.types import Segment

COUNTS = st.fixed_dictionaries(
    dict.fromkeys(("visit_days", "products_seen", "wished", "orders"), st.integers(0, 50))
)


@pytest.mark.parametrize(
    ("visit_days", "products_seen", "wished", "orders", "segment"),
    [
        (0, 0, 0, 0, "new"),
        (1, 0, 0, 0, "new"),
        (3, 0, 0, 0, "new"),
        (1, 1, 0, 0, "prospective"),
        (1, 0, 1, 0, "prospective"),
        (3, 40, 12, 0, "prospective"),
        (4, 0, 0, 0, "loyal"),
        (4, 5, 1, 0, "loyal"),
        (1, 1, 0, 1, "loyal"),
        (0, 0, 0, 1, "loyal"),
    ],
)
def test_segments(visit_days: int, products_seen: int, wished: int, orders: int, segment: str) -> None:
    assert (
        segment_of(visit_days=visit_days, products_seen=products_seen, wished=wished, orders=orders)
        == segment
    )


@given(COUNTS, COUNTS)
def test_knowing_each_other_better_never_makes_strangers(
    before: dict[str, int], more: dict[str, int]
) -> None:
    order = list(Segment)
    after = {name: count + more[name] for name, count in before.items()}
    assert order.index(segment_of(**after)) >= order.index(segment_of(**before))


@given(st.text(), st.text())
def test_tokens_are_told_apart_by_their_digests(one: str, other: str) -> None:
    assert len(token_digest(one)) == DIGEST_LENGTH
    assert (token_digest(one) == token_digest(other)) == (one == other)
