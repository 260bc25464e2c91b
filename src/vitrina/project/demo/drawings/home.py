"""Table, living room and light."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import box, centred, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_PORCELAIN = Tone("#f3efe7")
_WOOD = Tone("#a97c50")
_GLOW = "#ffe6ae"


@silhouette("cup", focus=(430, 720), lift=110, turns=True)
def cup(c: Canvas) -> None:
    c.ground(950, 300)
    wide, saucer = c.between(170, 200), c.chance(0.7)
    if saucer:
        c.form(
            "M150,900 C200,880 700,880 750,900 C720,946 560,956 450,956 C340,956 180,946 150,900Z",
            finish="ceramic",
            texture=False,
        )
        c.form(oval(450, 898, 298, 30), finish="soft", texture=False)
    if not c.near(450 + wide):
        _handle(c, wide)
    body = symmetric(f"M450,580 L{450 + wide},580 C{456 + wide},760 {400 + wide},900 520,906 L450,908")
    c.form(body, finish="ceramic")
    c.line(symmetric(f"M450,690 L{446 + wide},678", closed=False), c.accent.base, 10, opacity=0.9)
    c.form(oval(450, 580, wide, 42), tone=Tone(c.tone.light), finish="soft", texture=False)
    c.flat(oval(450, 590, wide - 20, 30), "#5a3620")
    c.flat(oval(420, 586, wide * 0.5, 12), "#8a5a36", opacity=0.7)
    c.gloss(
        f"M{470 - wide},630 C{470 - wide},740 {500 - wide},830 {530 - wide},860 "
        f"C{520 - wide},780 {510 - wide},700 {514 - wide},630Z",
        opacity=0.5,
    )
    if c.near(450 + wide):
        _handle(c, wide)


def _handle(c: Canvas, wide: int) -> None:
    """A cup's handle, wherever the cup is turned."""
    start, out, end = c.swing(440 + wide), c.swing(560 + wide), c.swing(410 + wide)
    c.line(f"M{start},640 C{out},620 {out},800 {end},800", c.tone.ink, 36)
    c.line(f"M{start},640 C{out},620 {out},800 {end},800", c.tone.base, 30)
    light = [c.swing(x + wide) for x in (440, 540, 548, 530)]
    c.line(f"M{light[0]},632 C{light[1]},616 {light[2]},700 {light[3]},740", c.tone.bright, 6, opacity=0.7)


@silhouette("plate", focus=(450, 600), hanging=True)
def plate(c: Canvas) -> None:
    rim, inner = c.between(300, 330), c.between(190, 220)
    c.form(oval(450, 600, rim), finish="soft")
    c.line(oval(450, 600, rim - 10), c.accent.base, 7)
    c.line(oval(450, 600, inner + 6), c.tone.ink, 7, opacity=0.22)
    c.form(oval(450, 600, inner), tone=Tone(c.tone.light), finish="soft", texture=False)
    with c.repeated(tuple(f"rotate({k * 30} 450 600)" for k in range(12))):
        y = 600 - (rim + inner) // 2
        c.flat(
            f"M450,{y + 34} C424,{y} 436,{y - 26} 450,{y - 34} C464,{y - 26} 476,{y} 450,{y + 34}Z",
            c.accent.base,
            opacity=0.55,
        )
    c.gloss("M260,520 C290,420 380,360 470,356 C400,400 330,460 300,560Z", opacity=0.5)


@silhouette("bowl", focus=(450, 760), lift=120)
def bowl(c: Canvas) -> None:
    c.ground(955, 190)
    c.form(centred(910, 190, 44, 10), finish="ceramic", texture=False)
    body = symmetric("M450,650 L740,650 C736,800 640,920 520,924 L450,926")
    c.form(body, finish="ceramic")
    c.dim(body, opacity=0.18)
    c.form(oval(450, 650, 290, 60), tone=Tone(c.tone.deep), finish="soft", texture=False)
    c.line(oval(450, 650, 288, 60), c.accent.base, 6)
    c.gloss("M190,700 C210,800 280,880 340,900 C280,830 250,760 246,704Z", opacity=0.45)


@silhouette("vase", focus=(450, 720))
def vase(c: Canvas) -> None:
    belly, neck, branch = c.between(140, 220), c.between(44, 80), c.chance(0.5)
    c.ground(1000, 150)
    if branch:
        c.line(
            "M450,480 C440,380 400,300 380,170 M446,420 C480,340 540,300 560,200 M430,330 "
            "C380,300 340,290 300,230",
            "#7a6a4f",
            7,
        )
        for x, y in ((380, 170), (560, 200), (300, 230), (400, 260), (520, 280), (350, 270), (470, 330)):
            c.flat(oval(x, y, 22, 18), mix(c.tone.bright, "#f6e3d8", 0.5))
            c.flat(oval(x - 5, y - 5, 9, 7), "#fffaf2", opacity=0.8)
    body = symmetric(
        f"M450,460 L{452 + neck},456 C{440 + neck},560 {450 + belly},600 {450 + belly},760 "
        f"C{450 + belly},880 {530},960 540,1000 L450,1002"
    )
    c.form(body, finish="ceramic" if c.finish != "glass" else "glass")
    c.form(oval(450, 458, neck, 15), tone=Tone(c.tone.deep), finish="soft", texture=False)
    c.line(oval(450, 458, neck, 15), c.tone.bright, 4)
    if c.chance(0.5):
        for y in (700, 730, 760):
            c.line(f"M{452 - belly},{y} Q450,{y + 30} {448 + belly},{y}", c.accent.base, 7, opacity=0.8)
    c.gloss(
        f"M{486 - belly},700 C{490 - belly},640 {520 - belly // 2},590 {450 - neck // 2},540 "
        f"C{450 - belly // 2},640 {530 - belly},720 {520 - belly},830Z",
        opacity=0.55,
    )


@silhouette("teapot", focus=(420, 740), lift=100, turns=True)
def teapot(c: Canvas) -> None:
    c.ground(955, 230)
    _spout_and_handle(c, near=False)
    body = symmetric("M450,610 C580,610 670,680 672,780 C672,880 590,950 540,954 L450,954")
    c.form(body, finish="ceramic")
    c.form(symmetric("M450,560 C510,560 560,580 572,624 Q520,644 450,644"), finish="ceramic", texture=False)
    c.form(oval(450, 540, 30), tone=c.accent, finish="metal")
    c.line("M236,790 Q450,850 664,790", c.accent.base, 8, opacity=0.8)
    c.gloss(
        "M264,760 C280,680 350,640 410,632 C350,680 310,740 308,850 C280,830 264,800 264,760Z", opacity=0.5
    )
    _spout_and_handle(c, near=True)


def _spout_and_handle(c: Canvas, *, near: bool) -> None:
    """Those of a teapot's two arms that are before (`near`) or behind the belly."""
    if c.near(700) == near:
        start, out, end = c.swing(650), c.swing(795), c.swing(640)
        c.line(f"M{start},690 C{out},640 {out},860 {end},850", c.tone.ink, 36)
        c.line(f"M{start},690 C{out},640 {out},860 {end},850", c.tone.base, 30)
    if c.near(200) == near:
        root, knee, tip = c.swing(280), c.swing(200), c.swing(140)
        foot, lip = 22 + 30 * abs(c.swing(450 + 40) - 490) / 40, 24
        c.form(
            f"M{root - foot},850 C{knee - foot},820 {knee - lip},740 {tip - lip},640 L{tip + lip},622 "
            f"C{knee + lip},690 {knee + foot},710 {root + foot},740Z",
            finish="ceramic",
            texture=False,
        )
        c.flat(oval(tip, 631, lip, 9), c.tone.ink, opacity=0.6)


@silhouette("glassware", focus=(350, 560))
def glassware(c: Canvas) -> None:
    stem, pale = c.chance(0.7), Tone(mix(c.tone.base, "#ffffff", 0.55))
    for x, size in ((320, 1.0), (590, 0.9)):
        c.ground(985, 105 * size, x=x)
        with c.group(f"translate({x} 985) scale({size})"):
            if stem:
                c.form(
                    "M-14,-330 L14,-330 L10,-30 Q90,-20 110,-6 Q0,14 -110,-6 Q-90,-20 -10,-30Z",
                    tone=pale,
                    finish="glass",
                )
                c.form(
                    "M-104,-720 L104,-720 C140,-520 110,-340 0,-320 C-110,-340 -140,-520 -104,-720Z",
                    tone=pale,
                    finish="glass",
                )
                c.form(
                    "M-124,-560 L124,-560 C126,-430 90,-344 0,-332 C-90,-344 -126,-430 -124,-560Z",
                    finish="shiny",
                    texture=False,
                )
                c.flat(oval(0, -560, 124, 18), c.tone.bright, opacity=0.8)
                c.gloss("M-90,-690 C-116,-560 -110,-460 -80,-400 C-84,-500 -80,-600 -62,-690Z", opacity=0.8)
            else:
                c.form("M-130,-430 L130,-430 L112,-10 Q0,10 -112,-10Z", tone=pale, finish="glass")
                c.form("M-122,-270 L122,-270 L110,-30 Q0,-10 -110,-30Z", finish="shiny", texture=False)
                c.flat(oval(0, -270, 122, 18), c.tone.bright, opacity=0.8)
                c.line("M-60,-420 L-52,-20 M0,-426 V-12 M60,-420 L52,-20", "#ffffff", 5, opacity=0.5)
                c.gloss("M-116,-410 L-86,-410 L-78,-60 L-100,-60Z", opacity=0.7)


@silhouette("cushion", focus=(450, 640), lift=60)
def cushion(c: Canvas) -> None:
    c.ground(930, 270)
    body = (
        "M170,370 C300,400 600,400 730,370 C760,390 730,520 726,650 C730,780 760,900 728,930 "
        "C600,900 300,900 172,930 C140,900 170,780 174,650 C170,520 140,390 170,370Z"
    )
    c.form(body)
    c.dim(body, opacity=0.25)
    c.line(body, c.accent.base, 9, opacity=0.75)
    c.fold(
        "M176,380 C230,430 260,470 280,500 M724,380 C670,430 640,470 620,500 M180,920 C230,880 "
        "250,850 270,820 M720,920 C670,880 650,850 630,820",
        opacity=0.28,
    )
    c.gloss("M230,430 C330,440 420,440 470,436 C380,500 280,560 230,640Z", opacity=0.2)


@silhouette("throw", focus=(400, 760), lift=80)
def throw(c: Canvas) -> None:
    c.ground(955, 310)
    for y in (850, 740, 630):
        layer = (
            f"M150,{y} C140,{y - 60} 170,{y - 90} 240,{y - 90} L700,{y - 96} C770,{y - 90} "
            f"770,{y + 70} 740,{y + 100} L190,{y + 104} C150,{y + 90} 150,{y + 40} 150,{y}Z"
        )
        c.form(layer)
        c.dim(layer, opacity=0.22)
        c.fold(f"M170,{y + 60} Q450,{y + 84} 740,{y + 50}", opacity=0.25)
    c.gloss("M190,570 C260,550 520,550 620,548 C480,580 300,580 200,640Z", opacity=0.25)


@silhouette("table_lamp", focus=(450, 480))
def table_lamp(c: Canvas) -> None:
    style, wide = c.between(0, 2), c.between(190, 240)
    c.ground(1005, 130)
    c.glow(450, 480, 420, opacity=0.7)
    if style == 0:
        c.form(
            symmetric("M450,600 C470,600 480,620 500,660 C570,730 580,860 520,950 L530,1004 L450,1006"),
            finish="ceramic",
        )
    elif style == 1:
        c.metal(centred(580, 22, 400, 6))
        c.metal(symmetric("M450,970 C520,972 570,984 576,1006 L450,1008"))
    else:
        for y, radius in ((690, 70), (800, 86), (920, 104)):
            c.form(oval(450, y, radius), finish="ceramic", texture=False)
        c.metal(centred(990, 160, 18, 6))
    shade = symmetric(f"M450,270 L{430 + wide * 0.62:.0f},270 L{450 + wide},590 Q560,606 450,606")
    linen = Tone(mix("#f6ead2", c.tone.base, 0.12)) if style != 1 else c.tone
    c.form(shade, tone=linen, finish="linen")
    c.flat(shade, _GLOW, opacity=0.3 if style != 1 else 0.08)
    c.flat(oval(450, 588, wide - 20, 22), "#fff3d0", opacity=0.75)
    c.metal(oval(450, 258, 12))


@silhouette("pendant_lamp", focus=(450, 720), hanging=True)
def pendant_lamp(c: Canvas) -> None:
    c.line("M450,0 V420", "#2d2926", 7)
    c.metal(centred(400, 56, 60, 10))
    wide, style = c.between(230, 300), c.between(0, 2)
    if style == 0:
        c.glow(450, 720, 440, opacity=0.75)
        body = symmetric(f"M450,450 C520,450 {440 + wide},520 {450 + wide},690 L450,690")
        c.form(body, finish="shiny", texture=False)
        c.form(oval(450, 690, wide, 40), tone=Tone("#fff0c8"), finish="soft", texture=False)
    elif style == 1:
        c.glow(450, 640, 400)
        c.form(oval(450, 640, 190), tone=Tone(mix(c.tone.base, "#fff4dc", 0.6)), finish="glass")
        c.flat(oval(450, 640, 60), "#fff6de")
        c.gloss("M300,600 C310,530 360,480 430,466 C380,520 350,580 344,660Z", opacity=0.7)
    else:
        c.glow(450, 700, 430, opacity=0.7)
        for y, half in ((500, 0.5), (590, 0.85), (690, 1.0), (780, 0.7)):
            c.form(
                symmetric(
                    f"M450,{y - 40} C{450 + wide * half * 0.6:.0f},{y - 40} "
                    f"{450 + wide * half:.0f},{y} {450 + wide * half:.0f},{y + 30} Q450,{y + 70} "
                    f"450,{y + 56}"
                ),
                texture=False,
            )
        c.flat(oval(450, 830, wide * 0.5, 22), "#fff2cc", opacity=0.9)


@silhouette("floor_lamp", focus=(450, 330))
def floor_lamp(c: Canvas) -> None:
    c.ground(1090, 140)
    c.glow(450, 330, 380, opacity=0.7)
    if c.chance(0.5):
        for x in (300, 450, 600):
            c.line(f"M450,420 L{x},1084", _WOOD.ink, 20)
            c.line(f"M450,420 L{x},1084", _WOOD.base, 15)
        c.form(centred(400, 60, 36, 8), tone=_WOOD, finish="wood")
    else:
        c.metal(centred(380, 16, 700, 6))
        c.metal(symmetric("M450,1066 C520,1066 572,1074 576,1092 L450,1094"))
    shade = symmetric("M450,150 L560,150 L620,408 Q540,420 450,420")
    c.form(shade, finish="linen")
    c.flat(shade, _GLOW, opacity=0.28)
    c.flat(oval(450, 406, 158, 17), "#fff3d0", opacity=0.8)


@silhouette("armchair", focus=(450, 620))
def armchair(c: Canvas) -> None:
    c.ground(1015, 300)
    for x in (210, 650):
        c.form(f"M{x},900 h44 l-8,112 h-24Z", tone=_WOOD, finish="wood")
    back = symmetric("M450,330 C600,330 690,370 700,470 L690,800 L450,800")
    c.form(back)
    c.dim(back, opacity=0.25)
    for x in (330, 450, 570):
        c.fold(f"M{x},360 C{x + (x - 450) // 8},480 {x + (x - 450) // 8},600 {x},690", opacity=0.22)
    c.form(box(230, 680, 440, 150, 50))
    c.gloss(box(270, 690, 360, 50, 24), opacity=0.2)
    for x in (130, 630):
        arm = f"M{x},640 C{x},560 {x + 140},560 {x + 140},640 V940 H{x}Z"
        c.form(arm)
        c.dim(arm, opacity=0.2)
    c.form(box(260, 820, 380, 120, 16))
    c.dim(box(260, 820, 380, 120, 16), opacity=0.3)


@silhouette("mirror", focus=(450, 560), hanging=True)
def mirror(c: Canvas) -> None:
    arch = c.chance(0.5)
    outer = "M190,1010 V520 C190,100 710,100 710,520 V1010Z" if arch else oval(450, 600, 320, 320)
    inner = "M222,978 V520 C222,144 678,144 678,520 V978Z" if arch else oval(450, 600, 286, 286)
    if c.chance(0.5):
        c.metal(outer)
    else:
        c.form(outer, finish="wood")
    c.form(inner, tone=Tone("#d7dfe2"), finish="glass", texture=False)
    c.flat("M300,790 L520,370 L580,390 L350,836Z", "#ffffff", opacity=0.4)
    c.flat("M400,846 L620,420 L640,440 L430,860Z", "#ffffff", opacity=0.28)


@silhouette("frame", focus=(450, 560), hanging=True)
def frame(c: Canvas) -> None:
    c.form(
        box(200, 270, 500, 660, 6),
        tone=_WOOD if c.chance(0.5) else c.accent,
        finish="wood" if c.chance(0.5) else "metal",
    )
    c.form(box(232, 302, 436, 596, 2), tone=Tone("#f8f5ee"), finish="soft", texture=False)
    c.form(
        box(290, 380, 320, 440), tone=Tone(mix(c.tone.light, "#f4e6d4", 0.35)), finish="soft", texture=False
    )
    c.flat(oval(520, 490, 50), c.accent.light)
    c.flat("M290,660 C360,560 430,600 480,640 C530,600 570,610 610,640 V820 H290Z", c.tone.base, opacity=0.9)
    c.flat("M290,740 C380,680 480,740 610,700 V820 H290Z", c.tone.deep)
    c.gloss("M232,302 H560 L300,898 H232Z", opacity=0.18)


@silhouette("towels", focus=(450, 760), lift=80)
def towels(c: Canvas) -> None:
    c.ground(955, 290)
    tones = (c.tone, Tone(c.tone.light), _PORCELAIN)
    for k, tone in enumerate(tones):
        y = 830 - k * 124
        c.form(
            f"M180,{y} C130,{y} 130,{y + 124} 180,{y + 122} L720,{y + 122} C740,{y + 122} "
            f"740,{y + 84} 722,{y + 82} L724,{y + 42} C744,{y + 40} 744,{y} 720,{y}Z",
            tone=tone,
            finish="canvas",
        )
        c.line(f"M196,{y + 62} H718", tone.ink, 5, opacity=0.4)
        c.line(f"M640,{y + 4} V{y + 118} M664,{y + 4} V{y + 118}", c.accent.base, 6, opacity=0.7)
