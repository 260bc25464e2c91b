"""What a crawler and a messenger find when they follow the addresses they are given."""

import json
import re

import pytest
from playwright.sync_api import Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("furnished"),
]


def test_the_sitemap_leads_to_pages_whose_heads_agree_with_it(page: Page) -> None:
    robots = page.request.get("/robots.txt").text()
    index = page.request.get(re.findall(r"Sitemap: (\S+)", robots)[0]).text()
    for part in re.findall(r"<loc>([^<]+)</loc>", index):
        address = re.findall(r"<loc>([^<]+)</loc>", page.request.get(part).text())[0]
        page.goto(address)
        assert page.locator("link[rel=canonical]").get_attribute("href") == address
        assert page.locator("link[hreflang]").count() == 5
        for text in page.locator("script[type='application/ld+json']").all_text_contents():
            assert json.loads(text)


def test_a_shared_link_has_a_picture(page: Page) -> None:
    page.goto("/es/p/tote-red")
    address = page.locator("meta[property='og:image']").get_attribute("content")
    assert address is not None
    picture = page.request.get(address)
    assert (picture.status, picture.headers["content-type"]) == (200, "image/jpeg")
    assert len(picture.body()) < 300_000
