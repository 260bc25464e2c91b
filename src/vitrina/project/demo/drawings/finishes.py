"""How light plays on materials: gradients for the form, patterns for the surface. Names become SVG ids."""

from functools import lru_cache

from vitrina.project.demo.drawings.colours import Tone, mix

GLOSS = (
    '<linearGradient id="gl" x2="0" y2="1"><stop stop-color="#fff"/>'
    '<stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>'
)
DIM = (
    '<linearGradient id="dm" x2="0" y2="1"><stop stop-color="#1a1310" stop-opacity="0"/>'
    '<stop offset="1" stop-color="#1a1310"/></linearGradient>'
)
GROUND = (
    '<radialGradient id="gs"><stop stop-color="#2a201a" stop-opacity=".42"/>'
    '<stop offset=".55" stop-color="#2a201a" stop-opacity=".16"/>'
    '<stop offset="1" stop-color="#2a201a" stop-opacity="0"/></radialGradient>'
)
GLOW = (
    '<radialGradient id="gw"><stop stop-color="#ffe2a0"/><stop offset=".4" stop-color="#ffe6ae" '
    'stop-opacity=".5"/>'
    '<stop offset="1" stop-color="#ffe6ae" stop-opacity="0"/></radialGradient>'
)
WALL = (
    '<filter id="wall" x="-20%" y="-20%" width="150%" height="150%">'
    '<feDropShadow dx="14" dy="22" stdDeviation="16" flood-color="#2a201a" flood-opacity=".26"/></filter>'
)

Stops = tuple[tuple[float, str], ...]


def _gradient(name: str, stops: Stops, direction: str) -> str:
    marks = "".join(f'<stop offset="{offset:g}" stop-color="{colour}"/>' for offset, colour in stops)
    return f'<linearGradient id="{name}" {direction}>{marks}</linearGradient>'


def _soft(tone: Tone) -> tuple[Stops, str]:
    return ((0, tone.light), (0.45, tone.base), (1, tone.deep)), 'x2=".9" y2="1"'


def _shiny(tone: Tone) -> tuple[Stops, str]:
    stops = ((0, tone.light), (0.22, tone.bright), (0.36, tone.base), (0.8, tone.deep), (1, tone.base))
    return stops, 'x2=".8" y2="1"'


def _metal(tone: Tone) -> tuple[Stops, str]:
    stops = (
        (0, tone.deep),
        (0.18, tone.bright),
        (0.34, tone.base),
        (0.5, mix(tone.bright, "#ffffff", 0.55)),
        (0.64, tone.base),
        (0.84, tone.ink),
        (1, tone.light),
    )
    return stops, 'x2="1" y2=".35"'


def _round(tone: Tone) -> tuple[Stops, str]:
    stops = ((0, tone.deep), (0.2, tone.light), (0.32, tone.bright), (0.5, tone.base), (1, tone.ink))
    return stops, 'x2="1" y2="0"'


def _glass(tone: Tone) -> tuple[Stops, str]:
    pale = mix(tone.base, "#ffffff", 0.72)
    clear = mix(tone.base, "#ffffff", 0.5)
    stops = ((0, clear), (0.12, pale), (0.5, mix(tone.base, "#ffffff", 0.82)), (0.86, pale), (1, clear))
    return stops, 'x2="1" y2=".1"'


_BODIES = {
    "soft": _soft,
    "shiny": _shiny,
    "metal": _metal,
    "round": _round,
    "glass": _glass,
}
_BODY_OF = {
    "patent": "shiny",
    "silk": "shiny",
    "satin": "shiny",
    "metal": "metal",
    "glass": "glass",
    "ceramic": "round",
    "round": "round",
    "plastic": "round",
}


@lru_cache(maxsize=4096)
def fill(tone: Tone, finish: str) -> tuple[str, str]:
    """Id and definition of the gradient that gives form to a material of this tone."""
    body = _BODY_OF.get(finish, "soft")
    stops, direction = _BODIES[body](tone)
    name = f"{body[0]}{body[1]}{tone.base[1:]}"
    return name, _gradient(name, stops, direction)


@lru_cache(maxsize=4096)
def texture(tone: Tone, finish: str) -> tuple[str, str] | None:
    """Id and definition of the pattern that lies over the form, or None for smooth materials."""
    draw = _TEXTURES.get(finish)
    if draw is None:
        return None
    name = f"{finish[:3]}{tone.base[1:]}"
    width, height, transform, content = draw(tone)
    turned = f' patternTransform="{transform}"' if transform else ""
    return name, (
        f'<pattern id="{name}" width="{width}" height="{height}" patternUnits="userSpaceOnUse"{turned}>'
        f"{content}</pattern>"
    )


Texture = tuple[int, int, str, str]


def _mark(path: str, colour: str, width: float, opacity: float) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" opacity="{opacity:g}"/>'


def _quilted(tone: Tone) -> Texture:
    seams = _mark("M0,0H64M0,0V64", tone.ink, 4, 0.55)
    lights = _mark("M0,5H64M5,0V64", tone.bright, 3, 0.5)
    return 64, 64, "rotate(45)", seams + lights


def _croc(tone: Tone) -> Texture:
    cells = "M2,14Q22,4 42,14M2,14Q-6,30 2,46M42,14Q52,30 42,46M2,46Q22,56 42,46M42,14H66M42,46H66M0,30H-2"
    return 64, 62, "", _mark(cells, tone.ink, 3.5, 0.5) + _mark("M8,20Q22,12 36,20", tone.bright, 3, 0.5)


def _grain(tone: Tone) -> Texture:
    grains = "M3,5h2M13,9h2M8,16h2M19,3h2M21,18h2M2,22h2M15,23h2"
    return 26, 26, "rotate(20)", _mark(grains, tone.ink, 2.4, 0.22) + _mark(grains, tone.bright, 1.2, 0.3)


def _canvas(tone: Tone) -> Texture:
    return 8, 8, "", _mark("M0,2H8M2,0V8", tone.ink, 1.3, 0.2) + _mark("M0,6H8M6,0V8", tone.bright, 1.3, 0.25)


def _denim(tone: Tone) -> Texture:
    return 9, 9, "rotate(-38)", _mark("M0,3H9", tone.bright, 1.6, 0.38) + _mark("M0,7H9", tone.ink, 1.4, 0.28)


def _knit(tone: Tone) -> Texture:
    stitch = "M3,2L12,12L21,2"
    return 24, 15, "", _mark(stitch, tone.ink, 3, 0.28) + _mark("M3,6L12,16L21,6", tone.bright, 3, 0.3)


def _ribbed(tone: Tone) -> Texture:
    return 16, 16, "", _mark("M4,0V16", tone.ink, 4, 0.2) + _mark("M11,0V16", tone.bright, 4, 0.22)


def _tweed(tone: Tone) -> Texture:
    flecks = "M2,3l5,4M14,2l4,5M8,13l5,3M20,12l-4,5M3,19l4,3M15,21l5,2"
    return (
        24,
        24,
        "",
        _mark(flecks, tone.bright, 2.6, 0.6) + _mark("M9,4l4,5M4,12l3,4M19,18l3,-4", tone.ink, 2.4, 0.5),
    )


def _wool(tone: Tone) -> Texture:
    return 13, 13, "rotate(48)", _mark("M0,3H13", tone.bright, 2, 0.16) + _mark("M0,9H13", tone.ink, 2, 0.13)


def _wood(tone: Tone) -> Texture:
    rings = "M0,8Q60,2 120,9T240,8M0,24Q70,30 130,22T240,24M0,41Q60,34 110,42T240,41"
    return 240, 52, "", _mark(rings, tone.ink, 2.2, 0.3) + _mark("M0,15Q80,10 240,16", tone.bright, 2, 0.3)


def _marble(tone: Tone) -> Texture:
    veins = "M0,40Q60,80 90,60T200,150M120,0Q110,50 160,90T200,110M0,150Q40,130 70,200"
    return (
        200,
        200,
        "rotate(12)",
        _mark(veins, tone.ink, 2.5, 0.3) + _mark("M20,0Q50,60 0,110", tone.ink, 1.5, 0.25),
    )


def _stripe(tone: Tone) -> Texture:
    pale = mix(tone.base, "#fbf6ec", 0.82) if tone.dark else mix(tone.base, "#2b2521", 0.6)
    return 40, 40, "", f'<path d="M0,0H40V11H0Z" fill="{pale}" opacity=".8"/>'


def _check(tone: Tone) -> Texture:
    bands = f'<path d="M0,0H96V30H0ZM0,0V96H30V0Z" fill="{tone.ink}" opacity=".34"/>'
    return 96, 96, "", bands + _mark("M0,63H96M63,0V96", tone.bright, 4, 0.75)


def _dots(tone: Tone) -> Texture:
    pale = mix(tone.base, "#fff8ee", 0.8)
    spots = "M12,6a6,6 0 1,1 0,12a6,6 0 1,1 0,-12M36,30a6,6 0 1,1 0,12a6,6 0 1,1 0,-12"
    return 48, 48, "", f'<path d="{spots}" fill="{pale}" opacity=".85"/>'


def _floral(tone: Tone) -> Texture:
    pale = mix(tone.base, "#fff4e8", 0.78)
    petal = (
        "M40,40q-18,-24 0,-30q18,6 0,30q24,-18 30,0q-6,18 -30,0q18,24 0,30q-18,-6 0,-30q-24,18 "
        "-30,0q6,-18 30,0Z"
    )
    bud = "M98,92q-9,-12 0,-15q9,3 0,15q12,-9 15,0q-3,9 -15,0q-9,12 0,0Z"
    leaf = _mark("M62,62Q84,70 92,96M100,20q12,8 6,24", mix(pale, tone.ink, 0.4), 3, 0.6)
    return 120, 120, "rotate(14)", f'{leaf}<path d="{petal}{bud}" fill="{pale}" opacity=".85"/>'


_TEXTURES = {
    "quilted": _quilted,
    "croc": _croc,
    "grain": _grain,
    "leather": _grain,
    "canvas": _canvas,
    "linen": _canvas,
    "denim": _denim,
    "knit": _knit,
    "ribbed": _ribbed,
    "tweed": _tweed,
    "wool": _wool,
    "suede": _wool,
    "wood": _wood,
    "marble": _marble,
    "stripe": _stripe,
    "check": _check,
    "dots": _dots,
    "floral": _floral,
}
