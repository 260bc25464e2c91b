import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.project.demo.drawings.colours import Tone, lightness, mix, shade

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_a_mix_with_nothing_or_all_of_the_other_is_one_of_both(colour):
    for share, expected in ((0.0, colour), (1.0, "#336699")):
        made = mix(colour, "#336699", share)
        assert all(abs(int(made[i : i + 2], 16) - int(expected[i : i + 2], 16)) <= 1 for i in (1, 3, 5))


@given(colours)
def test_shades_go_the_way_they_say(colour):
    assert lightness(shade(colour, 0.1)) >= lightness(colour) - 0.02
    assert lightness(shade(colour, -0.1)) <= max(lightness(colour), 0.07) + 0.02


@pytest.mark.parametrize("colour", ["#1f1d1d", "#8b8e93", "#f2efe9", "#a8232f"])
def test_a_tone_runs_from_ink_to_bright(colour):
    tone = Tone(colour)
    steps = [lightness(each) for each in (tone.ink, tone.deep, tone.base, tone.light, tone.bright)]
    assert steps == sorted(steps)
