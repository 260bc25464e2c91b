"""A seller's page."""

from datetime import date
from html import unescape

import pytest
from django.test import Client
from tests.web.small_shop import SELLER, words

from vitrina.people.sellers import services as sellers

pytestmark = pytest.mark.usefixtures("shop")

ABOUT = words("Three of us.", "Нас трое.", "Somos tres.", "我们三人。")


def page(client: Client, address: str, *, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


def test_a_seller_tells_who_they_are_and_what_they_sell(client: Client) -> None:
    sellers.describe_seller(SELLER, abouts=ABOUT, since=date(2019, 3, 5))
    html = page(client, f"/en/s/{SELLER}")
    assert "<h1>Atelier Nord</h1>" in html
    for told in ("Three of us.", "Premium seller", "selling since Mar 5, 2019", "4.7", "17 products"):
        assert told in html
    assert 'id="facet-seller"' not in html
    assert "Нас трое." in page(client, f"/ru/s/{SELLER}")


def test_a_seller_who_told_nothing_still_has_a_page(client: Client) -> None:
    html = page(client, f"/en/s/{SELLER}?filter=color:red")
    assert "4 products" in html
    assert "story-of" not in html and "since" not in html
    assert f'class="clear" href="/en/s/{SELLER}"' in html


def test_who_does_not_sell_has_no_page(client: Client) -> None:
    sellers.close_seller(SELLER)
    page(client, f"/en/s/{SELLER}", status=404)
    page(client, "/en/s/unheard", status=404)
