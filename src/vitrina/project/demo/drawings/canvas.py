"""The sheet on which a product is drawn: paper, light from the upper left, materials, shadow."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from math import asin, cos, pi, sin
from random import Random

from vitrina.project.demo.drawings import finishes
from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.paths import AXIS, number, oval

WIDTH, HEIGHT = 900, 1200
PAPER = "#f7f4ee"


@dataclass(frozen=True, slots=True)
class Look:
    """What a silhouette is told about the product: its colours, how light plays on it, and a seed for its
    proportions. The same seed gives the same shape in every colour and from every side."""

    colour: str
    accent: str
    finish: str
    seed: int


@dataclass(frozen=True, slots=True)
class Flank:
    """What the side of a body shows from top to bottom: the fore-edge of a book (on the right side only), or
    a ribbon that goes round."""

    tone: Tone
    width: float
    both: bool = False


class Canvas:
    """Collects shapes; `document` makes the SVG. Coordinates: 900 wide, 1200 high, y down."""

    def __init__(self, look: Look, *, definitions: dict[str, str] | None = None) -> None:
        """`definitions`: of a sheet on which several things are drawn, each on a canvas of its own."""
        self._look = look
        self.tone = Tone(look.colour)
        self.accent = Tone(look.accent)
        self.finish = look.finish
        self.random = Random(look.seed)
        self.foot = HEIGHT - 200.0
        """Where the thing stands: the lowest of its grounds."""
        self.turn = 0.0
        """How far the thing is turned about its upright axis, in radians; its front moves to the right."""
        self.opening = ""
        """Where a garment shows the neck of whoever wears it, as an outline; "" for nowhere."""
        self.lined = False
        """Whether something is worn below the garment that shows in its opening."""
        self.wrist: tuple[float, float] | None = None
        """Where a garment's right sleeve ends; None where it has no long sleeves."""
        self._definitions = {} if definitions is None else definitions
        self._shapes: list[str] = []
        self._ground: list[str] = []

    # ------------------------------------------------------------------------------------------- choosing

    def between(self, low: int, high: int) -> int:
        """A proportion of this product, drawn from its seed."""
        return self.random.randint(low, high)

    def chance(self, share: float) -> bool:
        """Whether this product has a trait that `share` of its kind have."""
        return self.random.random() < share

    # ------------------------------------------------------------------------------------------- painting

    def form(
        self,
        path: str,
        *,
        tone: Tone | None = None,
        finish: str | None = None,
        edge: bool = True,
        texture: bool = True,
    ) -> None:
        """A body: filled with the light of its material, textured, with a thin edge in its own dark."""
        tone, finish = tone or self.tone, finish or self.finish
        fill = self._use(*finishes.fill(tone, finish))
        stroke = f' stroke="{tone.ink}" stroke-opacity=".45" stroke-width="2"' if edge else ""
        self._shapes.append(f'<path d="{path}" fill="{fill}"{stroke}/>')
        woven = finishes.texture(tone, finish) if texture else None
        if woven:
            self._shapes.append(f'<path d="{path}" fill="{self._use(*woven)}"/>')

    def flat(self, path: str, colour: str, *, opacity: float = 1) -> None:
        """A plain area of one colour."""
        faint = f' opacity="{number_of(opacity)}"' if opacity < 1 else ""
        self._shapes.append(f'<path d="{path}" fill="{colour}"{faint}/>')

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
        """A stroke; `dash` as in SVG ("6 5" is a seam)."""
        extra = f' stroke-dasharray="{dash}"' if dash else ""
        extra += "" if round_ends else ' stroke-linecap="butt"'
        extra += f' opacity="{number_of(opacity)}"' if opacity < 1 else ""
        self._shapes.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{number(width)}"{extra}/>'
        )

    def strap(self, path: str, width: float, *, tone: Tone | None = None) -> None:
        """A band with a lit middle: handles, straps, cords, rims."""
        tone = tone or self.tone
        self.line(path, tone.ink, width)
        self.line(path, tone.base, width - 4)
        self.line(path, tone.bright, max(width * 0.22, 1.5), opacity=0.5)

    def seam(self, path: str, *, tone: Tone | None = None, width: float = 2.5) -> None:
        """Stitches."""
        tone = tone or self.tone
        colour = tone.bright if tone.dark else tone.ink
        self.line(path, colour, width, dash="9 6", opacity=0.6, round_ends=False)

    def fold(self, path: str, *, tone: Tone | None = None, width: float = 5, opacity: float = 0.35) -> None:
        """A crease in cloth or leather: a soft dark line."""
        self.line(path, (tone or self.tone).ink, width, opacity=opacity)

    def gloss(self, path: str, *, opacity: float = 0.4) -> None:
        """A reflection of the window: white that fades downwards."""
        fill = self._use("gl", finishes.GLOSS)
        self._shapes.append(f'<path d="{path}" fill="{fill}" opacity="{number_of(opacity)}"/>')

    def dim(self, path: str, *, opacity: float = 0.3) -> None:
        """Shade that grows downwards."""
        fill = self._use("dm", finishes.DIM)
        self._shapes.append(f'<path d="{path}" fill="{fill}" opacity="{number_of(opacity)}"/>')

    def glow(self, x: float, y: float, radius: float, *, opacity: float = 0.8) -> None:
        """Warm light in the air around a lamp or a flame."""
        fill = self._use("gw", finishes.GLOW)
        self._shapes.append(f'<path d="{oval(x, y, radius)}" fill="{fill}" opacity="{number_of(opacity)}"/>')

    def metal(self, path: str, *, tone: Tone | None = None, edge: bool = True) -> None:
        """A part of polished metal in the accent's colour."""
        self.form(path, tone=tone or self.accent, finish="metal", edge=edge, texture=False)

    def ring(self, x: float, y: float, radius: float, width: float, *, tone: Tone | None = None) -> None:
        """A metal ring seen from the front."""
        self.strap(oval(x, y, radius), width, tone=tone or self.accent)

    def ground(self, y: float, half_width: float, *, x: float = 450) -> None:
        """The soft shadow of something that stands with its foot at `y`."""
        self._use("gs", finishes.GROUND)
        self.foot = y if not self._ground else max(self.foot, y)
        wide, flat = number(half_width * 1.25), number(max(half_width * 0.13, 14))
        shadow = f'<ellipse cx="{number(x + 14)}" cy="{number(y)}" rx="{wide}" ry="{flat}" fill="url(#gs)"/>'
        contact = (
            f'<ellipse cx="{number(x)}" cy="{number(y - 2)}" rx="{number(half_width)}" '
            f'ry="{number(max(half_width * 0.05, 7))}" fill="url(#gs)"/>'
        )
        self._ground.append(shadow + contact)

    # ------------------------------------------------------------------------------------------- turning

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
        """A body with depth: what is drawn before lies behind it, what is drawn after on its front. `top`:
        how deep it is at its upper end, as a share of `depth`; `rear` draws what its back shows. From the
        front it is a `form`."""
        self.form(path, tone=tone, finish=finish, texture=texture)

    @contextmanager
    def plane(self, share: float = 0) -> Iterator[None]:
        """Shapes drawn within stand between the back (-1) and the front (1) of the slab."""
        yield

    @contextmanager
    def wrapped(
        self, half_width: float, radius: float, *, x: float = AXIS, behind: bool = False
    ) -> Iterator[None]:
        """Shapes drawn within (up to `half_width` on both sides of `x`) lie around an upright cylinder and go
        with it; `behind`: on its far side."""
        outer, self._shapes = self._shapes, []
        yield
        drawn, self._shapes = "".join(self._shapes), outer
        turn = (self.turn + (pi if behind else 0) + pi) % (2 * pi) - pi
        reach = asin(min(half_width / radius, 1))
        left, right = (max(min(turn + side * reach, pi / 2), -pi / 2) for side in (-1, 1))
        squeezed = radius * (sin(right) - sin(left)) / (2 * half_width)
        if squeezed < 0.02:
            return
        middle = x + radius * (sin(left) + sin(right)) / 2
        still = abs(squeezed - 1) < 0.01
        moved = "" if still else f' transform="matrix({squeezed:.3g} 0 0 1 {middle - squeezed * x:.1f} 0)"'
        self._shapes.append(f"<g{moved}>{drawn}</g>" if moved else drawn)

    def swing(self, x: float) -> float:
        """Where a point at `x` beside the axis is seen once the thing is turned."""
        return round(AXIS + (x - AXIS) * cos(self.turn), 1)

    def near(self, x: float) -> bool:
        """Whether a point at `x` beside the axis has come to the viewer's side."""
        return -(x - AXIS) * sin(self.turn) > 1e-6

    # ------------------------------------------------------------------------------------------- arranging

    @contextmanager
    def group(self, transform: str) -> Iterator[None]:
        """Shapes drawn within are moved together."""
        outer, self._shapes = self._shapes, []
        yield
        self._shapes = [*outer, f'<g transform="{transform}">{"".join(self._shapes)}</g>']

    @contextmanager
    def repeated(self, transforms: tuple[str, ...], *, veil: float = 0) -> Iterator[None]:
        """Shapes drawn within are shown once per transform, from back to front; the copies before the last
        are faded by `veil`. They are written once, so that pairs and petals stay small."""
        outer, self._shapes = self._shapes, []
        yield
        name = f"r{len(self._definitions)}"
        self._definitions[name] = f'<g id="{name}">{"".join(self._shapes)}</g>'
        faint = f' opacity="{number_of(1 - veil)}"' if veil else ""
        copies = [f'<use href="#{name}" transform="{moved}"{faint}/>' for moved in transforms[:-1]]
        last = f' transform="{transforms[-1]}"' if transforms[-1] else ""
        self._shapes = [*outer, *copies, f'<use href="#{name}"{last}/>']

    @property
    def drawn(self) -> str:
        """All shapes so far, the shadow on the ground first, without paper and definitions."""
        return "".join((*self._ground, *self._shapes))

    @property
    def definitions(self) -> dict[str, str]:
        """Gradients, patterns and filters by id, to be shared with other canvases of the same sheet."""
        return self._definitions

    @contextmanager
    def clipped(self, path: str) -> Iterator[None]:
        """Shapes drawn within are seen only inside the outline `path`."""
        outer, self._shapes = self._shapes, []
        yield
        name = f"k{len(self._definitions)}"
        self._definitions[name] = f'<clipPath id="{name}"><path d="{path}"/></clipPath>'
        self._shapes = [*outer, f'<g clip-path="url(#{name})">{"".join(self._shapes)}</g>']

    def beside(self) -> "Canvas":
        """Another canvas for the same thing, whose drawing can be added to this one's."""
        return Canvas(self._look, definitions=self._definitions)

    def add(self, other: "Canvas", transform: str = "") -> None:
        """Put what was drawn on `other` on this sheet, without its shadow on the ground."""
        moved = f' transform="{transform}"' if transform else ""
        self._shapes.append(f"<g{moved}>{''.join(other._shapes)}</g>")

    def _use(self, name: str, definition: str) -> str:
        self._definitions.setdefault(name, definition)
        return f"url(#{name})"

    # ------------------------------------------------------------------------------------------- the sheet

    def document(
        self,
        *,
        title: str,
        backdrop: str = "",
        transform: str = "",
        hanging: bool = False,
        paper: bool = True,
    ) -> str:
        """The whole SVG. `backdrop`: shapes behind the product; `hanging`: it casts its shadow on the wall
        behind it and not on the ground; without `paper` it stands on nothing."""
        lit = ""
        if hanging:
            self._use("wall", finishes.WALL)
            lit = ' filter="url(#wall)"'
        moved = f' transform="{transform}"' if transform else ""
        drawn = (
            f'<g{moved} stroke-linecap="round" '
            f'stroke-linejoin="round">{"".join(self._ground)}<g{lit}>{"".join(self._shapes)}</g></g>'
        )
        definitions = "".join(self._definitions.values())
        if paper:
            definitions += self._paper()
            sheet = "M0,0h900v1200H0Z"
            drawn = f'<path d="{sheet}" fill="url(#bg)"/>{backdrop}<path d="{sheet}" fill="url(#lt)"/>{drawn}'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
            f'height="{HEIGHT}" role="img" aria-labelledby="t"><title id="t">{escape(title)}</title>'
            f"<defs>{definitions}</defs>{drawn}</svg>"
        )

    def _paper(self) -> str:
        top, bottom = mix(PAPER, self.tone.base, 0.05), mix(PAPER, self.tone.base, 0.16)
        return (
            f'<linearGradient id="bg" x2="0" y2="1"><stop stop-color="{top}"/>'
            f'<stop offset="1" stop-color="{bottom}"/></linearGradient>'
            '<radialGradient id="lt" cx=".38" cy=".34" r=".75"><stop stop-color="#fff" stop-opacity=".62"/>'
            '<stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>'
        )

    def backdrop_tone(self, share: float) -> str:
        """A tint of the paper with `share` of the product's colour: walls, arches, plinths behind it."""
        return mix(shade(PAPER, -0.03), self.tone.base, share)


def number_of(value: float) -> str:
    """A ratio with two decimals and no leading zero: ".35"."""
    return f"{value:.2f}".lstrip("0").rstrip("0").rstrip(".") or "0"
