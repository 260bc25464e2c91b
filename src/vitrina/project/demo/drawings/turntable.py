"""A product on a turntable: seen from every side, under a light that stays where it is.

Bodies with depth are prisms: the outline of the front is the cross-section, swept backwards. Projection is
parallel, from slightly above, so that whatever is drawn on one plane is moved by one affine matrix:
x' = x cos θ + z sin θ and y' = y + t (z cos θ - x sin θ), with x from the axis, z towards the viewer, t the
tilt. Round bodies need no more than `Canvas.wrapped` and `Canvas.swing`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import cos, pi, sin

from vitrina.project.demo.drawings.canvas import Canvas, Flank, Look
from vitrina.project.demo.drawings.colours import Tone, shade
from vitrina.project.demo.drawings.paths import (
    AXIS,
    Point,
    box,
    flattened,
    hull,
    mapped,
    number,
    polygon,
)
from vitrina.project.demo.drawings.shelf import SILHOUETTES
from vitrina.project.demo.types import Drawing

FRAMES = 24
"""Pictures of one turn."""

ANGLES = {"side": 3, "back": 11}
"""Views that show a step of the turn: half from the side, and from behind."""

_TILT = 0.1
_CORD_REACH = 40
"""How far from the middle the cords of the outermost planes hang."""

_EDGE_ON = 0.04
_FROM_ABOVE = 1.1
"""How bright a lid is beside a face that looks at the viewer."""

_NUDGE = 0.07
"""Nothing is shown exactly edge-on: flat straps would vanish for one frame."""


@dataclass(slots=True)
class _Slab:
    """A body being drawn. `outline`: its corners; `art`: what is drawn on its front; `rear`: its back."""

    outline: list[Point]
    depth: float
    top: float
    tone: Tone
    art: list[str] = field(default_factory=list)
    side: str = ""
    rear: list[str] = field(default_factory=list)

    def depth_at(self, y: float) -> tuple[float, float]:
        """Half the depth at height `y`, as offset and slope: z = offset + slope y."""
        low, high = max(p[1] for p in self.outline), min(p[1] for p in self.outline)
        slope = self.depth / 2 * (1 - self.top) / ((low - high) or 1)
        return self.depth / 2 - slope * low, slope


class Turned(Canvas):
    """A canvas that shows what is drawn on it turned by `turn` (radians)."""

    def __init__(self, look: Look, turn: float) -> None:
        super().__init__(look)
        self.turn = turn
        self._behind: list[str] = []
        self._slabs: list[_Slab] = []
        self._between: list[tuple[float, str]] = []
        self._grounds: list[tuple[float, float, float]] = []
        self._plane: float | None = None

    # ------------------------------------------------------------------------------------------- drawing

    def slab(
        self,
        path: str,
        *,
        depth: float,
        top: float = 1,
        tone: Tone | None = None,
        finish: str | None = None,
        texture: bool = True,
        flank: Flank | None = None,
        rear: Callable[[], None] | None = None,
    ) -> None:
        self._collect()
        tone = tone or self.tone
        slab = _Slab(flattened(path, steps=6), depth, top, tone)
        slab.side = self._side(slab, finish, flank)
        self.form(path, tone=tone, finish=finish, texture=texture)
        self._light(path, 0)
        face, self._shapes = self._shapes, []
        slab.art += face
        self.form(path, tone=tone, finish=finish, texture=texture)
        middle = (max(y for _, y in slab.outline) + min(y for _, y in slab.outline)) / 2
        with self.group(f"translate(45 {middle * 0.1:.1f}) scale(.9)"):
            self.line(path, tone.ink, 3, opacity=0.3)
        if flank and flank.both:
            high, low = min(y for _, y in slab.outline), max(y for _, y in slab.outline)
            band = box(AXIS - flank.width / 2, high, flank.width, low - high)
            self.form(band, tone=flank.tone, finish="satin", texture=False, edge=False)
        if rear:
            rear()
        self._light(path, pi)
        slab.rear, self._shapes = self._shapes, []
        self._slabs.append(slab)

    def _collect(self) -> None:
        """What was drawn since the last body belongs to its front, or behind the first."""
        (self._slabs[-1].art if self._slabs else self._behind).extend(self._shapes)
        self._shapes = []

    @contextmanager
    def plane(self, share: float = 0) -> Iterator[None]:
        outer, self._shapes = self._shapes, []
        self._plane = share
        yield
        self._between.append((share, "".join(self._shapes)))
        self._shapes, self._plane = outer, None

    def line(
        self,
        path: str,
        colour: str,
        width: float,
        *,
        opacity: float = 1,
        dash: str = "",
        round_ends: bool = True,
    ) -> None:
        """Within a plane, cords keep their thickness from every side."""
        if self._plane is not None and not set("ahvlqczZ") & set(path):
            depth = self._plane * _CORD_REACH
            path = mapped(path, lambda x, y: self._seen(x, y, depth))
        super().line(path, colour, width, opacity=opacity, dash=dash, round_ends=round_ends)

    def _seen(self, x: float, y: float, z: float) -> Point:
        across = (x - AXIS) * cos(self.turn) + z * sin(self.turn)
        nearer = z * cos(self.turn) - (x - AXIS) * sin(self.turn)
        return AXIS + across, y + _TILT * nearer

    def ground(self, y: float, half_width: float, *, x: float = AXIS) -> None:
        self._grounds.append((y, half_width, x))

    # ------------------------------------------------------------------------------------------- light

    def _brightness(self, facing: float) -> float:
        """How much light a face gets that looks towards `facing` radians right of the viewer."""
        return 0.85 * cos(facing) - 0.5 * sin(facing)

    def _light(self, path: str, facing: float) -> None:
        dark = 0.85 - self._brightness(self.turn + facing)
        if dark > 0.03:
            self.flat(path, "#1a1310", opacity=min(dark * 0.3, 0.42))
        elif dark < -0.03:
            self.flat(path, "#ffffff", opacity=min(-dark * 0.5, 0.12))

    def _side(self, slab: _Slab, finish: str | None, flank: Flank | None) -> str:
        """The swept sides as one outline, and the crease of the gusset."""
        offset, slope = slab.depth_at(0)
        points = [self._seen(x, y, side * (offset + slope * y)) for x, y in slab.outline for side in (-1, 1)]
        visible = -1 if sin(self.turn) > 0 else 1
        seen = abs(sin(self.turn))
        light = self._brightness(self.turn + visible * pi / 2) * seen + _FROM_ABOVE * (1 - seen)
        step = (light - 0.75) * 0.16
        tone = Tone(shade(slab.tone.base, step))
        outer, self._shapes = self._shapes, []
        self.form(polygon(hull(points)), tone=tone, finish=finish, texture=False)
        half = max(abs(x - AXIS) for x, _ in slab.outline)
        if flank and (flank.both or visible > 0):
            self._shown(slab, flank, visible * half, step)
        edge = sorted((y, x) for x, y in slab.outline if (x - AXIS) * visible > 0.82 * half)
        if not flank and slab.depth > 60 and len(edge) > 1 and abs(sin(self.turn)) > 0.2:
            crease = "M" + "L".join("{:.0f},{:.0f}".format(*self._seen(x, y, 0)) for y, x in edge)
            super().line(crease, tone.ink, 4, opacity=0.4)
        drawn, self._shapes = "".join(self._shapes), outer
        return drawn

    def _shown(self, slab: _Slab, flank: Flank, x: float, step: float) -> None:
        low, high = max(y for _, y in slab.outline), min(y for _, y in slab.outline)
        margin = 0 if flank.both else 10
        corners = ((high + margin, -1), (high + margin, 1), (low - margin, 1), (low - margin, -1))
        points = [self._seen(AXIS + x, y, side * flank.width / 2) for y, side in corners]
        finish = "satin" if flank.both else "ribbed"
        tone = Tone(shade(flank.tone.base, step))
        self.form(polygon(points), tone=tone, finish=finish, texture=not flank.both, edge=False)

    # ------------------------------------------------------------------------------------------- the sheet

    def assembled(self) -> None:
        """Put all parts in the order of their distance. Call once, when all is drawn."""
        if self._slabs:
            self._collect()
            self._shapes = self._from_front() if cos(self.turn) >= 0 else self._from_behind()
        self._cast_shadows()

    def _from_front(self) -> list[str]:
        between = (drawn for _, drawn in sorted(self._between))
        parts = [self._on(self._slabs[0], -1, self._behind), *between]
        for slab in self._slabs:
            parts += [slab.side, self._on(slab, 1, slab.art)]
        return parts

    def _from_behind(self) -> list[str]:
        """Of what is drawn on the front only what rises above the first body is seen."""
        first = self._slabs[0]
        between = (drawn for _, drawn in sorted(self._between, reverse=True))
        parts = [self._on(first, 1, first.art), *between]
        for slab in sorted(self._slabs, key=lambda each: each.depth):
            parts += [slab.side, self._on(slab, -1, slab.rear)]
        return [*parts, self._on(first, -1, self._behind)]

    def _cast_shadows(self) -> None:
        """As wide as the thing is from this side; what hangs elsewhere stands here."""
        if not self._slabs:
            for y, half, x in self._grounds:
                super().ground(y, half, x=x)
            return
        depth = max(slab.depth for slab in self._slabs)
        across, away = abs(cos(self.turn)), abs(sin(self.turn))
        for y, half, x in self._grounds or [(self._lowest, 150, AXIS)]:
            super().ground(y + _TILT * depth / 2 * across, across * half + away * depth / 2, x=x)

    @property
    def _lowest(self) -> float:
        return max(y for slab in self._slabs for _, y in slab.outline)

    def _on(self, slab: _Slab, side: int, drawn: list[str]) -> str:
        """Shapes moved onto the front (1) or the back (-1) of a body."""
        c, s = cos(self.turn), sin(self.turn)
        if abs(c) < _EDGE_ON or not drawn:
            return ""
        offset, slope = (side * part for part in slab.depth_at(0))
        matrix = (
            c,
            -_TILT * s,
            slope * s,
            1 + _TILT * c * slope,
            AXIS * (1 - c) + s * offset,
            _TILT * (AXIS * s + c * offset),
        )
        moved = " ".join(f"{part:.4g}" for part in matrix)
        return f'<g transform="matrix({moved})">{"".join(drawn)}</g>'


def draw_turned(picture: Drawing, frame: int, *, frames: int = FRAMES, paper: bool = True) -> str:
    """The SVG of a product after `frame` of `frames` steps of one turn; frame 0 shows the front."""
    shape = SILHOUETTES[picture.silhouette]
    turn = 2 * pi * frame / frames
    turn += _NUDGE * (abs(cos(turn)) < _EDGE_ON)
    canvas = Turned(Look(picture.colour, picture.accent, picture.finish, picture.seed), turn)
    shape.draw(canvas)
    canvas.assembled()
    lift = f"translate(0 {number(-shape.lift)})" if shape.lift else ""
    return canvas.document(title=picture.title, transform=lift, paper=paper)


def draw_paper(picture: Drawing) -> str:
    """The SVG of the empty paper on which a product is turned."""
    return Canvas(Look(picture.colour, picture.accent, picture.finish, picture.seed)).document(title="")
