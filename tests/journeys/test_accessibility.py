"""axe finds nothing serious on any page, in either light; the keyboard goes everywhere."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.axe import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = (
    "/en/",
    "/ru/search?q=bag&filter=color:red",
    "/en/search?q=satchle",
    "/en/search?q=nothinglikeit&exact=1",
    "/es/c/bags",
    "/zh-hans/p/tote-red",
    "/en/why?q=tote&product=tote-red",
    "/en/p/unknown",
)


@pytest.mark.parametrize(("width", "light"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_serious(browser: Browser, shop: str, width: int, light: str) -> None:
    context = browser.new_context(
        base_url=shop,
        color_scheme=light,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = []
    for address in ADDRESSES:
        page.goto(address)
        found += findings(page)
    page.goto("/en/search")
    if width < 960:
        page.get_by_role("button", name="Filters").click()
        found += findings(page)
        page.keyboard.press("Escape")
    page.get_by_role("button", name="categories").first.click()
    found += findings(page)
    context.close()
    assert found == []


def test_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto("/en/search")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_sheet_closes_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/en/")
    opener = page.get_by_role("button", name="All categories")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#categories")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#categories")).to_be_hidden()
    expect(opener).to_be_focused()
