"""Those who run the shop, in a real browser: operators change the store, sellers keep to theirs."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.journeys.axe import findings
from tests.web import small_shop

from vitrina.discovery.indexing import services as indexing
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.models import AttributeDefinition, Product
from vitrina.market.catalog.types import ProductDraft
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers
from vitrina.web.console.navigation import PAGES as SIDEBAR

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "linen-and-brass"


def every_page() -> list[str]:
    """Whatever stands in the sidebar, and a form of each kind that is not a product's."""
    return [*(reverse(page.url_name) for page in SIDEBAR), "/console/accounts/user/add/"]


@pytest.fixture
def people(shop: str) -> None:
    """An operator and a seller; and somebody else's product."""
    accounts.create_user(email="olga@shop.eu", password=PASSWORD, role=Role.OPERATOR)
    accounts.create_user(
        email="sam@shop.eu", password=PASSWORD, role=Role.SELLER, seller_refs=[small_shop.SELLER]
    )
    sellers.open_seller(ref="other", name="Other House")
    catalog.upsert_products([ProductDraft(ref="lamp", titles={"en": "Lamp"})], seller_ref="other")


def log_in(page: Page, email: str) -> None:
    page.goto("/console/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/login/" not in address)


def test_an_operators_new_title_is_found_in_the_store(page: Page, people: None) -> None:
    log_in(page, "olga@shop.eu")
    page.get_by_role("link", name="Products").click()
    page.get_by_placeholder("Title in any language").fill("tote red")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Tote, red").click()
    page.locator("#id_titles_en").fill("Saffiano shopper")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saffiano shopper").first).to_be_visible()
    indexing.drain()
    page.goto("/en/search?q=saffiano+shopper")
    expect(page.get_by_role("link", name="Saffiano shopper").first).to_be_visible()


def test_a_seller_sees_nobody_elses(page: Page, people: None) -> None:
    log_in(page, "sam@shop.eu")
    page.get_by_role("link", name="Products").click()
    expect(page.get_by_role("link", name="Tote, red")).to_be_visible()
    expect(page.get_by_text("Lamp")).to_have_count(0)
    expect(page.get_by_role("link", name="Users")).to_have_count(0)
    answer = page.goto(product_page("lamp"))
    assert answer is not None
    assert answer.status == 404


def test_the_browser_refuses_nothing_on_any_page(page: Page, people: None, context: BrowserContext) -> None:
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    log_in(page, "olga@shop.eu")
    for address in (*every_page(), product_page("tote-red")):
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert said == []


@pytest.mark.parametrize(("width", "light"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_serious(browser: Browser, shop: str, people: None, width: int, light: str) -> None:
    window = browser.new_context(
        base_url=shop,
        color_scheme=light,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = window.new_page()
    page.goto("/console/")
    found = findings(page)
    log_in(page, "olga@shop.eu")
    attribute = AttributeDefinition.objects.get(code="color").pk
    for address in (
        *every_page(),
        product_page("tote-red"),
        f"/console/catalog/attributedefinition/{attribute}/change/",
    ):
        page.goto(address)
        found += findings(page)
    window.close()
    assert found == []


def product_page(ref: str) -> str:
    return f"/console/catalog/product/{Product.objects.get(ref=ref).pk}/change/"


def test_the_console_can_be_read_by_night_and_in_another_language(page: Page, people: None) -> None:
    log_in(page, "olga@shop.eu")
    menu = page.get_by_text("olga@shop.eu").first
    menu.click()
    page.get_by_text("Dark", exact=True).click()
    expect(page.locator("html")).to_have_class("dark")
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("html")).to_have_class("dark")
