"""A real browser before a real shop: live server, search index, pictures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.web import small_content, small_shop

from vitrina.discovery.indexing import services as indexing
from vitrina.project.translations import compile_outdated

CHROMIUM = Path("/usr/bin/chromium")
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}: apt-get install chromium")
    # Playwright's loop runs in this thread, and Django takes it for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def shop(live_server: LiveServer) -> str:
    """The small shop, open, with pictures and an index; its address."""
    compile_outdated()
    small_shop.build(Path(settings.MEDIA_ROOT))
    indexing.rebuild()
    return str(live_server.url)


@pytest.fixture
def furnished(shop: str) -> str:
    """The small shop with everything that it tells beside its products; its address."""
    small_content.build()
    return shop


@pytest.fixture
def context(browser: Browser, shop: str) -> Iterator[BrowserContext]:
    """A visitor's own browser window, of a desktop's size. A fault in a page's scripts fails the test."""
    faults: list[Error] = []
    window = browser.new_context(
        base_url=shop, locale="en-US", viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    window.set_default_timeout(10_000)
    window.on("weberror", lambda fault: faults.append(fault.error))
    yield window
    window.close()
    assert faults == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()
