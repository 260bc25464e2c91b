"""From a query that finds nothing to products in the store, by one click in the log; boosts tried first."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect
from tests.journeys.axe import findings

from vitrina.discovery.curation import redirects
from vitrina.discovery.serving.services import engine
from vitrina.insight.searches import services as log
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "linen-and-brass"
PAGES = (
    "/console/searchlog/",
    "/console/explain/?q=tote&product=tote-red",
    "/console/curation/synonym/",
    "/console/curation/synonym/add/",
    "/console/curation/stopword/add/",
    "/console/curation/boostfactor/",
    "/console/curation/boostfactor/add/",
    "/console/curation/boostplacement/add/",
    "/console/curation/redirect/add/",
)


@pytest.fixture
def operator(page: Page) -> Iterator[Page]:
    """An operator's tab. What is set in it is gone after the test: the index is every journey's."""
    accounts.create_user(email="olga@shop.eu", password=PASSWORD, role=Role.OPERATOR)
    yield page
    index = Path(settings.VITRINA_INDEX)
    shutil.rmtree(index / "lexicon", ignore_errors=True)
    (index / "boosts.json").unlink(missing_ok=True)
    engine().lexicon.look_again()
    redirects.forget()


def log_in(page: Page) -> None:
    page.goto("/console/")
    page.get_by_label("E-mail address").fill("olga@shop.eu")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("link", name="Search log")).to_be_visible()


def test_a_query_that_finds_nothing_is_repaired_from_the_log(operator: Page) -> None:
    page = operator
    page.goto("/en/search?q=carryall&exact=1")
    expect(page.get_by_role("heading", name="Nothing found")).to_be_visible()
    log.flush()

    log_in(page)
    page.get_by_role("link", name="Search log").click()
    page.get_by_role("link", name="Without results").click()
    line = page.get_by_role("row").filter(has_text="carryall")
    expect(line).to_contain_text("nothing")
    line.get_by_role("link", name="Add a synonym").click()

    expect(page.get_by_label("A shopper who types")).to_have_value("carryall")
    page.get_by_label("also finds").fill("tote")
    page.get_by_role("button", name="Show what moves").click()
    expect(page.locator("#moves")).to_contain_text("finds 4 products instead of 0")
    expect(page.locator("#moves .move.in")).to_have_count(4)

    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("“carryall” now finds 4 products.")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="carryall")).to_contain_text("4")

    page.goto("/en/search?q=carryall&exact=1")
    expect(page.locator("#summary")).to_have_text("4 products")


def test_a_boost_shows_what_it_moves_before_it_is_saved(operator: Page) -> None:
    page = operator
    page.goto("/en/search?q=bag")
    last = page.locator("#results .tile h3").last.inner_text()

    log_in(page)
    page.get_by_role("link", name="Boosts").click()
    page.get_by_role("link", name="Add").first.click()
    page.get_by_label("Name", exact=False).first.fill("Season")
    page.get_by_label("Reason").fill("Of the season.")
    page.get_by_role("spinbutton", name="Factor").fill("9")
    page.get_by_label("Search for the product:").fill(last)
    page.locator(".pick").filter(has_text=last).first.click()
    page.get_by_label("On these queries").fill("bag")
    page.get_by_role("button", name="Show what moves").click()
    mover = page.locator("#moves tr").filter(has_text=last)
    expect(mover.locator(".move.up")).to_contain_text("▲")
    expect(mover).to_contain_text("×9 Season")

    page.goto("/en/search?q=bag")
    expect(page.locator("#results .tile h3").last).to_have_text(last)


@pytest.mark.parametrize("light", ["light", "dark"])
def test_axe_finds_nothing_serious_on_the_pages_on_search(operator: Page, light: str) -> None:
    log.note_search(text="carryall", language="en", total=0)
    log.flush()
    operator.emulate_media(color_scheme=light)  # type: ignore[arg-type]
    log_in(operator)
    found = []
    for address in PAGES:
        operator.goto(address)
        found += findings(operator)
    assert found == []
