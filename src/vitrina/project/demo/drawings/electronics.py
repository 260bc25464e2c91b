"""Phones, computers, sound, cameras."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.paths import box, centred, mirrored, oval
from vitrina.project.demo.drawings.shelf import silhouette

_NIGHT = Tone("#202226")
_STEEL = Tone("#b4b8bd")


def _screen(c: Canvas, path: str, x: float, y: float, width: float, height: float) -> None:
    """A lit display: dunes at dusk in the product's own colours."""
    sky = mix(c.tone.base, "#f3c9a5", 0.62)
    c.form(path, tone=Tone(sky), finish="soft", texture=False, edge=False)
    c.flat(oval(x + width * 0.66, y + height * 0.32, min(width, height) * 0.11), "#fff3da", opacity=0.9)
    far, near = mix(sky, c.tone.deep, 0.45), mix(sky, shade(c.tone.base, -0.25), 0.85)
    low, floor = y + height * 0.62, y + height - 12
    c.flat(
        f"M{x + 10:.0f},{low:.0f} Q{x + width * 0.3:.0f},{y + height * 0.42:.0f} "
        f"{x + width * 0.62:.0f},{low:.0f} T{x + width - 10:.0f},{low - 14:.0f} V{floor:.0f} "
        f"H{x + 10:.0f}Z",
        far,
    )
    c.flat(
        f"M{x + 10:.0f},{low + height * 0.16:.0f} Q{x + width * 0.6:.0f},{y + height * 0.56:.0f} "
        f"{x + width - 10:.0f},{low + height * 0.12:.0f} V{floor:.0f} H{x + 10:.0f}Z",
        near,
    )


def _lens(c: Canvas, x: float, y: float, radius: float) -> None:
    c.form(oval(x, y, radius), tone=_NIGHT, finish="metal", texture=False)
    c.flat(oval(x, y, radius * 0.66), "#0c0d10")
    c.flat(oval(x, y, radius * 0.4), "#26314a")
    c.flat(oval(x - radius * 0.22, y - radius * 0.24, radius * 0.16), "#dfe9f5", opacity=0.9)


@silhouette("phone", focus=(360, 400))
def phone(c: Canvas) -> None:
    c.ground(1050, 240)
    style = c.between(0, 2)
    back = box(190, 240, 380, 800, 62)
    c.form(back, finish="shiny", texture=False)
    c.line(back, c.tone.bright, 5, opacity=0.6)
    if style == 0:
        c.form(box(216, 268, 176, 186, 50), tone=Tone(c.tone.light), finish="soft", texture=False)
        for x, y in ((264, 318), (264, 402), (344, 360)):
            _lens(c, x, y, 35)
    elif style == 1:
        c.form(box(220, 272, 100, 270, 48), tone=Tone(c.tone.light), finish="soft", texture=False)
        for y in (322, 406, 490):
            _lens(c, 270, y, 36)
    else:
        c.form(oval(380, 390, 108), tone=Tone(c.tone.deep), finish="soft", texture=False)
        for x, y in ((346, 356), (414, 356), (346, 424), (414, 424)):
            _lens(c, x, y, 28)
    c.gloss(box(200, 560, 60, 440, 30), opacity=0.18)
    c.flat(box(366, 266, 366, 784, 58), c.tone.ink, opacity=0.25)
    c.form(
        box(352, 258, 370, 784, 58), tone=_STEEL if not c.tone.dark else _NIGHT, finish="metal", texture=False
    )
    c.flat(box(360, 266, 354, 768, 52), "#0d0e11")
    _screen(c, box(370, 276, 334, 748, 44), 370, 276, 334, 748)
    c.flat(centred(294, 86, 24, 12, x=537), "#0d0e11")
    c.flat(centred(1000, 110, 6, 3, x=537), "#ffffff", opacity=0.8)
    c.gloss("M370,320 Q370,276 414,276 H600 L370,760Z", opacity=0.14)


@silhouette("tablet", focus=(450, 560))
def tablet(c: Canvas) -> None:
    c.ground(1000, 290)
    c.form(box(160, 240, 580, 760, 44), tone=c.tone, finish="metal", texture=False)
    c.flat(box(170, 250, 560, 740, 36), "#0d0e11")
    _screen(c, box(194, 274, 512, 692, 16), 194, 274, 512, 692)
    c.gloss("M194,290 Q194,274 210,274 H520 L194,800Z", opacity=0.14)
    if c.chance(0.6):
        c.form(
            "M770,300 L796,300 L800,920 L783,980 L766,920Z",
            tone=Tone("#f2efe9"),
            finish="round",
            texture=False,
        )


@silhouette("laptop", focus=(450, 600), lift=70)
def laptop(c: Canvas) -> None:
    c.ground(940, 390)
    c.form(box(150, 360, 600, 430, 26), finish="metal", texture=False)
    c.flat(box(158, 368, 584, 420, 20), "#0d0e11")
    _screen(c, box(174, 386, 552, 372, 6), 174, 386, 552, 372)
    c.gloss("M174,386 H500 L300,758 H174Z", opacity=0.12)
    c.form("M150,790 H750 L838,906 H62Z", finish="soft", texture=False)
    c.flat("M184,802 H716 L752,856 H148Z", c.tone.ink, opacity=0.75)
    c.line("M176,816 H724 M166,832 H734 M158,846 H742", c.tone.light, 2.5, opacity=0.5)
    c.form("M370,866 H530 L540,898 H360Z", tone=Tone(c.tone.light), finish="soft", texture=False)
    c.form("M62,906 H838 Q836,930 800,930 H100 Q64,930 62,906Z", finish="metal", texture=False)
    c.flat(centred(906, 120, 9, 4), c.tone.ink, opacity=0.5)


@silhouette("headphones", focus=(300, 760))
def headphones(c: Canvas) -> None:
    c.ground(985, 270)
    c.line("M240,720 C190,230 710,230 660,720", c.tone.ink, 50)
    c.line("M240,720 C190,230 710,230 660,720", c.tone.base, 44)
    c.line("M286,500 C330,330 560,318 608,470", c.tone.bright, 8, opacity=0.6)
    c.line("M262,640 C262,620 258,600 262,570 M638,640 C638,620 642,600 638,570", c.accent.base, 16)
    cup = (
        "M570,700 C570,630 620,610 668,622 C740,640 752,740 746,830 C740,930 700,984 640,978 "
        "C590,972 570,930 570,860Z"
    )
    pad = "M560,720 C556,650 590,630 612,640 C640,660 640,930 610,960 C580,974 556,940 556,870Z"
    for side in (cup, mirrored(cup)):
        c.form(side, finish="shiny", texture=False)
        c.dim(side, opacity=0.2)
    for side in (pad, mirrored(pad)):
        c.form(side, tone=_NIGHT if not c.tone.dark else Tone(c.tone.light), finish="leather")
    for x in (700, 200):
        c.line(oval(x, 800, 32, 94), c.accent.light, 6, opacity=0.9)
    c.gloss(
        "M166,740 C172,680 210,640 250,640 C210,690 200,780 206,900 C170,860 160,800 166,740Z", opacity=0.35
    )


@silhouette("earbuds", focus=(450, 560))
def earbuds(c: Canvas) -> None:
    c.ground(985, 210)
    bud = (
        "M330,330 C270,320 240,380 262,430 C276,460 300,464 310,470 L322,640 Q340,660 358,640 "
        "L366,450 C420,430 410,340 330,330Z"
    )
    for side in (bud, mirrored(bud)):
        c.form(side, finish="round", texture=False)
    for x in (336, 564):
        c.form(oval(x, 392, 34, 40), tone=_NIGHT, finish="soft", texture=False)
        c.line(f"M{x},560 v60", c.accent.base, 6)
    case = centred(700, 420, 282, 120)
    c.form(case, finish="shiny", texture=False)
    c.dim(case, opacity=0.15)
    c.line("M242,796 H658", c.tone.ink, 5, opacity=0.5)
    c.flat(oval(450, 850, 8), "#8fd0a8")
    c.gloss("M290,730 Q320,712 400,712 H560 Q440,730 300,776Z", opacity=0.6)


@silhouette("speaker", focus=(450, 640), turns=True)
def speaker(c: Canvas) -> None:
    c.ground(990, 200)
    if c.chance(0.5):
        c.slab(centred(330, 360, 656, 60), depth=300, finish="wood" if c.chance(0.5) else "plastic")
        c.form(centred(356, 308, 604, 40), tone=Tone(c.tone.deep), finish="canvas")
        for y, radius in ((480, 66), (730, 126)):
            c.metal(oval(450, y, radius + 12))
            c.form(oval(450, y, radius), tone=_NIGHT, finish="soft", texture=False)
            c.line(oval(450, y, radius * 0.72), "#4a4c52", 4)
            c.form(oval(450, y, radius * 0.34), tone=Tone("#3a3c42"), finish="shiny", texture=False)
    else:
        with c.plane():
            c.strap("M330,420 C330,250 570,250 570,420", 24, tone=c.accent)
        c.slab(centred(400, 440, 586, 110), depth=300, finish="canvas")
        c.dim(centred(400, 440, 586, 110), opacity=0.25)
        c.form(oval(450, 432, 150, 30), tone=_NIGHT, finish="soft", texture=False)
        c.line("M420,432 H480 M450,418 V446", "#f2efe9", 4, opacity=0.8)
        c.metal(box(404, 900, 92, 26, 6))
        c.gloss(box(256, 480, 60, 420, 30), opacity=0.3)


@silhouette("turntable", focus=(420, 640), lift=40)
def turntable(c: Canvas) -> None:
    c.ground(935, 370)
    c.form("M120,770 L170,420 H730 L780,770Z", finish="wood")
    c.form("M120,770 H780 V880 Q780,900 760,900 H140 Q120,900 120,880Z", finish="wood")
    c.dim("M120,770 H780 V880 Q780,900 760,900 H140 Q120,900 120,880Z", opacity=0.3)
    for x in (190, 710):
        c.metal(centred(898, 90, 34, 8, x=x))
    c.metal(oval(400, 600, 226, 150))
    c.flat(oval(400, 594, 218, 144), "#17181b")
    for radius in (190, 160, 130):
        c.line(oval(400, 594, radius, radius * 0.66), "#3a3c42", 2)
    c.flat("M400,594 L236,508 A218,144 0 0,1 300,466Z", "#ffffff", opacity=0.12)
    c.form(oval(400, 594, 74, 48), tone=c.accent, finish="soft", texture=False)
    c.flat(oval(400, 594, 7, 5), "#17181b")
    c.metal(oval(668, 500, 40, 28))
    c.strap("M668,492 L650,640 L540,700", 13, tone=_STEEL)
    c.form("M556,680 l-44,22 l10,22 l44,-22Z", tone=_NIGHT, finish="soft")
    c.metal(oval(690, 720, 22, 15))


@silhouette("camera", focus=(450, 660), lift=80)
def camera(c: Canvas) -> None:
    c.ground(920, 290)
    c.form("M330,470 L360,400 H540 L570,470Z", finish="soft", texture=False)
    c.metal(centred(430, 90, 46, 10, x=250))
    c.metal(centred(440, 70, 36, 10, x=650))
    c.form(box(160, 460, 580, 440, 50), tone=_STEEL, finish="metal", texture=False)
    c.form(
        box(160, 550, 580, 280, 10),
        finish="leather" if c.finish not in ("croc", "leather", "grain") else c.finish,
    )
    c.form(oval(450, 690, 190), tone=_NIGHT, finish="metal", texture=False)
    c.line(oval(450, 690, 160), "#6a6d73", 14, dash="4 8", round_ends=False)
    c.flat(oval(450, 690, 128), "#0c0d10")
    c.flat(oval(450, 690, 96), "#1d2740")
    c.flat(oval(450, 690, 56), "#31406a")
    c.flat(oval(412, 646, 26, 20), "#e6eefc", opacity=0.85)
    c.flat(oval(484, 740, 12), "#b9a0d8", opacity=0.6)
    c.flat(box(400, 416, 100, 40, 8), "#17181b")
    c.flat(box(600, 486, 80, 40, 8), "#2d3038")


@silhouette("television", focus=(450, 560), lift=60)
def television(c: Canvas) -> None:
    c.ground(905, 280)
    c.metal("M300,800 L280,896 H310 L334,800Z")
    c.metal("M600,800 L620,896 H590 L566,800Z")
    c.flat(box(60, 360, 780, 450, 12), "#121316")
    _screen(c, box(72, 372, 756, 418, 4), 72, 372, 756, 418)
    c.gloss("M72,372 H500 L260,790 H72Z", opacity=0.1)


@silhouette("keyboard", focus=(450, 640), hanging=True)
def keyboard(c: Canvas) -> None:
    with c.group("rotate(-18 450 600)"):
        c.form(box(90, 440, 720, 320, 30), finish="soft", texture=False)
        cap = Tone(c.tone.light)
        rows = ((470, 13), (540, 12), (610, 11))
        for y, count in rows:
            step = 660 / count
            c.line("".join(f"M{120 + step * (k + 0.5):.0f},{y + 28}v1" for k in range(count)), cap.ink, 50)
            c.line("".join(f"M{120 + step * (k + 0.5):.0f},{y + 24}v1" for k in range(count)), cap.base, 46)
        c.line("M150,708 H200 M700,708 H750", c.accent.base, 46)
        c.line("M290,708 H610", cap.base, 46)
