"""Addresses of what lies outside of the pages."""

import pytest

from vitrina.web.addresses import picture_address


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("pictures/red bag.svg", "/media/pictures/red%20bag.svg"),
        ("https://cdn.example/a.jpg?w=9", "https://cdn.example/a.jpg?w=9"),
        ("http://cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/media/a.jpg", "/media/a.jpg"),
    ],
)
def test_pictures_are_found(stored: str, shown: str) -> None:
    assert picture_address(stored) == shown
