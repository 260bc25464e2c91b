"""The shop's accent: one colour from the operator becomes two that can be read, by day and by night.

Hue and strength stay the operator's; only the lightness moves, in OKLCH (Björn Ottosson, "A perceptual color
space for image processing", 2020), until the contrast of WCAG 2.2 (success criterion 1.4.3) is reached.
"""

import re
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

from vitrina.kernel.errors import InvalidInput

DAY_GROUND, NIGHT_GROUND = "#f1f0ed", "#1e201e"
"""The ground that is hardest to read on in each light: `--plate` of tokens.css."""

LEGIBLE = 4.5
"""WCAG AA for text of any size."""
NIGHT_LEGIBLE = 7.0
"""By night a colour that just passes still looks dull: more than must be."""

_STEP = 0.01
_INKS = ("#ffffff", "#131413")

Channels = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Tones:
    """`day` and `night`: the accent in each light. `on_day`, `on_night`: the ink that is read on it."""

    day: str
    on_day: str
    night: str
    on_night: str

    def css(self) -> str:
        """The tokens, for the page's head."""
        return (
            f":root{{--accent-day:{self.day};--on-accent-day:{self.on_day};"
            f"--accent-night:{self.night};--on-accent-night:{self.on_night}}}"
        )


def tones(accent: str) -> Tones:
    """Both tones of "#rrggbb". Raises `InvalidInput` for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        raise InvalidInput(field="accent", value=accent, reason='write a colour such as "#14594f"')
    day = _legible(accent.lower(), DAY_GROUND, contrast_at_least=LEGIBLE, step=-_STEP)
    night = _legible(accent.lower(), NIGHT_GROUND, contrast_at_least=NIGHT_LEGIBLE, step=_STEP)
    return Tones(day=day, on_day=ink_on(day), night=night, on_night=ink_on(night))


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours "#rrggbb": 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(ground: str) -> str:
    """White or near-black, whichever is read better on `ground`: always legible."""
    return max(_INKS, key=lambda ink: contrast(ink, ground))


def _legible(colour: str, ground: str, *, contrast_at_least: float, step: float) -> str:
    lightness, chroma, hue = _oklch(colour)
    while contrast(colour, ground) < contrast_at_least and 0 <= lightness <= 1:
        lightness += step
        colour = _in_gamut(min(max(lightness, 0), 1), chroma, hue)
    return colour


def _in_gamut(lightness: float, chroma: float, hue: float) -> str:
    """The strongest colour of this lightness and hue that screens can show."""
    while True:
        channels = _linear(lightness, chroma * cos(hue), chroma * sin(hue))
        if chroma <= 0 or all(-1e-4 <= channel <= 1 + 1e-4 for channel in channels):
            return "#" + "".join(f"{round(255 * _encoded(channel)):02x}" for channel in channels)
        chroma = max(chroma - _STEP / 2, 0)


def _luminance(colour: str) -> float:
    red, green, blue = _decoded(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _decoded(colour: str) -> Channels:
    """Linear light of "#rrggbb" (IEC 61966-2-1)."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _decode(red), _decode(green), _decode(blue)


def _decode(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    channel = min(max(channel, 0), 1)
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _oklch(colour: str) -> Channels:
    """Lightness (0 to 1), chroma, and hue in radians."""
    red, green, blue = _decoded(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return lightness, hypot(a, b), atan2(b, a)


def _linear(lightness: float, a: float, b: float) -> Channels:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
