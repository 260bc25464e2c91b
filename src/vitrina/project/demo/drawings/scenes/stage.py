"""The stage of a scene: a sheet of any size with wall, floor, plinths, arches, cloth, light, and the
products set on it. Light falls from the upper left, as in the product pictures."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from random import Random

from vitrina.project.demo.drawings import finishes
from vitrina.project.demo.drawings.canvas import Canvas, Look, number_of
from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.paths import box, number, oval
from vitrina.project.demo.drawings.shelf import SILHOUETTES

TILT = 0.17
"""How far circles lying flat are seen from above: height of their ellipse by its width."""

_GOLD = "#c9a45c"


@dataclass(frozen=True, slots=True)
class Prop:
    """A product on the stage: its silhouette in a colour. `size`: its scale against the product pictures."""

    silhouette: str
    colour: str
    size: float
    accent: str = _GOLD
    finish: str = "leather"
    seed: int = 1
    flipped: bool = False


class Stage(Canvas):
    """A sheet `width` x `height` pixels. `mood`: the colour of walls and floor, "#rrggbb"."""

    def __init__(self, width: int, height: int, *, mood: str, seed: int = 1) -> None:
        super().__init__(Look(mood, _GOLD, "soft", seed))
        self.width, self.height = width, height
        self._named_by_content: dict[str, str] = {}

    # ---------------------------------------------------------------------------------------------- surfaces

    def blend(self, colours: Sequence[str], *, direction: str = 'x2="0" y2="1"') -> str:
        """A gradient through `colours` at equal distances; the reference to it."""
        stops = "".join(_stop(k / (len(colours) - 1), colour) for k, colour in enumerate(colours))
        return self._named(
            "b", lambda name: f'<linearGradient id="{name}" {direction}>{stops}</linearGradient>'
        )

    def _named(self, letter: str, build: Callable[[str], str]) -> str:
        """A definition under a name of its own; the same content is kept once."""
        content = build("")
        name = self._named_by_content.setdefault(content, f"{letter}{len(self._definitions)}")
        return self._use(name, build(name))

    def wall(self, tone: Tone, *, glow: tuple[float, float] = (0.35, 0.3)) -> None:
        """The whole sheet in `tone`, lit around `glow` (parts of width and height)."""
        self.flat(box(0, 0, self.width, self.height), self.blend((tone.light, tone.base, tone.deep)))
        light = 0.2 if tone.dark else 0.5
        self.halo(glow[0] * self.width, glow[1] * self.height, 0.75 * self.width, opacity=light)

    def halo(self, x: float, y: float, radius: float, *, opacity: float, colour: str = "#ffffff") -> None:
        """Light in the air, or (dark) shade, fading outwards."""
        fill = self._named(
            "h",
            lambda name: (
                f'<radialGradient id="{name}"><stop stop-color="{colour}"/><stop offset=".45" '
                f'stop-color="{colour}" stop-opacity=".42"/>'
                f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
            ),
        )
        self.flat(oval(x, y, radius), fill, opacity=opacity)

    def floor(self, y: float, tone: Tone) -> None:
        """From `y` down, meeting the wall in a soft bend."""
        rise = self.height * 0.035
        self.flat(
            box(0, y - rise, self.width, rise * 2), self.fade(mix(tone.base, tone.deep, 0.4), upwards=True)
        )
        self.flat(box(0, y, self.width, self.height - y), self.blend((tone.deep, tone.base, tone.light)))

    def fade(self, colour: str, *, upwards: bool = False) -> str:
        """A colour that vanishes downwards, or upwards."""
        first, last = (0, 1) if upwards else (1, 0)
        return self._named(
            "f",
            lambda name: (
                f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{colour}" '
                f'stop-opacity="{first}"/><stop offset="1" stop-color="{colour}" stop-opacity="{last}"/>'
                "</linearGradient>"
            ),
        )

    # ------------------------------------------------------------------------------------------ built things

    def niche(
        self, x: float, foot: float, width: float, height: float, tone: Tone, *, depth: float = 34
    ) -> None:
        """A round-headed recess in the wall, `x` its middle: its right reveal is lit, its left one dark."""
        self.flat(
            _arch(x, foot, width, height), self.blend((tone.bright, tone.light), direction='x2="1" y2="1"')
        )
        self.flat(_arch(x - depth / 2, foot, width - depth, height - depth * 0.5), tone.deep)
        inner = _arch(x - depth * 0.1, foot, width - depth * 1.8, height - depth * 1.3)
        self.flat(
            inner,
            self.blend((mix(tone.deep, tone.base, 0.4), tone.base, tone.light), direction='x2="1" y2=".7"'),
        )

    def arch(self, x: float, foot: float, width: float, height: float, thick: float, tone: Tone) -> None:
        """A free-standing arch with an opening; its inner edge shows its depth."""
        self.cast(x + width * 0.1, foot, width * 0.62)
        outer = _arch(x, foot, width, height)
        opening = _arch(x, foot, width - 2 * thick, height - thick)
        reveal = _arch(x - thick * 0.22, foot, width - 2 * thick - thick * 0.44, height - thick * 1.2)
        self.flat(
            f"{outer}{reveal}",
            self.blend((tone.deep, tone.ink, tone.deep), direction='x2="1" y2="0"'),
            rule=True,
        )
        self.flat(
            f"{outer}{opening}",
            self.blend((tone.light, tone.base, tone.deep), direction='x2="1" y2=".5"'),
            rule=True,
        )

    def flat(self, path: str, colour: str, *, opacity: float = 1, rule: bool = False) -> None:
        """A plain area; `rule`: what lies inside an inner outline stays open."""
        if not rule:
            super().flat(path, colour, opacity=opacity)
            return
        faint = f' opacity="{number_of(opacity)}"' if opacity < 1 else ""
        self._shapes.append(f'<path d="{path}" fill="{colour}" fill-rule="evenodd"{faint}/>')

    def drum(self, x: float, foot: float, radius: float, height: float, tone: Tone) -> None:
        """A round plinth; `foot` is the middle of its base, its top lies `height` above."""
        flat = radius * TILT
        self.cast(x, foot, radius)
        top = foot - height
        side = (
            f"M{number(x - radius)},{number(top)}V{number(foot)}"
            f"A{number(radius)},{number(flat)} 0 0,0 {number(x + radius)},{number(foot)}V{number(top)}Z"
        )
        stops = (tone.base, tone.light, tone.base, tone.deep, shade(tone.deep, -0.05))
        self.flat(side, self.blend(stops, direction='x2="1" y2="0"'))
        self.flat(
            oval(x, top, radius, flat), self.blend((tone.bright, tone.light), direction='x2="1" y2=".3"')
        )

    def block(
        self, x: float, foot: float, width: float, height: float, tone: Tone, *, depth: float = 70
    ) -> None:
        """A square plinth; `foot` is the middle of its base, `depth` how deep its top looks."""
        near, far, top = foot + depth / 2, foot - depth / 2, foot - height
        inset = depth * 0.22
        left, right = x - width / 2, x + width / 2
        self.cast(x, foot + depth * 0.2, width * 0.56)
        self.flat(
            box(left, top + depth / 2, width, near - top - depth / 2),
            self.blend((tone.base, mix(tone.base, tone.deep, 0.75)), direction='x2=".7" y2="1"'),
        )
        lid = (
            f"M{number(left)},{number(top + depth / 2)}L{number(left + inset)},{number(top + far - foot)}"
            f"L{number(right - inset)},{number(top + far - foot)}L{number(right)},{number(top + depth / 2)}Z"
        )
        self.flat(lid, self.blend((tone.bright, tone.light), direction='x2="1" y2=".4"'))

    def ball(self, x: float, foot: float, radius: float, tone: Tone) -> None:
        """A sphere standing at `foot`."""
        self.cast(x, foot, radius * 0.8)
        fill = self._named(
            "o",
            lambda name: (
                f'<radialGradient id="{name}" cx=".36" cy=".3" r=".8"><stop stop-color="{tone.bright}"/>'
                f'<stop offset=".45" stop-color="{tone.base}"/><stop offset="1" stop-color="{tone.ink}"/>'
                "</radialGradient>"
            ),
        )
        self.flat(oval(x, foot - radius, radius), fill)

    def disc(self, x: float, y: float, radius: float, tone: Tone, *, opacity: float = 1) -> None:
        """A sun on the wall."""
        self.flat(
            oval(x, y, radius),
            self.blend((tone.light, tone.base), direction='x2=".6" y2="1"'),
            opacity=opacity,
        )

    def cast(self, x: float, foot: float, half: float) -> None:
        """The shadow of a thing on the floor: a core below it and a veil to the right."""
        fill = self._use("gs", finishes.GROUND)
        self.flat(
            oval(x + half * 0.55, foot + half * 0.06, half * 1.75, max(half * 0.26, 16)), fill, opacity=0.75
        )
        self.flat(oval(x, foot + 2, half * 1.16, max(half * 0.17, 9)), fill)

    # ------------------------------------------------------------------------------------------ cloth, light

    def curtain(
        self, left: float, right: float, top: float, bottom: float, tone: Tone, *, sway: float = 30
    ) -> None:
        """Cloth hanging in folds; its sides move inwards by `sway` on the way down."""
        fold, at, stops = Random(int(left + right)), 0.0, []
        cycle = (tone.deep, tone.base, tone.bright, tone.base, tone.ink)
        while at < 1:
            wide = fold.uniform(0.07, 0.15)
            stops += [
                _stop(at + wide * part, c) for part, c in zip((0, 0.25, 0.42, 0.7, 1), cycle, strict=True)
            ]
            at += wide
        fill = self._named(
            "c", lambda name: f'<linearGradient id="{name}" x2="1" y2=".04">{"".join(stops)}</linearGradient>'
        )
        step = (right - left - sway) / 6
        hem = "".join(f"q{number(-step / 2)},{number(16 * (-1) ** k)} {number(-step)},0" for k in range(6))
        self.flat(
            f"M{number(left)},{number(top)}H{number(right)}C{number(right)},{number(bottom * 0.5)} "
            f"{number(right - sway)},{number(bottom * 0.6)} {number(right - sway)},{number(bottom)}{hem}"
            f"C{number(left)},{number(bottom * 0.6)} {number(left)},{number(bottom * 0.5)} "
            f"{number(left)},{number(top)}Z",
            fill,
        )

    def sunbeam(self, x: float, y: float, size: float, *, opacity: float = 0.3, panes: int = 2) -> None:
        """Light of a window on the wall, slanting down to the right; `x`, `y`: its upper left corner."""
        across = f"{number(size * 0.3)},{number(size * 0.09)}"
        back = f"{number(-size * 0.3)},{number(-size * 0.09)}"
        with self.soft(size * 0.02):
            for column in range(panes):
                for row in range(3):
                    left, top = (
                        x + column * size * 0.34 + row * size * 0.16,
                        y + row * size * 0.4 + column * size * 0.1,
                    )
                    self.flat(
                        f"M{number(left)},{number(top)}l{across}l{number(size * 0.15)},"
                        f"{number(size * 0.36)}l{back}Z",
                        "#fff6e4",
                        opacity=opacity,
                    )

    @contextmanager
    def soft(self, blur: float) -> Iterator[None]:
        """Shapes drawn within are blurred together, `blur` pixels wide."""
        name = f"s{round(blur)}"
        self._use(name, f'<filter id="{name}"><feGaussianBlur stdDeviation="{round(blur)}"/></filter>')
        outer, self._shapes = self._shapes, []
        yield
        self._shapes = [*outer, f'<g filter="url(#{name})">{"".join(self._shapes)}</g>']

    # ---------------------------------------------------------------------------------------------- products

    def place(self, prop: Prop, x: float, foot: float, *, turn: float = 0, shadow: bool = True) -> None:
        """Set a product down: the middle of its sheet at `x`, its foot at `foot`, leaning by `turn`
        degrees."""
        shape = SILHOUETTES[prop.silhouette]
        canvas = Canvas(Look(prop.colour, prop.accent, prop.finish, prop.seed), definitions=self._definitions)
        shape.draw(canvas)
        side = -prop.size if prop.flipped else prop.size
        moved = f"translate({number(x)} {number(foot)})"
        moved += f" rotate({number(turn)})" if turn else ""
        moved += f" scale({side:g} {prop.size:g}) translate(-450 {number(-canvas.foot)})"
        lit = ""
        if shape.hanging and shadow:
            self._use("wall", finishes.WALL)
            lit = ' filter="url(#wall)"'
        self._shapes.append(
            f'<g transform="{moved}"{lit} stroke-linecap="round" stroke-linejoin="round">{canvas.drawn}</g>'
        )

    def sheet(self, title: str) -> str:
        """The whole SVG."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}" role="img" aria-labelledby="t">'
            f'<title id="t">{escape(title)}</title><defs>{"".join(self._definitions.values())}</defs>'
            f'<g stroke-linecap="round" stroke-linejoin="round">{self.drawn}</g></svg>'
        )


def _stop(offset: float, colour: str) -> str:
    return f'<stop offset="{min(offset, 1):.3g}" stop-color="{colour}"/>'


def _arch(x: float, foot: float, width: float, height: float) -> str:
    half = number(width / 2)
    return (
        f"M{number(x - width / 2)},{number(foot)}V{number(foot - height + width / 2)}"
        f"a{half},{half} 0 0,1 {number(width)},0V{number(foot)}Z"
    )
