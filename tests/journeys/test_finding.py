"""Finding: by typing, by department, by brand; and what to do where nothing is found."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.axe import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_by_department_brand_and_back_to_everything(page: Page) -> None:
    page.goto("/en/categories")
    page.locator("main").get_by_role("link", name="Bags", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bags")
    expect(page.locator("#summary")).to_have_text("8 products")
    page.locator("#facet-category").get_by_role("link", name=re.compile("^Totes")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Totes")
    expect(page).to_have_url(re.compile(r"/en/c/bags--totes$"))
    page.locator("#facet-category").get_by_role("link", name="All categories").click()
    expect(page.locator("#summary")).to_have_text("17 products")

    page.goto("/en/brands")
    page.get_by_role("link", name="Maison Ardent").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maison Ardent")
    page.get_by_label("Red", exact=False).first.check(force=True)
    expect(page).to_have_url(re.compile(r"/en/b/maison-ardent\?filter=color:red$"))
    expect(page.locator("#summary")).to_have_text("2 products")


def test_steps_of_a_search_change_the_results_in_place(page: Page) -> None:
    page.goto("/en/search?q=leather")
    page.evaluate("window.here = true")
    page.locator("#facet-category").get_by_role("link", name=re.compile("^Bags")).click()
    expect(page.locator("#summary")).to_have_text("8 products")
    expect(page).to_have_url(re.compile(r"/en/search\?q=leather&filter=category:bags$"))
    page.get_by_label("In stock only").check()
    expect(page).to_have_url(re.compile(r"filter=category:bags&in_stock=1$"))
    page.locator("#facet-category").get_by_role("link", name="All categories").click()
    expect(page.locator("#summary")).to_have_text("12 products")
    assert page.evaluate("window.here") is True


def test_what_is_not_here_leads_to_what_is(page: Page) -> None:
    page.goto("/en/search?q=crocodile+tote")
    expect(page.locator(".notice.framed")).to_contain_text("No product has the word “crocodile”.")
    page.get_by_role("link", name="Without the word “crocodile”").click()
    expect(page.locator("#summary")).to_have_text("4 products")

    page.goto("/en/search?q=satchel&filter=brand:Maison+Ardent")
    page.get_by_role("link", name="Without the filter “Maison Ardent”").click()
    expect(page).to_have_url(re.compile(r"/en/search\?q=satchel$"))

    page.goto("/en/search?q=zzzz&exact=1")
    expect(page.get_by_role("heading", name="Well loved")).to_be_visible()


def test_more_products_are_appended_and_the_address_follows(page: Page) -> None:
    page.goto("/en/search?size=6")
    tiles = page.locator("#grid .tile")
    expect(tiles).to_have_count(6)
    seventh = "#grid > li:nth-child(7) h3 a"
    page.get_by_role("link", name="Show more").click()
    expect(tiles).to_have_count(12)
    expect(page.locator(seventh)).to_be_focused()
    expect(page).to_have_url(re.compile(r"size=6&page=2$"))
    page.get_by_role("link", name="Show more").click()
    expect(tiles).to_have_count(17)
    expect(page.get_by_role("link", name="Show more")).to_have_count(0)
    page.reload()
    expect(page.locator("#grid")).to_have_attribute("start", "13")
    page.get_by_role("link", name="Previous page").click()
    expect(page.locator("#grid")).to_have_attribute("start", "7")


def test_without_scripts_pages_turn_and_departments_open(browser: Browser, shop: str) -> None:
    context = browser.new_context(base_url=shop, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/search?size=6")
    page.get_by_role("link", name="Show more").click()
    expect(page.locator("#grid")).to_have_attribute("start", "7")
    page.locator("#facet-category").get_by_role("link", name=re.compile("^Bags")).click()
    expect(page.locator("#summary")).to_have_text("8 products")
    context.close()


@pytest.mark.parametrize(("width", "light"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_serious_on_lists(browser: Browser, shop: str, width: int, light: str) -> None:
    context = browser.new_context(
        base_url=shop,
        color_scheme=light,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    found: list[str] = []
    for address in (
        "/en/categories",
        "/zh-hans/brands",
        "/ru/b/maison-ardent",
        "/es/s/atelier-nord",
        "/en/search?q=crocodile+tote",
        "/en/search?q=tote&near=lyon&filter=color:red&size=4",
        "/en/search?q=zzzz&exact=1",
    ):
        page.goto(address)
        if page.locator(".filterbutton").is_visible():
            page.locator(".filterbutton").click()
            page.locator("#facet-rating > summary").click()
            found += findings(page)
            page.keyboard.press("Escape")
        found += findings(page)
    context.close()
    assert found == []
