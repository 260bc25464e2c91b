"""The longest names, ten thousand results and none, prices from nothing to ten million: no page breaks."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.web.every_page import ADDRESSES

from vitrina.discovery.indexing import services as indexing
from vitrina.discovery.serving import services as serving
from vitrina.kernel import clock
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import CategoryDraft, PictureDraft, ProductDraft
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.search.types import SearchPage, SearchRequest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
LONG = {
    "en": f"{LONG_WORD} " + "hand-stitched overnight bag with a removable inner organiser " * 4,
    "ru": "Достопримечательностьпревысокомногорассмотрительствующая сумка ручной работы " * 4,
    "es": "Electroencefalografistamente cosido a mano con forro extraíble de algodón " * 4,
    "zh": "手工缝制可拆卸内胆过夜旅行包" * 14,
}
PRICES = {"free": 0, "cent": 1, "dear": 1_000_000_000, "plain": 4_990}
LANGUAGES = ("en", "zh-hans", "es", "ru")
WIDTHS = (390, 768, 1280)


@pytest.fixture
def extreme(furnished: str) -> str:
    """The small shop with a category and products of the longest names and of the oddest prices."""
    long = {language: text[:200] for language, text in LONG.items()}
    catalog.upsert_categories([CategoryDraft("long", long)])
    drafts = [
        ProductDraft(
            ref=f"{name}-product",
            titles=long,
            subtitles=LONG,
            descriptions=LONG,
            brand=LONG_WORD,
            category_ref="long",
            pictures=(PictureDraft("pictures/nothing.jpg"),) if name != "plain" else (),
        )
        for name in PRICES
    ]
    outcome = catalog.upsert_products(drafts, seller_ref="atelier-nord")
    assert not outcome.refused
    quotes = [
        PriceQuote(outcome.variant_ids[(f"{name}-product", f"{name}-product")], minor, "EUR", minor * 3 or 1)
        for name, minor in PRICES.items()
    ]
    pricing.set_prices(quotes, at=clock.now())
    indexing.rebuild()
    return furnished


def overflows(page: Page) -> list[str]:
    """Parts that make the page wider than its window."""
    found: list[str] = page.evaluate(
        """() => {
          const wide = document.documentElement.scrollWidth;
          if (wide <= window.innerWidth) return [];
          // What lies in a row that scrolls or is cut widens nothing.
          const held = (node) => node.parentElement && node.parentElement !== document.body
            && (getComputedStyle(node.parentElement).overflowX !== "visible" || held(node.parentElement));
          const parts = [...document.body.querySelectorAll("*")]
            .filter((node) => node.getBoundingClientRect().right > window.innerWidth + 1 && !held(node));
          return parts.slice(0, 3).map((node) => `${location.href} ${wide} ${node.outerHTML.slice(0, 120)}`)
            .concat(parts.length ? [] : `${location.href} ${wide}`);
        }"""
    )
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(browser: Browser, extreme: str, width: int) -> None:
    paths = [
        *ADDRESSES,
        "c/long",
        "search?q=overnight",
        f"search?q={LONG_WORD * 3}&exact=1",
        *(f"p/{name}-product" for name in PRICES),
        "why?q=overnight&product=dear-product",
        "share?product=dear-product",
        "wishlist?refs=dear-product,free-product",
    ]
    context = browser.new_context(base_url=extreme, viewport={"width": width, "height": 900})
    page = context.new_page()
    wide = []
    for path in paths:
        # One language a page, in turns: each language meets each width on many pages.
        for language in {LANGUAGES[len(path) % 4], "ru"}:
            page.goto(f"/{language}/{path}")
            wide += overflows(page)
    context.close()
    assert not wide, "\n".join(wide)


@pytest.mark.parametrize(
    ("name", "texts"),
    [("free", ("€0",)), ("cent", ("€0.01",)), ("dear", ("€10,000,000", "€30,000,000"))],
)
def test_prices_are_told_to_the_last_unit(
    page: Page, extreme: str, name: str, texts: tuple[str, ...]
) -> None:
    page.goto(f"/en/p/{name}-product")
    shown = page.locator(".price").first.inner_text()
    assert all(text in shown for text in texts), shown


@pytest.mark.parametrize("total", [1, 10_000, 1_000_000])
def test_any_number_of_results_has_a_page(
    page: Page, extreme: str, monkeypatch: pytest.MonkeyPatch, total: int
) -> None:
    search = serving.search

    def many(request: SearchRequest, *args: Any, **options: Any) -> SearchPage:
        return replace(search(request, *args, **options), total=total)

    monkeypatch.setattr(serving, "search", many)
    page.goto("/en/search")
    assert f"{total:,} product" in page.locator("#summary").inner_text()
    assert overflows(page) == []
    assert catalogue.catalogue_size() == 21
