"""Figures drawn on the server."""

import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from vitrina.web.storefront.charts import WIDTH, Step, waterfall


def bar(drawn: str) -> tuple[str, float, float]:
    kind, left, width = re.search(r'rect class="(\w+)" x="([\d.]+)" y="6" width="([\d.]+)"', drawn).groups()  # type: ignore[union-attr]
    return kind, float(left), float(left) + float(width)


def steps(*values: float, start: float = 0.0) -> list[Step]:
    found, running = [], start
    for value in values:
        found.append(Step(name="", start=running, end=running + value, value=str(value)))
        running += value
    return found


def test_what_lifts_goes_right_and_what_holds_back_goes_left() -> None:
    lift, drop = (bar(row.bar) for row in waterfall(steps(2.0, -1.0)))
    assert lift[0] == "lift"
    assert drop[0] == "drop"
    assert lift[1] < drop[1] < drop[2] == lift[2]


@example([2.2250738585e-313], 0.0)
@given(st.lists(st.floats(-100, 100), max_size=12), st.floats(-10, 10))
def test_each_bar_begins_where_the_one_before_ended_and_none_leaves_the_picture(
    values: list[float], start: float
) -> None:
    rows = waterfall(steps(*values, start=start))
    assert len(rows) == len(values)
    for row in rows:
        _, left, right = bar(row.bar)
        assert 0 <= left <= right <= WIDTH
    for before, after in pairwise(rows):
        end = bar(before.bar)[2 if before.step.lifts else 1]
        begin = bar(after.bar)[1 if after.step.lifts else 2]
        assert abs(end - begin) <= 4.2
