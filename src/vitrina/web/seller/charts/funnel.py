"""Impressions → views → carts → orders, as one narrowing stream."""

import math
from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from vitrina.web.seller.charts.drawing import picture, short

_COLUMN, _HEIGHT = 100.0, 100.0
_THINNEST = 2.0


def funnel(values: Sequence[float], *, key: str, title: str, description: str) -> SafeString:
    """One column a value, as high as its logarithm: of 10,000 impressions and 12 orders, both are seen.

    A value of 0 is a hairline. Negative values count as 0.
    """
    heights = _heights(values)
    ends = (*heights[1:], heights[-1]) if heights else ()
    shapes = [
        _band(number, left, right) for number, (left, right) in enumerate(zip(heights, ends, strict=True))
    ]
    width = _COLUMN * max(len(values), 1)
    return picture(
        shapes, key=key, kind="funnel", width=width, height=_HEIGHT, title=title, description=description
    )


def _heights(values: Sequence[float]) -> tuple[float, ...]:
    logs = [math.log10(1 + max(value, 0.0)) for value in values]
    highest = max(logs, default=0.0)
    return tuple(max(_HEIGHT * log / highest, _THINNEST) if highest else _THINNEST for log in logs)


def _band(number: int, left: float, right: float) -> SafeString:
    start, end, middle = number * _COLUMN, (number + 1) * _COLUMN, _HEIGHT / 2
    corners = (
        (start, middle - left / 2),
        (end, middle - right / 2),
        (end, middle + right / 2),
        (start, middle + left / 2),
    )
    points = " ".join(f"{short(x)},{short(y)}" for x, y in corners)
    return format_html('<polygon class="band step{}" points="{}"/>', number + 1, points)
