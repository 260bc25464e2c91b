"""Watches."""

from math import cos, pi, sin

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, shade
from vitrina.project.demo.drawings.paths import box, centred, oval, symmetric
from vitrina.project.demo.drawings.shelf import silhouette

_NIGHT = Tone("#23242a")
_PEARL = Tone("#f2efe8")


def _band(c: Canvas, *, half: int, links: bool) -> None:
    upper = symmetric(f"M450,120 L{450 + half - 26},120 L{450 + half},450 L450,450")
    lower = symmetric(
        f"M450,760 L{450 + half},760 L{450 + half - 26},1080 Q{450 + half - 30},1100 "
        f"{450 + half - 60},1100 L450,1100"
    )
    c.slab(upper + lower, depth=16, finish="metal" if links else None, tone=c.accent if links else None)
    if not links:
        c.seam(symmetric(f"M450,134 L{450 + half - 38},134 L{450 + half - 14},440", closed=False))
        c.seam(
            f"M{450 + half - 14},764 L{450 + half - 40},1070 M{450 - half + 14},764 L{450 - half + 40},1070"
        )
        c.flat("".join(oval(450, y, 9, 12) for y in (930, 976, 1022)), c.tone.ink)
        return
    rows = (*range(150, 450, 44), *range(790, 1100, 44))
    joints = "".join(f"M{478 - half},{y}Q450,{y + 16} {422 + half},{y}" for y in rows)
    inner = round(half * 0.42)
    columns = "".join(f"M{x},124V450M{x},760V1094" for x in (450 - inner, 450 + inner))
    c.line(joints + columns, c.accent.ink, 4, opacity=0.7)


def _indices(c: Canvas, radius: float, colour: str, *, step: int = 1) -> None:
    marks = []
    for hour in range(0, 12, step):
        angle = hour * pi / 6
        long = 0.8 if hour % 3 == 0 else 0.87
        marks.append(
            f"M{450 + radius * long * sin(angle):.0f},{605 - radius * long * cos(angle):.0f}"
            f"L{450 + radius * 0.95 * sin(angle):.0f},{605 - radius * 0.95 * cos(angle):.0f}"
        )
    c.line("".join(marks), colour, 9, round_ends=False)


def _hands(c: Canvas, length: float, colour: str) -> None:
    c.line(f"M450,605 L{450 - length * 0.5:.0f},{605 - length * 0.38:.0f}", colour, 14)
    c.line(f"M450,605 L{450 + length * 0.46:.0f},{605 - length * 0.74:.0f}", colour, 9)
    c.line(
        f"M{450 - length * 0.06:.0f},{605 - length * 0.24:.0f} "
        f"L{450 + length * 0.2:.0f},{605 + length * 0.82:.0f}",
        "#b0413a",
        3,
    )
    c.metal(oval(450, 605, 13), tone=c.accent)


@silhouette("watch", focus=(450, 605), hanging=True, turns=True)
def watch(c: Canvas) -> None:
    radius = c.between(196, 232)
    links, diver, small = c.chance(0.4), c.chance(0.3), c.chance(0.5)
    _band(c, half=c.between(104, 122), links=links)
    c.metal("".join(box(x, y, 46, 72, 16) for y in (408, 730) for x in (318, 536)))
    c.metal(box(450 + radius - 4, 582, 44, 48, 10))
    c.slab(oval(450, 605, radius + 14), depth=64, tone=c.accent, finish="metal", texture=False)
    if diver:
        c.form(oval(450, 605, radius - 2), tone=_NIGHT, finish="soft")
        c.line(oval(450, 605, radius - 22), "#e9e4d8", 14, dash="4 48", opacity=0.9, round_ends=False)
    face = radius * (0.78 if diver else 0.9)
    dial = Tone(shade(c.tone.base, 0.02)) if links or diver else (_PEARL if c.chance(0.6) else _NIGHT)
    c.form(oval(450, 605, face), tone=dial, finish="soft")
    c.line(oval(450, 605, face - 3), dial.ink, 4, opacity=0.5)
    _indices(c, face, c.accent.bright if dial.dark else c.accent.deep)
    if small:
        c.form(oval(450, 605 + face * 0.46, face * 0.22), tone=dial, finish="soft")
        c.line(oval(450, 605 + face * 0.46, face * 0.2), c.accent.base, 3, dash="2 8")
    else:
        c.form(box(450 + face * 0.5, 586, 46, 38, 4), tone=_PEARL, finish="soft")
    _hands(c, face, c.accent.bright if dial.dark else "#2b2724")
    c.gloss(
        f"M{450 - face * 0.92:.0f},560 C{450 - face * 0.8:.0f},{605 - face * 0.8:.0f} "
        f"480,{605 - face:.0f} {450 + face * 0.5:.0f},{605 - face * 0.84:.0f} "
        f"C480,{605 - face * 0.6:.0f} 360,520 {450 - face * 0.6:.0f},690Z",
        opacity=0.34,
    )


@silhouette("square_watch", focus=(450, 605), hanging=True, turns=True)
def square_watch(c: Canvas) -> None:
    wide, high = c.between(290, 340), c.between(390, 440)
    top = 605 - high / 2
    _band(c, half=c.between(96, 116), links=c.chance(0.25))
    c.metal(box(450 + wide / 2 - 4, 585, 36, 40, 12))
    case = centred(top, wide, high, c.between(30, 90))
    c.slab(case, depth=60, tone=c.accent, finish="metal", texture=False)
    dial = _PEARL if c.chance(0.7) else Tone(c.tone.deep)
    c.form(centred(top + 26, wide - 52, high - 52, 24), tone=dial, finish="soft")
    c.line(centred(top + 58, wide - 116, high - 116, 8), c.accent.deep, 2.5, opacity=0.7)
    _indices(c, wide * 0.4, c.accent.deep if not dial.dark else c.accent.bright, step=3)
    _hands(c, wide * 0.4, "#2d3f66" if not dial.dark else c.accent.bright)
    c.gloss(
        f"M{450 - wide / 2 + 34},{top + 34} h{wide * 0.6:.0f} "
        f"L{450 - wide / 2 + 34},{top + high * 0.62:.0f}Z",
        opacity=0.4,
    )


@silhouette("smart_watch", focus=(450, 605), hanging=True, turns=True)
def smart_watch(c: Canvas) -> None:
    _band(c, half=124, links=False)
    c.metal(box(600, 560, 30, 64, 12))
    c.slab(centred(420, 320, 370, 92), depth=70, tone=c.accent, finish="metal", texture=False)
    c.flat(centred(438, 284, 334, 76), "#0d0e11")
    hue = c.tone.bright
    for index, (radius, colour) in enumerate(((104, hue), (80, "#e8b35a"), (56, "#6fb6a8"))):
        c.line(oval(450, 605, radius), colour, 16, opacity=0.25)
        sweep = (0.5, 1.2, 0.8)[index] * pi
        x, y = 450 + radius * sin(sweep), 605 - radius * cos(sweep)
        c.line(f"M450,{605 - radius} A{radius},{radius} 0 {int(sweep > pi)},1 {x:.0f},{y:.0f}", colour, 16)
    c.gloss("M330,480 Q336,450 370,446 L520,446 L340,700Z", opacity=0.16)
