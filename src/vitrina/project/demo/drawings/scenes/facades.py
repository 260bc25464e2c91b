"""A shop from the street: pavement, shop front, upper floor, in a city's manner and hour."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.paths import box, oval
from vitrina.project.demo.drawings.scenes.stage import Prop, Stage

STREET = 868
"""Where the pavement begins, on a sheet 1000 high."""

_EAVES, _FLOOR = 70, 430
_GLOW = "#ffe3ad"


@dataclass(frozen=True, slots=True)
class City:
    """How a shop looks. `sky`: from above to the horizon; `wall`, `wood` (the shop front), `awning` ("" for
    none) are colours; `lit`: how bright the windows are (0 day, 1 night); `shown`: what the windows show."""

    sky: tuple[str, ...]
    wall: str
    wood: str
    awning: str
    lit: float
    masonry: Literal["plain", "brick", "stone"]
    windows: Literal["sash", "balcony", "shutters", "round", "wide"]
    shown: tuple[Prop, ...]
    surroundings: Callable[[Stage], None]


def facade(stage: Stage, city: City) -> None:
    """The house in its street, 1600 x 1000."""
    stage.flat(box(0, 0, 1600, 1000), stage.blend(city.sky))
    city.surroundings(stage)
    wall, wood = Tone(city.wall), Tone(city.wood)
    _wall(stage, city, wall)
    for x in (380, 660, 940, 1220):
        _upper_window(stage, city, x, wall)
    _shop_front(stage, city, wood)
    _pavement(stage, wall)
    for x in (262, 1338):
        _pot(stage, x, wood)


def _wall(stage: Stage, city: City, wall: Tone) -> None:
    body = box(220, _EAVES, 1160, STREET - _EAVES)
    stage.flat(body, stage.blend((wall.light, wall.base, wall.deep), direction='x2="1" y2=".5"'))
    if city.masonry == "brick":
        rows = "".join(f"M220,{y}H1380" for y in range(_EAVES + 16, STREET, 16))
        joints = "".join(
            f"M{x + (12 if row % 2 else 0)},{_EAVES + row * 16}v16"
            for row in range(25)
            for x in range(240, 1380, 48)
        )
        stage.line(rows + joints, wall.ink, 1.5, opacity=0.28)
    elif city.masonry == "stone":
        stage.line(
            "".join(f"M220,{y}H1380" for y in range(_EAVES + 46, STREET, 46)), wall.ink, 2, opacity=0.22
        )
    stage.flat(
        box(1290, _EAVES, 90, STREET - _EAVES),
        stage.blend((wall.base, wall.ink), direction='x2="1" y2="0"'),
        opacity=0.35,
    )
    for y, reach, high in ((_EAVES - 22, 26, 30), (_FLOOR - 18, 12, 22)):
        stage.flat(box(220 - reach, y, 1160 + 2 * reach, high), stage.blend((wall.bright, wall.deep)))
        stage.flat(box(220, y + high, 1160, 16), stage.fade(wall.ink), opacity=0.5)


def _upper_window(stage: Stage, city: City, x: int, wall: Tone) -> None:
    half, top, foot = 66, 130, 372
    if city.windows in ("balcony", "shutters"):
        top, foot = 120, 400
    if city.windows == "wide":
        half, top, foot = 112, 140, 384
    pane = box(x - half, top, 2 * half, foot - top)
    if city.windows == "round":
        pane = f"M{x - half},{foot}V{top + half}a{half},{half} 0 0,1 {2 * half},0V{foot}Z"
    glass = mix("#7f95a3", _GLOW, city.lit)
    stage.line(pane, wall.bright, 26)
    stage.line(pane, wall.ink, 2, opacity=0.5)
    stage.flat(
        pane,
        stage.blend((mix(glass, "#ffffff", 0.3), glass, shade(glass, -0.08)), direction='x2=".7" y2="1"'),
    )
    frame = mix("#f4efe6", city.wood, 0.85 if city.windows == "wide" else 0.0)
    bars = f"M{x},{top}V{foot}" + "".join(
        f"M{x - half},{y}h{2 * half}" for y in range(top + 80, foot - 20, 82)
    )
    stage.line(bars, frame, 6)
    stage.line(pane, frame, 8)
    if city.windows == "shutters":
        for side in (-1, 1):
            left = x + side * (half + 34) - 30
            stage.form(box(left, top - 6, 60, foot - top + 8, 2), tone=Tone("#55705c"), texture=False)
            stage.line("".join(f"M{left + 8},{y}h44" for y in range(top + 12, foot - 8, 14)), "#3b5243", 4)
    if city.windows in ("balcony", "shutters"):
        _balcony(stage, x, foot, half + 26)
    else:
        stage.flat(box(x - half - 24, foot + 8, 2 * half + 48, 16), stage.blend((wall.bright, wall.deep)))


def _balcony(stage: Stage, x: int, foot: int, half: int) -> None:
    iron = "#26292c"
    stage.flat(box(x - half - 8, foot, 2 * half + 16, 12), "#d8cfbf")
    rails = "".join(f"M{x - half + k * half / 5:.0f},{foot}v-78" for k in range(11))
    rings = "".join(oval(x - half + half / 10 + k * half / 5, foot - 56, 8) for k in range(10))
    stage.line(f"M{x - half},{foot - 80}h{2 * half}M{x - half},{foot - 6}h{2 * half}", iron, 6)
    stage.line(rails + rings, iron, 3)


def _shop_front(stage: Stage, city: City, wood: Tone) -> None:
    stage.form(box(300, 462, 1000, STREET - 462, 4), tone=wood, texture=False)
    stage.flat(box(300, 462, 1000, 62), stage.blend((wood.bright, wood.base)))
    stage.line(box(322, 474, 956, 38, 2), "#d3b06c", 3)
    stage.flat("M800,479l14,14l-14,14l-14,-14Z", "#e6c98c")
    stage.line("M640,493H770M830,493H960", "#e6c98c", 3)
    display = mix("#e9dfcd", _GLOW, city.lit * 0.8)
    for x in (472, 1128):
        _display(stage, x, display, wood)
    for k, prop in enumerate(city.shown):
        stage.place(prop, (400, 530, 1070, 1200)[k], 806)
    for x in (472, 1128):
        stage.gloss(f"M{x - 130},560H{x - 40}L{x - 90},820H{x - 130}Z", opacity=0.3)
        stage.line(f"M{x + 10},560L{x - 60},820", "#ffffff", 8, opacity=0.2)
    _door(stage, city, wood)
    if city.awning:
        _awning(stage, city.awning)


def _display(stage: Stage, x: int, light: str, wood: Tone) -> None:
    pane = box(x - 140, 550, 280, 278)
    stage.flat(pane, stage.blend((mix(light, "#ffffff", 0.35), light, shade(light, -0.1))))
    stage.halo(x, 590, 170, opacity=0.5, colour="#fff3d6")
    stage.flat(box(x - 140, 790, 280, 38), stage.blend((shade(light, -0.05), shade(light, -0.22))))
    stage.line(pane, wood.bright, 9)
    stage.line(pane, "#d3b06c", 2)
    stage.line(box(x - 140, 842, 280, 18), wood.ink, 3, opacity=0.7)


def _door(stage: Stage, city: City, wood: Tone) -> None:
    glass = mix("#98a5a8", _GLOW, 0.35 + 0.6 * city.lit)
    head = (
        "M690,868V640a110,110 0 0,1 220,0V868Z"
        if city.windows in ("round", "sash")
        else box(690, 546, 220, 322)
    )
    stage.flat(head, stage.blend((mix(glass, "#ffffff", 0.4), glass)))
    stage.line(head, wood.bright, 10)
    if city.windows in ("round", "sash"):
        stage.line("M800,640V536M800,640L722,566M800,640L878,566M690,640H910", wood.bright, 5)
    else:
        stage.line("M690,612H910", wood.bright, 7)
    for left in (700, 804):
        stage.line(box(left, 656, 96, 204), wood.light, 12)
        stage.flat(box(left, 800, 96, 60), wood.base)
    stage.line("M790,720V790M810,720V790", "#e6c98c", 6)
    stage.flat(box(660, 862, 280, 12), "#cfc6b6")


def _awning(stage: Stage, colour: str) -> None:
    tone = Tone(colour)
    for left in (312, 968):
        stage.flat(f"M{left + 20},528h280l20,70h-320Z", stage.blend((tone.light, tone.base)))
        pale = "".join(f"M{left + 48 + k * 56},528h28l{3 + k * 2},70h-32Z" for k in range(5))
        stage.flat(pale, "#f6f0e4", opacity=0.85)
        stage.flat("".join(f"M{left + k * 32},598h32v10a16,16 0 0,1 -32,0Z" for k in range(10)), tone.base)
        stage.flat(
            "".join(f"M{left + k * 32},598h32v10a16,16 0 0,1 -32,0Z" for k in range(1, 10, 2)), "#f2eadb"
        )
        stage.flat(box(left + 10, 616, 300, 34), stage.fade(tone.ink), opacity=0.3)


def _pavement(stage: Stage, wall: Tone) -> None:
    stone = Tone(mix("#b9b2a6", wall.base, 0.25))
    stage.flat(box(0, STREET, 1600, 1000 - STREET), stage.blend((stone.deep, stone.base, stone.light)))
    stage.line(f"M0,{STREET + 52}H1600M0,{STREET + 96}H1600", stone.ink, 2, opacity=0.3)
    stage.line(
        "".join(f"M{800 + k * 130},{STREET}L{800 + k * 200},1000" for k in range(-6, 7)),
        stone.ink,
        2,
        opacity=0.2,
    )
    stage.flat(box(220, STREET, 1180, 30), stage.fade(stone.ink), opacity=0.5)


def _pot(stage: Stage, x: int, wood: Tone) -> None:
    """A clipped bay tree in a tub beside the shop front."""
    stage.cast(x, STREET + 34, 46)
    stage.line(f"M{x},{STREET - 40}V{STREET - 130}", "#6b5138", 9)
    stage.ball(x, STREET - 110, 66, Tone("#5c7a55"))
    leaves = Tone("#5c7a55")
    stage.line(
        "".join(f"M{x - 44 + (k * 37) % 88},{STREET - 222 + (k * 53) % 92}l7,-8" for k in range(30)),
        leaves.bright,
        4,
        opacity=0.5,
    )
    stage.form(f"M{x - 40},{STREET - 46}h80l-9,80h-62Z", tone=Tone(wood.light), texture=False)
