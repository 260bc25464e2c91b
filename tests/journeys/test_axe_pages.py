"""axe finds nothing serious on any page, in both lights, on a phone and on a desktop."""

import pytest
from playwright.sync_api import Browser
from tests.journeys.axe import findings
from tests.web.every_page import ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_has_a_serious_finding(browser: Browser, furnished: str, width: int, light: str) -> None:
    context = browser.new_context(
        base_url=furnished,
        color_scheme="dark" if light == "dark" else "light",
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = []
    for path in (*ADDRESSES, "p/nothing"):
        page.goto(f"/en/{path}")
        found += findings(page)
    context.close()
    assert found == []
