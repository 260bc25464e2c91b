"""A quiet still life told as data: a mood, a setting behind, and things on stands before it."""

from dataclasses import dataclass
from typing import Literal

from vitrina.project.demo.drawings.canvas import number_of
from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.scenes import plants
from vitrina.project.demo.drawings.scenes.stage import Prop, Stage

Setting = Literal["niche", "arch", "disc", "curtain", "window", "rail", "none"]


@dataclass(frozen=True, slots=True)
class Stand:
    """What a thing stands on: a drum or a block. `height` and `half` (its half width) in stage units;
    `share` of the mood's dark in its colour."""

    height: float
    half: float
    square: bool = False
    share: float = 0.25


@dataclass(frozen=True, slots=True)
class Item:
    """A product at `x` (0 is the middle, the sheet reaches from -450 to 450) and `y` (0 is where things
    stand, up is negative), on a stand or none."""

    prop: Prop
    x: float
    y: float = 0
    stand: Stand | None = None
    turn: float = 0


@dataclass(frozen=True, slots=True)
class Sprig:
    """Something green: how it grows, from where to where, in which colour."""

    plant: Literal["branch", "eucalyptus", "pampas", "fan", "fir"]
    colour: str
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Still:
    """One still life. `mood`: the wall's colour, "#rrggbb"; `setting`: what is behind the things; `reach`:
    the setting's half width."""

    mood: str
    setting: Setting
    items: tuple[Item, ...]
    sprigs: tuple[Sprig, ...] = ()
    reach: float = 300
    beam: float = 0.2


def compose(stage: Stage, still: Still) -> None:
    """Set the still life up: in the middle of a tall sheet, right of the middle on a wide one."""
    wide = stage.width > stage.height
    scale = stage.height / (1010 if wide else 1200)
    x = stage.width * (0.66 if wide else 0.5)
    foot = stage.height * (0.86 if wide else 0.84)
    mood = Tone(still.mood)
    stage.wall(mood, glow=(0.36, 0.3))
    stage.floor(foot - 60 * scale, Tone(shade(still.mood, -0.05)))
    with stage.group(f"translate({x:.0f} {foot:.0f}) scale({number_of(scale)})"):
        _setting(stage, still, mood)
        if still.beam:
            stage.sunbeam(-520, -930, 640, opacity=still.beam)
        for sprig in still.sprigs:
            _grow(stage, sprig)
        for item in still.items:
            _put(stage, item, mood)


def _setting(stage: Stage, still: Still, mood: Tone) -> None:
    reach, back = still.reach, Tone(shade(still.mood, -0.11))
    if still.setting == "niche":
        stage.niche(0, -60, reach * 2, 800, back, depth=40)
    elif still.setting == "arch":
        stage.disc(-20, -470, reach * 0.72, Tone(mix(mood.bright, "#ffffff", 0.3)))
        stage.arch(0, -60, reach * 2, 780, 56, back)
    elif still.setting == "disc":
        stage.disc(0, -480, reach, back)
    elif still.setting == "curtain":
        stage.curtain(-560, -200, -1100, -50, back, sway=70)
        stage.curtain(330, 560, -1100, -50, back, sway=-50)
    elif still.setting == "window":
        _window(stage, reach, back)
    elif still.setting == "rail":
        for x in (-330, 330):
            stage.line(f"M{x},-1010V-760", "#b58c4c", 6)
        stage.line("M-390,-760H390", "#b58c4c", 11)
        stage.line("M-390,-763H390", "#ecd59b", 3)
        hooks = "".join(
            f"M{x},-700V-744q0,-26 16,-16M{x - 66},-672L{x},-702L{x + 66},-672" for x in (-215, 20, 240)
        )
        stage.line(hooks, "#8d6a35", 6)


def _window(stage: Stage, reach: float, back: Tone) -> None:
    """A round-headed window with the sky of an evening in it."""
    half = f"{reach:.0f}"
    shape = f"M-{half},-150V{-760 + reach:.0f}a{half},{half} 0 0,1 {2 * reach:.0f},0V-150Z"
    stage.flat(shape, stage.blend(("#a9c3cf", "#dcdcd0", "#f6dfbf")))
    stage.line(f"M0,-150V-760M-{half},-420H{half}", back.light, 12)
    stage.line(shape, back.light, 26)
    stage.line(shape, back.deep, 3)
    stage.block(0, -130, reach * 2 + 110, 34, Tone(back.light), depth=34)


def _grow(stage: Stage, sprig: Sprig) -> None:
    (x0, y0), (x1, y1) = sprig.start, sprig.end
    bend = (x0 * 0.75 + x1 * 0.25, y0 * 0.35 + y1 * 0.65)
    if sprig.plant == "branch":
        plants.branch(
            stage, sprig.start, bend, sprig.end, colour=sprig.colour, leaves=15, length=84, width=20
        )
    elif sprig.plant == "eucalyptus":
        plants.eucalyptus(stage, sprig.start, bend, sprig.end, colour=sprig.colour)
    elif sprig.plant == "pampas":
        plants.pampas(stage, sprig.start, sprig.end, colour=sprig.colour, seed=round(abs(x1)))
    elif sprig.plant == "fan":
        plants.fan(stage, x0, y0, abs(y1 - y0), colour=sprig.colour, lean=(x1 - x0) / 1000)
    else:
        plants.fir(stage, sprig.start, bend, sprig.end, colour=sprig.colour)


def _put(stage: Stage, item: Item, mood: Tone) -> None:
    y = item.y
    if item.stand:
        tone = Tone(mix(mood.light, mood.ink, item.stand.share))
        if item.stand.square:
            stage.block(
                item.x, item.y, item.stand.half * 2, item.stand.height, tone, depth=item.stand.half * 0.5
            )
        else:
            stage.drum(item.x, item.y, item.stand.half, item.stand.height, tone)
        y = item.y - item.stand.height
    stage.place(item.prop, item.x, y, turn=item.turn)
