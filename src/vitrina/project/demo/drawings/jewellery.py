"""Jewellery: gems and metal in the accent's colour."""

from math import cos, pi, sin

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, mix
from vitrina.project.demo.drawings.paths import oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_CLEAR = Tone("#e9eef2")


def _gem(c: Canvas, x: float, y: float, size: float, *, tone: Tone | None = None) -> None:
    """A brilliant from above: an octagon, its table, its facets, one spark."""
    tone = tone or c.tone
    rim = [(x + size * cos(pi / 8 + k * pi / 4), y + size * sin(pi / 8 + k * pi / 4)) for k in range(8)]
    table = [(x + size * 0.52 * cos(k * pi / 4), y + size * 0.52 * sin(k * pi / 4)) for k in range(8)]

    def polygon(points: list[tuple[float, float]]) -> str:
        return "M" + "L".join(f"{px:.0f},{py:.0f}" for px, py in points) + "Z"

    c.form(polygon(rim), tone=tone, finish="shiny", texture=False)
    shades = (
        tone.bright,
        mix(tone.light, "#ffffff", 0.5),
        tone.light,
        tone.base,
        tone.deep,
        tone.ink,
        tone.deep,
        tone.base,
    )
    for k in range(8):
        triangle = [table[(k + 5) % 8], rim[(k + 4) % 8], rim[(k + 5) % 8]]
        c.flat(polygon(triangle), shades[k], opacity=0.9)
    c.form(polygon(table), tone=tone, finish="shiny", edge=False, texture=False)
    c.flat(
        f"M{x - size * 0.34:.0f},{y:.0f} L{x:.0f},{y - size * 0.4:.0f} "
        f"L{x + size * 0.2:.0f},{y - size * 0.34:.0f} "
        f"L{x - size * 0.2:.0f},{y + size * 0.16:.0f}Z",
        "#ffffff",
        opacity=0.75,
    )


def _band(c: Canvas, x: float, y: float, rx: float, ry: float, width: float) -> None:
    c.line(oval(x, y, rx, ry), c.accent.ink, width)
    c.line(oval(x, y, rx, ry), c.accent.base, width - 5)
    c.line(oval(x, y, rx + width * 0.16, ry + width * 0.16), c.accent.bright, width * 0.28, opacity=0.9)
    c.line(oval(x, y, rx - width * 0.28, ry - width * 0.28), c.accent.deep, width * 0.2, opacity=0.8)


@silhouette("ring", focus=(450, 420))
def ring(c: Canvas) -> None:
    c.ground(930, 190)
    _band(c, 450, 690, 212, 224, c.between(26, 46))
    size, style = c.between(84, 124), c.between(0, 2)
    for side in (-1, 1):
        c.line(
            f"M{450 + side * 40},500 L{450 + side * size * 0.86:.0f},{430 - size * 0.2:.0f}",
            c.accent.base,
            13,
        )
    c.metal(symmetric(f"M450,520 L{450 + size * 0.5:.0f},470 L{450 + size * 0.3:.0f},440 L450,436"))
    if style == 1:
        for side in (-1, 1):
            _gem(c, 450 + side * (size + 40), 474, 44)
    if style == 2:
        places = [
            (450 + (size + 18) * cos(k * pi / 6), 405 + (size + 18) * sin(k * pi / 6)) for k in range(12)
        ]
        _strewn(c, places, 17, tone=_CLEAR)
    _gem(c, 450, 405, size)
    for k in range(4):
        angle = pi / 4 + k * pi / 2
        c.metal(oval(450 + size * 0.94 * cos(angle), 405 + size * 0.94 * sin(angle), 11))


def _strewn(c: Canvas, places: list[tuple[float, float]], radius: float, *, tone: Tone) -> None:
    """Small round stones of one size."""
    with c.repeated(tuple(f"translate({x:.0f} {y:.0f})" for x, y in places)):
        _gem_dot(c, 0, 0, radius, tone=tone)


def _gem_dot(c: Canvas, x: float, y: float, radius: float, *, tone: Tone | None = None) -> None:
    tone = tone or _CLEAR
    c.form(oval(x, y, radius), tone=tone, finish="shiny", texture=False)
    c.flat(oval(x - radius * 0.25, y - radius * 0.3, radius * 0.3), "#ffffff", opacity=0.9)


@silhouette("wedding_ring", focus=(400, 640))
def wedding_ring(c: Canvas) -> None:
    c.ground(900, 210)
    width = c.between(40, 74)
    _band(c, 450, 680, 224, 214, width)
    if c.chance(0.5):
        _strewn(
            c, [(450 + 224 * sin(k * 0.2), 680 - 214 * cos(k * 0.2)) for k in range(-3, 4)], 15, tone=_CLEAR
        )


@silhouette("necklace", focus=(450, 820), hanging=True)
def necklace(c: Canvas) -> None:
    drop, framed = c.between(640, 720), c.chance(0.5)
    chain = f"M180,150 C190,520 330,{drop - 20} 450,{drop} C570,{drop - 20} 710,520 720,150"
    c.line(chain, c.accent.ink, 9)
    c.line(chain, c.accent.light, 7, dash="11 5")
    c.line(chain, c.accent.bright, 2.5, dash="5 11")
    c.ring(450, drop + 14, 13, 6)
    if framed:
        c.metal(
            symmetric(
                f"M450,{drop + 24} C520,{drop + 110} 530,{drop + 150} 526,{drop + 180} "
                f"C520,{drop + 232} 480,{drop + 250} 450,{drop + 250}"
            )
        )
        _gem(c, 450, drop + 172, 52)
    else:
        _gem(c, 450, drop + 100, c.between(60, 84))
        c.ring(450, drop + 100, 90, 8)


@silhouette("pearl_necklace", focus=(450, 720), hanging=True)
def pearl_necklace(c: Canvas) -> None:
    drop, count, size = c.between(720, 800), c.between(10, 14), c.between(26, 34)
    places = [_on_string(k / count, drop) for k in range(-count, count + 1)]
    c.line("M" + "L".join(f"{x:.0f},{y:.0f}" for x, y in places), "#cfc6b8", 4)
    radii = [size - abs(k) * 12 / count for k in range(-count, count + 1)]
    _pearls(c, [(x, y, radius) for (x, y), radius in zip(places, radii, strict=True)])


def _on_string(place: float, drop: float) -> tuple[float, float]:
    """A point on the string of pearls, -1 to 1 from left to right: half an ellipse, evenly spaced."""
    angle = place * pi * 0.58
    return 450 + 262 * sin(angle), drop - 400 + 400 * cos(angle)


def _pearls(c: Canvas, places: list[tuple[float, float, float]]) -> None:
    """A string of pearls: x, y and radius of each."""
    with c.repeated(tuple(f"translate({x:.0f} {y:.0f}) scale({radius / 30:.2f})" for x, y, radius in places)):
        _pearl(c, 0, 0, 30)


def _pearl(c: Canvas, x: float, y: float, radius: float) -> None:
    c.form(
        oval(x, y, radius), tone=Tone("#f0e9df") if not c.tone.dark else c.tone, finish="round", texture=False
    )
    c.flat(oval(x - radius * 0.3, y - radius * 0.35, radius * 0.26), "#ffffff", opacity=0.9)


@silhouette("earrings", focus=(300, 640), hanging=True)
def earrings(c: Canvas) -> None:
    style, size = c.between(0, 2), c.between(54, 76)
    for x in (295, 605):
        c.line(f"M{x},300 C{x - 50},300 {x - 50},380 {x},390", c.accent.deep, 7)
        c.line(f"M{x},300 C{x - 50},300 {x - 50},380 {x},390", c.accent.bright, 2.5)
        if style == 0:
            _band(c, x, 560, 118, 160, 26)
            _gem(c, x, 732, 34)
        elif style == 1:
            _gem_dot(c, x, 410, 26)
            c.line(f"M{x},430 V{600 - size}", c.accent.base, 6)
            drop = (
                f"M{x},{560 - size} C{x + size},640 {x + size},{720} {x},{730} C{x - size},{720} "
                f"{x - size},640 {x},{560 - size}Z"
            )
            c.form(drop, finish="shiny", texture=False)
            c.gloss(
                f"M{x - 26},650 C{x - 30},620 {x - 10},590 {x},{580 - size // 2} C{x - 6},620 "
                f"{x - 14},650 {x - 10},690Z",
                opacity=0.8,
            )
        else:
            for row, y in enumerate((430, 540, 690)):
                radius = 22 + row * 18
                if row:
                    c.line(f"M{x},{y - radius - 50} V{y - radius}", c.accent.base, 6)
                _gem(c, x, y, radius) if row != 1 else _pearl(c, x, y, radius)


@silhouette("bracelet", focus=(450, 790))
def bracelet(c: Canvas) -> None:
    c.ground(860, 290)
    if c.chance(0.5):
        _band(c, 450, 680, 286, 170, c.between(34, 60))
        angles = [pi / 2 + (k - 3) * 0.2 for k in range(7)]
        _strewn(c, [(450 + 288 * cos(a), 680 + 172 * sin(a)) for a in angles], 17, tone=c.tone)
    else:
        places = [f"translate({450 + 280 * cos(a):.0f} {680 + 165 * sin(a):.0f})" for a in _around(22)]
        with c.repeated(tuple(places)):
            c.strap(oval(0, 0, 36, 26), 13, tone=c.accent)
        _gem(c, 450, 862, c.between(38, 52))


@silhouette("pearl_bracelet", focus=(450, 790))
def pearl_bracelet(c: Canvas) -> None:
    c.ground(860, 290)
    _pearls(c, [(450 + 280 * cos(a), 680 + 165 * sin(a), 24 + 8 * sin(a)) for a in _around(30)])


def _around(count: int) -> list[float]:
    """Angles once round, beginning at the far side, so that the near side is drawn last."""
    half = [pi * k / (count // 2) for k in range(count // 2)]
    return sorted((side * a - pi / 2 for a in half for side in (1, -1)), key=sin)


@silhouette("brooch", focus=(450, 560), hanging=True)
def brooch(c: Canvas) -> None:
    petals = c.between(6, 9)
    with c.repeated(tuple(f"rotate({360 / petals * k:.0f} 450 560)" for k in range(petals))):
        c.metal("M450,560 C390,470 400,330 450,290 C500,330 510,470 450,560Z")
        c.form("M450,530 C412,460 418,370 450,336 C482,370 488,460 450,530Z", finish="shiny", texture=False)
        _gem_dot(c, 450, 300, 13)
    _gem(c, 450, 560, 62, tone=Tone("#f0e6d0"))
    c.strap("M490,640 C520,800 500,880 470,960", 13, tone=c.accent)


@silhouette("cufflinks", focus=(330, 600))
def cufflinks(c: Canvas) -> None:
    square = c.chance(0.4)
    for x, y in ((300, 660), (590, 760)):
        c.ground(y + 130, 110, x=x + 20)
        c.metal(f"M{x + 10},{y} l120,-70 l24,30 l-110,80Z")
        c.metal(f"M{x + 130},{y - 110} q60,30 50,100 l-26,12 q0,-60 -46,-92Z")
        shape = f"M{x - 104},{y - 104} h208 v208 h-208Z" if square else oval(x, y, 116)
        inner = f"M{x - 80},{y - 80} h160 v160 h-160Z" if square else oval(x, y, 90)
        c.metal(shape)
        c.form(inner, finish="shiny", texture=False)
        c.gloss(
            f"M{x - 70},{y - 20} Q{x - 50},{y - 76} {x + 30},{y - 76} Q{x - 30},{y - 40} {x - 70},{y - 20}Z",
            opacity=0.6,
        )
