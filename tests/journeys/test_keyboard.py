"""A whole visit with nothing but the keyboard: menu, home, search, result, product, language."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def tab_to(page: Page, *, role: str, name: str, most: int = 80) -> None:
    """Press Tab until the focus stands on it; every stop on the way shows its focus."""
    wanted = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{role} “{name}” cannot be reached by Tab")


def test_a_visit_by_keyboard_alone(page: Page) -> None:
    page.goto("/en/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("bag")
    page.keyboard.press("Enter")
    expect(page.locator("#summary")).to_have_text("8 products")

    tab_to(page, role="link", name="Tote, red")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tote, red")

    page.goto("/en/")
    menu = page.locator("details.department", has_text="Bags").first
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Totes")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="Totes")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/en/c/bags--totes$"))

    page.locator(".tongues summary").focus()
    page.keyboard.press("Enter")
    tab_to(page, role="link", name="Español", most=6)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/es/c/bags--totes$"))


def test_every_stop_shows_its_focus(page: Page) -> None:
    page.goto("/en/")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        shown, what = page.evaluate(
            """() => {
              const here = document.activeElement, style = getComputedStyle(here);
              const frame = here.closest(".seek") ?? here;
              const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
              const box = here.getBoundingClientRect();
              return [(outlined || frame !== here) && box.width > 0, here.outerHTML.slice(0, 100)];
            }"""
        )
        if not shown:
            unseen.append(what)
    assert unseen == []


def test_one_menu_is_open_at_a_time_and_a_press_elsewhere_closes_it(page: Page) -> None:
    page.goto("/en/")
    page.locator(".department summary").first.click()
    expect(page.locator(".department[open]")).to_have_count(1)
    page.locator(".tongues summary").click()
    expect(page.locator(".department[open]")).to_have_count(0)
    expect(page.locator(".tongues")).to_have_attribute("open", "")
    page.locator("main h2").first.click()
    expect(page.locator(".tongues[open]")).to_have_count(0)
