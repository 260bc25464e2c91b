"""Ready-to-wear on an invisible figure, seen from the front."""

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone
from vitrina.project.demo.drawings.paths import box, mirrored, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette


def _both(c: Canvas, path: str, *, dim: float = 0.18) -> None:
    """A sleeve or a leg and its mirror image."""
    both = path + mirrored(path)
    c.form(both)
    c.dim(both, opacity=dim)


def _sleeves(c: Canvas, *, end: int, width: int = 86, spread: int = 66, top: int = 236) -> None:
    """Sleeves from the shoulders down to `end`."""
    x = 640 + spread
    if end > 600:
        c.wrist = (x, end)
    _both(
        c,
        f"M604,{top - 14} C648,{top} 668,{top + 40} 678,{top + 110} L{x + width // 2},{end} "
        f"Q{x},{end + 16} {x - width // 2},{end + 4} L594,{top + 200} L580,{top + 40}Z",
    )


def _buttons(c: Canvas, x: int, top: int, step: int, count: int) -> None:
    for k in range(count):
        c.metal(oval(x, top + k * step, 9))


@silhouette("coat", focus=(450, 360), hanging=True)
def coat(c: Canvas) -> None:
    c.opening, c.lined = "M394,150 C392,270 412,372 450,438 C488,372 508,270 506,150Z", True
    hem, waist = c.between(940, 1080), c.between(0, 24)
    double, belt = c.chance(0.5), c.chance(0.5)
    _sleeves(c, end=700, width=104, spread=60, top=230)
    c.flat("M392,150 C420,176 480,176 508,150 L560,320 L450,450 L340,320Z", c.tone.ink)
    body = symmetric(
        f"M450,330 L522,160 C560,180 608,196 636,226 C640,360 {634 - waist},480 "
        f"{630 - waist},560 C644,720 668,880 682,{hem} Q560,{hem + 14} 450,{hem + 6}"
    )
    c.form(body)
    c.dim(body, opacity=0.22)
    c.line(f"M{494 if double else 452},420 L{500 if double else 456},{hem + 4}", c.tone.ink, 4, opacity=0.6)
    c.fold(f"M570,640 L600,{hem - 40} M330,640 L300,{hem - 40}", opacity=0.22)
    lapel = "M452,440 C412,372 392,270 394,152 C372,164 354,182 344,204 L316,300 L358,318 L338,352Z"
    c.form(mirrored(lapel))
    c.form(lapel)
    for x in (390, 512) if double else (474,):
        _buttons(c, x, 480, 84, 3)
    pocket = "M560,690 L632,676 L636,712 L564,726Z"
    c.form(pocket + mirrored(pocket))
    if belt:
        c.form(symmetric(f"M450,560 L{632 - waist},556 L{634 - waist},604 L450,608"))
        c.strap(box(420, 556, 60, 54, 10), 10, tone=c.accent)


@silhouette("blazer", focus=(450, 420), hanging=True)
def blazer(c: Canvas) -> None:
    c.opening = "M394,160 C420,196 480,196 506,160Z"
    hem = c.between(790, 850)
    _sleeves(c, end=730, width=90, spread=54, top=244)
    shirt = Tone("#f4f0e8")
    c.form(
        "M396,168 C420,190 480,190 504,168 L520,330 L450,520 L380,330Z",
        tone=shirt,
        finish="soft",
        texture=False,
    )
    body = symmetric(
        "M450,540 C486,440 506,300 510,172 C556,190 608,206 636,238 C638,380 616,500 612,580 "
        f"C620,660 640,740 648,{hem} Q600,{hem + 20} 540,{hem + 12} C510,{hem - 20} 480,700 "
        "452,600"
    )
    c.form(body)
    c.dim(body, opacity=0.22)
    c.line(f"M448,540 C440,640 404,740 384,{hem + 6}", c.tone.ink, 4, opacity=0.65)
    lapel = "M450,548 C410,470 390,300 392,170 C372,180 356,192 346,210 L320,330 L366,340 L342,378Z"
    c.form(mirrored(lapel))
    c.form(lapel)
    _buttons(c, 446, 572, 80, 2)
    pocket = "M540,690 L628,676 L632,708 L544,722Z"
    c.form(pocket + mirrored(pocket))
    c.form("M548,420 L604,410 L606,428 L550,438Z", texture=False)


@silhouette("dress", focus=(450, 380), hanging=True)
def dress(c: Canvas) -> None:
    _dress(c, hem=c.between(840, 980), flare=c.between(20, 150))


@silhouette("gown", focus=(450, 420), hanging=True)
def gown(c: Canvas) -> None:
    _dress(c, hem=c.between(1060, 1110), flare=c.between(80, 170))


def _dress(c: Canvas, *, hem: int, flare: int) -> None:
    waist, sleeves = c.between(78, 100), c.chance(0.4)
    straps = not sleeves and c.chance(0.5)
    if sleeves:
        _sleeves(c, end=c.between(400, 690), width=74, spread=30, top=214)
    top = (
        "M450,300 C480,290 510,230 514,180 L560,186"
        if not straps
        else "M450,320 C500,318 530,290 552,270 L560,276"
    )
    shoulder = "C574,230 580,300 566,340" if straps else "C590,200 606,220 604,250 C586,290 578,330 566,360"
    if straps:
        for side in (1, -1):
            c.line(f"M{450 + side * 104},280 L{450 + side * 70},150", c.tone.deep, 9)
    else:
        c.opening = "M388,176 C392,230 420,284 450,294 C480,284 508,230 512,176Z"
        c.flat("M386,178 C420,230 480,230 514,178 L480,330 L420,330Z", c.tone.ink)
    body = symmetric(
        f"{top} {shoulder} C560,420 {450 + waist},470 {450 + waist},530 C{450 + waist + 46},640 "
        f"{560 + flare},800 {590 + flare},{hem} C540,{hem + 30} 500,{hem + 6} 450,{hem + 22}"
    )
    c.form(body)
    c.dim(body, opacity=0.24)
    for side in (1, -1):
        c.fold(
            f"M{450 + side * 40},560 C{450 + side * 56},700 {450 + side * (60 + flare // 2)},860 "
            f"{450 + side * (70 + flare // 2)},{hem}",
            opacity=0.26,
        )
        c.fold(
            f"M{450 + side * 66},560 C{450 + side * 100},700 "
            f"{450 + side * (100 + flare * 3 // 4)},860 "
            f"{450 + side * (116 + flare * 3 // 4)},{hem}",
            opacity=0.2,
        )
    c.form(
        symmetric(f"M450,508 L{450 + waist},506 L{450 + waist + 2},546 L450,550"),
        texture=False,
        finish="satin",
    )
    c.gloss(
        f"M{450 - waist + 10},560 C{430 - waist},680 {400 - flare},840 {390 - flare},{hem - 60} "
        f"L{420 - flare // 2},{hem - 50} C400,820 400,680 {450 - waist + 40},560Z",
        opacity=0.16,
    )


@silhouette("shirt", focus=(450, 360), hanging=True)
def shirt(c: Canvas) -> None:
    c.opening = "M394,166 L450,244 L506,166Z"
    hem = c.between(860, 930)
    _sleeves(c, end=c.between(760, 800), width=84, spread=66, top=254)
    if hem > 890:
        c.form(box(150, 766, 88, 46) + box(662, 766, 88, 46), texture=False)
    body = symmetric(
        f"M450,210 L520,196 C566,208 610,224 634,250 C640,400 626,560 630,700 L636,{hem - 40} "
        f"C600,{hem + 20} 520,{hem} 450,{hem + 30}"
    )
    c.form(body)
    c.dim(body, opacity=0.18)
    c.line(f"M432,250 V{hem + 24} M470,250 V{hem + 24}", c.tone.ink, 3, opacity=0.4)
    for k in range(6):
        c.flat(oval(451, 300 + k * 96, 7), "#f7f3ea" if c.tone.dark else c.tone.ink, opacity=0.9)
    c.flat("M392,176 C420,200 480,200 508,176 L450,250Z", c.tone.ink, opacity=0.8)
    collar = "M450,252 L390,168 C372,180 364,196 364,210 L404,300Z"
    c.form(collar)
    c.form(mirrored(collar))
    if c.chance(0.6):
        c.line("M524,396 H604 V478 L564,500 L524,478Z", c.tone.ink, 3, opacity=0.5)
    for side in (1, -1):
        c.fold(f"M{450 + side * 140},560 Q{450 + side * 110},640 {450 + side * 130},760", opacity=0.2)


@silhouette("tshirt", focus=(450, 360), hanging=True)
def tshirt(c: Canvas) -> None:
    c.opening = "M372,198 C392,262 508,262 528,198 L500,160 L400,160Z"
    polo, hem = c.chance(0.35), c.between(860, 900)
    sleeve = "M590,240 C650,262 706,330 744,452 Q690,492 634,500 L600,400Z"
    _both(c, sleeve)
    body = symmetric(
        "M450,262 C490,260 520,232 530,206 C570,216 604,230 622,250 C634,380 632,560 "
        f"634,{hem - 10} Q540,{hem + 16} 450,{hem + 14}"
    )
    c.flat("M368,208 C400,196 500,196 532,208 C500,270 400,270 368,208Z", c.tone.ink, opacity=0.85)
    c.form(body)
    c.dim(body, opacity=0.2)
    c.line("M370,208 C390,276 510,276 530,208", c.tone.deep, 15)
    c.line("M370,208 C390,276 510,276 530,208", c.tone.bright, 3, opacity=0.5)
    if polo:
        c.opening = "M380,196 L450,272 L520,196 L500,160 L400,160Z"
        collar = "M450,282 L372,200 L352,222 L404,318Z"
        c.form(collar)
        c.form(mirrored(collar))
        c.line("M450,280 V420", c.tone.ink, 3, opacity=0.6)
        for y in (330, 390):
            c.flat(oval(450, y, 8), c.accent.bright)
    for side in (1, -1):
        c.fold(f"M{450 + side * 150},420 Q{450 + side * 90},520 {450 + side * 130},700", opacity=0.18)


def _knitted_body(c: Canvas) -> int:
    """Sleeves, body and ribbed hems of a jumper or cardigan; where it ends."""
    hem = c.between(820, 880)
    _sleeves(c, end=760, width=96, spread=80, top=250)
    c.form(box(672, 742, 74, 60, 16) + box(154, 742, 74, 60, 16), finish="ribbed")
    body = symmetric(
        "M450,260 C490,258 512,230 520,204 C566,214 616,232 640,262 C650,400 640,600 "
        f"640,{hem - 60} L450,{hem - 56}"
    )
    c.form(body)
    c.dim(body, opacity=0.18)
    c.form(
        symmetric(f"M450,{hem - 64} L642,{hem - 68} Q650,{hem - 10} 630,{hem} L450,{hem + 6}"),
        finish="ribbed",
    )
    return hem


@silhouette("jumper", focus=(450, 420), hanging=True)
def jumper(c: Canvas) -> None:
    _knitted_body(c)
    if c.chance(0.4):
        roll = symmetric("M450,150 C490,146 512,156 520,172 L528,244 C500,268 470,270 450,270")
        c.form(roll, finish="ribbed")
    else:
        c.opening = "M388,198 C402,256 498,256 512,198 L496,160 L404,160Z"
        c.flat("M380,206 C400,194 500,194 520,206 C500,266 400,266 380,206Z", c.tone.ink, opacity=0.85)
        neck = "M382,206 C396,274 504,274 518,206"
        c.line(neck, c.tone.deep, 24)
        c.line(neck, c.tone.bright, 20, dash="3 7", opacity=0.4, round_ends=False)


@silhouette("cardigan", focus=(450, 520), hanging=True)
def cardigan(c: Canvas) -> None:
    c.opening, c.lined = "M384,198 C400,330 432,410 450,462 C468,410 500,330 516,198 L496,160 L404,160Z", True
    hem = _knitted_body(c)
    c.flat("M380,206 C400,196 500,196 520,206 L452,470Z", c.tone.ink, opacity=0.85)
    edge = "M380,202 C396,330 430,420 452,480"
    placket = f"{edge} {mirrored(edge)} M452,470 V{hem}"
    c.line(placket, c.tone.ink, 32)
    c.line(placket, c.tone.base, 28)
    _buttons(c, 452, 510, 76, 5)


@silhouette("trousers", focus=(450, 300), hanging=True)
def trousers(c: Canvas) -> None:
    wide, hem = c.between(0, 70), c.between(1030, 1090)
    leg = (
        f"M450,180 L606,176 C622,300 {636 + wide // 2},460 {640 + wide},{hem} "
        f"Q{570 + wide // 2},{hem + 14} {506 - wide // 3},{hem + 6} C496,800 476,600 450,470Z"
    )
    _both(c, leg, dim=0.25)
    c.line(f"M548,300 C560,560 {566 + wide // 3},800 {570 + wide // 2},{hem}", c.tone.bright, 4, opacity=0.5)
    c.line(
        mirrored(f"M548,300 C560,560 {566 + wide // 3},800 {570 + wide // 2},{hem}"),
        c.tone.bright,
        4,
        opacity=0.5,
    )
    c.line("M450,200 C452,320 460,400 450,470", c.tone.ink, 4, opacity=0.7)
    pocket = "M606,210 C596,270 570,310 552,320"
    c.line(pocket + mirrored(pocket), c.tone.ink, 4, opacity=0.6)
    c.form(symmetric("M450,140 L600,136 L608,194 L450,200"))
    for x in (360, 540):
        c.form(box(x - 9, 130, 18, 74, 4), texture=False)
    c.metal(oval(450, 170, 12))


@silhouette("skirt", focus=(450, 420), hanging=True)
def skirt(c: Canvas) -> None:
    hem, flare, pleats = c.between(780, 1010), c.between(30, 190), c.chance(0.5)
    body = symmetric(
        f"M450,270 L566,266 C592,380 {600 + flare // 2},560 {610 + flare},{hem} Q540,{hem + 34} "
        f"450,{hem + 30}"
    )
    c.form(body)
    c.dim(body, opacity=0.26)
    for k in range(-4 if pleats else -2, 5 if pleats else 3):
        share = k / (4.6 if pleats else 3)
        c.fold(
            f"M{450 + 108 * share:.0f},300 C{450 + 130 * share:.0f},480 "
            f"{450 + (140 + flare * 0.6) * share:.0f},700 "
            f"{450 + (160 + flare) * share:.0f},{hem + 26 - abs(k) * 4}",
            width=6,
            opacity=0.3,
        )
    c.gloss(
        f"M380,330 C350,480 {330 - flare // 2},640 {330 - flare // 2},{hem - 70} "
        f"L{370 - flare // 3},{hem - 60} C380,640 400,480 410,330Z",
        opacity=0.16,
    )
    c.form(symmetric("M450,230 L562,226 L570,284 L450,290"), texture=False)
    c.metal(oval(530, 257, 11))


@silhouette("puffer", focus=(450, 420), hanging=True)
def puffer(c: Canvas) -> None:
    hem = c.between(820, 960)
    _sleeves(c, end=760, width=120, spread=80, top=250)
    for y in range(360, 740, 80):
        outer = 676 + (y - 346) * 0.246
        crease = f"M{outer - 92:.0f},{y + 16} Q{outer - 40:.0f},{y + 24} {outer:.0f},{y}"
        c.fold(crease, width=7, opacity=0.4)
        c.fold(mirrored(crease), width=7, opacity=0.4)
    body = symmetric(
        f"M450,220 L530,212 C580,224 630,240 648,270 C664,420 660,640 660,{hem - 20} "
        f"Q560,{hem + 14} 450,{hem + 10}"
    )
    c.form(body, finish="shiny", texture=False)
    c.dim(body, opacity=0.25)
    rows = range(330, hem - 30, 84)
    c.fold(
        "".join(f"M244,{y} Q340,{y + 14} 450,{y + 8} Q560,{y + 14} 656,{y}" for y in rows),
        width=8,
        opacity=0.5,
    )
    c.line("".join(f"M290,{y + 26} Q350,{y + 34} 420,{y + 30}" for y in rows), c.tone.bright, 9, opacity=0.45)
    c.form(
        symmetric("M450,130 C500,126 532,150 540,184 L548,262 C510,290 480,294 450,294"),
        finish="shiny",
        texture=False,
    )
    c.line(f"M450,140 V{hem + 4}", c.tone.ink, 12)
    c.line(f"M450,140 V{hem + 4}", c.accent.base, 5, dash="5 3", round_ends=False)
    c.metal(box(443, 260, 14, 46, 6))


@silhouette("jacket", focus=(450, 400), hanging=True)
def jacket(c: Canvas) -> None:
    c.opening, c.lined = "M390,172 L450,300 L510,172Z", True
    hem, biker = c.between(760, 800), c.chance(0.5)
    _sleeves(c, end=750, width=92, spread=66, top=244)
    c.flat("M384,176 C420,200 480,200 516,176 L520,300 L380,300Z", c.tone.ink)
    body = symmetric(
        f"M450,290 L520,176 C566,192 612,212 638,244 C644,400 622,560 622,{hem - 50} L450,{hem - 46}"
    )
    c.form(body)
    c.dim(body, opacity=0.22)
    c.form(symmetric(f"M450,{hem - 54} L624,{hem - 58} L626,{hem} L450,{hem + 6}"), texture=False)
    zip_line = f"M500,330 L430,{hem}" if biker else f"M450,300 V{hem}"
    c.line(zip_line, c.tone.ink, 11)
    c.line(zip_line, c.accent.light, 5, dash="5 3", round_ends=False)
    collar = "M450,310 L388,170 C366,182 352,198 346,216 L330,300 L392,350Z"
    c.form(collar)
    c.form(mirrored(collar))
    if biker:
        c.line("M560,520 L612,470 M340,560 L288,520", c.accent.light, 8, dash="5 3", round_ends=False)
        c.metal(box(330, 330, 16, 16, 8))
        c.metal(box(554, 330, 16, 16, 8))
    else:
        pockets = box(520, 400, 86, 90) + box(294, 400, 86, 90)
        c.form(pockets, texture=False)
        c.seam(pockets)
        c.metal(oval(563, 418, 8) + oval(337, 418, 8))
    c.fold("M560,600 Q530,660 560,720", opacity=0.25)
