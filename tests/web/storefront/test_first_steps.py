"""A shop without products is not a dead end."""

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("engine", "db")


def test_an_empty_shop_says_how_to_begin(client: Client) -> None:
    html = client.get("/en/").content.decode()
    assert "The window is still being dressed" in html
    for way in ("vitrina import", "vitrina demo", 'href="/console/"'):
        assert way in html
