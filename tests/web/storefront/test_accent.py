"""Any accent an operator may set can be read, in either light."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import InvalidInput
from vitrina.web.storefront.accent import (
    DAY_GROUND,
    LEGIBLE,
    NIGHT_GROUND,
    NIGHT_LEGIBLE,
    contrast,
    ink_on,
    tones,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
ROUNDING = 0.05
"""Colours have whole channels."""


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


@given(COLOURS)
def test_both_tones_of_any_accent_can_be_read_and_written_on(accent: str) -> None:
    found = tones(accent)
    assert contrast(found.day, DAY_GROUND) >= LEGIBLE - ROUNDING
    assert contrast(found.night, NIGHT_GROUND) >= NIGHT_LEGIBLE - ROUNDING
    assert contrast(found.day, found.on_day) >= LEGIBLE
    assert contrast(found.night, found.on_night) >= LEGIBLE
    assert re.fullmatch(r":root\{(--[\w-]+:#[0-9a-f]{6};?){4}\}", found.css())


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert tones("#14594F").day == "#14594f"
    assert tones("#ffff00").night == "#ffff00"


def test_the_ink_is_the_one_that_is_read_better() -> None:
    assert ink_on("#14594f") == "#ffffff"
    assert ink_on("#ffff00") == "#131413"


@pytest.mark.parametrize("accent", ["", "red", "#fff", "#12345g", "14594f", "#14594f;}"])
def test_what_is_no_colour_is_refused_by_name(accent: str) -> None:
    with pytest.raises(InvalidInput, match="accent"):
        tones(accent)
