"""Best effect for the effort first; what has none is left out."""

from typing import Any

import pytest

from vitrina.discovery.explaining.types import Assumption, AssumptionCode, Lever, LeverCode
from vitrina.discovery.explaining.weighing import best_first, has_effect, worth
from vitrina.search.whatif import Change


def lever(before: int | None, after: int | None, **facts: Any) -> Lever:
    return Lever(
        **{
            "code": LeverCode.JOIN_EXPRESS,
            "params": {},
            "change": Change(),
            "before_place": before,
            "after_place": after,
            "before_score": 0.1,
            "after_score": 0.1,
            "effort": 1,
            "assumption": Assumption(AssumptionCode.BEHAVIOUR_STAYS),
            **facts,
        }
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lever(14, 9), True),
        (lever(14, 14), False),
        (lever(14, 14, after_score=0.2), True),
        (lever(14, 14, after_score=0.05), False),
        (lever(14, 14, queries_gained=2), True),
        (lever(14, 15, queries_gained=2), False),
        (lever(14, 15, after_score=0.2), False),
        (lever(None, 30, before_score=0.0), True),
        (lever(None, None, before_score=0.0, after_score=0.0), False),
        (lever(30, None, after_score=0.0), False),
    ],
)
def test_effect(found: Lever, expected: bool) -> None:
    assert has_effect(found) is expected


def test_the_order() -> None:
    costly, cheap = lever(20, 10, effort=3), lever(20, 12, effort=1)
    found_now, a_step = lever(None, 40, before_score=0.0), lever(914, 909)
    assert best_first([a_step, costly, cheap, found_now]) == (found_now, cheap, costly, a_step)


def test_more_queries_are_worth_more_and_effort_divides() -> None:
    assert worth(lever(5, 5, queries_gained=9)) > worth(lever(5, 5, queries_gained=1)) > 0
    assert worth(lever(8, 4, effort=2)) == pytest.approx(worth(lever(8, 4)) / 2)
