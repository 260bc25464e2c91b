"""Sport, toys, and services."""

from vitrina.project.demo.drawings.canvas import Canvas, Flank
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import box, centred, mirrored, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_WOOD = Tone("#c59a68")
_NIGHT = Tone("#2a2725")
_PALE = Tone("#f3ede2")


@silhouette("ball", focus=(420, 600), lift=60)
def ball(c: Canvas) -> None:
    c.ground(950, 220)
    style = c.between(0, 2)
    c.form(oval(450, 690, 260), texture=style == 2)
    seams = {
        0: "M450,430 V950 M190,690 H710 M290,486 Q390,690 290,894 M610,486 Q510,690 610,894",
        1: "M240,540 C340,640 560,640 660,540 M240,840 C340,740 560,740 660,840",
        2: "M450,430 Q330,690 450,950 M450,430 Q570,690 450,950 M200,620 Q450,700 700,620 M200,770 "
        "Q450,850 700,770",
    }[style]
    c.line(seams, c.tone.ink if style != 1 else c.tone.bright, 9, opacity=0.8)
    c.dim(oval(450, 690, 260), opacity=0.3)
    c.gloss("M250,600 C270,500 370,450 450,450 C390,490 320,550 290,660Z", opacity=0.4)


@silhouette("racket", focus=(560, 400), hanging=True)
def racket(c: Canvas) -> None:
    with c.group("rotate(24 450 600)"):
        strings = "".join(f"M{x},170 V590" for x in range(320, 590, 26)) + "".join(
            f"M290,{y} H610" for y in range(200, 580, 26)
        )
        c.line(strings, "#efe9dd", 3, opacity=0.95)
        c.strap(oval(450, 380, 172, 226), 30)
        c.strap("M386,588 L440,730 M514,588 L460,730", 22)
        c.form("M428,720 H472 L478,1050 Q450,1066 422,1050Z", tone=_NIGHT, finish="leather")
        for y in range(760, 1040, 44):
            c.line(f"M426,{y} L476,{y + 24}", "#57514c", 4)
        c.metal(box(420, 716, 60, 20, 4))
    c.form(oval(700, 900, 62), tone=Tone("#cfd85a"), finish="soft", texture=False)
    c.line("M650,866 Q700,900 676,958 M724,842 Q716,890 760,914", "#f7f6e4", 6)


@silhouette("mat", focus=(400, 780), lift=90)
def mat(c: Canvas) -> None:
    c.ground(930, 350)
    c.form("M230,910 L300,770 H800 L840,910Z", texture=False)
    roll = (
        "M130,760 C130,690 180,650 240,650 H680 C740,650 760,700 760,760 C760,840 740,900 680,900 "
        "H240 C180,900 130,840 130,760Z"
    )
    c.form(roll, finish="soft")
    c.dim(roll, opacity=0.25)
    c.gloss("M200,680 H690 C720,690 736,706 744,726 H180Z", opacity=0.3)
    for turn in (110, 82, 54, 28):
        c.line(oval(236, 776, turn * 0.8, turn), c.tone.ink, 6, opacity=0.55)
    for x in (420, 600):
        c.strap(f"M{x},648 C{x + 30},720 {x + 30},840 {x},902", 26, tone=c.accent)


@silhouette("dumbbell", focus=(330, 720), lift=100)
def dumbbell(c: Canvas) -> None:
    c.ground(890, 320)
    c.metal(box(300, 710, 300, 60, 24), tone=Tone("#b9bdc1"))
    c.line("".join(f"M{x},712 v56" for x in range(370, 540, 15)), "#6f7479", 3, opacity=0.6)
    for x, width, high in ((250, 90, 300), (180, 80, 240), (560, 90, 300), (640, 80, 240)):
        c.form(box(x, 740 - high / 2, width, high, 26), finish="round", texture=False)
    for x in (140, 714):
        c.metal(box(x, 712, 46, 56, 12))


@silhouette("kit_bag", focus=(450, 640))
def kit_bag(c: Canvas) -> None:
    c.ground(985, 250)
    c.strap("M280,470 C260,380 640,380 620,470", 22, tone=c.accent)
    body = symmetric("M450,440 C600,440 660,470 668,560 L690,900 Q690,985 600,985 L450,985")
    c.form(body)
    c.dim(body, opacity=0.25)
    c.form(symmetric("M450,690 L676,680 L684,760 L450,770"), tone=c.accent, finish="canvas")
    c.line("M250,560 Q450,520 650,560", c.tone.ink, 8, opacity=0.7)
    c.metal(box(636, 556, 14, 46, 7))


@silhouette("bicycle_helmet", focus=(450, 640), lift=70)
def bicycle_helmet(c: Canvas) -> None:
    c.ground(905, 260)
    c.strap("M290,760 C320,900 420,930 450,930 C480,930 580,900 610,760", 14, tone=_NIGHT)
    shell = (
        "M150,780 C140,520 300,400 470,400 C650,400 760,520 770,740 C720,800 640,800 560,780 "
        "C420,750 260,800 150,780Z"
    )
    c.form(shell, finish="shiny", texture=False)
    for vent in (
        "M300,480 C380,430 420,440 440,470 C400,560 330,620 250,650 C250,580 270,520 300,480Z",
        "M480,460 C560,450 610,480 640,520 C600,600 540,650 440,660 C450,580 460,520 480,460Z",
        "M670,560 C710,600 720,650 724,700 C680,720 620,720 560,710 C610,680 650,620 670,560Z",
    ):
        c.flat(vent, c.tone.ink, opacity=0.85)
    c.gloss("M180,700 C190,560 280,460 400,430 C320,490 260,580 230,730Z", opacity=0.35)


@silhouette("skis", focus=(420, 300), hanging=True)
def skis(c: Canvas) -> None:
    ski = "M380,150 C400,110 430,110 440,150 C446,400 440,800 438,1080 H384 C380,800 376,400 380,150Z"
    with c.repeated(("rotate(7 450 600) translate(90 0)", "rotate(-7 450 600) translate(-10 0)")):
        c.form(ski, finish="shiny", texture=False)
        c.flat("M384,300 H440 V340 L384,380Z M384,400 L440,360 V380 L384,420Z", c.accent.light, opacity=0.95)
        c.form(box(378, 600, 66, 190, 10), tone=_NIGHT, finish="soft", texture=False)
        c.metal(box(388, 620, 46, 34, 6))
        c.metal(box(388, 740, 46, 34, 6))


@silhouette("teddy", focus=(450, 440))
def teddy(c: Canvas) -> None:
    c.ground(1000, 240)
    pale = Tone(mix(c.tone.base, "#fff2df", 0.55))
    for x in (320, 580):
        c.form(oval(x, 300, 70), finish="wool")
        c.form(oval(x, 304, 40), tone=pale, finish="soft", edge=False)
    with c.repeated(("rotate(24 240 700)", "translate(900 0) scale(-1 1) rotate(24 240 700)")):
        c.form(oval(240, 720, 66, 130), finish="wool")
    body = oval(450, 770, 200, 220)
    c.form(body, finish="wool")
    c.form(oval(450, 790, 124, 144), tone=pale, finish="soft", edge=False)
    for x in (290, 610):
        c.form(oval(x, 920, 96, 80), finish="wool")
        c.form(oval(x, 926, 52, 44), tone=pale, finish="soft", edge=False)
    c.form(oval(450, 430, 190, 172), finish="wool")
    c.form(oval(450, 492, 92, 72), tone=pale, finish="soft", edge=False)
    for x in (378, 522):
        c.flat(oval(x, 412, 17), "#2a2220")
        c.flat(oval(x - 5, 406, 5), "#ffffff")
    c.form(
        "M416,462 Q450,446 484,462 Q478,500 450,504 Q422,500 416,462Z",
        tone=Tone("#4a3328"),
        finish="shiny",
        texture=False,
    )
    c.line("M450,504 V524 M450,524 Q420,548 400,530 M450,524 Q480,548 500,530", "#4a3328", 6)
    c.form(
        "M450,612 C380,560 320,580 330,622 C340,660 410,650 450,612 C520,560 580,580 570,622 "
        "C560,660 490,650 450,612Z",
        tone=c.accent,
        finish="satin",
        texture=False,
    )
    c.form(oval(450, 614, 22), tone=c.accent, finish="satin", texture=False)


@silhouette("blocks", focus=(430, 760), lift=50)
def blocks(c: Canvas) -> None:
    c.ground(1000, 300)
    tones = (c.tone, c.accent, Tone("#e7d3b0"), Tone(mix(c.tone.base, "#5f8f88", 0.6)), _WOOD)
    places = ((170, 800), (360, 806), (560, 800), (260, 612), (460, 612))
    for tone, (x, y) in zip(tones, places, strict=True):
        c.flat(f"M{x},{y} l30,-30 h188 l-30,30Z", tone.bright)
        c.flat(f"M{x + 188},{y} l30,-30 v188 l-30,30Z", tone.ink)
        c.form(f"M{x},{y} h188 v190 h-188Z", tone=tone, finish="soft", texture=False)
        c.line(oval(x + 94, y + 95, 46), tone.bright, 9, opacity=0.9)
    c.form("M350,582 L460,400 L570,582Z", finish="wood", tone=tones[3])


@silhouette("train", focus=(420, 700), lift=110)
def train(c: Canvas) -> None:
    c.ground(940, 350)
    c.form(box(130, 800, 640, 60, 20), tone=_WOOD, finish="wood")
    c.form(box(160, 640, 360, 170, 84), finish="shiny", texture=False)
    c.form(box(500, 480, 230, 330, 14), finish="shiny", texture=False)
    c.form(box(474, 440, 282, 56, 20), tone=c.accent, finish="shiny", texture=False)
    c.form(box(550, 540, 130, 120, 14), tone=_PALE, finish="soft", texture=False)
    c.form(
        "M220,640 L232,540 H200 L190,500 H330 L320,540 H290 L300,640Z",
        tone=c.accent,
        finish="shiny",
        texture=False,
    )
    c.metal(oval(176, 724, 26))
    c.gloss(box(200, 656, 270, 30, 14), opacity=0.5)
    for x, radius in ((230, 62), (390, 62), (620, 84)):
        c.form(oval(x, 940 - radius, radius), tone=_NIGHT, finish="soft", texture=False)
        c.form(oval(x, 940 - radius, radius * 0.62), tone=c.accent, finish="wood")
        c.flat(oval(x, 940 - radius, radius * 0.16), _NIGHT.base)


@silhouette("doll_house", focus=(450, 640))
def doll_house(c: Canvas) -> None:
    c.ground(1000, 290)
    c.form(box(200, 480, 500, 516, 4), tone=_PALE, finish="wood")
    c.form("M150,500 L450,230 L750,500 L720,530 L450,290 L180,530Z", finish="soft", texture=False)
    c.form(
        "M450,290 L690,502 H210Z", tone=Tone(mix(c.tone.base, "#ffffff", 0.55)), finish="soft", texture=False
    )
    c.form(box(580, 270, 60, 120, 4), finish="soft", texture=False)
    for x, y in ((250, 550), (530, 550), (250, 770)):
        c.form(box(x, y, 120, 140, 8), tone=Tone("#ffe9b8"), finish="soft", texture=False)
        c.line(f"M{x + 60},{y} v140 M{x},{y + 70} h120", _PALE.ink, 6)
        c.form(box(x - 10, y + 136, 140, 18, 4), tone=c.accent, finish="soft", texture=False)
    c.form("M500,996 V830 C500,760 640,760 640,830 V996Z", finish="wood")
    c.metal(oval(616, 900, 9))
    c.form(oval(450, 420, 40), tone=Tone("#ffe9b8"), finish="soft", texture=False)


@silhouette("kite", focus=(420, 440), hanging=True)
def kite(c: Canvas) -> None:
    c.form("M450,150 L450,700 L200,400Z", finish="soft", texture=False)
    c.form("M450,150 L700,400 L450,700Z", tone=c.accent, finish="soft", texture=False)
    c.flat("M450,290 L590,400 L450,560Z", c.tone.light, opacity=0.9)
    c.flat("M450,290 L310,400 L450,560Z", c.accent.light, opacity=0.9)
    c.line("M450,150 V700 M200,400 H700", "#5a4636", 5, opacity=0.6)
    c.line("M450,700 C380,780 540,860 450,940 C400,990 440,1060 480,1090", "#5a4636", 5)
    for x, y, turn in ((436, 780, 20), (486, 880, -30), (428, 990, 24)):
        with c.group(f"rotate({turn} {x} {y})"):
            c.form(f"M{x},{y} l-54,-26 v52Z", texture=False, finish="soft")
            c.form(f"M{x},{y} l54,-26 v52Z", tone=c.accent, texture=False, finish="soft")


@silhouette("puzzle", focus=(450, 640), hanging=True)
def puzzle(c: Canvas) -> None:
    piece = (
        "M0,0 H70 C60,-40 120,-40 110,0 H180 V70 C220,60 220,120 180,110 V180 H110 C120,220 60,220 "
        "70,180 H0 V110 C-40,120 -40,60 0,70Z"
    )
    tones = (
        c.tone,
        c.accent,
        Tone(c.tone.light),
        Tone("#e9d8b6"),
        Tone(mix(c.tone.base, "#6aa39b", 0.6)),
        Tone(c.tone.deep),
    )
    spots = ((230, 330, 0), (450, 330, 0), (230, 560, 0), (460, 566, 0), (250, 800, -8), (520, 830, 14))
    for tone, (x, y, turn) in zip(tones, spots, strict=True):
        with c.group(f"translate({x} {y}) rotate({turn}) scale(1.1)"):
            c.form(piece, tone=tone, finish="soft", texture=False)


@silhouette("dress_form", focus=(450, 480))
def dress_form(c: Canvas) -> None:
    c.ground(1090, 150)
    c.metal(centred(800, 22, 230, 6))
    c.line("M450,1010 L320,1086 M450,1010 L580,1086 M450,1010 V1090", "#5a4030", 18)
    body = symmetric(
        "M450,210 L486,214 C490,270 560,280 610,310 C640,360 620,440 590,500 C566,560 566,600 "
        "590,680 C610,740 616,790 600,830 Q540,850 450,850"
    )
    c.form(body, tone=Tone(mix("#ead9bf", c.tone.base, 0.18)), finish="linen")
    c.dim(body, opacity=0.2)
    c.metal(centred(176, 46, 40, 10))
    c.line(
        "M450,220 V846 M450,220 C520,420 500,640 530,840 M450,220 C380,420 400,640 370,840",
        "#8a6a48",
        3,
        opacity=0.5,
    )
    c.line("M386,250 C400,300 500,300 514,250 C560,420 540,560 560,700", c.tone.base, 22)
    c.line(
        "M386,250 C400,300 500,300 514,250 C560,420 540,560 560,700",
        "#fff8ea",
        10,
        dash="3 13",
        round_ends=False,
        opacity=0.85,
    )
    c.line("M386,250 C350,420 380,560 344,690", c.tone.base, 22)
    c.line("M386,250 C350,420 380,560 344,690", "#fff8ea", 10, dash="3 13", round_ends=False, opacity=0.85)


@silhouette("spool", focus=(430, 640), lift=60)
def spool(c: Canvas) -> None:
    c.ground(985, 200)
    c.form(centred(940, 340, 46, 16), tone=_WOOD, finish="wood")
    c.form(centred(560, 230, 384, 20), finish="ribbed")
    c.line("".join(f"M336,{y} L564,{y - 14}" for y in range(590, 940, 16)), c.tone.bright, 3, opacity=0.5)
    c.form(centred(516, 340, 46, 16), tone=_WOOD, finish="wood")
    c.form(oval(450, 518, 168, 26), tone=_WOOD, finish="wood")
    c.flat(oval(450, 518, 34, 8), _WOOD.ink)
    c.line("M560,800 C700,820 760,700 720,560 C700,480 740,420 690,330", c.tone.base, 5)
    c.metal("M690,210 L704,216 L640,900 L632,940 L630,898 L676,220Z", tone=Tone("#c2c6ca"))
    c.line("M690,240 L686,290", "#4a4d50", 5)


@silhouette("engraving", focus=(450, 620), lift=40)
def engraving(c: Canvas) -> None:
    c.ground(930, 270)
    c.metal(oval(430, 690, 250, 230))
    c.line(oval(430, 690, 222, 202), c.accent.ink, 4, opacity=0.5)
    c.line(
        "M300,700 C330,600 380,600 380,680 C380,760 320,780 330,720 C350,620 450,600 450,690 "
        "C450,770 500,770 540,680",
        c.accent.ink,
        9,
    )
    c.line(
        "M300,703 C330,603 380,603 380,683 C380,763 320,783 330,723 C350,623 450,603 450,693 "
        "C450,773 500,773 540,683",
        c.accent.bright,
        3,
        opacity=0.9,
    )
    with c.group("rotate(38 545 676)"):
        c.metal("M536,640 L545,678 L554,640 V470 H536Z", tone=Tone("#c2c6ca"))
        c.form("M510,480 C500,400 520,330 545,280 C570,330 590,400 580,480Z", tone=_WOOD, finish="wood")
        c.metal(centred(470, 44, 24, 6, x=545))


@silhouette("gift", focus=(450, 560), lift=50, turns=True)
def gift(c: Canvas) -> None:
    c.ground(995, 270)
    body = box(200, 600, 500, 390, 8)
    ribbon = Flank(c.accent, 78, both=True)
    c.slab(body, depth=460, finish="soft", flank=ribbon)
    c.dim(body, opacity=0.22)
    c.slab(box(180, 510, 540, 104, 8), depth=500, finish="soft", flank=ribbon)
    c.dim(box(180, 590, 540, 24, 4), opacity=0.35)
    c.form(centred(510, 78, 480, 0), tone=c.accent, finish="satin", texture=False)
    loop = "M450,510 C500,400 620,330 680,400 C720,460 620,510 450,510Z"
    inner = "M480,496 C540,430 600,400 640,420 C650,460 590,490 480,496Z"
    with c.plane():
        for side in (loop, mirrored(loop)):
            c.form(side, tone=c.accent, finish="satin", texture=False)
        for side in (inner, mirrored(inner)):
            c.flat(side, c.accent.ink, opacity=0.5)
    tail = "M460,510 C540,540 580,600 640,640 L600,660 L590,690 C530,650 480,590 450,530Z"
    c.form(tail + mirrored(tail), tone=c.accent, finish="satin", texture=False)
    with c.plane():
        c.form(centred(484, 70, 60, 22), tone=c.accent, finish="satin", texture=False)


@silhouette("workbench", focus=(420, 640), hanging=True)
def workbench(c: Canvas) -> None:
    for x, turn in ((310, -18), (590, 16)):
        with c.group(f"rotate({turn} {x} 620)"):
            c.form(box(x - 32, 560, 64, 420, 26), finish="wood")
            c.metal(box(x - 36, 540, 72, 46, 8))
    with c.group("rotate(-18 310 620)"):
        c.form(
            "M190,380 H400 Q440,390 450,440 L410,450 L400,500 H190Z",
            tone=Tone("#a9adb2"),
            finish="metal",
            texture=False,
        )
        c.metal(box(286, 490, 48, 60, 4))
    with c.group("rotate(16 590 620)"):
        c.metal("M578,250 H602 L606,550 H574Z", tone=Tone("#c2c6ca"))
        c.metal("M566,200 H614 L602,260 H578Z", tone=Tone("#c2c6ca"))
    with c.repeated(tuple(f"rotate({k * 36} 450 480)" for k in range(10))):
        c.flat(box(434, 362, 32, 40, 6), c.accent.deep)
    c.metal(oval(450, 480, 96))
    c.flat(oval(450, 480, 40), _PALE.base)
    c.line(oval(450, 480, 40), c.accent.ink, 4, opacity=0.6)
