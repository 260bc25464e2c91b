"""The luxury houses of the demo shop: an emblem and a mood picture each, by the brand's slug."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from vitrina.project.demo.drawings.canvas import Canvas, number_of
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import box, number, oval
from vitrina.project.demo.drawings.scenes import plants
from vitrina.project.demo.drawings.scenes.stage import Prop, Stage
from vitrina.project.demo.drawings.scenes.still import Item, Sprig, Stand, Still

Frame = Literal["ring", "lozenge", "octagon", "oval", "arch", "wreath"]


@dataclass(frozen=True, slots=True)
class House:
    """A brand's look: initial, ground and metal of its emblem, the frame around it, its still life."""

    initial: str
    ground: str
    metal: str
    frame: Frame
    still: Still


@dataclass(frozen=True, slots=True)
class _Letter:
    """A capital 200 high around the origin, as a type designer builds it."""

    stems: str = ""
    hairlines: str = ""
    bowls: str = ""
    """Filled outlines of the curves that swell."""


_LETTERS = {
    "A": _Letter("M4,-100L66,98", "M0,-100L-66,98M-44,32H44M-92,98H-42M40,98H94"),
    "B": _Letter(
        "M-44,-98V98",
        "M-70,-98H-30M-70,98H-30",
        "M-44,-98H4C40,-98 56,-78 56,-51C56,-24 40,-4 4,-4H-44V-10H0C18,-10 26,-26 26,-51C26,-76 18,-92 0,-92"
        "H-44ZM-44,-4H10C52,-4 68,18 68,47C68,78 52,98 10,98H-44V92H6C28,92 37,74 37,47C37,20 28,2 6,2H-44Z",
    ),
    "C": _Letter(
        hairlines="M66,-92V-42",
        bowls="M66,-58C48,-90 26,-103 0,-103C-50,-103 -88,-60 -88,0C-88,60 -50,103 0,103C30,103 54,86 70,54"
        "L64,51C48,82 28,97 4,97C-36,97 -57,56 -57,0C-57,-56 -36,-97 4,-97C28,-97 46,-84 61,-56Z",
    ),
    "F": _Letter("M-30,-98V98", "M-60,-98H70V-62M-30,0H34M34,-22V22M-60,98H2"),
    "I": _Letter("M0,-98V98", "M-34,-98H34M-34,98H34"),
    "L": _Letter("M-34,-98V98", "M-64,98H70V56M-64,-98H-2"),
    "M": _Letter(
        "M-66,-98L0,80M74,-98V98", "M-74,98V-98M0,80L74,-98M-98,-98H-66M74,-98H98M-98,98H-50M48,98H100"
    ),
    "N": _Letter("M-62,-98L62,98", "M-62,98V-98M62,98V-98M-90,-98H-58M36,-98H88M-88,98H-36"),
    "O": _Letter(bowls=oval(0, 0, 92, 103) + oval(0, 0, 60, 97)),
    "S": _Letter(
        hairlines="M54,-92V-48M-64,44V92",
        bowls="M54,-58C42,-88 22,-103 -4,-103C-40,-103 -62,-82 -62,-52C-62,-16 -30,-4 2,12C28,25 38,36 38,56"
        "C38,80 22,97 -4,97C-30,97 -48,80 -59,50L-64,52C-54,86 -32,103 -2,103C42,103 66,80 66,46C66,10 "
        "36,-4 2,-20"
        "C-26,-33 -36,-44 -36,-62C-36,-84 -22,-97 -2,-97C20,-97 38,-84 49,-56Z",
    ),
    "V": _Letter("M-66,-98L-2,98", "M66,-98L2,98M-94,-98H-40M42,-98H92"),
}


def emblem(stage: Stage, house: House) -> None:
    """The house's initial in its frame, on its ground."""
    ground, metal = Tone(house.ground), Tone(house.metal)
    stage.flat(box(0, 0, stage.width, stage.height), stage.blend((ground.light, ground.base, ground.deep)))
    stage.halo(stage.width * 0.36, stage.height * 0.3, stage.width * 0.6, opacity=0.16)
    with stage.group(
        f"translate({stage.width / 2:g} {stage.height / 2:g}) scale({number_of(stage.width / 600)})"
    ):
        _frame(stage, house.frame, metal)
        _letter(stage, house.initial, metal)


def _letter(stage: Stage, initial: str, metal: Tone) -> None:
    with stage.group("scale(.92)"):
        for shift, colour in ((3, metal.ink), (0, metal.light)):
            with stage.group(f"translate({shift} {shift})"):
                _strokes(stage, _LETTERS[initial], colour, opacity=1)


def _strokes(stage: Stage, letter: _Letter, colour: str, *, opacity: float) -> None:
    if letter.bowls:
        stage.flat(letter.bowls, colour, opacity=opacity, rule=True)
    if letter.hairlines:
        stage.line(letter.hairlines, colour, 6, opacity=opacity)
    if letter.stems:
        stage.line(letter.stems, colour, 24, round_ends=False, opacity=opacity)


def _frame(c: Canvas, frame: Frame, metal: Tone) -> None:
    outlines = {
        "ring": (oval(0, 0, 212), oval(0, 0, 194)),
        "oval": (oval(0, 0, 180, 232), oval(0, 0, 164, 216)),
        "lozenge": ("M0,-262L212,0L0,262L-212,0Z", "M0,-236L190,0L0,236L-190,0Z"),
        "octagon": (_polygon(8, 222), _polygon(8, 202)),
        "arch": ("M-150,220V-70a150,150 0 0,1 300,0V220Z", "M-134,204V-70a134,134 0 0,1 268,0V204Z"),
        "wreath": ("", ""),
    }
    outer, inner = outlines[frame]
    if frame == "wreath":
        for side in (1, -1):
            with c.group(f"scale({side} 1)"):
                plants.branch(
                    c,
                    (10, 220),
                    (250, 150),
                    (150, -170),
                    colour=metal.light,
                    leaves=20,
                    length=52,
                    width=13,
                    stem=3,
                )
        return
    c.line(outer, metal.light, 6)
    c.line(inner, metal.light, 2, opacity=0.8)
    for angle in (0, pi / 2, pi, 1.5 * pi) if frame in ("ring", "oval") else ():
        x, y = (203 if frame == "ring" else 172) * cos(angle), (203 if frame == "ring" else 224) * sin(angle)
        c.flat(f"M{number(x)},{number(y - 15)}l15,15l-15,15l-15,-15Z", metal.bright)


def _polygon(sides: int, radius: float) -> str:
    points = (
        (radius * cos(pi / sides + 2 * pi * k / sides), radius * sin(pi / sides + 2 * pi * k / sides))
        for k in range(sides)
    )
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in points) + "Z"


def monogram_wall(stage: Stage, house: House) -> None:
    """The initial, large and faint, on the wall left of the still life of a wide mood picture."""
    tone = Tone(mix(house.still.mood, "#ffffff", 0.22))
    with stage.group(f"translate({stage.width * 0.24:.0f} {stage.height * 0.42:.0f}) scale(1.5)"):
        _strokes(stage, _LETTERS[house.initial], tone.light, opacity=0.5)


HOUSES: dict[str, House] = {
    "averelle": House(
        "A",
        "#ece2cf",
        "#8a5a2e",
        "ring",
        Still(
            "#d6b699",
            "niche",
            (
                Item(Prop("tote", "#ece2cf", 0.56, finish="grain", seed=5), 0, -30, Stand(190, 200)),
                Item(Prop("square_scarf", "#cf7427", 0.3, finish="silk", seed=2), -285, -10),
                Item(Prop("boot", "#96552b", 0.34, seed=2), 270, 40),
            ),
            (Sprig("pampas", "#ead6ba", (330, -30), (400, -560)),),
        ),
    ),
    "solvantine": House(
        "S",
        "#33261f",
        "#d9b36c",
        "octagon",
        Still(
            "#c98e5f",
            "disc",
            (
                Item(
                    Prop("flap_bag", "#1f1d1d", 0.5, finish="croc", seed=2),
                    0,
                    -30,
                    Stand(220, 200, True, 0.3),
                ),
                Item(Prop("pump", "#a8232f", 0.34, finish="patent", seed=7), -270, 40),
                Item(Prop("earrings", "#1d5b47", 0.3, finish="gem", seed=5), 270, -140),
            ),
        ),
    ),
    "maison-ourvel": House(
        "M",
        "#f1ebe0",
        "#3a3a3a",
        "arch",
        Still(
            "#d3d0c8",
            "curtain",
            (
                Item(Prop("dress_form", "#f2efe9", 0.68, finish="linen", seed=2), -120, -10),
                Item(Prop("gown", "#1f1d1d", 0.58, finish="silk", seed=4), 150, -110),
                Item(Prop("perfume", "#ece2cf", 0.26, finish="glass", seed=2), -330, 50),
            ),
        ),
    ),
    "castrivene": House(
        "C",
        "#1f3a33",
        "#d6b878",
        "lozenge",
        Still(
            "#9fae9f",
            "arch",
            (
                Item(Prop("satchel", "#1d5b47", 0.52, finish="croc", seed=3), 20, -30, Stand(180, 210)),
                Item(Prop("loafer", "#4e3024", 0.34, seed=3), -240, 60),
                Item(Prop("watch", "#1d5b47", 0.3, seed=3), 290, -120),
            ),
            reach=340,
        ),
    ),
    "orlemont-fils": House(
        "O",
        "#22304a",
        "#cfd2d6",
        "ring",
        Still(
            "#8d9bb0",
            "niche",
            (
                Item(Prop("watch", "#212f4d", 0.62, accent="#bcbfc4", seed=4), -60, -60),
                Item(Prop("square_watch", "#4e3024", 0.46, accent="#bcbfc4", seed=4), 190, -40),
                Item(Prop("cufflinks", "#335d96", 0.26, accent="#bcbfc4", seed=2), -290, 90),
            ),
            reach=330,
        ),
    ),
    "lunavarre": House(
        "L",
        "#f0e6e2",
        "#a5766a",
        "oval",
        Still(
            "#cdb3b4",
            "disc",
            (
                Item(
                    Prop("ring", "#94b6cf", 0.42, finish="gem", accent="#bcbfc4", seed=5),
                    0,
                    -40,
                    Stand(260, 150),
                ),
                Item(Prop("pearl_necklace", "#f2efe9", 0.4, accent="#bcbfc4", seed=2), -270, 0),
                Item(Prop("pearl_bracelet", "#f2efe9", 0.34, seed=2), 260, 60),
            ),
        ),
    ),
    "nerisanti": House(
        "N",
        "#5b1f2a",
        "#e0bd8c",
        "arch",
        Still(
            "#b9786c",
            "arch",
            (
                Item(Prop("sandal", "#c9a45c", 0.46, seed=3), 0, -40, Stand(240, 210)),
                Item(Prop("clutch", "#651a2b", 0.36, finish="satin", seed=4), -270, 50),
                Item(Prop("pump", "#651a2b", 0.34, finish="patent", seed=7), 260, 70),
            ),
            reach=330,
        ),
    ),
    "fjordane-hus": House(
        "F",
        "#dfe3e0",
        "#2f4a4c",
        "octagon",
        Still(
            "#b3c3c3",
            "window",
            (
                Item(Prop("armchair", "#2c686b", 0.62, finish="wool", seed=3), -110, 10),
                Item(Prop("floor_lamp", "#ece2cf", 0.72, finish="linen", seed=1), 230, 0),
                Item(Prop("throw", "#f2efe9", 0.26, finish="knit", seed=2), -320, 80),
            ),
            reach=220,
        ),
    ),
    "voltane": House(
        "V",
        "#20242c",
        "#a9b6c6",
        "octagon",
        Still(
            "#8f9aa8",
            "disc",
            (
                Item(
                    Prop("headphones", "#c3c6ca", 0.5, finish="metal", seed=3),
                    -40,
                    -40,
                    Stand(200, 160, True, 0.36),
                ),
                Item(
                    Prop("phone", "#212f4d", 0.36, finish="metal", seed=2), 230, 10, Stand(60, 120, share=0.4)
                ),
                Item(Prop("smart_watch", "#43454a", 0.3, accent="#bcbfc4", seed=2), -280, -20),
            ),
        ),
    ),
    "inkwarden": House(
        "I",
        "#2b2a40",
        "#d8c08a",
        "arch",
        Still(
            "#a7a0b3",
            "window",
            (
                Item(Prop("book", "#212f4d", 0.46, seed=3), -110, -20, Stand(110, 180, True, 0.32)),
                Item(Prop("notebook", "#651a2b", 0.34, seed=3), 160, 20),
                Item(Prop("pen", "#1f1d1d", 0.3, seed=1), 310, 0),
                Item(Prop("candle", "#ece2cf", 0.2, finish="ceramic", seed=3), -310, 60),
            ),
            reach=230,
        ),
    ),
    "botanelle": House(
        "B",
        "#26392c",
        "#cdbf8f",
        "wreath",
        Still(
            "#b7c4a6",
            "arch",
            (
                Item(Prop("bouquet", "#e8d9bd", 0.54, seed=3), 10, -30, Stand(150, 160)),
                Item(Prop("perfume", "#98a58a", 0.34, finish="glass", seed=6), -260, 40),
                Item(Prop("plant", "#b25a3c", 0.32, finish="ceramic", seed=3), 275, 60),
            ),
            (Sprig("branch", "#6f8763", (-340, 10), (-400, -440)),),
        ),
    ),
    "shanmei-tea-house": House(
        "S",
        "#7d2a23",
        "#e2c48a",
        "ring",
        Still(
            "#c9b48f",
            "disc",
            (
                Item(
                    Prop("teapot", "#7d4a32", 0.46, finish="ceramic", seed=2),
                    -40,
                    -30,
                    Stand(160, 200, True, 0.34),
                ),
                Item(Prop("tin", "#a8232f", 0.36, seed=3), 230, 20, Stand(60, 120, share=0.2)),
                Item(Prop("bowl", "#f2efe9", 0.24, finish="ceramic", seed=2), -270, 80),
            ),
            (Sprig("branch", "#6f7f52", (300, 40), (380, -480)),),
        ),
    ),
}
"""By slug of the brand's name."""
