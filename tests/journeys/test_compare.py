"""Products side by side."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def add(page: Page, ref: str) -> None:
    page.goto(f"/en/p/{ref}")
    page.locator(".actions .compare").click()
    expect(page.locator(".actions .compare")).to_have_attribute("aria-pressed", "true")


def test_four_side_by_side_and_what_makes_room_for_a_fifth(page: Page) -> None:
    for ref in ("tote-red", "tote-black", "satchel-red", "oxford-red"):
        add(page, ref)
        expect(page.get_by_role("status").filter(has_text="Added to the comparison.")).to_be_visible()
    add(page, "belt-red")
    expect(page.get_by_role("status").filter(has_text="“Tote, red” made room.")).to_be_visible()
    page.get_by_role("link", name="See the comparison").click()
    heads = page.locator(".compare thead th > a")
    assert heads.all_inner_texts() == [
        "Tote, black",
        "Satchel with a brass clasp, red",
        "Oxford shoes, red",
        "Belt, red",
    ]
    expect(page.locator("tr", has_text="Price").locator(".best")).to_contain_text("€116 lowest")

    expect(page.get_by_role("rowheader", name="Material")).to_be_visible()
    page.get_by_role("link", name="Only differences").click()
    expect(page.get_by_role("rowheader", name="Material")).to_have_count(0)
    expect(page.get_by_role("rowheader", name="Price")).to_be_visible()

    page.get_by_role("button", name="Remove Belt, red").click()
    expect(heads).to_have_count(3)
    page.get_by_role("button", name="Clear all").click()
    expect(page.get_by_role("heading", name="Nothing to compare yet")).to_be_visible()


def test_without_scripts_the_fifth_says_on_the_page_what_made_room(browser: Browser, shop: str) -> None:
    context = browser.new_context(base_url=shop, java_script_enabled=False)
    page = context.new_page()
    for ref in ("tote-red", "tote-black", "satchel-red", "oxford-red", "belt-red"):
        page.goto(f"/en/p/{ref}")
        page.locator(".actions .compare").click()
    expect(page.get_by_text("“Tote, red” made room: 4 fit side by side.")).to_be_visible()
    page.get_by_role("button", name="Remove Oxford shoes, red").click()
    page.goto("/en/compare?only=differences")
    expect(page.locator(".compare thead th")).to_have_count(3)
    context.close()


def test_on_a_phone_the_names_of_the_rows_stay_while_columns_are_pushed(browser: Browser, shop: str) -> None:
    phone = browser.new_context(base_url=shop, viewport={"width": 390, "height": 844}, has_touch=True)
    page = phone.new_page()
    for ref in ("tote-red", "tote-black", "satchel-red", "oxford-red"):
        add(page, ref)
    page.goto("/en/compare")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    head = page.get_by_role("rowheader", name="Price")
    page.locator(".scroller").evaluate("(scroller) => { scroller.scrollLeft = 300; }")
    box = head.bounding_box()
    assert box
    assert 0 <= box["x"] < 40
    phone.close()
