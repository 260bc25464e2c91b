"""The living page in a browser: parts move as they should, in either light, and axe agrees."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.axe import findings

from vitrina.operations.functions import queries as switches
from vitrina.operations.functions import services as functions

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (390, 768, 1280)


@pytest.fixture
def open_page(shop: str) -> str:
    """The shop's address, with its living page open to all."""
    functions.switch("design_page", on=True)
    switches.forget()
    return shop


@pytest.mark.parametrize("light", ["light", "dark"])
def test_axe_agrees_with_every_part(browser: Browser, open_page: str, light: str) -> None:
    context = browser.new_context(
        base_url=open_page,
        color_scheme=light,  # type: ignore[arg-type]
        reduced_motion="reduce",
        viewport={"width": 1280, "height": 900},
    )
    page = context.new_page()
    page.goto("/en/design")
    found = findings(page)
    page.get_by_role("button", name="A sheet").click()
    found += findings(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", ["en", "ru", "es", "zh-hans"])
def test_nothing_is_wider_than_the_screen(browser: Browser, open_page: str, language: str) -> None:
    context = browser.new_context(base_url=open_page, reduced_motion="reduce")
    page = context.new_page()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for address in ("", "design", "history", "nowhere"):
            page.goto(f"/{language}/{address}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
    context.close()


def test_sheets_and_dialogs_open_and_close(page: Page, open_page: str) -> None:
    page.goto("/en/design")
    for name, selector in (("A sheet", "#sample-sheet"), ("A dialog", "#sample-dialog")):
        opener = page.get_by_role("button", name=name)
        opener.click()
        expect(page.locator(selector)).to_be_visible()
        page.locator(selector).get_by_role("button", name="Close").click()
        expect(page.locator(selector)).to_be_hidden()
        expect(opener).to_be_focused()


def test_the_rail_of_a_range_follows_its_thumbs(page: Page, open_page: str) -> None:
    page.goto("/en/design")
    slider = page.locator(".slider").first
    low, high = slider.locator("input").all()
    low.press("End")
    assert low.input_value() == high.input_value() == "70"
    high.press("End")
    assert slider.evaluate("rail => rail.style.getPropertyValue('--high')") == "100%"


def test_the_accent_is_legible_where_it_is_used(page: Page, open_page: str) -> None:
    page.goto("/en/design")
    ground, ink = page.locator(".button.solid").first.evaluate(
        "button => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]"
    )
    assert (ground, ink) == ("rgb(20, 89, 79)", "rgb(255, 255, 255)")
