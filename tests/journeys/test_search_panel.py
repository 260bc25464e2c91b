"""The panel under the search box, by keyboard, by mouse and by touch."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def chosen(page: Page) -> str:
    """The text of the option that the arrow keys stand on."""
    return page.locator('#panel [aria-selected="true"]').inner_text().split("\n")[0]


def test_the_arrows_choose_and_enter_follows(page: Page) -> None:
    page.goto("/en/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("satch", delay=20)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#panel b").first).to_have_text(re.compile("satch", re.IGNORECASE))
    expect(page.locator("#offered")).to_have_text(re.compile(r"\d+ suggestion"))

    box.press("ArrowDown")
    expect(box).to_be_focused()
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(page.locator('#panel [aria-selected="true"]')).to_have_count(0)
    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    address = options.last.get_attribute("href")
    box.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address or "?") + "$"))


def test_escape_closes_first_and_clears_then(page: Page) -> None:
    page.goto("/en/")
    box = page.locator("#q")
    box.press_sequentially("tote", delay=20)
    expect(page.locator("#panel")).to_be_visible()
    box.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(box).to_have_value("tote")
    expect(box).to_be_focused()
    box.press("ArrowDown")
    expect(page.locator("#panel")).to_be_visible()
    box.press("Escape")
    box.press("Escape")
    expect(box).to_have_value("")


def test_a_press_elsewhere_closes_and_the_products_have_pictures(page: Page) -> None:
    page.goto("/en/")
    page.locator("#q").press_sequentially("tote", delay=20)
    picture = page.locator("#panel .finds img").first
    expect(picture).to_be_visible()
    page.mouse.click(1200, 850)
    expect(page.locator("#panel")).to_be_hidden()


def test_own_searches_come_back_and_can_be_cleared(page: Page) -> None:
    page.goto("/en/search?q=green+bag")
    page.goto("/en/p/tote-red")
    page.goto("/en/c/bags")
    page.locator("#q").click()
    panel = page.locator("#panel")
    expect(panel.get_by_role("option", name="green bag")).to_be_visible()
    expect(panel.get_by_role("option", name=re.compile("Tote, red"))).to_be_visible()
    panel.get_by_role("button", name="Clear your searches").click()
    expect(page).to_have_url(re.compile(r"/en/c/bags$"))
    page.locator("#q").click()
    expect(panel.get_by_role("option", name=re.compile("Tote, red"))).to_be_visible()
    expect(panel.get_by_text("green bag")).to_have_count(0)


def test_on_a_phone_the_panel_takes_the_screen(browser: Browser, shop: str) -> None:
    phone = browser.new_context(
        base_url=shop, viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce"
    )
    page = phone.new_page()
    page.goto("/en/")
    page.get_by_role("link", name="Search").tap()
    panel = page.locator("#panel")
    expect(panel).to_be_visible()
    expect(page.locator("#q")).to_be_focused()
    assert panel.evaluate("panel => panel.offsetWidth") == 390
    page.get_by_role("button", name="Close the search").tap()
    expect(panel).to_be_hidden()
    page.locator("#q").tap()
    page.locator("#q").press_sequentially("oxford", delay=20)
    page.get_by_role("option", name=re.compile("Oxford shoes, red")).first.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Oxford shoes, red")
    phone.close()


def test_an_answer_that_comes_late_does_not_open_the_panel_again(page: Page) -> None:
    page.goto("/en/")
    held: list[Route] = []
    page.route("**/suggest*", lambda route: held.append(route))
    box = page.locator("#q")
    with page.expect_request("**/suggest?q=to"):
        box.press_sequentially("to")
    box.press("Escape")
    with page.expect_response("**/suggest?q=to"):
        for route in held:
            route.continue_()
    expect(page.locator("#panel a").first).to_be_attached()
    expect(page.locator("#panel")).to_be_hidden()
