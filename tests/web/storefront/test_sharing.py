"""QR codes say what they shall."""

import re

import pytest
import segno
from django.test import Client

from vitrina.web.storefront.sharing import qr_code

ADDRESS = "https://shop.example/en/p/tote-red?variant=tote-red-l"


def test_a_code_is_drawn_dark_on_transparent_in_its_own_size() -> None:
    drawn = qr_code(ADDRESS)
    made = segno.make(ADDRESS, error="m", micro=False)
    width = made.symbol_size(border=2)[0]
    assert f'viewBox="0 0 {width} {width}"' in drawn
    assert re.search(r'<svg[^>]* class="qr"', drawn)
    assert "<script" not in drawn


def test_the_longest_shared_list_still_makes_a_code() -> None:
    refs = ",".join(f"demo-a-rather-long-article-{number:03}" for number in range(24))
    assert qr_code(f"https://shop.example/zh-hans/wishlist?refs={refs}").startswith("<svg")


@pytest.mark.parametrize("address", ["https://shop.example/ru/p/сумка", "https://shop.example/?a=<b>&c"])
def test_any_address_is_only_modules(address: str) -> None:
    drawn = qr_code(address)
    assert "сумка" not in drawn
    assert "<b>" not in drawn


def test_an_address_that_no_code_can_hold_has_none() -> None:
    assert qr_code(f"https://shop.example/en/wishlist?refs={'a' * 3000}") == ""


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("asked", ["product=tote-red&variant=", "refs="])
def test_without_a_code_there_is_still_the_address(client: Client, asked: str) -> None:
    html = client.get(f"/en/share?{asked}{'a' * 3000}").content.decode()
    assert "data-copy" in html
    assert "QR code" not in html
