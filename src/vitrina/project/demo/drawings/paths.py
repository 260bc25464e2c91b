"""Building SVG path data: symmetric outlines, ovals, rounded boxes, all with whole numbers to stay small."""

import re
from collections.abc import Callable
from itertools import pairwise
from math import acos, copysign, cos, hypot, pi, sin, sqrt

_TOKENS = re.compile(r"[MLHVCQ]|-?\d+(?:\.\d+)?")
_POINTS = {"M": 1, "L": 1, "Q": 2, "C": 3}
AXIS = 450
"""The middle of the picture, around which symmetric things are mirrored."""

Point = tuple[float, float]
Segment = tuple[str, list[Point]]


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _parse(path: str) -> list[Segment]:
    tokens = _TOKENS.findall(path)
    segments: list[Segment] = []
    command, at = "M", 0
    x = y = 0.0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        if command in "HV":
            x, y = (float(tokens[at]), y) if command == "H" else (x, float(tokens[at]))
            segments.append(("L", [(x, y)]))
            at += 1
            continue
        count = _POINTS[command]
        numbers = [float(token) for token in tokens[at : at + 2 * count]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        segments.append((command, points))
        x, y = points[-1]
        at += 2 * count
        command = "L" if command == "M" else command
    return segments


def _written(points: list[Point]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def mapped(path: str, move: Callable[[float, float], Point]) -> str:
    """A path of absolute M, L, H, V, C, Q with every point moved."""
    return "".join(command + _written([move(x, y) for x, y in part]) for command, part in _parse(path))


def symmetric(half: str, *, axis: float = AXIS, closed: bool = True) -> str:
    """The outline whose right half is `half`: a path of absolute M, L, Q, C from the top down to the bottom.

    The left half is its mirror image around x = `axis`.
    """
    segments = _parse(half)
    points = [point for _, part in segments for point in part]
    backwards: list[str] = []
    end = len(points) - 1
    flipped = [(2 * axis - x, y) for x, y in points]
    if abs(points[-1][0] - axis) > 0.5:
        backwards.append("L" + _written([flipped[-1]]))
    for command, part in reversed(segments[1:]):
        count = len(part)
        backwards.append(command + _written([flipped[end - 1 - i] for i in range(count)]))
        end -= count
    forward = "".join(command + _written(part) for command, part in segments)
    return forward + "".join(backwards) + ("Z" if closed else "")


def mirrored(path: str, *, axis: float = AXIS) -> str:
    """The mirror image of an open or closed path around x = `axis`."""
    closed = "Z" if path.rstrip().endswith("Z") else ""
    return "".join(c + _written([(2 * axis - x, y) for x, y in part]) for c, part in _parse(path)) + closed


def oval(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """An ellipse (a circle without `ry`) as path data."""
    rx, ry = round(rx, 1), round(rx if ry is None else ry, 1)
    arc = f"a{number(rx)},{number(ry)} 0 1,"
    return f"M{number(x - rx)},{number(y)}{arc}1 {number(2 * rx)},0{arc}1 {number(-2 * rx)},0Z"


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """A rectangle with rounded corners as path data; `x`, `y` is its upper left corner."""
    r = min(radius, width / 2, height / 2)
    if not r:
        return f"M{number(x)},{number(y)}h{number(width)}v{number(height)}h{number(-width)}Z"
    out, back = number(r), number(-r)
    arc = f"a{out},{out} 0 0,1 "
    across, down = number(width - 2 * r), number(height - 2 * r)
    return (
        f"M{number(x + r)},{number(y)}h{across}{arc}{out},{out}v{down}{arc}{back},{out}"
        f"h-{across}{arc}{back},{back}v-{down}{arc}{out},{back}Z"
    )


def centred(y: float, width: float, height: float, radius: float = 0, *, x: float = AXIS) -> str:
    """A rounded box whose middle is at `x` and whose top is at `y`."""
    return box(x - width / 2, y, width, height, radius)


_ANY = re.compile(r"[A-Za-z]|-?\d+(?:\.\d+)?")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7, "Z": 0}


def flattened(path: str, *, steps: int = 8) -> list[Point]:
    """The corners of an outline, curves cut into `steps` straight pieces. Absolute and relative commands."""
    tokens = _ANY.findall(path)
    points: list[Point] = []
    command, at = "M", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = _COUNTS[command.upper()]
        numbers = [float(token) for token in tokens[at : at + count]]
        at += count
        if count:
            points += _piece(command, numbers, points[-1] if points else (0.0, 0.0), steps)
    return points


def _piece(command: str, numbers: list[float], here: Point, steps: int) -> list[Point]:
    """The points of one command, without the one where it starts."""
    x, y = here if command.islower() else (0.0, 0.0)
    kind = command.upper()
    if kind == "H":
        return [(x + numbers[0], here[1])]
    if kind == "V":
        return [(here[0], y + numbers[0])]
    if kind == "A":
        return _arc(here, numbers, (x + numbers[5], y + numbers[6]), steps)
    ends = [(x + numbers[k], y + numbers[k + 1]) for k in range(0, len(numbers), 2)]
    return ends if kind in "ML" else [_bezier([here, *ends], k / steps) for k in range(1, steps + 1)]


def _bezier(points: list[Point], share: float) -> Point:
    """De Casteljau's construction."""
    while len(points) > 1:
        points = [(ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairwise(points)]
    return points[0]


def _arc(here: Point, numbers: list[float], there: Point, steps: int) -> list[Point]:
    """An elliptical arc without rotation; source: SVG 1.1, appendix F.6.5."""
    rx, ry, _, large, sweep = numbers[:5]
    dx, dy = (here[0] - there[0]) / 2 / rx, (here[1] - there[1]) / 2 / ry
    half = min(hypot(dx, dy), 1.0)
    away = sqrt(1 - half * half) * (1 if large == sweep else -1) / (half or 1)
    cx, cy = -away * dy, away * dx
    start = _angle(dx - cx, dy - cy)
    turn = _angle(-dx - cx, -dy - cy) - start
    turn += 2 * pi * ((turn < 0) if sweep else -(turn > 0))
    middle = ((here[0] + there[0]) / 2 + cx * rx, (here[1] + there[1]) / 2 + cy * ry)
    angles = [start + turn * k / steps for k in range(1, steps + 1)]
    return [(middle[0] + rx * cos(angle), middle[1] + ry * sin(angle)) for angle in angles]


def _angle(x: float, y: float) -> float:
    return copysign(acos(max(-1.0, min(1.0, x / (hypot(x, y) or 1)))), y)


def hull(points: list[Point]) -> list[Point]:
    """The convex outline around `points`; source: Andrew's monotone chain (1979)."""
    ordered = sorted(set(points))

    def chain(run: list[Point]) -> list[Point]:
        kept: list[Point] = []
        for point in run:
            while len(kept) > 1 and _turns_right(kept[-2], kept[-1], point):
                kept.pop()
            kept.append(point)
        return kept[:-1]

    return chain(ordered) + chain(ordered[::-1])


def _turns_right(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def polygon(points: list[Point]) -> str:
    """Corners, to whole pixels, as a closed path."""
    corners = dict.fromkeys((round(x), round(y)) for x, y in points)
    return "M" + "L".join(f"{x},{y}" for x, y in corners) + "Z"
