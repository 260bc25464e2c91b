"""Home, menu, search and history where no script runs."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=[390, 1280])
def plain(request: pytest.FixtureRequest, browser: Browser, shop: str) -> Iterator[Page]:
    """A tab that runs no scripts, on a phone and on a desktop."""
    context = browser.new_context(
        base_url=shop, java_script_enabled=False, viewport={"width": request.param, "height": 844}
    )
    yield context.new_page()
    context.close()


def wide(page: Page) -> bool:
    size = page.viewport_size
    return size is not None and size["width"] >= 960


def test_the_shop_can_be_walked_without_scripts(plain: Page) -> None:
    plain.goto("/en/")
    if wide(plain):
        plain.locator(".department summary", has_text="Bags").click()
        plain.get_by_role("link", name="Totes").click()
    else:
        plain.get_by_role("button", name="Categories").click()
        plain.locator("#categories summary", has_text="Bags").click()
        plain.locator("#categories").get_by_role("link", name="Totes").click()
    expect(plain).to_have_url(re.compile(r"/en/c/bags--totes$"))
    plain.get_by_role("searchbox", name="Search").first.fill("oxford")
    plain.get_by_role("searchbox", name="Search").first.press("Enter")
    expect(plain.locator("#summary")).to_have_text("4 products")


def test_own_searches_are_found_and_forgotten_on_their_page(plain: Page) -> None:
    plain.goto("/en/search?q=oxford")
    plain.goto("/en/search?q=green+bag")
    plain.goto("/en/p/tote-red")
    plain.goto("/en/history")
    expect(plain.get_by_role("link", name="green bag")).to_be_visible()
    expect(plain.get_by_role("link", name="Tote, red", exact=True)).to_be_visible()
    plain.get_by_role("button", name="Forget “oxford”").click()
    expect(plain.get_by_role("link", name="oxford", exact=True)).to_have_count(0)
    expect(plain.get_by_role("link", name="green bag")).to_be_visible()
    plain.get_by_role("button", name="Clear your searches").click()
    expect(plain.get_by_text("You have not searched for anything yet.")).to_be_visible()
    plain.get_by_role("button", name="Clear this list").click()
    expect(plain.get_by_text("You have not looked at a product yet.")).to_be_visible()


def test_the_bar_on_phones_leads_to_a_page_of_suggestions(plain: Page) -> None:
    if wide(plain):
        plain.goto("/en/suggest")
    else:
        plain.goto("/en/")
        plain.locator(".bar").get_by_role("link", name="Search").click()
    expect(plain).to_have_url(re.compile(r"/en/suggest$"))
    expect(plain.get_by_text("You may like")).to_be_visible()
