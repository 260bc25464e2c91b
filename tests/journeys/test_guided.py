"""Finding by a few choices made on pictures, by hand, by keyboard and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("furnished"),
]


def walk(page: Page) -> None:
    page.goto("/en/guides")
    page.get_by_role("link", name="A present").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What shall it be?")
    page.get_by_role("link", name="A bag").click()
    expect(page.get_by_text("Question 2 of 2")).to_be_visible()
    page.get_by_role("link", name="Back").click()
    page.get_by_role("link", name="A bag").click()
    page.get_by_role("link", name="Red").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 things that fit")
    expect(page.locator(".tile")).to_have_count(2)


def test_a_present_is_found_by_two_choices(page: Page) -> None:
    walk(page)
    page.locator(".chips").get_by_role("link", name="A bag").click()
    page.get_by_role("link", name="It does not matter").click()
    page.get_by_role("link", name="Red").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("4 things that fit")
    page.get_by_role("link", name="Sort and filter these").click()
    expect(page).to_have_url(re.compile(r"/en/search\?filter=color:red"))
    expect(page.locator("#summary")).to_have_text("4 products")


def test_the_same_by_keyboard_only(page: Page) -> None:
    page.goto("/en/g/gifts")
    for name in ("A belt", "Black"):
        link = page.get_by_role("link", name=name)
        for _ in range(60):
            page.keyboard.press("Tab")
            if link.evaluate("node => node === document.activeElement"):
                break
        expect(link).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 thing that fits")


def test_the_same_without_javascript(browser: Browser, furnished: str) -> None:
    context = browser.new_context(base_url=furnished, java_script_enabled=False, locale="en-US")
    walk(context.new_page())
    context.close()
