"""Filtering: sliders, colours, sizes, lists to look through, on desktops and on phones; and no page breaks
whatever the catalogue holds."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.web.small_shop import SELLER

from vitrina.discovery.indexing import services as indexing
from vitrina.market.catalog import services as catalogue
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeType,
    CategoryDraft,
    ChoiceFact,
    ProductDraft,
)
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_thumb_writes_into_its_field_and_narrows_the_results(page: Page) -> None:
    page.goto("/en/search?q=leather")
    low = page.get_by_role("slider", name="Price: from")
    field = page.locator("input[name=price_min]")
    expect(field).to_have_value("")
    for _ in range(3):
        low.press("ArrowRight")
    expect(field).not_to_have_value("")
    expect(page).to_have_url(re.compile(r"price_min=\d+"))
    expect(low).to_be_focused()
    expect(low).to_have_attribute("aria-valuetext", re.compile(r"^[\d,.]+ €$"))
    low.press("Home")
    expect(page).to_have_url(re.compile(r"q=leather$"))
    expect(field).to_have_value("")


def test_what_is_typed_moves_the_thumb(page: Page) -> None:
    page.goto("/en/search?q=leather")
    page.locator("input[name=price_max]").fill("400")
    page.locator("input[name=price_max]").press("Enter")
    expect(page).to_have_url(re.compile(r"price_max=400$"))
    high = page.get_by_role("slider", name="Price: to")
    assert int(high.input_value()) < int(high.get_attribute("max") or "0")
    expect(page.locator(".chips.active")).to_contain_text("up to €400")


def test_other_colours_keep_their_counts_and_the_focus_stays(page: Page) -> None:
    page.goto("/en/search?q=bag")
    red, black = (page.get_by_label(re.compile(f"^{name}")) for name in ("Red", "Black"))
    red.focus()
    page.keyboard.press("Space")
    expect(page.locator("#summary")).to_have_text("2 products")
    expect(red).to_be_checked()
    expect(red).to_be_focused()
    expect(page.locator("label", has=black)).to_contain_text("Black, 2")
    black.check(force=True)
    expect(page.locator("#summary")).to_have_text("4 products")
    page.get_by_role("link", name="Clear all").click()
    expect(page.locator("#summary")).to_have_text("8 products")
    expect(page.locator("#summary")).to_be_focused()


def test_sizes_are_buttons_in_their_order(page: Page) -> None:
    page.goto("/en/c/bags--totes?filter=size:l")
    sizes = page.locator("#facet-size .options label")
    assert sizes.all_inner_texts() == ["Medium", "Large"]
    expect(page.locator("#facet-size input").last).to_be_checked()


# ---------------------------------------------------------------------------------- whatever there is to show

WORDY = "Überaußerordentlichelangenamensgebungsverordnung " * 4
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
PRICES_MINOR = (0, 1, 1_000_000_000)
"""Nothing, one minor unit, ten million."""


@pytest.fixture
def extremes(shop: str) -> None:
    """Products with the longest names and the least and greatest prices, sixty brands, many sizes."""
    catalogue.upsert_categories(
        [CategoryDraft("longest", {"en": WORDY}), CategoryDraft("odd", {"en": "Odd"})]
    )
    catalogue.define_attributes(
        [
            AttributeDraft(
                "occasion",
                {"en": "Occasion"},
                AttributeType.CHOICE,
                choices=tuple(ChoiceFact(f"o{n}", {"en": f"{UNBROKEN[:40]} {n}"}) for n in range(4)),
            ),
            AttributeDraft("shoe_size", {"en": "Shoe size"}, AttributeType.NUMBER, unit="EU"),
        ]
    )
    drafts = [
        ProductDraft(
            ref=f"extreme-{number}",
            titles={"en": (WORDY, UNBROKEN, "A")[number % 3]},
            brand=f"{(UNBROKEN[:90], WORDY[:90], 'B')[number % 3]} {number}",
            category_ref="longest",
            attributes={"occasion": f"o{number % 4}", "shoe_size": 35 + number % 12 / 2},
        )
        for number in range(60)
    ]
    outcome = catalogue.upsert_products(drafts, seller_ref=SELLER)
    assert not outcome.refused, outcome.refused
    pricing.set_prices(
        [
            PriceQuote(variant, PRICES_MINOR[place % 3], "EUR", PRICES_MINOR[place % 3] * 2)
            for place, variant in enumerate(outcome.variant_ids.values())
        ]
    )
    indexing.rebuild()


@pytest.fixture(params=[390, 768, 1280])
def window(request: pytest.FixtureRequest, browser: Browser, shop: str) -> Iterator[BrowserContext]:
    """A window of a phone's, a tablet's, a desktop's width."""
    context = browser.new_context(
        base_url=shop, viewport={"width": request.param, "height": 900}, reduced_motion="reduce"
    )
    yield context
    context.close()


OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("main *")].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width && box.right > width + 1 && !part.closest(".unseen, .strip, .house .mood");
  });
  return [document.documentElement.scrollWidth > width ? "page" : "",
    ...wide.slice(0, 5).map((part) => part.outerHTML.slice(0, 120))].filter(Boolean);
}"""
"""What reaches beyond the right edge."""


def test_no_page_breaks_with_the_longest_names_and_the_strangest_prices(
    window: BrowserContext, extremes: None
) -> None:
    page = window.new_page()
    addresses = (
        "/en/c/longest",
        "/en/search?filter=shoe_size:35.5&filter=occasion:o1&price_max=10000000&in_stock=1",
        f"/en/search?q={UNBROKEN[:150]}&exact=1",
        f"/en/search?q={'unheard+' * 20}",
        "/en/search?size=100",
        "/en/search?page=9999",
        "/en/brands",
        "/en/categories",
        f"/en/b/{page_ref(page)}",
    )
    for address in addresses:
        page.goto(address)
        assert page.evaluate(OVERFLOWING) == [], address
        if page.locator(".filterbutton").is_visible():
            page.locator(".filterbutton").click()
            assert page.evaluate(OVERFLOWING) == [], f"{address}, filters"
            page.keyboard.press("Escape")


def page_ref(page: Page) -> str:
    """The ref of the brand with the longest name."""
    page.goto("/en/brands")
    refs = page.locator(".letter a").evaluate_all(
        "links => links.map((link) => link.pathname.split('/').pop())"
    )
    return str(max(refs, key=len))


def test_a_long_list_of_brands_is_looked_through_by_typing(page: Page, extremes: None) -> None:
    page.goto("/en/c/longest")
    brands = page.locator("#facet-brand")
    brands.get_by_role("searchbox").fill("b 2")
    expect(brands.locator("li:visible")).to_have_text(
        [re.compile(f"^{name}") for name in ("B 2", "B 20", "B 23", "B 26", "B 29")]
    )
    brands.locator("li:visible").first.get_by_role("checkbox").check()
    expect(page.locator("#summary")).to_have_text("1 product")
    expect(brands.get_by_role("searchbox")).to_have_value("b 2")
    expect(page).to_have_url(re.compile(r"filter=brand:B%202"))


def test_thousands_of_pages_are_told_in_seven_steps(page: Page) -> None:
    page.goto("/en/search?size=1&page=9")
    links = page.locator(".pager > *")
    expect(links).to_have_count(9)
    expect(page.locator(".pager [aria-current]")).to_have_text("9")
