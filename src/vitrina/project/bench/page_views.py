"""What a browser sees of a page: when its largest part is painted, how much moves, and what is sent.

Largest Contentful Paint and layout shift as the browser tells them (https://www.w3.org/TR/largest-contentful-paint/,
https://wicg.github.io/layout-instability/), each page in a window without cache.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from vitrina.kernel.errors import VitrinaError
from vitrina.project.bench.page_samples import Sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AGENT = "vitrina-bench (bot)"
"""Named as a machine: what it searches for is not taken for what shoppers look for."""

CHROMIUM = Path("/usr/bin/chromium")
LOOKS = 5
SCREENS = {"desktop": (1280, 900), "phone": (390, 844)}
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
_SETTLE_MS = 400
_WATCH = """
window.seen = { paint: 0, shift: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
_TELL = """
() => {
  const parts = performance.getEntriesByType("resource");
  const whole = performance.getEntriesByType("navigation")[0];
  const code = parts.filter((part) => /\\.(css|js)$/.test(new URL(part.name).pathname));
  const sum = (list, name) => list.reduce((total, part) => total + part[name], 0);
  const sent = whole.transferSize + sum(parts, "transferSize");
  return { ...seen, code: sum(code, "decodedBodySize"), sent };
}
"""


class NoBrowser(VitrinaError):
    """Pages are to be looked at, and there is nothing to look with."""

    code = "no_browser"
    template = "There is no browser at %(path)s, or no Playwright: %(cure)s."


@dataclass(frozen=True, slots=True)
class PageView:
    """One kind of page on one screen. `paint_ms`: median of the largest paint; `shift`: the most that moved;
    `code_bytes`: style sheets and scripts, unpacked; `sent_bytes`: everything, as sent."""

    kind: str
    screen: str
    paint_ms: float
    shift: float
    code_bytes: int
    sent_bytes: int


def view_pages(address: str, pages: Iterable[Sample]) -> tuple[PageView, ...]:
    """Look at each page `LOOKS` times on each screen. Raises `NoBrowser`."""
    with _browser() as browser:
        return tuple(_view(browser, address, page, screen) for page in pages for screen in SCREENS)


def _view(browser: "Browser", address: str, page: Sample, screen: str) -> PageView:
    looks = [_look(browser, address, page, screen) for _ in range(LOOKS)]
    return PageView(
        kind=page.kind,
        screen=screen,
        paint_ms=median(look["paint"] for look in looks),
        shift=max(look["shift"] for look in looks),
        code_bytes=max(look["code"] for look in looks),
        sent_bytes=max(look["sent"] for look in looks),
    )


def _look(browser: "Browser", address: str, page: Sample, screen: str) -> dict[str, Any]:
    width, height = SCREENS[screen]
    window = browser.new_context(viewport={"width": width, "height": height}, user_agent=AGENT)
    try:
        if page.cookie:
            name, _, value = page.cookie.partition("=")
            window.add_cookies([{"name": name, "value": value, "url": address}])
        window.add_init_script(_WATCH)
        tab = window.new_page()
        tab.goto(address + page.path, wait_until="networkidle")
        tab.wait_for_timeout(_SETTLE_MS)
        seen: dict[str, Any] = tab.evaluate(_TELL)
        return seen
    finally:
        window.close()


@contextmanager
def _browser() -> "Iterator[Browser]":
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowser(path=CHROMIUM, cure="install the development requirements") from None
    if not CHROMIUM.exists():
        raise NoBrowser(path=CHROMIUM, cure="apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()
