"""How far down a list came into view is told when the page is left; without scripts, all of it counts."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import Settings

from vitrina.insight.tracking import queries, services
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.tables import read_part

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def own_log(settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_EVENTS = tmp_path / "before"
    services.flush()
    settings.VITRINA_EVENTS = tmp_path / "events"


def shown() -> list[int]:
    """The places that count as shown on the results page."""
    services.compact()
    rows: list[dict[str, Any]] = [
        row for part in queries.event_files() for row in read_part(part).to_pylist()
    ]
    return sorted(row["position"] for row in rows if row["source"] == "search")


def wait_for_the_beacon(page: Page) -> None:
    folders = Folders.of_shop()
    for _ in range(200):
        services.flush()
        if any(b'"seen":' in path.read_bytes() for path in folders.lines(folders.segments)):
            return
        page.wait_for_timeout(50)
    pytest.fail("no beacon came")


def test_only_what_came_into_view_counts(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto("/en/search")
    tiles = page.locator("[data-shown]").count()
    page.goto("/en/help")
    wait_for_the_beacon(page)
    places = shown()
    assert places == list(range(1, len(places) + 1))
    assert 1 <= len(places) < tiles


def test_without_scripts_the_whole_page_counts(browser: Browser, shop: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=shop)
    page = context.new_page()
    page.goto("/en/search")
    tiles = page.locator("[data-shown]").count()
    page.goto("/en/help")
    context.close()
    assert len(shown()) == tiles
