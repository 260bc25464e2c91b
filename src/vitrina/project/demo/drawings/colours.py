"""Mixing colours as the eye does: in OKLab, where equal steps look equal.

Source of the matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
"""

from dataclasses import dataclass
from functools import lru_cache

Lab = tuple[float, float, float]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    channel = min(max(channel, 0.0), 1.0)
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _to_lab(colour: str) -> Lab:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_lab(lab: Lab) -> str:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(_gamma(channel) * 255):02x}" for channel in channels)


@lru_cache(maxsize=4096)
def mix(one: str, other: str, share: float) -> str:
    """`share` (0 to 1) of `other` in `one`; both "#rrggbb"."""
    (l0, a0, b0), (l1, a1, b1) = _to_lab(one), _to_lab(other)
    return _from_lab((l0 + (l1 - l0) * share, a0 + (a1 - a0) * share, b0 + (b1 - b0) * share))


@lru_cache(maxsize=1024)
def lightness(colour: str) -> float:
    """0 is black, 1 is white, as the eye sees it."""
    return _to_lab(colour)[0]


@lru_cache(maxsize=4096)
def shade(colour: str, step: float) -> str:
    """Lighter for a positive `step` of perceived lightness (-1 to 1), darker for a negative one.

    The hue stays; the chroma fades towards both ends, as it does on real surfaces.
    """
    level, a, b = _to_lab(colour)
    target = min(max(level + step, 0.06), 0.985)
    fade = 1 - 0.55 * abs(target - level)
    return _from_lab((target, a * fade, b * fade))


@dataclass(frozen=True, slots=True)
class Tone:
    """One colour with the lights and darks that form needs."""

    base: str

    @property
    def dark(self) -> bool:
        """It is so dark that its lights must do the modelling."""
        return lightness(self.base) < 0.36

    @property
    def light(self) -> str:
        """Where the light falls."""
        return shade(self.base, 0.17 if self.dark else 0.08)

    @property
    def bright(self) -> str:
        """The edge of a highlight."""
        return shade(self.base, 0.30 if self.dark else 0.15)

    @property
    def deep(self) -> str:
        """Where the form turns away."""
        return shade(self.base, -0.06 if self.dark else -0.13)

    @property
    def ink(self) -> str:
        """Seams and gaps."""
        return shade(self.base, -0.12 if self.dark else -0.26)
