"""The seller's desk in a real browser: from the list to the reason, to the lever, to the trial of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django import Settings
from tests.journeys.axe import findings
from tests.web import small_shop

from vitrina.insight.features import services as features
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.kernel import clock
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "linen-and-brass"
REF = "tote-green"
SEEN = ("tote-red", "tote-black", REF)
PAGES = (
    "",
    "?q=nothinglikeit",
    f"p/{REF}",
    f"why/{REF}",
    f"why/{REF}?q=tote",
    f"why/{REF}?q=tote+banana",
    f"levers/{REF}?q=tote&city=Lyon",
    f"what-if/{REF}?q=tote",
    f"what-if/{REF}?q=tote&asked=1&price=cheap",
    "boosts",
    "p/nothing",
)
"""All pages but the log-in, which is looked at on the way."""


@pytest.fixture
def desk(shop: str, settings: Settings, tmp_path: Path) -> str:
    """The shop with two accounts, and yesterday's events counted; its address."""
    settings.VITRINA_EVENTS, settings.VITRINA_METRICS = tmp_path / "events", tmp_path / "metrics"
    accounts.create_user(email="olga@shop.eu", password=PASSWORD, role=Role.OPERATOR)
    accounts.create_user(
        email="sam@shop.eu", password=PASSWORD, role=Role.SELLER, seller_refs=[small_shop.SELLER]
    )
    yesterday = clock.now().date() - timedelta(days=1)
    tracking.write_days(pa.Table.from_pylist(list(visits(yesterday)), schema=EVENT_SCHEMA))
    features.build(day=yesterday)
    return shop


def visits(day: date) -> Iterator[dict[str, object]]:
    """Six shoppers ask for totes, see three of them, and open the second."""
    nothing = {field.name: False if pa.types.is_boolean(field.type) else 0 for field in EVENT_SCHEMA}
    nothing |= {field.name: "" for field in EVENT_SCHEMA if pa.types.is_string(field.type)}
    for visit in range(6):
        base = {
            **nothing,
            "day": (day - date(1970, 1, 1)).days,
            "at": datetime.combine(day, time(hour=9 + visit), UTC),
            "session": f"s{visit}",
            "language": "en",
            "source": "search",
            "query_id": f"q{visit}",
            "query_key": "w:tote",
            "query": "tote",
        }
        for position, ref in enumerate(SEEN, start=1):
            yield {**base, "kind": "impression", "product": ref, "position": position}
        yield {**base, "kind": "view", "product": SEEN[1], "position": 2}


def log_in(page: Page, email: str) -> None:
    page.goto("/en/desk/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/login" not in address)


def test_a_seller_learns_why_and_tries_what_would_help(page: Page, desk: str) -> None:
    log_in(page, "sam@shop.eu")
    assert page.url.endswith("/en/desk/")
    page.get_by_label("Title, brand or ID").fill("tote green")
    expect(page.get_by_text("1 product", exact=True)).to_be_visible()
    page.get_by_role("link", name="Tote, green").click()
    expect(page.get_by_role("img", name="From impressions to orders")).to_be_visible()
    page.get_by_role("link", name="Why here? tote").click()
    expect(page.get_by_role("heading", name="Will shoppers buy it?")).to_be_visible()
    page.get_by_text("All numbers").click()
    expect(page.get_by_role("rowheader", name="Impressions, this query, 28 days")).to_be_visible()
    page.get_by_role("navigation", name="About this product").get_by_role("link", name="What if?").click()
    expect(page.get_by_text("This is how it stands now.")).to_be_visible()
    page.get_by_label("Price, €", exact=True).fill("900")
    expect(page.get_by_role("row", name="Chance to be bought")).to_be_visible()
    page.get_by_label("Price, €", exact=True).fill("cheap")
    expect(page.get_by_text("Write an amount such as 12.50.")).to_be_visible()
    expect(page.get_by_label("Price, €", exact=True)).to_have_value("cheap")


def test_a_lever_leads_to_the_field_in_which_it_is_pulled(page: Page, desk: str) -> None:
    log_in(page, "sam@shop.eu")
    page.goto(f"/en/desk/levers/{REF}?q=tote")
    card = page.get_by_role("listitem").filter(has_text="Show")
    card.get_by_role("link", name="Open the product's form").click()
    assert page.url.endswith("#pictures-group")
    expect(page.locator("#pictures-group")).to_be_visible()


def test_without_scripts_everything_is_a_page(browser: Browser, desk: str) -> None:
    window = browser.new_context(base_url=desk, java_script_enabled=False, locale="en-US")
    page = window.new_page()
    log_in(page, "sam@shop.eu")
    page.goto(f"/en/desk/what-if/{REF}?q=tote")
    page.get_by_label("Price, €", exact=True).fill("900")
    page.get_by_role("button", name="Compute").click()
    expect(page.get_by_role("row", name="Chance to be bought")).to_be_visible()
    page.goto("/en/desk/")
    page.get_by_label("Title, brand or ID").fill("tote green")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("1 product", exact=True)).to_be_visible()
    window.close()


@pytest.mark.parametrize(("width", "light"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_and_nothing_is_refused(
    browser: Browser, desk: str, width: int, light: str
) -> None:
    window = browser.new_context(
        base_url=desk,
        color_scheme="dark" if light == "dark" else "light",
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page, said = window.new_page(), []
    page.on("console", lambda told: said.append(told.text) if told.type == "error" else None)
    page.goto("/en/desk/login")
    found = findings(page)
    log_in(page, "olga@shop.eu")
    for path in PAGES:
        page.goto(f"/en/desk/{path}")
        found += findings(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    window.close()
    assert found == []
    assert [text for text in said if "404" not in text] == []


def test_a_language_is_chosen_where_one_stands(page: Page, desk: str, context: BrowserContext) -> None:
    log_in(page, "sam@shop.eu")
    page.goto(f"/en/desk/why/{REF}?q=tote")
    page.get_by_label("Language").click()
    page.get_by_role("link", name="Español").click()
    assert page.url.endswith(f"/es/desk/why/{REF}?q=tote")
    expect(page.locator("html")).to_have_attribute("lang", "es")
