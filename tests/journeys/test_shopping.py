"""What a shopper does, step by step, in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def titles(page: Page) -> list[str]:
    return page.locator("#results .tile h3").all_inner_texts()


def test_finding_filtering_ordering_and_asking_why(page: Page) -> None:
    page.goto("/en/")
    box = page.get_by_role("combobox", name="Search")
    box.press_sequentially("satch", delay=20)
    suggestion = page.get_by_role("option").first
    expect(suggestion).to_be_visible()
    page.keyboard.press("Escape")
    expect(suggestion).to_be_hidden()
    expect(box).to_be_focused()

    box.fill("bag")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/en/search\?q=bag$"))
    expect(page.locator("#summary")).to_have_text("8 products")

    page.get_by_label(re.compile("^Red")).check()
    expect(page.locator("#summary")).to_have_text("2 products")
    expect(page).to_have_url(re.compile(r"/en/search\?q=bag&filter=color:red$"))
    expect(page.get_by_label(re.compile("^Red"))).to_be_checked()

    page.get_by_role("combobox", name="Order").select_option("price")
    expect(page).to_have_url(re.compile(r"sort=price$"))
    assert titles(page) == ["Satchel with a brass clasp, red", "Tote, red"]

    page.go_back()
    expect(page.get_by_role("combobox", name="Order")).to_have_value("relevance")

    page.get_by_role("link", name="Why here? Tote, red").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tote, red")
    assert page.locator(".story > li").count() == 4
    assert page.locator("svg.beam").count() >= 3
    page.get_by_role("link", name="Back to the results").click()
    expect(page.locator("#summary")).to_have_text("2 products")

    page.get_by_role("link", name="Tote, red", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tote, red")
    expect(page.locator(".facts > .price")).to_contain_text("€1,032")
    page.get_by_role("link", name="large").click()
    expect(page.locator(".facts > .price")).to_contain_text("€1,192")


def test_filters_on_a_phone_rise_in_a_sheet(browser: Browser, shop: str) -> None:
    phone = browser.new_context(
        base_url=shop, viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce"
    )
    page = phone.new_page()
    page.goto("/en/search?q=bag")
    sheet = page.locator("#filters")
    expect(sheet).to_be_hidden()
    page.get_by_role("button", name="Filters").tap()
    expect(sheet).to_be_visible()
    page.get_by_label(re.compile("^Black")).check()
    expect(page.locator(".apply button")).to_have_text("Show 2 products")
    expect(sheet).to_be_visible()
    page.locator(".apply button").tap()
    expect(sheet).to_be_hidden()
    expect(page.locator("#summary")).to_have_text("2 products")
    expect(page.locator(".filterbutton")).to_contain_text("1")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    phone.close()


def test_the_facets_stay_folded_as_the_shopper_left_them(page: Page) -> None:
    page.goto("/en/search")
    page.locator("#facet-category summary").click()
    page.locator("#facet-rating > summary").click()
    page.get_by_label("In stock only").check()
    expect(page.locator("#summary")).to_have_text("13 products")
    expect(page.locator("#facet-category")).not_to_have_attribute("open", "")
    expect(page.locator("#facet-rating")).to_have_attribute("open", "")


def test_a_slip_of_the_hand_is_mended_and_can_be_insisted_on(page: Page) -> None:
    page.goto("/en/search?q=satchle")
    expect(page.locator(".notice")).to_contain_text("Showing results for “satchel”.")
    page.get_by_role("link", name="Search instead for “satchle”").click()
    expect(page.get_by_role("heading", name="Nothing found")).to_be_visible()
    page.get_by_role("link", name="See all products").click()
    expect(page.locator("#summary")).to_have_text("17 products")


def test_changing_the_language_keeps_the_page(page: Page) -> None:
    page.goto("/en/search?q=tote&filter=color:red")
    page.locator(".tongues summary").click()
    page.locator(".tongues").get_by_role("link", name="Русский").click()
    expect(page).to_have_url(re.compile(r"/ru/search\?q=tote&filter=color:red$"))
    expect(page.locator("#summary")).to_have_text("1 товар")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    assert titles(page) == ["Сумка-тоут, красный"]


@pytest.mark.parametrize(
    ("address", "found"),
    [("/ru/search?q=красные+туфли", "Туфли-оксфорды, красный"), ("/zh-hans/search?q=红色皮带", "红色皮带")],
)
def test_each_language_is_searched(page: Page, address: str, found: str) -> None:
    page.goto(address)
    assert titles(page)[0] == found


def test_everything_works_without_javascript(browser: Browser, shop: str) -> None:
    context = browser.new_context(
        base_url=shop, java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.goto("/en/")
    page.get_by_role("searchbox", name="Search").fill("bag")
    page.get_by_role("searchbox", name="Search").press("Enter")
    expect(page.locator("#summary")).to_have_text("8 products")
    page.get_by_label(re.compile("^Red")).check()
    page.get_by_label("In stock only").check()
    page.get_by_role("spinbutton", name="to").first.fill("1000")
    page.get_by_role("combobox", name="Order").select_option("-price")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#summary")).to_have_text("1 product")
    assert titles(page) == ["Satchel with a brass clasp, red"]
    page.get_by_role("link", name="Remove filter Red").click()
    expect(page.locator("#summary")).to_have_text("3 products")
    page.get_by_role("link", name="Why here? Satchel with a brass clasp, red").click()
    assert page.locator(".story > li").count() == 4
    page.get_by_role("button", name="All categories").click()
    page.locator("#categories").get_by_role("link", name="Shoes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shoes")
    context.close()


def test_nothing_moves_while_a_page_arrives(page: Page) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries())"
        " window.moved += entry.value; }).observe({type: 'layout-shift', buffered: true});"
    )
    for address in ("/en/", "/en/search?q=bag", "/en/p/tote-red"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.moved") == 0


def test_a_letter_stands_in_for_a_picture_that_does_not_arrive(page: Page) -> None:
    page.route("**/media/**", lambda route: route.abort())
    page.goto("/en/search?q=tote")
    expect(page.locator(".tile .initial").first).to_have_text("T")
    expect(page.locator(".tile .plate > img")).to_have_count(0)
