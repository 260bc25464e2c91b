"""A product page in a real browser: choosing, sizing, sharing, what stands beside it, and what strains it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.axe import findings
from tests.web import small_shop

from vitrina.insight.searches import queries as search_log
from vitrina.insight.searches import services as searches
from vitrina.kernel import clock
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import AttributeDraft, AttributeType, ChoiceFact, ProductDraft, VariantDraft
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.sizing import services as sizing
from vitrina.market.sizing.types import Measure, SizeChart, SizeRow, Span

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 3
AMOUNTS = (0, 1, 1_000_000_000)
"""In cents: nothing, one minor unit, ten million."""


@pytest.fixture
def chart(shop: str) -> SizeChart:
    """A chart for totes, which come in medium and large."""
    made = SizeChart(
        ref="totes",
        names={"en": "Totes by hand"},
        code="size",
        gender="",
        category_refs=("bags",),
        rows=tuple(
            SizeRow(key, label, {Measure.HAND: Span(low, high)}, {"EU": str(number)})
            for number, (key, label, low, high) in enumerate(
                (("m", "M", 14, 18), ("l", "L", 18.1, 24)), start=1
            )
        ),
    )
    sizing.save_chart(made)
    return made


def test_choosing_a_size_changes_price_stock_and_address_but_not_the_place(page: Page) -> None:
    page.goto("/en/p/tote-red")
    front = page.locator(".views img").first.get_attribute("src")
    large = page.get_by_role("link", name="large")
    large.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("#facts > .price")).to_contain_text("€1,192")
    expect(page).to_have_url(re.compile(r"variant=tote-red-l$"))
    expect(page.get_by_role("link", name="large")).to_be_focused()
    assert page.evaluate("scrollY") == before
    assert page.locator(".views img").first.get_attribute("src") == front
    assert page.locator("#facts").count() == 1


def test_the_size_guide_tells_the_shoppers_own_size_and_remembers_it(page: Page, chart: SizeChart) -> None:
    page.goto("/en/p/tote-red")
    page.get_by_role("link", name="Size guide").click()
    sheet = page.locator("#sheet")
    expect(sheet.get_by_role("heading", name="Size guide")).to_be_visible()
    sheet.get_by_label("Girth of the hand, cm").fill("900")
    sheet.get_by_role("button", name="Find my size").click()
    expect(sheet.get_by_text("Between 10 cm and 32 cm, please.")).to_be_visible()
    sheet.get_by_label("Girth of the hand, cm").fill("20,5")
    sheet.get_by_role("button", name="Find my size").click()
    expect(sheet.get_by_text("Your size: L")).to_be_visible()
    expect(sheet.locator(".advised th")).to_contain_text("L")
    expect(page.locator(".advice")).to_have_text("Your size: L")
    sheet.get_by_role("link", name="inches").click()
    expect(sheet.get_by_label("Girth of the hand, inches")).to_have_value("8.1")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()

    page.goto("/en/p/tote-black")
    expect(page.locator(".advice")).to_have_text("Your size: L")


def test_sharing_offers_the_address_and_a_code_of_it(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/p/tote-red?variant=tote-red-l")
    page.get_by_role("link", name="Share").click()
    address = page.get_by_role("textbox", name="Address").input_value()
    assert address.endswith("/en/p/tote-red?variant=tote-red-l")
    expect(page.get_by_role("img", name="QR code of the address").locator("svg")).to_be_visible()
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_what_stands_beside_it_comes_when_it_is_scrolled_to(page: Page) -> None:
    page.goto("/en/p/belt-red")
    page.goto("/en/p/tote-red")
    page.locator(".beside").scroll_into_view_if_needed()
    similar = page.locator(".shelf", has=page.get_by_role("heading", name="You may also like"))
    expect(similar.locator(".tile").first).to_be_visible()
    assert "Tote, red" not in similar.locator("h3").all_inner_texts()
    seen = page.locator(".shelf", has=page.get_by_role("heading", name="You looked at"))
    assert seen.locator("h3").all_inner_texts() == ["Belt, red"]


def test_a_find_is_noted_as_a_click(page: Page) -> None:
    searches.flush()
    page.goto("/en/search?q=tote")
    page.get_by_role("link", name="Tote, black", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tote, black")
    searches.flush()
    asked = {query.query: query for query in search_log.top_queries(days=1).lines}
    assert asked["tote"].clicks == 1


def test_all_of_it_works_without_scripts(browser: Browser, shop: str, chart: SizeChart) -> None:
    context = browser.new_context(
        base_url=shop, java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.goto("/en/p/tote-red")
    page.get_by_role("link", name="large").click()
    expect(page.locator("#facts > .price")).to_contain_text("€1,192")
    page.get_by_role("link", name="Size guide").click()
    page.get_by_label("Girth of the hand, cm").fill("15")
    page.get_by_role("button", name="Find my size").click()
    expect(page.get_by_text("Your size: M")).to_be_visible()
    page.goto("/en/p/tote-red")
    page.get_by_role("link", name="Share").click()
    expect(page.get_by_role("textbox", name="Address")).to_have_value(re.compile("/en/p/tote-red$"))
    page.goto("/en/p/tote-red")
    page.get_by_role("link", name="See similar products").click()
    expect(page.locator(".shelf .tile").first).to_be_visible()
    context.close()


def strained(amount: int) -> ProductDraft:
    """A product that has too much of everything, or nothing of it."""
    return ProductDraft(
        ref=f"strained-{amount}",
        titles={"en": LONG.strip()},
        subtitles={"en": LONG.strip()},
        brand=LONG[:80],
        category_ref="bags",
        attributes={"material": "leather", "remark": LONG.strip()},
        variants=tuple(
            VariantDraft(f"s{amount}-{number}", options={"length": f"l{number}"}) for number in range(60)
        ),
    )


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_page_breaks_under_strain(page: Page, shop: str, width: int) -> None:
    choices = tuple(
        ChoiceFact(f"l{number}", {"en": f"{number} and a half, extra long"}) for number in range(60)
    )
    catalog.define_attributes(
        [
            AttributeDraft("length", {"en": "Length"}, AttributeType.CHOICE, curated=True, choices=choices),
            AttributeDraft("remark", {"en": LONG[:60]}),
        ]
    )
    bare = ProductDraft(ref="bare", titles={"en": "Bare"}, category_ref="bags")
    drafts = [strained(amount) for amount in AMOUNTS]
    outcome = catalog.upsert_products([*drafts, bare], seller_ref=small_shop.SELLER)
    assert not outcome.refused, outcome.refused
    quotes = [
        PriceQuote(variant, amount, "EUR", amount)
        for amount in AMOUNTS
        for (ref, _), variant in outcome.variant_ids.items()
        if ref == f"strained-{amount}"
    ]
    pricing.set_prices(quotes, at=clock.now())
    page.set_viewport_size({"width": width, "height": 900})
    for ref, price in (
        ("strained-0", "Free"),
        ("strained-1", "€0.01"),
        ("strained-1000000000", "€10,000,000"),
        ("bare", "Price on request"),
    ):
        page.goto(f"/en/p/{ref}")
        expect(page.locator("#facts > .price")).to_contain_text(price)
        assert page.evaluate("document.documentElement.scrollWidth") == width, ref
        expect(page.get_by_text("Available", exact=True)).to_be_visible()
    expect(page.locator(".views .initial")).to_have_text("B")


@pytest.mark.parametrize(("width", "light"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_serious(
    browser: Browser, shop: str, chart: SizeChart, width: int, light: str
) -> None:
    context = browser.new_context(
        base_url=shop,
        color_scheme=light,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/en/p/tote-red")
    page.get_by_role("button", name="Keep on the wishlist").click()
    page.locator(".actions .compare").click()
    expect(page.get_by_role("status").filter(has_text="Added to the comparison.")).to_be_visible()
    page.evaluate("document.querySelectorAll('.fold').forEach((fold) => { fold.open = true; })")
    page.locator(".beside").scroll_into_view_if_needed()
    expect(page.locator(".shelf").first).to_be_visible()
    found = findings(page)
    for name, opened in (("Size guide", "#sizes"), ("Share", ".share")):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.locator(f"#sheet {opened}")).to_be_visible()
        found += findings(page)
        page.keyboard.press("Escape")
    page.locator("[data-look='0']").click()
    expect(page.locator("#viewer")).to_be_visible()
    found += findings(page)
    for address in ("wishlist", "wishlist?refs=tote-red", "compare", "size-guide?product=tote-red"):
        page.goto(f"/en/{address}")
        found += findings(page)
    context.close()
    assert found == []
