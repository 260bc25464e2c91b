"""A model for the shop's clothes: a calm figure without a face, nine heads tall, as fashion drawings are.

Drawn in the coordinates of the garments' own sheets: the axis at 450, shoulders at 225, waist at 505, knees
at 1075, soles at 1640; the head rises above the sheet, so that a figure is always shown moved or scaled.
"""

from dataclasses import dataclass
from random import Random

from vitrina.project.demo.drawings.canvas import Canvas
from vitrina.project.demo.drawings.colours import Tone, lightness, mix
from vitrina.project.demo.drawings.paths import mirrored, oval, symmetric

_SKINS = ("#f0cdb4", "#e3b08c", "#cc9168", "#a86e49", "#80502f", "#5c3a27")
_HAIRS = {
    "#f0cdb4": ("#b58a55", "#8a3f26", "#4b3226", "#2a2220"),
    "#e3b08c": ("#4b3226", "#2a2220", "#7a5233", "#b9b1a7"),
    "#cc9168": ("#2a2220", "#3b2820"),
    "#a86e49": ("#241c1a", "#3b2820"),
    "#80502f": ("#1f1816", "#3a2018"),
    "#5c3a27": ("#1b1513",),
}
_STYLES = ("bun", "bob", "long", "curls", "waves")
_SHOES = Tone("#2b2422")


@dataclass(frozen=True, slots=True)
class Model:
    """Who wears it. `style`: how the hair is worn; `man`: broader shoulders, short hair."""

    skin: Tone
    hair: Tone
    style: str
    man: bool


def model(seed: int, *, man: bool = False) -> Model:
    """One of the shop's models, always the same for a seed."""
    chance = Random(f"model/{seed}")
    skin = chance.choice(_SKINS)
    style = "short" if man else chance.choice(_STYLES)
    return Model(Tone(skin), Tone(chance.choice(_HAIRS[skin])), style, man)


def contrast(tone: Tone) -> Tone:
    """A quiet colour to wear with `tone`: dark with light things, light with dark ones."""
    dark, pale = mix("#34302f", tone.base, 0.08), mix("#e9e2d6", tone.base, 0.06)
    return Tone(dark if lightness(tone.base) > 0.6 else pale)


# ---------------------------------------------------------------------------------------------------- head


def hair_behind(c: Canvas, who: Model) -> None:
    """What of the hair falls behind neck and shoulders."""
    paths = {
        "long": "M366,20 C350,120 352,220 372,290 C420,312 480,312 528,290 C548,220 550,120 534,20Z",
        "waves": "M364,20 C336,90 372,130 346,190 C340,236 370,262 400,258 L500,258 C530,262 560,236 554,190 "
        "C528,130 564,90 536,20Z",
        "bob": "M368,10 C352,70 356,120 366,146 C400,158 500,158 534,146 C544,120 548,70 532,10Z",
        "curls": "".join(
            oval(x, y, 46) for x, y in ((380, 20), (372, 76), (392, 118), (520, 20), (528, 76), (508, 118))
        ),
    }
    if who.style in paths:
        c.form(paths[who.style], tone=who.hair, finish="soft", texture=False, edge=False)
    if who.style == "bun":
        c.form(oval(450, -78, 42, 38), tone=who.hair, finish="soft", texture=False, edge=False)


def head(c: Canvas, who: Model) -> None:
    """The head without features, and the hair around it."""
    skin = who.skin
    for side in (-1, 1):
        _skin(c, who, oval(450 + side * 69, 42, 10, 19))
    face = symmetric("M450,-66 C500,-66 522,-26 520,30 C518,78 492,126 450,128")
    _skin(c, who, face)
    c.flat(symmetric("M450,128 C480,126 500,102 510,76 C496,104 474,116 450,118"), skin.deep, opacity=0.55)
    c.flat(
        "M447,30 C443,52 438,64 446,68 C452,70 456,68 458,66 C450,62 450,48 447,30Z", skin.deep, opacity=0.4
    )
    c.line("M437,93 Q450,99 463,93", mix(skin.ink, "#a8483f", 0.35), 4, opacity=0.55)
    _hair(c, who)


def _hair(c: Canvas, who: Model) -> None:
    paths = {
        "short": "M378,34 C368,-40 396,-92 456,-92 C520,-92 536,-36 524,34 C518,10 516,-14 506,-28 "
        "C470,-24 420,-30 396,-42 C386,-20 384,6 378,34Z",
        "bun": "M379,36 C368,-36 396,-88 450,-88 C504,-88 532,-36 521,36 C514,-8 498,-40 450,-42 C402,-40 "
        "386,-8 379,36Z",
        "bob": "M366,140 C350,40 362,-92 452,-92 C540,-92 550,40 534,140 C522,150 508,148 502,140 "
        "C524,80 512,0 474,-40 C430,-30 396,-8 388,40 C384,80 388,120 398,140 C392,148 378,150 366,140Z",
        "long": "M372,200 C352,60 358,-92 450,-92 C542,-92 548,60 528,200 C518,150 530,20 450,-46 C370,20 "
        "382,150 372,200Z",
        "waves": "M352,180 C372,120 346,60 364,0 C376,-66 410,-94 456,-92 C520,-92 546,-40 540,20 "
        "C552,80 530,120 548,180 C516,140 530,20 470,-44 C420,-24 384,10 382,60 C380,110 384,140 352,180Z",
        "curls": "".join(
            oval(x, y, r)
            for x, y, r in (
                (380, 6, 36),
                (392, -46, 40),
                (430, -80, 42),
                (476, -82, 42),
                (512, -44, 40),
                (522, 8, 36),
                (450, -56, 44),
            )
        ),
    }
    c.form(paths[who.style], tone=who.hair, finish="soft", texture=False, edge=False)
    strands = {
        "long": "M450,-84 C404,-60 374,0 372,110 M456,-84 C506,-60 528,0 530,110",
        "waves": "M450,-82 C400,-60 378,-10 372,60 M470,-82 C520,-60 534,0 538,70",
        "bob": "M450,-82 C396,-60 372,0 374,110 M470,-84 C520,-60 532,0 530,110",
        "bun": "M450,-80 C420,-76 398,-50 390,-16 M452,-80 C484,-76 504,-50 512,-16",
        "short": "M440,-86 C412,-76 392,-56 386,-20 M470,-88 C500,-80 516,-56 520,-16",
        "curls": "M404,-50 q14,-18 30,-8 M466,-70 q18,-10 28,8 M384,0 q6,-20 22,-16",
    }
    c.line(strands[who.style], who.hair.bright, 4, opacity=0.4)


# ---------------------------------------------------------------------------------------------------- body


def neck(c: Canvas, who: Model, *, shoulders: bool = False) -> None:
    """The neck; with bare `shoulders`, down to the breast."""
    wide = 46 if who.man else 38
    reach = 160 if who.man else 146
    tube = symmetric(f"M450,90 L{450 + wide},90 C{446 + wide},150 {452 + wide},170 {462 + wide},214 L450,230")
    bust = symmetric(
        f"M450,90 L{450 + wide},90 C{446 + wide},150 {452 + wide},176 {500 + wide},194 "
        f"C{430 + reach},206 {448 + reach},222 {450 + reach},262 L{436 + reach},300 L546,430 L450,440"
    )
    _skin(c, who, bust if shoulders else tube)
    c.flat(
        symmetric(f"M450,128 C476,126 {444 + wide},108 {450 + wide},90 C{448 + wide},140 480,158 450,160"),
        who.skin.ink,
        opacity=0.3,
    )
    if shoulders:
        c.line("M432,216 Q400,208 366,214 M468,216 Q500,208 534,214", who.skin.ink, 4, opacity=0.28)


def _skin(c: Canvas, who: Model, path: str) -> None:
    """Plain, so that limbs join without a seam."""
    c.flat(path, who.skin.base)


def throat(c: Canvas, who: Model, opening: str, *, layer: Tone | None) -> None:
    """What shows in a garment's `opening`: skin, or a roll-neck in the colour of `layer`."""
    tone = layer or who.skin
    finish = "ribbed" if layer else "soft"
    c.form(opening, tone=tone, finish=finish, texture=bool(layer), edge=False)
    wide = 50 if who.man else 42
    if layer:
        roll = symmetric(
            f"M450,104 C480,104 {446 + wide},100 {450 + wide},96 L{456 + wide},190 Q490,210 450,210"
        )
        c.form(roll, tone=tone, finish="ribbed")
        c.line(symmetric(f"M450,120 Q490,120 {450 + wide},112", closed=False), tone.ink, 3, opacity=0.3)
        return
    wide -= 4
    _skin(
        c,
        who,
        symmetric(
            f"M450,90 L{450 + wide},90 C{446 + wide},146 {450 + wide},160 {456 + wide},172 Q480,196 450,198"
        ),
    )
    c.flat(
        symmetric(f"M450,128 C476,126 {444 + wide},108 {450 + wide},90 C{448 + wide},140 480,158 450,160"),
        who.skin.ink,
        opacity=0.3,
    )


def bare_arms(c: Canvas, who: Model, *, spread: float = 0) -> None:
    """Both arms, hanging at ease, `spread` degrees away from the body."""
    shift = 14 if who.man else 0
    arm = (
        f"M{560 + shift},216 C{596 + shift},214 {612 + shift},244 {616 + shift},300 C{622 + shift},400 "
        f"{634 + shift},470 {636 + shift},540 C{640 + shift},620 {640 + shift},680 {634 + shift},736 "
        f"L{606 + shift},736 C{600 + shift},660 {594 + shift},600 {590 + shift},540 C{580 + shift},440 "
        f"{560 + shift},380 {552 + shift},300Z"
    )
    for path, turn in ((arm, -spread), (mirrored(arm), spread)):
        with c.group(f"rotate({turn} {450 - (turn > 0) * 130 + (turn <= 0) * 130} 230)"):
            _skin(c, who, path)
            _hand(c, who, (620 + shift, 728), mirror=path != arm)


def hands(c: Canvas, who: Model, wrist: tuple[float, float]) -> None:
    """Two relaxed hands below the `wrist` of the right side and its mirror image."""
    for mirror in (False, True):
        _hand(c, who, wrist, mirror=mirror)


def _hand(c: Canvas, who: Model, wrist: tuple[float, float], *, mirror: bool) -> None:
    x, y = wrist
    hand = (
        f"M{x - 17},{y - 10} L{x + 17},{y - 10} C{x + 22},{y + 24} {x + 24},{y + 50} {x + 14},{y + 84} "
        f"C{x + 10},{y + 104} {x - 6},{y + 106} {x - 10},{y + 88} L{x - 14},{y + 60} C{x - 22},{y + 62} "
        f"{x - 30},{y + 56} {x - 28},{y + 40} C{x - 26},{y + 24} {x - 20},{y + 10} {x - 17},{y - 10}Z"
    )
    fingers = f"M{x - 2},{y + 60} L{x - 2},{y + 94} M{x + 8},{y + 58} L{x + 6},{y + 90}"
    _skin(c, who, mirrored(hand) if mirror else hand)
    c.line(mirrored(fingers) if mirror else fingers, who.skin.ink, 2.5, opacity=0.35)


def bare_legs(c: Canvas, who: Model) -> None:
    """Legs from the hips to the ankles, one a little before the other."""
    outer = (
        "M590,690 C606,820 580,960 560,1066 C552,1110 566,1180 562,1250 C556,1360 540,1450 534,1556 "
        "L500,1556 "
        "C494,1440 486,1340 484,1250 C482,1180 496,1120 490,1066 C480,940 462,840 452,740Z"
    )
    for path in (mirrored(outer), outer):
        _skin(c, who, path)
    c.line(
        "M506,1090 Q526,1104 546,1090" + mirrored("M506,1090 Q526,1104 546,1090"),
        who.skin.ink,
        3,
        opacity=0.25,
    )


def feet(c: Canvas, who: Model, *, bare: bool) -> None:
    """Shoes seen from the front: slender pumps on bare legs, plain shoes under trousers."""
    for side in (-1, 1):
        with c.group(f"translate({450 + side * 68} 0) scale({side} 1)"):
            if bare:
                _skin(c, who, "M-17,1540 H17 C20,1580 30,1606 26,1640 H-14 C-20,1606 -18,1580 -17,1540Z")
                c.form(
                    "M-19,1596 C-12,1612 14,1612 26,1594 C40,1630 44,1660 22,1668 C0,1672 -16,1660 -19,1596Z",
                    tone=_SHOES,
                    finish="shiny",
                    texture=False,
                    edge=False,
                )
            else:
                c.form(
                    "M-26,1540 H26 C34,1580 50,1630 44,1654 Q36,1668 0,1668 Q-28,1668 -28,1650Z",
                    tone=_SHOES,
                    finish="shiny",
                    texture=False,
                    edge=False,
                )


# ---------------------------------------------------------------------------------------------------- clothes


def plain_trousers(c: Canvas, tone: Tone) -> None:
    """Straight trousers to the ankle, for whoever shows something else."""
    leg = (
        "M450,500 L560,500 C584,560 604,640 600,760 C594,1000 580,1300 572,1560 "
        "L470,1560 C470,1300 466,1000 450,800Z"
    )
    both = leg + mirrored(leg)
    c.form(both, tone=tone, finish="wool")
    c.dim(both, opacity=0.2)
    crease = "M540,820 C534,1060 528,1300 522,1556"
    c.line(crease + mirrored(crease), tone.bright, 3, opacity=0.4)


def plain_top(c: Canvas, who: Model, tone: Tone) -> None:
    """A fine knitted top with long sleeves, tucked in."""
    shift = 14 if who.man else 0
    sleeve = (
        f"M556,206 C596,206 {616 + shift},240 {622 + shift},300 C{632 + shift},400 {640 + shift},470 "
        f"{644 + shift},540 C{646 + shift},620 {646 + shift},680 {642 + shift},730 L{600 + shift},730 "
        f"C{594 + shift},640 586,560 576,480 L552,300Z"
    )
    both = sleeve + mirrored(sleeve)
    c.form(both, tone=tone, finish="knit", texture=False)
    c.dim(both, opacity=0.15)
    body = symmetric(
        f"M450,212 C480,210 494,196 498,184 C540,194 {584 + shift},206 {594 + shift},244 C590,340 566,440 "
        "562,520 "
        "C570,560 586,600 590,650 L450,656"
    )
    c.form(body, tone=tone, finish="knit", texture=False)
    c.dim(body, opacity=0.16)
    hands(c, who, (622 + shift, 730))


def plinth_shadow(c: Canvas) -> None:
    """Where the figure stands."""
    c.ground(1664, 190)


def fist(c: Canvas, who: Model, x: float, y: float) -> None:
    """A hand closed around a handle at `x`, `y`."""
    _skin(
        c,
        who,
        f"M{x - 24},{y - 26} C{x - 10},{y - 36} {x + 16},{y - 34} {x + 24},{y - 20} C{x + 30},{y} "
        f"{x + 28},{y + 20} "
        f"{x + 18},{y + 26} C{x},{y + 32} {x - 18},{y + 30} {x - 26},{y + 20} C{x - 32},{y} "
        f"{x - 30},{y - 16} "
        f"{x - 24},{y - 26}Z",
    )
    fingers = f"M{x - 12},{y + 2}V{y + 26}M{x + 1},{y + 4}V{y + 28}M{x + 13},{y + 2}V{y + 25}"
    c.line(fingers, who.skin.ink, 2.5, opacity=0.35)
    c.line(f"M{x - 26},{y + 2}Q{x},{y - 12} {x + 26},{y}", who.skin.ink, 2.5, opacity=0.3)


def forearm(c: Canvas, who: Model, cuff: Tone) -> str:
    """An upright forearm from a knitted cuff below to the heel of the hand above; its outline."""
    arm = (
        "M330,1300 C338,1080 352,900 358,760 C362,640 350,520 330,400 C316,300 322,160 340,-40 L570,-40 "
        "C580,160 582,300 566,400 C548,520 538,640 542,760 C550,900 566,1080 576,1300Z"
    )
    c.form(arm, tone=who.skin, finish="round", texture=False, edge=False)
    c.flat(
        "M500,-40 C512,160 520,300 516,400 C500,520 496,640 500,760 C508,900 522,1080 530,1300H576C566,1080 "
        "550,900 542,760C538,640 548,520 566,400C582,300 580,160 570,-40Z",
        who.skin.ink,
        opacity=0.16,
    )
    c.line("M360,150 C392,250 420,300 470,330 M372,390 Q440,412 520,392", who.skin.ink, 4, opacity=0.22)
    sleeve = "M300,1300 C304,1180 308,1080 316,960 Q450,1000 586,960 C596,1080 602,1180 606,1300Z"
    c.form(sleeve, tone=cuff, finish="ribbed")
    c.dim(sleeve, opacity=0.2)
    return arm
