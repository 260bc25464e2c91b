"""Fragrance, make-up, care, candles."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import box, centred, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_CREAM = Tone("#f4ede2")


def _small_print(c: Canvas, foot: float, radius: float) -> None:
    """What is told on the back of a round container."""
    with c.wrapped(70, radius, behind=True):
        lines = "".join(f"M{400 + k % 2 * 8},{foot - k * 20}H{500 - k % 3 * 10}" for k in range(6))
        c.line(lines, c.tone.bright if c.tone.dark else c.tone.ink, 4, opacity=0.6)


@silhouette("perfume", focus=(450, 620), turns=True)
def perfume(c: Canvas) -> None:
    style = c.between(0, 3)
    wide, top = c.between(320, 390), c.between(520, 580)
    c.ground(985, wide // 2)
    outline = (
        centred(top, wide, 980 - top, 34),
        symmetric(
            f"M450,{top} C{450 + wide // 2},{top + 10} {470 + wide // 2},{top + 180} "
            f"{456 + wide // 2},860 C{450 + wide // 2},960 560,982 450,982"
        ),
        symmetric(
            f"M450,{top} L520,{top} L{450 + wide // 2},{top + 110} L{450 + wide // 2},900 "
            f"L{410 + wide // 2},980 L450,980"
        ),
        oval(450, (top + 980) / 2, (980 - top) / 2),
    )[style]
    with c.plane():
        c.metal(centred(top - 46, 96, 54, 8))
        c.form(centred(top - 190, c.between(100, 150), 150, c.between(6, 70)), tone=c.accent, finish="metal")

    def juice() -> None:
        with c.group(
            f"translate(450 980) scale(.88 {0.72 if style != 3 else 0.8}) translate(-450 "
            f"-{1008 if style != 3 else 1040})"
        ):
            c.form(outline, finish="shiny", texture=False, edge=False)

    c.slab(outline, depth=170, finish="glass", rear=juice)
    juice()
    c.gloss(box(450 - wide * 0.4, top + 90, wide * 0.13, 300, 20), opacity=0.75)
    c.line(f"M{450 + wide * 0.38:.0f},{top + 130} V900", "#ffffff", 6, opacity=0.5)
    c.form(centred(750, 132, 92, 4), tone=_CREAM, finish="soft", texture=False)
    c.line(centred(762, 108, 68, 2), c.accent.deep, 2.5)
    c.line("M424,796 H476", c.accent.deep, 3)


@silhouette("lipstick", focus=(430, 500))
def lipstick(c: Canvas) -> None:
    c.ground(990, 90, x=400)
    c.ground(990, 84, x=625)
    bullet = "M346,560 V400 C346,350 380,310 440,292 Q454,290 454,310 V560Z"
    c.form(bullet, finish="round", texture=False)
    c.flat("M350,402 C356,354 390,318 446,300 C448,360 400,400 350,402Z", c.tone.bright, opacity=0.75)
    c.metal(centred(540, 136, 130, 4, x=400))
    c.line("M332,600 H468", c.accent.ink, 3, opacity=0.6)
    case = Tone("#26221f") if c.chance(0.5) else _CREAM
    c.form(centred(660, 172, 328, 10, x=400), tone=case, finish="round", texture=False)
    c.metal(centred(692, 172, 18, 0, x=400))
    c.form(centred(590, 164, 398, 10, x=625), tone=case, finish="round", texture=False)
    c.metal(centred(940, 164, 20, 0, x=625))
    c.gloss(box(560, 600, 22, 320, 10), opacity=0.4)


@silhouette("jar", focus=(450, 760), lift=90, turns=True)
def jar(c: Canvas) -> None:
    wide = c.between(360, 430)
    c.ground(955, wide // 2)
    metal = c.chance(0.5)
    c.form(centred(700, wide, 252, 54), finish="ceramic", texture=False)
    c.gloss(box(470 - wide * 0.5, 740, wide * 0.12, 160, 22), opacity=0.5)
    c.form(
        centred(580, wide + 12, 132, 20),
        tone=c.accent if metal else _CREAM,
        finish="metal" if metal else "round",
        texture=False,
    )
    c.line(f"M{446 - wide / 2:.0f},704 H{454 + wide / 2:.0f}", c.tone.ink, 4, opacity=0.5)
    with c.wrapped(75, wide / 2):
        c.form(centred(790, 150, 84, 4), tone=_CREAM, finish="soft", texture=False)
        c.line("M420,820 H480 M404,842 H496", c.accent.deep, 3)
    _small_print(c, 870, wide / 2)


@silhouette("serum", focus=(450, 640), turns=True)
def serum(c: Canvas) -> None:
    c.ground(990, 130)
    c.form(
        symmetric("M450,230 C480,230 494,250 492,300 L496,380 L450,380"),
        tone=Tone("#2a2624") if c.chance(0.6) else _CREAM,
        finish="round",
        texture=False,
    )
    c.metal(centred(376, 124, 90, 8))
    bottle = symmetric("M450,466 L508,466 C512,510 586,510 590,580 L590,950 Q590,986 554,986 L450,986")
    c.form(bottle, finish="round", texture=False)
    c.gloss(box(334, 580, 34, 360, 16), opacity=0.5)
    c.line("M574,600 V930", "#ffffff", 5, opacity=0.35)
    with c.wrapped(95, 140):
        c.form(centred(680, 190, 190, 4), tone=_CREAM, finish="soft", texture=False)
        c.line("M410,740 H490 M388,770 H512 M388,792 H512", c.accent.deep, 3)
    _small_print(c, 860, 140)


@silhouette("tube", focus=(450, 640))
def tube(c: Canvas) -> None:
    c.ground(1000, 120)
    c.form(
        symmetric("M450,250 L586,246 L586,300 C582,560 560,760 548,880 L450,884"),
        finish="round",
        texture=False,
    )
    c.line("M320,258 H580 M320,272 H580", c.tone.ink, 3, opacity=0.4)
    c.form(centred(880, 176, 118, 14), tone=c.accent, finish="metal")
    c.form(centred(520, 120, 150, 4), tone=_CREAM, finish="soft", texture=False)
    c.line("M420,580 H480 M408,606 H492", c.accent.deep, 3)
    c.gloss("M336,300 L366,300 L384,840 L370,840Z", opacity=0.5)


@silhouette("palette", focus=(450, 780), lift=60)
def palette(c: Canvas) -> None:
    c.ground(960, 290)
    case = Tone("#2a2523") if c.chance(0.5) else c.accent
    c.form(
        "M180,640 L196,300 Q200,276 224,276 L676,276 Q700,276 704,300 L720,640Z",
        tone=case,
        finish="shiny",
        texture=False,
    )
    c.form("M214,618 L226,312 L674,312 L686,618Z", tone=Tone("#cfd6da"), finish="glass", texture=False)
    c.gloss("M240,320 L440,320 L300,610 L226,610Z", opacity=0.5)
    c.form(
        "M180,640 H720 L752,930 Q752,960 722,960 H178 Q148,960 148,930Z",
        tone=case,
        finish="soft",
        texture=False,
    )
    shades = (
        c.tone.bright,
        c.tone.light,
        c.tone.base,
        mix(c.tone.base, "#c9a184", 0.5),
        mix(c.tone.deep, "#6b4a3a", 0.4),
        c.tone.deep,
        c.tone.ink,
        mix(c.tone.light, "#fff2e4", 0.5),
    )
    for k, colour in enumerate(shades):
        column, row = k % 4, k // 4
        spread = 118 + row * 10
        x, y = 450 + (column - 1.5) * spread, 712 + row * 142
        pan = oval(x, y, 48 + row * 4, 44 + row * 6)
        c.flat(pan, colour)
        c.line(pan, case.ink, 4, opacity=0.7)


@silhouette("nail_polish", focus=(450, 780))
def nail_polish(c: Canvas) -> None:
    c.ground(985, 140)
    c.form(
        symmetric("M450,330 L490,332 L506,640 L450,640"),
        tone=Tone("#25211f") if c.chance(0.6) else c.accent,
        finish="round",
        texture=False,
    )
    body = centred(650, 270, 332, c.between(30, 120))
    c.metal(centred(632, 104, 32, 4))
    c.form(body, finish="shiny", texture=False)
    c.line(body, "#ffffff", 8, opacity=0.35)
    c.gloss(box(346, 700, 34, 190, 16), opacity=0.7)


@silhouette("brush", focus=(400, 420), hanging=True)
def brush(c: Canvas) -> None:
    for x, turn, size in ((340, -8, 1.0), (480, 3, 0.8), (590, 12, 0.62)):
        with c.group(f"rotate({turn} {x} 900) translate({x} 1040) scale({size})"):
            c.form(
                "M-16,-560 L16,-560 L22,-60 Q0,20 -22,-60Z",
                tone=Tone("#2b2624"),
                finish="round",
                texture=False,
            )
            c.metal("M-30,-690 L30,-690 L18,-550 L-18,-550Z")
            c.form(
                "M-30,-690 C-80,-800 -60,-880 0,-900 C60,-880 80,-800 30,-690Z", finish="soft", texture=False
            )
            c.line(
                "M-14,-700 C-30,-780 -24,-840 -6,-880 M12,-700 C24,-780 20,-830 8,-876",
                c.tone.ink,
                3,
                opacity=0.4,
            )


@silhouette("soap", focus=(450, 760), lift=120)
def soap(c: Canvas) -> None:
    c.ground(910, 290)
    c.form(
        "M170,820 H730 Q760,822 748,860 L730,906 H170 L152,860 Q140,822 170,820Z",
        tone=Tone("#b08a62"),
        finish="wood",
    )
    bar = "M230,700 C236,650 664,650 670,700 L676,790 C670,836 230,836 224,790Z"
    c.form(bar, texture=False)
    c.form("M230,700 C236,650 664,650 670,700 C664,746 236,746 230,700Z", texture=False)
    c.line("M310,700 C316,680 584,680 590,700 C584,720 316,720 310,700Z", c.tone.ink, 4, opacity=0.5)
    c.gloss("M262,690 C290,666 400,662 440,664 C380,676 300,684 280,704Z", opacity=0.6)


@silhouette("candle", focus=(450, 700), lift=60, turns=True)
def candle(c: Canvas) -> None:
    wide = c.between(290, 340)
    c.ground(975, wide // 2)
    c.glow(450, 450, 230)
    c.form(
        f"M{450 - wide // 2},590 V930 Q{450 - wide // 2},974 {500 - wide // 2},974 "
        f"H{400 + wide // 2} Q{450 + wide // 2},974 {450 + wide // 2},930 V590Z",
        finish="round",
        texture=False,
    )
    c.form(oval(450, 590, wide / 2, 38), tone=_CREAM, finish="soft", texture=False)
    c.line(oval(450, 590, wide / 2, 38), c.tone.light, 9)
    c.line("M450,590 V520", "#3a2f28", 6)
    c.flat("M450,400 C486,450 484,500 450,524 C416,500 414,450 450,400Z", "#f4a640")
    c.flat("M450,448 C468,480 466,504 450,518 C434,504 432,480 450,448Z", "#fff1c4")
    with c.wrapped(80, wide / 2):
        c.form(centred(720, 160, 120, 4), tone=_CREAM, finish="soft", texture=False)
        c.line("M416,768 H484 M404,794 H496", c.accent.deep, 3)
    _small_print(c, 880, wide / 2)
    c.gloss(box(466 - wide // 2, 640, 34, 290, 16), opacity=0.45)
