"""axe finds nothing serious on any page, in both lights, on a phone and on a desktop."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.web.every_page import ADDRESSES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SERIOUS = {"serious", "critical"}


def findings(page: Page) -> list[str]:
    """What axe objects to, one line each."""
    return [
        f"{page.url}: {violation['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]


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
