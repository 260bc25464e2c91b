"""The wrong keyboard layout."""

import pytest

from vitrina.search.analysis.keyboard import flips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghbdtn", "привет"),
        ("руддщ", "hello"),
        (",f,eirf", "бабушка"),
        ("xt[jk", "чехол"),
        ("CEVRF", "сумка"),
        ("ni;o", "niño"),
    ],
)
def test_the_keys_in_another_layout(typed: str, meant: str) -> None:
    assert meant in flips(typed)


def test_what_has_no_keys_elsewhere_has_no_flips() -> None:
    assert flips("手机") == []
    assert flips("2110") == []
