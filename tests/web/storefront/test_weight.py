"""Pages stay light: style and scripts of at most 100 KB together."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

KIBIBYTE = 1024


def size(name: str) -> int:
    path = finders.find(name)
    assert isinstance(path, str), name
    return Path(path).stat().st_size


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("address", ["/en/", "/en/search", "/en/p/tote-red", "/en/why?product=tote-red"])
def test_style_and_scripts_of_a_page_are_light(client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    parts = re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', html)
    assert len(parts) >= 3
    assert sum(size(part) for part in parts) <= 100 * KIBIBYTE
