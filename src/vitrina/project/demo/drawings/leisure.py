"""Books and writing, flowers, tea and chocolate."""

from math import cos, sin

from vitrina.project.demo.drawings.canvas import Canvas, Flank
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import box, centred, mirrored, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_PAGES = Tone("#f2eadb")
_LEAF = Tone("#6c8a5c")
_KRAFT = Tone("#d5b78e")


@silhouette("book", focus=(470, 560), turns=True)
def book(c: Canvas) -> None:
    c.ground(1000, 250)
    if not c.turn:
        c.form("M690,300 L740,330 V1000 L690,990Z", tone=_PAGES, finish="ribbed")
    c.slab(box(200, 290, 496, 706, 10), depth=84, finish="canvas", flank=Flank(_PAGES, 66))
    c.dim(box(200, 290, 56, 706, 10), opacity=0.35)
    c.line("M258,292 V994", c.tone.ink, 4, opacity=0.4)
    pattern, pale = c.between(0, 3), c.accent.light
    c.line(box(290, 330, 370, 626, 4), pale, 4, opacity=0.9)
    if pattern == 0:
        for k in range(5):
            c.line(oval(475, 640, 40 + k * 26, 60 + k * 34), pale, 4, opacity=0.85)
    elif pattern == 1:
        c.flat(oval(475, 560, 84), pale, opacity=0.9)
        c.flat(
            "M292,760 C380,640 440,700 500,740 C560,680 620,700 658,740 V954 H292Z", c.tone.ink, opacity=0.55
        )
        c.flat("M292,840 C400,760 520,860 658,800 V954 H292Z", pale, opacity=0.45)
    elif pattern == 2:
        with c.repeated(tuple(f"rotate({k * 45} 475 640)" for k in range(8))):
            c.flat("M475,640 C430,580 440,500 475,460 C510,500 520,580 475,640Z", pale, opacity=0.85)
    else:
        c.line(
            "M475,880 V470 M475,760 C400,720 390,660 400,620 C450,640 475,690 475,740 M475,660 "
            "C550,620 556,560 546,520 C500,540 475,590 475,640",
            pale,
            6,
        )
        c.flat(oval(475, 440, 30, 44), pale, opacity=0.9)
    c.gloss("M266,296 H420 L290,990 H266Z", opacity=0.14)


@silhouette("notebook", focus=(470, 600), turns=True)
def notebook(c: Canvas) -> None:
    c.ground(1000, 250)
    if not c.turn:
        c.form(box(226, 312, 500, 688, 24), tone=_PAGES, finish="ribbed")
    cover = box(206, 296, 500, 690, 28)
    c.slab(cover, depth=60, flank=Flank(_PAGES, 44))
    c.dim(cover, opacity=0.16)
    c.seam(box(224, 314, 464, 654, 16))
    c.strap("M620,292 V990", 22, tone=c.accent if c.chance(0.5) else Tone(c.tone.deep))
    c.line("M420,986 V1060", c.accent.base, 13)
    c.line(box(330, 440, 190, 110, 4), c.accent.light, 3.5, opacity=0.9)
    c.gloss("M230,320 H430 L250,900 H222Z", opacity=0.16)


@silhouette("pen", focus=(560, 420), hanging=True)
def pen(c: Canvas) -> None:
    fountain = c.chance(0.6)
    with c.group("rotate(38 450 600)"):
        c.form("M412,190 Q412,150 450,150 Q488,150 488,190 V560 H412Z", finish="round", texture=False)
        c.metal(box(408, 548, 84, 30, 4))
        c.metal(box(412, 196, 76, 14, 2))
        c.strap("M500,220 V450", 15, tone=c.accent)
        c.metal("M470,200 h40 v30 h-40Z")
        c.form("M418,578 H482 L474,850 H426Z", finish="round", texture=False)
        c.metal(box(424, 846, 52, 26, 3))
        if fountain:
            c.form("M430,872 H470 L464,930 H436Z", tone=Tone("#26221f"), finish="round", texture=False)
            c.metal("M430,926 H470 C474,980 462,1030 450,1060 C438,1030 426,980 430,926Z")
            c.line("M450,970 V1056", c.accent.ink, 3)
            c.flat(oval(450, 966, 6), c.accent.ink)
        else:
            c.metal("M428,872 H472 L454,1000 H446Z")
        c.gloss(box(424, 200, 11, 330, 5), opacity=0.6)


@silhouette("cards", focus=(470, 640), hanging=True)
def cards(c: Canvas) -> None:
    with c.group("rotate(-8 450 640)"):
        c.form(box(170, 500, 520, 370, 6), tone=Tone(c.tone.light), finish="soft", texture=False)
        c.line("M174,504 L430,710 L686,504", c.tone.ink, 3, opacity=0.5)
    with c.group("rotate(7 450 560)"):
        c.form(box(280, 260, 370, 520, 4), tone=Tone("#f8f3e9"), finish="soft", texture=False)
        c.line(box(304, 284, 322, 472, 2), c.accent.base, 3.5)
        with c.repeated(tuple(f"rotate({k * 60} 465 520)" for k in range(6))):
            c.flat("M465,520 C430,470 440,410 465,380 C490,410 500,470 465,520Z", c.tone.base, opacity=0.85)
        c.flat(oval(465, 520, 22), c.accent.base)
    with c.group("translate(450 820)"):
        c.form(oval(0, 0, 56), texture=False)
        c.line(oval(0, 0, 36), c.tone.ink, 4, opacity=0.5)


def _rose(c: Canvas, tone: Tone) -> None:
    """A rose from above, 100 across its radius, around the origin."""
    c.form(oval(0, 0, 100), tone=tone, finish="soft", texture=False)
    for k in range(3):
        angle, near = k * 2.1 + 0.6, 72 - k * 20
        x, y = cos(angle) * 12, sin(angle) * 12
        petal = (
            f"M{x - near:.0f},{y:.0f} C{x - near:.0f},{y - near * 1.3:.0f} "
            f"{x + near:.0f},{y - near * 1.3:.0f} {x + near:.0f},{y:.0f}"
        )
        c.line(petal, tone.ink, 6, opacity=0.5)
    c.flat(oval(-30, -40, 28, 18), tone.bright, opacity=0.6)


def _roses(c: Canvas, tone: Tone, places: tuple[tuple[int, int, int], ...]) -> None:
    with c.repeated(tuple(f"translate({x} {y}) scale({size / 100})" for x, y, size in places)):
        _rose(c, tone)


@silhouette("bouquet", focus=(450, 420))
def bouquet(c: Canvas) -> None:
    c.ground(1030, 130)
    leaf = "M450,560 C560,500 690,440 760,300 C640,300 520,400 450,560Z"
    for path in (leaf, mirrored(leaf), "M450,520 C470,400 480,280 450,180 C410,290 420,420 450,520Z"):
        c.form(path, tone=_LEAF, finish="soft", texture=False)
    c.line("M400,760 L360,1024 M450,760 V1030 M500,760 L540,1024", _LEAF.deep, 15)
    pale = Tone(mix(c.tone.base, "#fff4ea", 0.6))
    _roses(c, c.tone, ((300, 400, 62), (380, 300, 64), (450, 240, 50), (250, 480, 46), (555, 510, 74)))
    _roses(c, pale, ((600, 400, 62), (520, 296, 66), (650, 480, 46), (350, 510, 72)))
    _roses(c, c.tone, ((450, 560, 60), (450, 400, 86)))
    wrap = symmetric("M450,640 C560,620 650,580 720,520 L540,940 Q490,960 450,960")
    c.form(wrap, tone=_KRAFT if c.chance(0.5) else Tone("#f4efe6"), finish="soft", texture=False)
    c.fold("M450,640 L440,950 M330,590 L420,940 M590,590 L490,940", opacity=0.18, tone=_KRAFT)
    c.strap("M352,810 Q450,840 548,810", 26, tone=c.accent)
    c.line(
        "M450,826 C400,780 350,800 370,830 C390,850 430,840 450,826 C500,780 550,800 530,830 "
        "C510,850 470,840 450,826",
        c.accent.deep,
        9,
    )


@silhouette("orchid", focus=(480, 400))
def orchid(c: Canvas) -> None:
    c.ground(1010, 130)
    c.line("M450,800 C440,600 470,360 640,240", _LEAF.deep, 11)
    for leaf in (
        "M450,810 C560,720 690,720 770,790 C680,850 540,860 450,810Z",
        "M450,810 C360,700 240,690 150,760 C220,850 360,860 450,810Z",
    ):
        c.form(leaf, tone=_LEAF, finish="soft", texture=False)
    spots = ((450, 560, 1.0), (480, 430, 0.95), (560, 320, 0.85), (660, 230, 0.6))
    with c.repeated(tuple(f"translate({x} {y}) scale({size})" for x, y, size in spots)):
        for path in (
            "M0,0 C40,-90 130,-80 120,-10 C110,50 40,30 0,0Z",
            "M0,0 C-40,-90 -130,-80 -120,-10 C-110,50 -40,30 0,0Z",
            "M0,0 C-50,-40 -40,-120 0,-130 C40,-120 50,-40 0,0Z",
            "M0,0 C30,20 60,90 30,110 C-10,90 -10,40 0,0Z",
            "M0,0 C-30,20 -60,90 -30,110 C10,90 10,40 0,0Z",
        ):
            c.form(path, finish="soft", texture=False)
        c.form("M0,-6 C30,10 20,46 0,56 C-20,46 -30,10 0,-6Z", tone=c.accent, finish="soft", texture=False)
    pot = symmetric("M450,810 L560,810 L530,1004 Q490,1012 450,1012")
    c.form(pot, tone=Tone("#efe9dd"), finish="ceramic", texture=False)
    c.form(centred(800, 244, 34, 8), tone=Tone("#efe9dd"), finish="ceramic", texture=False)


@silhouette("plant", focus=(450, 480))
def plant(c: Canvas) -> None:
    c.ground(1020, 170)
    blade = "M450,800 C420,640 430,480 450,380 C490,480 490,640 450,800Z"
    turns = (-64, 60, -44, 42, -24, 22, 0)
    with c.repeated(
        tuple(
            f"rotate({turn} 450 800) scale(1 {1 - abs(turn) / 260:.2f}) translate(0 {abs(turn) * 1.6:.0f})"
            for turn in turns
        )
    ):
        c.form(blade, tone=_LEAF, finish="soft", texture=False)
        c.line("M450,780 V430", _LEAF.bright, 4, opacity=0.6)
    c.form(symmetric("M450,790 L610,790 L566,1010 Q510,1022 450,1022"), finish="ceramic", texture=False)
    c.form(centred(776, 340, 46, 10), finish="ceramic", texture=False)
    c.gloss("M312,830 L350,830 L370,990 L346,990Z", opacity=0.4)


@silhouette("tin", focus=(450, 660), lift=50, turns=True)
def tin(c: Canvas) -> None:
    c.ground(990, 185)
    wide, top = c.between(150, 185), c.between(470, 540)
    c.form(
        f"M{450 - wide},{top + 60} V950 Q450,1010 {450 + wide},950 V{top + 60}Z",
        finish="round",
        texture=False,
    )
    c.form(
        f"M{446 - wide},{top} V{top + 76} Q450,{top + 130} {454 + wide},{top + 76} V{top}Z",
        tone=c.accent if c.chance(0.5) else c.tone,
        finish="metal" if c.chance(0.4) else "round",
        texture=False,
    )
    c.form(oval(450, top, wide + 4, 40), tone=Tone(c.tone.light), finish="soft", texture=False)
    c.metal(oval(450, top - 8, 24, 12))
    label = (
        f"M{450 - wide},{top + 180} Q450,{top + 236} {450 + wide},{top + 180} V860 Q450,916 {450 - wide},860Z"
    )
    c.form(label, tone=_PAGES, finish="round", texture=False)
    middle = (top + 180 + 860) // 2 + 36
    for behind in (False, True):
        with c.wrapped(75, wide, behind=behind):
            _tea_leaf(c, middle)


def _tea_leaf(c: Canvas, middle: int) -> None:
    c.form(
        f"M450,{middle + 70} C380,{middle + 20} 380,{middle - 60} 450,{middle - 100} "
        f"C520,{middle - 60} 520,{middle + 20} 450,{middle + 70}Z",
        tone=_LEAF,
        finish="soft",
        texture=False,
    )
    c.line(
        f"M450,{middle + 100} V{middle - 60} M450,{middle + 20} L480,{middle - 16} M450,{middle} "
        f"L422,{middle - 34}",
        _PAGES.base,
        4,
    )


@silhouette("chocolate_box", focus=(450, 660), lift=90)
def chocolate_box(c: Canvas) -> None:
    c.ground(955, 330)
    c.form("M150,560 L220,330 H730 L750,560Z", texture=False, finish="satin")
    c.strap("M486,332 L452,558", 30, tone=c.accent)
    c.form("M120,560 H780 L800,900 Q800,945 760,945 H140 Q100,945 100,900Z", texture=False, finish="satin")
    c.form("M150,590 H750 L766,890 H134Z", tone=_PAGES, finish="soft", texture=False)
    browns = (Tone("#5b3623"), Tone("#7c4b2e"), Tone("#e6d3b5"), Tone("#3d2418"))
    first = c.between(0, 3)
    for row in range(3):
        for column in range(4):
            x, y = 450 + (column - 1.5) * (136 + row * 6), 650 + row * 90
            tone = browns[(column * 5 + row + first) % 4]
            c.form(oval(x, y, 50, 34), tone=tone, finish="shiny", texture=False, edge=False)
    spots = (
        f"M{426 + (k % 4 - 1.5) * (136 + k // 4 * 6):.0f},{658 + k // 4 * 90}q24,-26 48,-8" for k in range(12)
    )
    c.line("".join(spots), "#ffe9cf", 4, opacity=0.5)


@silhouette("bar", focus=(450, 520), hanging=True)
def bar(c: Canvas) -> None:
    with c.group("rotate(-9 450 600)"):
        cocoa = Tone("#4c2d1e")
        c.form(box(284, 190, 332, 400, 10), tone=cocoa, finish="shiny", texture=False)
        for row in range(4):
            for column in range(3):
                c.line(box(296 + column * 106, 204 + row * 94, 96, 84, 6), cocoa.bright, 3, opacity=0.55)
        c.form(
            "M270,480 L300,500 L330,476 L360,502 L392,476 L424,502 L456,478 L488,502 L520,476 "
            "L552,502 L584,478 L612,500 L630,482 V560 H270Z",
            tone=Tone("#d9c9a6"),
            finish="metal",
            texture=False,
        )
        c.form(box(266, 530, 368, 520, 4), finish="soft", texture=False)
        c.line(box(292, 560, 316, 464, 2), c.accent.light, 4)
        with c.repeated(tuple(f"rotate({k * 45} 450 780)" for k in range(8))):
            c.flat("M450,780 C426,740 430,700 450,676 C470,700 474,740 450,780Z", c.accent.light, opacity=0.9)


@silhouette("pouch", focus=(450, 640))
def pouch(c: Canvas) -> None:
    c.ground(1000, 210)
    body = symmetric("M450,320 L620,316 L636,420 L660,960 Q620,1004 560,1000 L450,1004")
    c.form(body, finish="soft", texture=False)
    c.dim(body, opacity=0.2)
    c.form(symmetric("M450,270 L618,266 L622,356 L450,360"), texture=False, finish="soft")
    c.line("M286,330 Q450,340 614,330", c.tone.ink, 4, opacity=0.5)
    c.fold("M290,400 C300,600 280,800 270,940 M610,400 C600,600 620,800 630,940", opacity=0.25)
    c.form(oval(450, 640, 130), tone=_PAGES, finish="soft", texture=False)
    c.line(oval(450, 640, 112), c.accent.base, 4)
    bean = "M450,560 C510,580 520,680 450,720 C380,700 390,590 450,560Z"
    c.form(bean, tone=Tone("#5b3623"), finish="soft", texture=False)
    c.line("M452,566 C420,620 484,660 448,716", _PAGES.base, 5)


@silhouette("honey", focus=(450, 700), lift=70, turns=True)
def honey(c: Canvas) -> None:
    c.ground(975, 180)
    c.form(
        symmetric("M450,560 L590,560 C640,600 640,660 630,760 C640,860 640,930 600,970 L450,974"),
        tone=Tone(mix(c.tone.base, "#e09a2b", 0.55)),
        finish="round",
        texture=False,
    )
    c.gloss("M296,640 C282,760 290,860 310,930 L340,930 C326,840 326,740 336,640Z", opacity=0.6)
    c.form(centred(470, 310, 96, 16), tone=c.accent, finish="metal")
    with c.wrapped(105, 180):
        c.form(centred(700, 210, 150, 6), tone=_PAGES, finish="soft", texture=False)
        with c.repeated(("translate(0 0)", "translate(-52 30)", "translate(52 30)")):
            c.line("M450,726 l26,15 v30 l-26,15 l-26,-15 v-30Z", c.accent.deep, 4)
    with c.wrapped(70, 180, behind=True):
        c.form(centred(730, 140, 90, 6), tone=_PAGES, finish="soft", texture=False)
        c.line("M404,756 H496 M404,776 H486 M404,796 H492", c.accent.deep, 4)
