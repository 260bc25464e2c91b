"""Kitchen: pans, knives, kettles, coffee."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone
from vitrina.project.demo.drawings.paths import box, centred, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_STEEL = Tone("#b9bdc1")
_WOOD = Tone("#9a6b41")
_NIGHT = Tone("#2a2725")


@silhouette("pan", focus=(360, 620), hanging=True)
def pan(c: Canvas) -> None:
    c.form(
        "M560,720 L780,980 Q800,1010 770,1030 Q740,1040 722,1012 L520,760Z",
        tone=_WOOD if c.chance(0.5) else _NIGHT,
        finish="wood",
    )
    c.flat(oval(752, 1000, 11), "#f7f3ea", opacity=0.8)
    c.metal("M520,690 L606,790 L570,816 L490,730Z", tone=_STEEL)
    radius = c.between(270, 300)
    c.form(oval(400, 500, radius), finish="shiny", texture=False)
    c.line(oval(400, 500, radius - 10), c.tone.bright, 6, opacity=0.6)
    c.form(oval(400, 500, radius - 52), tone=_NIGHT, finish="soft", texture=False)
    c.line(oval(400, 500, radius - 90), "#ffffff", 2, opacity=0.12)
    c.line(oval(400, 500, radius - 140), "#ffffff", 2, opacity=0.12)
    c.gloss("M230,440 C250,370 310,320 380,310 C320,360 280,420 270,520Z", opacity=0.3)


@silhouette("pot", focus=(420, 740), lift=90)
def pot(c: Canvas) -> None:
    c.ground(965, 290)
    for x in (120, 700):
        c.strap(
            f"M{x + 40},720 C{x - 30 if x < 450 else x + 110},712 "
            f"{x - 30 if x < 450 else x + 110},790 {x + 40},784",
            30,
        )
    body = "M160,660 H740 V880 Q740,962 650,962 H250 Q160,962 160,880Z"
    c.form(body, finish="round", texture=False)
    c.dim(body, opacity=0.2)
    c.gloss(box(196, 700, 60, 200, 26), opacity=0.4)
    lid = symmetric("M450,540 C600,540 720,580 752,648 Q752,668 740,668 L450,668")
    c.form(lid, finish="shiny", texture=False)
    c.line("M152,664 H748", c.tone.ink, 6, opacity=0.6)
    c.metal(centred(490, 76, 52, 20))
    c.gloss("M220,630 C270,580 350,560 430,556 C370,580 310,600 280,646Z", opacity=0.5)


@silhouette("knife", focus=(420, 460), hanging=True)
def knife(c: Canvas) -> None:
    with c.group("rotate(32 450 600)"):
        blade = "M392,700 V190 C396,160 420,140 436,140 C500,300 516,520 508,700Z"
        c.form(blade, tone=_STEEL, finish="metal")
        c.line("M400,690 V230", "#ffffff", 5, opacity=0.7)
        if c.chance(0.4):
            c.line(
                "M430,200 C470,280 450,340 480,420 C460,500 490,560 480,680 M412,300 C440,380 "
                "420,460 446,540",
                "#74797e",
                3,
                opacity=0.6,
            )
        c.metal(box(390, 700, 120, 40, 4))
        handle = "M402,740 H498 C506,840 486,940 506,1060 Q460,1084 418,1060 C426,960 396,860 402,740Z"
        c.form(handle, finish="wood")
        for y in (810, 900, 990):
            c.metal(oval(454, y, 11))


@silhouette("kettle", focus=(430, 720), lift=50)
def kettle(c: Canvas) -> None:
    c.ground(985, 210)
    goose = c.chance(0.6)
    if goose:
        c.strap("M300,880 C180,840 250,640 150,560 L116,560", 30)
    else:
        c.form("M300,640 L200,560 L236,540 L340,600Z", texture=False)
    c.line("M600,620 C760,560 800,640 770,820", _NIGHT.base, 34)
    c.line("M606,610 C740,560 776,630 760,780", "#5d5753", 6, opacity=0.7)
    body = symmetric("M450,560 L550,560 C570,700 630,860 640,930 Q640,980 600,982 L450,984")
    c.form(body, finish="metal" if c.finish == "metal" else "round", texture=False)
    c.form(symmetric("M450,520 C500,520 540,532 552,564 L450,568"), finish="round", texture=False)
    c.form(oval(450, 506, 24, 20), tone=_NIGHT, finish="round")
    c.gloss("M370,600 C360,720 320,840 306,930 L350,940 C370,820 392,700 400,600Z", opacity=0.4)
    c.form(centred(976, 400, 20, 8), tone=_NIGHT, finish="soft")


@silhouette("coffee_machine", focus=(430, 600))
def coffee_machine(c: Canvas) -> None:
    c.ground(1000, 280)
    c.form(box(200, 330, 500, 190, 30), finish="round", texture=False)
    c.form(box(400, 500, 300, 470, 14), finish="round", texture=False)
    c.form(box(190, 930, 520, 66, 18), tone=_NIGHT, finish="soft")
    c.metal(box(216, 914, 200, 20, 6), tone=_STEEL)
    c.metal(box(256, 516, 120, 56, 8), tone=_STEEL)
    c.strap("M316,590 L316,618", 60, tone=_STEEL)
    c.strap("M260,584 L120,596", 26, tone=_NIGHT)
    c.form(
        "M262,800 H372 C372,880 350,912 316,912 C282,912 262,880 262,800Z",
        tone=Tone("#f3efe7"),
        finish="ceramic",
    )
    c.line("M306,640 V800 M328,640 V800", "#5a3620", 5)
    c.metal(oval(620, 424, 46), tone=_STEEL)
    c.flat(oval(620, 424, 34), "#f6f2ea")
    c.line("M620,424 L642,402", "#b0413a", 5)
    for x in (270, 350, 430):
        c.metal(oval(x, 424, 19), tone=c.accent)
    c.gloss(box(224, 346, 300, 40, 18), opacity=0.45)


@silhouette("mortar", focus=(450, 760), lift=110)
def mortar(c: Canvas) -> None:
    c.ground(955, 220)
    c.strap("M470,700 L640,420", 66, tone=Tone(c.tone.light))
    body = symmetric("M450,680 L680,680 C676,820 620,880 560,900 L590,952 L450,954")
    c.form(body, finish="marble")
    c.dim(body, opacity=0.2)
    c.form(oval(450, 680, 230, 44), tone=Tone(c.tone.deep), finish="soft", texture=False)
    c.strap("M500,690 L640,420", 62, tone=Tone(c.tone.light))
    c.gloss("M250,730 C260,810 300,870 350,890 C310,830 296,780 300,734Z", opacity=0.4)


@silhouette("board", focus=(450, 640), hanging=True)
def board(c: Canvas) -> None:
    body = (
        "M260,420 Q260,380 300,380 H400 L416,240 Q420,200 450,200 Q480,200 484,240 L500,380 H600 "
        "Q640,380 640,420 V960 Q640,1000 600,1000 H300 Q260,1000 260,960Z"
    )
    c.form(body, finish="wood")
    c.flat(oval(450, 262, 17), "#f4efe6")
    c.line(oval(450, 262, 17), c.tone.ink, 4, opacity=0.6)
    c.line(box(290, 420, 320, 550, 20), c.tone.ink, 4, opacity=0.35)
    c.gloss("M270,400 H420 L300,960 H270Z", opacity=0.16)


@silhouette("cutlery", focus=(330, 420), hanging=True)
def cutlery(c: Canvas) -> None:
    c.metal(
        "M290,1010 L302,560 C240,520 236,420 240,250 L258,250 L264,420 L284,420 L288,250 "
        "L312,250 L316,420 L336,420 L342,250 L360,250 C364,420 360,520 298,560 L310,1010 "
        "Q300,1030 290,1010Z"
    )
    c.metal("M440,1010 L444,250 C490,250 500,420 490,580 L462,600 L464,1010 Q452,1030 440,1010Z")
    c.metal(
        "M600,1010 L606,540 C540,500 544,250 616,250 C688,250 692,500 626,540 L632,1010 Q616,1030 600,1010Z"
    )
    c.gloss("M570,330 C580,280 610,270 630,280 C600,320 590,380 590,440Z", opacity=0.7)


@silhouette("thermos", focus=(450, 560))
def thermos(c: Canvas) -> None:
    c.ground(1010, 120)
    wide = c.between(108, 132)
    c.form(centred(270, wide * 1.3, 150, 22), tone=c.accent, finish="metal")
    c.line("M450,276 C400,190 560,190 510,276" if c.chance(0.5) else "M420,270 H480", c.accent.deep, 16)
    body = symmetric(
        f"M450,410 L{440 + wide * 0.62:.0f},410 C{450 + wide},440 {450 + wide},480 "
        f"{450 + wide},520 V980 Q{450 + wide},1010 {420 + wide},1010 L450,1010"
    )
    c.form(body, finish="round", texture=False)
    c.gloss(box(470 - wide, 540, 30, 410, 14), opacity=0.5)
    c.form(
        symmetric(f"M450,930 L{450 + wide},930 V980 Q{450 + wide},1010 {420 + wide},1010 L450,1010"),
        tone=c.accent,
        finish="metal",
    )
