"""Building SVG path data: symmetric outlines, ovals, rounded boxes, all with whole numbers to stay small."""

import re

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
