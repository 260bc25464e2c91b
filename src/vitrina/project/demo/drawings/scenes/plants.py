"""Branches, leaves and flowers for scenes, grown by a rule from a seed."""

from math import atan2, cos, pi, sin
from random import Random

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import mix, shade
from vitrina.project.demo.drawings.paths import number, oval

Point = tuple[float, float]


def _along(start: Point, bend: Point, end: Point, share: float) -> tuple[Point, float]:
    """Where a quadratic curve is after `share` of it, and in which direction (radians) it goes there."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    x, y = (a * start[k] + b * bend[k] + c * end[k] for k in (0, 1))
    dx, dy = (2 * (1 - share) * (bend[k] - start[k]) + 2 * share * (end[k] - bend[k]) for k in (0, 1))
    return (x, y), _direction(dx, dy)


def _direction(dx: float, dy: float) -> float:

    return atan2(dy, dx)


def _stem(start: Point, bend: Point, end: Point) -> str:
    points = [f"{number(x)},{number(y)}" for x, y in (start, bend, end)]
    return f"M{points[0]}Q{points[1]} {points[2]}"


def leaf(x: float, y: float, angle: float, length: float, width: float) -> str:
    """A pointed leaf growing from `x`, `y` towards `angle` (radians)."""
    tip = (x + length * cos(angle), y + length * sin(angle))
    across = (width * cos(angle + pi / 2), width * sin(angle + pi / 2))
    middle = (x + length * 0.45 * cos(angle), y + length * 0.45 * sin(angle))
    return (
        f"M{number(x)},{number(y)}Q{number(middle[0] + across[0])},{number(middle[1] + across[1])} "
        f"{number(tip[0])},{number(tip[1])}Q{number(middle[0] - across[0])},{number(middle[1] - across[1])} "
        f"{number(x)},{number(y)}Z"
    )


def branch(
    c: Canvas,
    start: Point,
    bend: Point,
    end: Point,
    *,
    colour: str,
    leaves: int = 14,
    length: float = 70,
    width: float = 15,
    stem: float = 4,
    spread: float = 0.75,
    seed: int = 1,
    opacity: float = 1,
) -> None:
    """A twig with leaves on both sides, some lighter, some darker; `spread` (radians) opens them."""
    chance = Random(seed)
    c.line(
        _stem(start, bend, end),
        shade(colour, -0.1),
        stem,
        opacity=opacity,
    )
    groups: list[list[str]] = [[], [], []]
    for k in range(leaves):
        share = 0.12 + 0.86 * k / max(leaves - 1, 1)
        (x, y), along = _along(start, bend, end, share)
        side = 1 if k % 2 else -1
        size = length * (1.08 - 0.5 * share) * chance.uniform(0.85, 1.1)
        angle = along + side * spread * chance.uniform(0.8, 1.2) * (1 if k < leaves - 1 else 0.1)
        groups[chance.randrange(3)].append(leaf(x, y, angle, size, width * size / length))
    for paths, tint in zip(groups, (-0.06, 0.0, 0.07), strict=True):
        if paths:
            c.flat("".join(paths), shade(colour, tint), opacity=opacity)


def eucalyptus(
    c: Canvas, start: Point, bend: Point, end: Point, *, colour: str, leaves: int = 18, size: float = 26
) -> None:
    """A twig with round leaves that grow smaller towards its end."""
    c.line(
        _stem(start, bend, end),
        mix(colour, "#7a5a44", 0.5),
        4,
    )
    groups: list[list[str]] = [[], []]
    for k in range(leaves):
        (x, y), along = _along(start, bend, end, 0.1 + 0.88 * k / (leaves - 1))
        radius = size * (1.1 - 0.65 * k / leaves)
        turn = along + (pi / 2 if k % 2 else -pi / 2) * 0.8
        groups[k // 2 % 2].append(oval(x + radius * cos(turn), y + radius * sin(turn), radius, radius * 0.86))
    c.flat("".join(groups[0]), shade(colour, -0.05))
    c.flat("".join(groups[1]), shade(colour, 0.05))


def pampas(c: Canvas, start: Point, end: Point, *, colour: str, plume: float = 0.5, seed: int = 1) -> None:
    """A dry grass with a feathery plume over the last `plume` of its stem."""
    chance = Random(seed)
    bend = ((start[0] * 0.7 + end[0] * 0.3), (start[1] * 0.35 + end[1] * 0.65))
    c.line(
        _stem(start, bend, end),
        shade(colour, -0.12),
        4,
    )
    reach = abs(end[1] - start[1]) * 0.2
    for tint, count in ((-0.06, 26), (0.0, 26), (0.06, 22)):
        hairs = []
        for _ in range(count):
            share = 1 - plume * chance.random()
            (x, y), along = _along(start, bend, end, share)
            side = chance.choice((-1, 1))
            long = reach * (0.35 + 0.9 * (1 - share) / plume) * chance.uniform(0.7, 1.1)
            angle = along + side * chance.uniform(0.12, 0.6)
            tip = angle + side * 0.25
            hairs.append(
                f"M{number(x)},{number(y)}q{number(long * 0.6 * cos(angle))},"
                f"{number(long * 0.6 * sin(angle))} "
                f"{number(long * cos(tip))},{number(long * (sin(tip) + 0.12))}"
            )
        c.line("".join(hairs), shade(colour, tint), 3.4, opacity=0.85)


def fan(
    c: Canvas, x: float, y: float, radius: float, *, colour: str, blades: int = 11, lean: float = 0
) -> None:
    """A dried palm leaf: blades spread from a point upwards; `lean` (radians) tilts it."""
    c.line(
        f"M{number(x)},{number(y)}l{number(-lean * radius * 0.3)},{number(radius * 0.7)}",
        shade(colour, -0.1),
        6,
    )
    for tint, first in ((-0.04, 0), (0.05, 1)):
        paths = []
        for k in range(first, blades, 2):
            angle = -pi / 2 + lean + (k / (blades - 1) - 0.5) * 2.3
            long = radius * (1 - 0.22 * abs(k / (blades - 1) - 0.5) * 2)
            paths.append(leaf(x, y, angle, long, radius * 0.1))
        c.flat("".join(paths), shade(colour, tint))


def fir(
    c: Canvas, start: Point, bend: Point, end: Point, *, colour: str, needles: int = 46, length: float = 34
) -> None:
    """A twig of fir."""
    c.line(
        _stem(start, bend, end),
        "#5d4634",
        6,
    )
    for tint, first in ((-0.05, 0), (0.04, 1)):
        strokes = []
        for k in range(first, needles, 2):
            (x, y), along = _along(start, bend, end, k / (needles - 1))
            for side in (-1, 1):
                angle = along + side * 0.85
                long = length * (1.1 - 0.45 * k / needles)
                strokes.append(
                    f"M{number(x)},{number(y)}l{number(long * cos(angle))},{number(long * sin(angle))}"
                )
        c.line("".join(strokes), shade(colour, tint), 5)


def berries(c: Canvas, points: tuple[Point, ...], radius: float, colour: str) -> None:
    """Round berries, each with its own light."""
    c.flat("".join(oval(x, y, radius) for x, y in points), colour)
    c.flat(
        "".join(oval(x - radius * 0.3, y - radius * 0.3, radius * 0.3) for x, y in points),
        shade(colour, 0.22),
        opacity=0.8,
    )
