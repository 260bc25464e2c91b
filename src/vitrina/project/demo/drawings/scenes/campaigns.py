"""Campaign pictures for the front of the shop: one still life each, in a wide and a tall setting.

A wide sheet keeps its left or right two fifths calm for words, a tall one its top quarter.
"""

from collections.abc import Callable
from dataclasses import dataclass

from vitrina.project.demo.drawings.canvas import number_of
from vitrina.project.demo.drawings.colours import Tone
from vitrina.project.demo.drawings.scenes import plants
from vitrina.project.demo.drawings.scenes.stage import Prop, Stage

_COGNAC, _BURGUNDY, _CHOCOLATE, _IVORY = "#96552b", "#651a2b", "#4e3024", "#ece2cf"


@dataclass(frozen=True, slots=True)
class Campaign:
    """`room` paints wall and floor, the floor's line at the given height; `still` sets the things up around
    the origin, where they stand; `calm_left`: on which side a wide sheet leaves room for words."""

    mood: str
    room: Callable[[Stage, float], None]
    still: Callable[[Stage], None]
    calm_left: bool


def compose(stage: Stage, campaign: Campaign) -> None:
    """The campaign on a sheet of any size."""
    wide = stage.width > stage.height
    if wide:
        x, foot, scale = (
            stage.width * (0.69 if campaign.calm_left else 0.31),
            stage.height * 0.88,
            stage.height / 980,
        )
    else:
        x, foot, scale = stage.width * 0.5, stage.height * 0.885, stage.width / 1060
    campaign.room(stage, foot - 64 * scale)
    if wide and not Tone(campaign.mood).dark:
        _leaf_shadow(stage, 0.1 if campaign.calm_left else 0.9)
    with stage.group(f"translate({x:.0f} {foot:.0f}) scale({number_of(scale)})"):
        campaign.still(stage)


def _leaf_shadow(stage: Stage, share: float) -> None:
    """The shadow of a branch outside the window, on the calm side of the wall."""
    x, turn = stage.width * share, 1 if share < 0.5 else -1
    with stage.soft(9):
        for k in range(3):
            plants.branch(
                stage,
                (x - turn * 260, 60 + k * 110),
                (x + turn * 60, 40 + k * 150),
                (x + turn * 330, 250 + k * 170),
                colour="#3c2a20",
                leaves=13,
                length=150,
                width=34,
                stem=5,
                seed=k + 3,
                opacity=0.07,
            )


def _plain_room(wall: str, floor: str) -> Callable[[Stage, float], None]:
    def paint(stage: Stage, line: float) -> None:
        stage.wall(Tone(wall), glow=(0.32, 0.28))
        stage.floor(line, Tone(floor))

    return paint


def _leather(stage: Stage) -> None:
    """Bags on plinths before a lit niche, dry grasses, late sun."""
    stage.niche(90, -62, 520, 790, Tone("#c1825a"), depth=44)
    stage.sunbeam(-430, -860, 620, opacity=0.2)
    for end, colour, seed in (
        ((470, -620), "#ead2b2", 3),
        ((372, -690), "#e2c39d", 4),
        ((560, -500), "#dfbd98", 5),
    ):
        plants.pampas(stage, (340, -60), end, colour=colour, seed=seed)
    stage.drum(90, -40, 190, 230, Tone("#cf9e78"))
    stage.drum(-250, -10, 165, 110, Tone("#e4c6a8"))
    stage.block(372, 20, 230, 140, Tone("#b8794f"), depth=70)
    stage.place(Prop("tote", _COGNAC, 0.56, seed=4), 90, -270)
    stage.place(Prop("flap_bag", _BURGUNDY, 0.46, finish="quilted", seed=7), -250, -118)
    stage.place(Prop("pump", _CHOCOLATE, 0.28, finish="patent", seed=7), 372, -116)
    stage.ball(-60, 40, 52, Tone("#8f4a2c"))
    stage.place(Prop("wallet", _IVORY, 0.24, seed=2), 150, 46)


def _winter_room(stage: Stage, line: float) -> None:
    stage.wall(Tone("#24423a"), glow=(0.3, 0.1))
    cloth = Tone("#efe7d8")
    table = f"M0,{line:.0f}H{stage.width}V{stage.height}H0Z"
    stage.flat(table, stage.blend((cloth.light, cloth.base, cloth.deep)))
    stage.flat(f"M0,{line:.0f}h{stage.width}v12H0Z", stage.fade(cloth.ink), opacity=0.5)


def _winter_table(stage: Stage) -> None:
    """Candles, porcelain, wine, fir and berries in the evening, a wreath on the wall."""
    stage.halo(-30, -420, 640, opacity=0.34, colour="#f2cf8d")
    _wreath(stage, -10, -570, 190)
    for x, high, wax in ((-330, 330, "#f1e6d2"), (-255, 250, "#7a2432"), (372, 300, "#f1e6d2")):
        _taper(stage, x, -50, high, wax)
    twigs = (
        ((-80, -40), (-300, -80), (-520, 10)),
        ((60, -40), (300, -110), (540, 0)),
        ((0, -30), (230, 30), (430, 60)),
    )
    for k, (start, bend, end) in enumerate(twigs):
        plants.fir(stage, start, bend, end, colour=("#3f6350", "#54795f", "#476c57")[k], length=46)
    stage.place(Prop("teapot", "#f4efe6", 0.54, finish="ceramic", seed=1), -30, -40)
    stage.place(Prop("glassware", "#6d1f2e", 0.52, finish="glass", seed=1), 250, -10)
    stage.place(Prop("bowl", "#1d5b47", 0.36, finish="ceramic", seed=1), -250, 50)
    stage.place(Prop("cup", "#f4efe6", 0.32, finish="ceramic", seed=1), 90, 66)
    plants.berries(
        stage, ((-440, 0), (-414, -14), (-462, -20), (420, -30), (446, -14), (470, -36)), 14, "#a8232f"
    )
    for x, y in ((-240, 6), (-262, -4), (-280, 8)):
        stage.ball(x, y - 30, 27, Tone("#c2762c"))


def _taper(stage: Stage, x: float, foot: float, high: float, wax: str) -> None:
    """A tall candle in a brass holder, burning."""
    stage.halo(x, foot - high - 40, 150, opacity=0.75, colour="#ffe1a1")
    stage.cast(x, foot, 34)
    brass = f"M{x - 34},{foot}q6,-22 26,-26v-52h16v52q20,4 26,26Z"
    stage.metal(brass, edge=False)
    stage.metal(f"M{x - 18},{foot - 84}h36v16h-36Z", edge=False)
    stage.form(
        f"M{x - 11},{foot - 84}V{foot - high}h22V{foot - 84}Z", tone=Tone(wax), finish="round", edge=False
    )
    stage.line(f"M{x},{foot - high}v-12", "#3a2f28", 3)
    tip = foot - high - 62
    stage.flat(f"M{x},{tip}q22,34 0,56q-22,-22 0,-56Z", "#f6b04c")
    stage.flat(f"M{x},{tip + 24}q10,18 0,30q-10,-12 0,-30Z", "#fff4d2")


def _wreath(stage: Stage, x: float, y: float, radius: float) -> None:
    """A wreath of fir with berries and a ribbon."""
    turns = tuple(f"rotate({k * 30} {x:g} {y:g})" for k in range(12))
    for colour, reach in (("#3c5f4d", 1.06), ("#5d8268", 0.97)):
        with stage.repeated(turns):
            top = y - radius * reach
            plants.fir(
                stage,
                (x - 60, top + 16),
                (x, top - 14),
                (x + 78, top + 24),
                colour=colour,
                needles=22,
                length=38,
            )
    with stage.repeated(tuple(f"rotate({k * 72 + 20} {x:g} {y:g})" for k in range(5))):
        plants.berries(
            stage, ((x, y - radius), (x + 22, y - radius + 8), (x + 6, y - radius + 22)), 12, "#b02a35"
        )
    bow = Tone("#8e2431")
    foot = y + radius
    stage.form(
        f"M{x},{foot}C{x - 60},{foot - 60} {x - 120},{foot - 40} {x - 96},{foot + 6}C{x - 80},{foot + 36} "
        f"{x - 30},{foot + 24} {x},{foot}C{x + 60},{foot - 60} {x + 120},{foot - 40} {x + 96},{foot + 6}"
        f"C{x + 80},{foot + 36} {x + 30},{foot + 24} {x},{foot}Z",
        tone=bow,
        finish="silk",
        texture=False,
    )
    stage.form(
        f"M{x - 8},{foot}L{x - 64},{foot + 118}l36,-14l20,24L{x + 6},{foot}Z M{x + 8},{foot}"
        f"L{x + 60},{foot + 104}l-32,-8l-18,26L{x - 6},{foot}Z",
        tone=bow,
        finish="silk",
        texture=False,
    )
    stage.form(f"M{x - 18},{foot - 14}h36v30h-36Z", tone=bow, finish="silk", texture=False)


def _gifts(stage: Stage) -> None:
    """Ribboned boxes on steps, small treasures between them."""
    stage.disc(60, -500, 300, Tone("#f1dcd0"))
    stage.arch(60, -62, 640, 800, 60, Tone("#b5737a"))
    stage.sunbeam(-520, -860, 560, opacity=0.2)
    stage.block(70, -44, 540, 100, Tone("#b5737a"), depth=90)
    stage.block(110, -110, 320, 120, Tone("#c98b8c"), depth=70)
    stage.place(Prop("gift", _BURGUNDY, 0.5, seed=3), 110, -222)
    stage.place(Prop("gift", "#f2e8d8", 0.3, accent="#8e2431", seed=5), -125, -140)
    stage.place(Prop("perfume", "#d9a06a", 0.3, finish="glass", seed=6), 306, -134)
    stage.drum(-340, 10, 130, 190, Tone("#c08486"))
    stage.place(Prop("teddy", "#b98a55", 0.4, finish="soft", seed=2), -340, -186)
    stage.place(Prop("gift", "#1d5b47", 0.24, seed=6), -110, 50)
    stage.place(Prop("chocolate_box", _CHOCOLATE, 0.34, seed=4), 200, 60)
    stage.ball(410, 20, 58, Tone("#8e2f3c"))
    stage.ball(486, 52, 30, Tone("#c9a45c"))
    plants.eucalyptus(stage, (-470, 60), (-530, -60), (-490, -260), colour="#7f9581")


def _travel(stage: Stage) -> None:
    """Luggage on a terrace, through the arch the sea and a low sun."""
    _sea(stage)
    stage.block(200, -20, 330, 110, Tone("#d9bd98"), depth=80)
    stage.place(Prop("suitcase", "#2c686b", 0.62, finish="shiny", seed=4), -150, 10)
    stage.place(Prop("duffel", _COGNAC, 0.46, seed=3), 210, -118)
    stage.place(Prop("fedora", "#e3d3b4", 0.24, finish="canvas", seed=3), 210, -262)
    stage.place(Prop("camera", _CHOCOLATE, 0.28, seed=3), 50, 66)
    stage.place(Prop("sunglasses", "#3a2a22", 0.22, seed=9), 330, 60)
    plants.fan(stage, -420, 0, 340, colour="#8fa07a", lean=-0.25)
    plants.fan(stage, -370, 20, 260, colour="#a4b08a", lean=0.2)


def _sea(stage: Stage) -> None:
    """The view through an opening: sky, sun, water with its path of light, a far coast."""
    frame = Tone("#d2b68f")
    reveal = "M-200,-60V-560a300,300 0 0,1 600,0V-60Z"
    stage.flat(reveal, stage.blend((frame.deep, frame.light), direction='x2="1" y2=".3"'))
    opening = "M-150,-60V-560a250,250 0 0,1 500,0V-60Z"
    stage.flat(opening, stage.blend(("#8fbccb", "#cfdfd8", "#f6d9ae")))
    stage.flat("M-150,-330H350V-60H-150Z", stage.blend(("#7fb0b5", "#4d8c96", "#3a7681")))
    stage.halo(215, -420, 190, opacity=0.6, colour="#fff1cf")
    stage.disc(215, -420, 52, Tone("#fbeccb"))
    stage.flat("M-150,-330C-90,-378 -30,-386 70,-330Z", "#7f9fa3")
    stage.line(
        "".join(f"M{205 - 16 - k * 7},{-314 + k * 25}h{32 + k * 14}" for k in range(9)),
        "#fbe9c6",
        5,
        opacity=0.7,
    )


CAMPAIGNS: dict[str, Campaign] = {
    "leather": Campaign("#d8b597", _plain_room("#d8b597", "#c99f7e"), _leather, calm_left=True),
    "winter-table": Campaign("#24423a", _winter_room, _winter_table, calm_left=False),
    "gifts": Campaign("#dfb9b4", _plain_room("#dfb9b4", "#cf9f9b"), _gifts, calm_left=True),
    "travel": Campaign("#e2cba8", _plain_room("#e2cba8", "#cfb28a"), _travel, calm_left=False),
}
