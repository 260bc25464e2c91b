"""Keeping products without an account."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def titles(page: Page) -> list[str]:
    return page.locator("#wishes h3").all_inner_texts()


def test_keeping_finding_letting_go_and_undoing(page: Page) -> None:
    page.goto("/en/search?q=tote")
    heart = page.get_by_role("button", name="Wishlist: Tote, black")
    expect(heart).to_have_attribute("aria-pressed", "false")
    heart.focus()
    page.keyboard.press("Enter")
    heart = page.get_by_role("button", name="Wishlist: Tote, black")
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(heart).to_be_focused()
    expect(page.locator("#wished")).to_have_text("1")

    page.goto("/en/p/tote-red")
    page.get_by_role("button", name="Keep on the wishlist").click()
    expect(page.get_by_role("button", name="On your wishlist")).to_be_visible()
    expect(page.locator("#wished")).to_have_text("2")

    page.goto("/en/wishlist")
    assert titles(page) == ["Tote, red", "Tote, black"]
    page.get_by_role("button", name="Remove Tote, red").click()
    expect(page.get_by_text("“Tote, red” is off the list.")).to_be_visible()
    expect(page.locator("#wished")).to_have_text("1")
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#wishes .tile")).to_have_count(2)
    expect(page.locator("#wished")).to_have_text("2")

    page.goto("/en/search?q=tote")
    expect(page.get_by_role("button", name="Wishlist: Tote, red")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Wishlist: Tote, green")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_a_list_is_passed_on_by_its_address_and_cannot_be_changed_by_others(
    page: Page, browser: Browser, shop: str
) -> None:
    for ref in ("tote-red", "belt-black"):
        page.goto(f"/en/p/{ref}")
        page.get_by_role("button", name="Keep on the wishlist").click()
        expect(page.get_by_role("button", name="On your wishlist")).to_be_visible()
    page.goto("/en/wishlist")
    page.get_by_role("link", name="Share the list").click()
    address = page.get_by_role("textbox", name="Address").input_value()
    assert re.search(r"/en/wishlist\?refs=belt-black,tote-red$", address)
    friend = browser.new_context(base_url=shop)
    seen = friend.new_page()
    seen.goto(address)
    assert seen.locator(".wishes h3").all_inner_texts() == ["Belt, black", "Tote, red"]
    expect(seen.get_by_role("button", name="Remove")).to_have_count(0)
    seen.goto("/en/wishlist")
    expect(seen.get_by_role("heading", name="Nothing kept yet")).to_be_visible()
    friend.close()


def test_hearts_work_without_scripts(browser: Browser, shop: str) -> None:
    context = browser.new_context(base_url=shop, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/search?q=tote")
    page.get_by_role("button", name="Wishlist: Tote, red").click()
    expect(page).to_have_url(re.compile(r"/en/search\?q=tote$"))
    expect(page.get_by_role("button", name="Wishlist: Tote, red")).to_have_attribute("aria-pressed", "true")
    page.goto("/en/wishlist")
    page.get_by_role("button", name="Remove Tote, red").click()
    page.get_by_role("button", name="Put it back").click()
    assert titles(page) == ["Tote, red"]
    context.close()
