"""Scarves, sunglasses, hats, gloves, ties, umbrellas."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, mix, shade
from vitrina.project.demo.drawings.paths import box, mirrored, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette


@silhouette("scarf", focus=(430, 640), hanging=True)
def scarf(c: Canvas) -> None:
    fringe = c.chance(0.7)
    back = "M520,330 C600,420 620,560 600,900 L470,916 C480,700 470,560 440,420Z"
    c.form(back)
    c.dim(back, opacity=0.35)
    front = "M380,340 C320,460 300,640 318,1000 L476,1004 C470,760 490,560 520,430Z"
    c.form(front)
    c.dim(front, opacity=0.2)
    loop = "M262,300 C280,180 620,170 646,300 C660,420 560,480 440,476 C330,472 250,410 262,300Z"
    c.form(loop)
    c.flat("M340,268 C400,220 520,220 572,268 C540,320 380,320 340,268Z", c.tone.ink, opacity=0.8)
    c.fold("M284,350 C360,430 540,440 630,350", width=7)
    c.fold("M300,390 C380,452 520,452 600,400", opacity=0.25)
    c.fold("M400,480 C360,640 360,820 372,980", opacity=0.22)
    c.gloss("M280,290 C300,220 400,200 470,200 C400,230 330,250 310,330Z", opacity=0.3)
    if fringe:
        c.line("".join(f"M{x},1000 l-3,56" for x in range(326, 476, 13)), c.tone.base, 6)
        c.line("".join(f"M{x},908 l2,50" for x in range(478, 600, 13)), c.tone.deep, 6)


@silhouette("square_scarf", focus=(600, 760), hanging=True)
def square_scarf(c: Canvas) -> None:
    sheet = "M450,180 L830,580 C700,640 640,800 450,990 C300,850 200,720 70,590Z"
    c.form(sheet, finish="silk", texture=False)
    for inset, tone in ((34, c.accent), (58, c.tone)):
        c.line(
            f"M450,{180 + inset * 1.4:.0f} L{830 - inset * 1.5:.0f},{580 + inset * 0.1:.0f} "
            f"C690,660 630,790 450,{990 - inset * 1.4:.0f} C300,840 220,740 "
            f"{70 + inset * 1.4:.0f},590Z",
            tone.bright,
            14 if inset < 40 else 4,
            opacity=0.85,
        )
    pale = mix(c.tone.base, "#fff6ea", 0.7)
    with c.repeated(tuple(f"rotate({k * 45} 450 580)" for k in range(8))):
        c.flat("M450,580 C410,520 420,450 450,410 C480,450 490,520 450,580Z", pale, opacity=0.8)
        c.flat(oval(450, 392, 12), c.accent.light)
    c.flat(oval(450, 580, 34), c.accent.base)
    c.gloss("M450,180 L640,380 C520,460 360,520 220,560 L70,590Z", opacity=0.18)
    c.fold("M450,990 C470,820 560,680 830,580", opacity=0.25)
    c.fold("M300,845 C380,760 420,700 440,650", opacity=0.18)


@silhouette("sunglasses", focus=(300, 640), lift=60)
def sunglasses(c: Canvas) -> None:
    c.ground(800, 300)
    shape, wire = c.between(0, 3), c.chance(0.4)
    frame = c.accent if wire else c.tone
    lens_tone = c.tone if wire else Tone(shade(c.accent.deep, -0.12))
    c.strap("M752,560 C800,540 820,600 790,690", 22 if not wire else 10, tone=frame)
    c.strap("M148,560 C100,540 80,600 110,690", 22 if not wire else 10, tone=frame)
    lens = (
        oval(604, 640, 132, 130),
        "M474,572 C540,536 690,530 752,560 C756,660 720,752 620,756 C530,752 480,680 474,572Z",
        "M470,600 C520,548 660,520 770,510 C768,620 730,730 630,744 C540,744 490,690 470,600Z",
        box(474, 556, 274, 186, 54),
    )[shape]
    for side in (
        lens,
        mirrored(lens)
        if shape in (1, 2)
        else oval(296, 640, 132, 130)
        if shape == 0
        else box(152, 556, 274, 186, 54),
    ):
        c.flat(side, mix(lens_tone.base, "#1c1a1a", 0.35))
        c.gloss(side, opacity=0.34)
        c.line(side, frame.ink, 12 if wire else 26)
        c.line(side, frame.base, 8 if wire else 22)
        c.line(side, frame.bright, 2.5 if wire else 5, opacity=0.6)
    c.strap("M426,606 C436,574 464,574 474,606", 10 if wire else 22, tone=frame)
    if wire and shape != 0:
        c.strap("M392,560 H508", 9, tone=frame)
    for x in (196, 540):
        c.line(f"M{x},680 L{x + 70},590", "#ffffff", 12, opacity=0.35)
        c.line(f"M{x + 34},690 L{x + 88},620", "#ffffff", 5, opacity=0.35)


@silhouette("fedora", focus=(450, 660), lift=90)
def fedora(c: Canvas) -> None:
    c.ground(850, 330)
    c.form("M110,800 C200,720 700,720 790,800 C740,880 160,880 110,800Z")
    crown = (
        "M270,780 C270,640 300,520 360,500 C400,488 430,520 450,520 C470,520 500,488 540,500 "
        "C600,520 630,640 630,780 C540,816 360,816 270,780Z"
    )
    c.form(crown)
    c.dim(crown, opacity=0.25)
    c.fold("M450,520 C440,580 444,620 450,650", opacity=0.3)
    ribbon = c.accent if c.chance(0.4) else Tone(c.tone.ink if not c.tone.dark else c.tone.light)
    c.form(
        "M270,720 C360,756 540,756 630,720 L632,778 C540,816 360,816 268,778Z", tone=ribbon, finish="satin"
    )
    c.gloss("M300,690 C310,590 330,530 370,516 C350,580 346,650 350,716Z", opacity=0.2)


@silhouette("beanie", focus=(450, 660), lift=90)
def beanie(c: Canvas) -> None:
    c.ground(830, 230)
    pompom, cuff = c.chance(0.6), c.between(90, 130)
    crown = "M250,790 C240,560 360,470 450,470 C540,470 660,560 650,790 C540,826 360,826 250,790Z"
    if pompom:
        c.form(oval(450, 452, 62), finish="tweed")
    c.form(crown, finish="knit")
    c.dim(crown, opacity=0.2)
    c.form(box(232, 828 - cuff, 436, cuff, 40), finish="ribbed")


@silhouette("cap", focus=(450, 660), lift=90)
def cap(c: Canvas) -> None:
    c.ground(850, 310)
    crown = "M220,760 C220,560 330,500 450,500 C570,500 680,560 680,760 C560,800 340,800 220,760Z"
    c.form(crown)
    c.dim(crown, opacity=0.2)
    c.seam("M450,504 V780 M330,540 C300,620 292,700 300,780 M570,540 C600,620 608,700 600,780")
    c.form("M214,756 C340,800 560,800 690,756 C760,790 800,820 812,850 C640,890 330,880 200,820Z")
    c.seam("M240,800 C360,850 620,860 770,838")
    c.form(oval(450, 500, 15), texture=False)
    if c.chance(0.5):
        c.form(oval(450, 660, 44), tone=c.accent, finish="satin", texture=False)


@silhouette("gloves", focus=(400, 700), hanging=True)
def gloves(c: Canvas) -> None:
    glove = (
        "M330,1000 L322,760 C290,640 290,560 300,420 C304,392 342,392 346,420 L352,540 L362,360 "
        "C366,332 404,332 406,360 L412,540 L428,350 C434,324 470,328 470,356 L470,548 L492,410 "
        "C500,386 534,392 532,420 L520,640 C544,600 570,560 596,540 C620,530 636,552 622,576 "
        "C590,640 560,720 530,780 L526,1000 Q430,1020 330,1000Z"
    )
    with c.repeated(
        ("rotate(9 450 700) translate(90 -30)", "rotate(-6 450 700) translate(-40 20)"), veil=0.12
    ):
        c.form(glove)
        c.dim(glove, opacity=0.2)
        c.seam("M352,545 L366,660 M412,545 L414,650 M470,552 L458,650", width=3)
        c.form(
            "M324,900 Q430,926 530,900 L526,1004 Q430,1024 330,1004Z",
            finish="ribbed" if c.finish in ("wool", "knit") else None,
        )
        c.metal(oval(428, 960, 12))
        c.gloss("M318,620 C306,560 308,480 316,430 L334,430 C332,520 336,600 340,660Z", opacity=0.3)


@silhouette("tie", focus=(450, 420), hanging=True)
def tie(c: Canvas) -> None:
    c.form("M470,330 C520,560 520,700 540,900 L500,960 L462,900Z", finish=None)
    blade = "M412,300 L488,300 C500,560 540,760 548,960 L450,1080 L352,960 C360,760 400,560 412,300Z"
    c.form(blade)
    c.dim(blade, opacity=0.2)
    knot = (
        "M386,170 C420,190 480,190 514,170 C516,230 500,280 488,312 Q450,326 412,312 C400,280 "
        "384,230 386,170Z"
    )
    c.form(knot)
    c.dim(knot, opacity=0.3)
    c.fold("M440,190 C446,240 452,270 470,300", opacity=0.3)
    c.gloss("M420,330 C410,560 390,760 380,940 L410,980 C420,760 440,560 446,330Z", opacity=0.2)


@silhouette("bow_tie", focus=(450, 600), hanging=True)
def bow_tie(c: Canvas) -> None:
    wing = "M450,570 C520,500 640,460 730,470 C750,540 750,660 730,730 C640,740 520,700 450,630Z"
    for side in (wing, mirrored(wing)):
        c.form(side)
        c.dim(side, opacity=0.2)
    for path in ("M500,580 C560,570 620,560 660,566", "M500,620 C560,630 620,640 660,634"):
        c.fold(path)
        c.fold(mirrored(path))
    c.form(box(400, 546, 100, 108, 26))


@silhouette("umbrella", focus=(450, 420), hanging=True)
def umbrella(c: Canvas) -> None:
    c.strap("M450,200 V930 C450,1010 350,1010 350,930", 18, tone=Tone("#6b452c"))
    canopy = (
        "M90,560 C110,320 280,200 450,200 C620,200 790,320 810,560 Q750,500 690,560 Q630,500 570,560 "
        "Q510,500 450,560 Q390,500 330,560 Q270,500 210,560 Q150,500 90,560Z"
    )
    c.form(canopy)
    c.dim(canopy, opacity=0.25)
    for path in ("M450,200 C560,290 570,420 570,560", "M450,200 C640,300 690,440 690,560"):
        c.fold(path)
        c.fold(mirrored(path))
    c.fold("M450,200 V560")
    c.gloss("M130,500 C160,340 290,236 420,216 C300,300 240,400 214,520Z", opacity=0.25)
    c.metal(symmetric("M450,150 L458,160 L460,206 L450,208"))


@silhouette("socks", focus=(450, 500), hanging=True)
def socks(c: Canvas) -> None:
    sock = (
        "M420,180 H580 V640 C584,720 560,770 500,820 L380,920 C320,960 250,920 262,850 C270,800 "
        "330,780 380,730 C410,700 420,660 420,600Z"
    )
    with c.repeated(("translate(96 20) rotate(4 450 600)", ""), veil=0.15):
        c.form(sock)
        c.dim(sock, opacity=0.15)
        c.form(box(412, 170, 176, 90, 14), finish="ribbed")
        c.form(
            "M580,640 C584,720 560,770 500,820 L470,700 C500,690 540,660 580,640Z",
            tone=c.accent,
            finish="knit",
        )
        c.form("M300,800 C262,820 254,880 280,910 C320,950 360,936 384,918Z", tone=c.accent, finish="knit")
