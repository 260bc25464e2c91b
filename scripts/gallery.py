"""`python -m scripts.gallery`: pictures of every page, into docs/gallery.

Each page on a phone, a tablet and a desktop, by day and by night, in four languages: one sheet a page. The
demo shop is made in a folder of its own (or taken from `--home`), served, and looked at with Chromium.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "gallery"
CHROMIUM = Path("/usr/bin/chromium")
SCREENS = ((390, 844), (768, 1024), (1280, 900))
LANGUAGES = ("en", "zh-hans", "es", "ru")
LIGHTS = ("light", "dark")
ROW_PX, GAP_PX, MARGIN_PX = 340, 12, 24
SHEET_COLOUR = (128, 128, 124)
QUALITY = 62
SETTLE_MS = 250
TIMEOUT_MS = 120_000


@dataclass(frozen=True, slots=True)
class Shown:
    """One page: the name of its sheet, what it is, and where it lies below the language."""

    name: str
    title: str
    path: str


@click.command()
@click.option(
    "--home", type=click.Path(file_okay=False, path_type=Path), help="A demo shop that is there already."
)
@click.option("--only", multiple=True, help="Names of sheets; default: all.")
def main(home: Path | None, only: tuple[str, ...]) -> None:
    """Look at every page and write the sheets."""
    with _shop(home) as folder:
        os.environ["VITRINA_HOME"] = str(folder)
        pages, cookie = _demo_pages()
        wanted = [page for page in pages if not only or page.name in only]
        from vitrina.project.bench.serving import served

        FOLDER.mkdir(parents=True, exist_ok=True)
        with served(folder) as server:
            _look(server.address, wanted, cookie)
    (FOLDER / "README.md").write_text(_index(pages))
    size = sum(sheet.stat().st_size for sheet in FOLDER.glob("*.webp"))
    click.echo(f"{len(wanted)} sheets in {FOLDER.relative_to(ROOT)}, {size / 1e6:.1f} MB in all")


@contextmanager
def _shop(home: Path | None) -> Iterator[Path]:
    if home is not None:
        yield home.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="vitrina-gallery-") as name:
        folder = Path(name)
        os.environ["VITRINA_HOME"] = name
        from vitrina.project.cli import main as vitrina

        vitrina(["demo"], standalone_mode=False)
        yield folder


def _demo_pages() -> tuple[list[Shown], str]:
    """The pages, and the cookie of a shopper who looked around already."""
    from vitrina.project.cli.shop import open_shop

    open_shop()
    from vitrina.discovery.serving import services as serving
    from vitrina.search.types import SearchRequest
    from vitrina.web.storefront.memory import COOKIE, Memory

    refs = [hit.product_id for hit in serving.search(SearchRequest(text="leather bag", page_size=8)).hits]
    memory = Memory(
        seen=tuple(refs[:6]),
        queries=("leather bag", "silk scarf"),
        compared=tuple(refs[:3]),
        shop="shop-paris",
        visit_days=2,
    )
    shoes = serving.search(SearchRequest(text="oxford shoes", page_size=1)).hits[0].product_id
    pages = [
        Shown("home", "Home", ""),
        Shown("category", "A category", "c/bags"),
        Shown("categories", "All departments", "categories"),
        Shown("search", "Results of a search", "search?q=leather+bag"),
        Shown("corrected", "A corrected search", "search?q=lether+bga"),
        Shown("nothing", "Nothing found", "search?q=zzzzz&exact=1"),
        Shown("product", "A product", f"p/{refs[0]}"),
        Shown("variants", "A product with sizes", f"p/{shoes}"),
        Shown("size-guide", "The size guide", f"size-guide?product={shoes}"),
        Shown("wishlist", "A wishlist", f"wishlist?refs={','.join(refs[:6])}"),
        Shown("compare", "Side by side", "compare"),
        Shown("share", "Sharing", f"share?product={refs[0]}"),
        Shown("history", "One's own history", "history"),
        Shown("brand", "A brand", "b/averelle"),
        Shown("brands", "All brands", "brands"),
        Shown("seller", "A seller", "s/vitrina-atelier"),
        Shown("shops", "The shops on the map", "shops"),
        Shown("shop", "A shop", "shops/shop-paris"),
        Shown("guides", "The guides", "guides"),
        Shown("guide", "A question of the gift guide", "g/gifts"),
        Shown("guide-results", "What the gift guide found", "g/gifts?a=her&a=evening&a=-"),
        Shown("help", "Help", "help"),
        Shown("help-topic", "An answer", "help/returns"),
        Shown("why", "Why here?", f"why?q=leather+bag&product={refs[2]}"),
        Shown("not-here", "A page that is not there", "p/nothing"),
    ]
    return pages, f"{COOKIE}={memory.dumps()}"


def _look(address: str, pages: Sequence[Shown], cookie: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        # One window for each screen and light: style sheets are fetched once.
        tabs = [_tab(browser, address, screen, light, cookie) for screen in SCREENS for light in LIGHTS]
        for page in pages:
            rows = [
                [_shot(tab, f"{address}/{language}/{page.path}") for tab in tabs] for language in LANGUAGES
            ]
            _sheet(rows).save(FOLDER / f"{page.name}.webp", quality=QUALITY, method=6)
            click.echo(page.name)
        browser.close()


def _tab(browser: "Browser", address: str, screen: tuple[int, int], light: str, cookie: str) -> "Page":
    width, height = screen
    window = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if light == "dark" else "light",
        reduced_motion="reduce",
    )
    name, _, value = cookie.partition("=")
    window.set_default_timeout(TIMEOUT_MS)
    window.add_cookies([{"name": name, "value": value, "url": address}])
    return window.new_page()


def _shot(tab: "Page", address: str) -> Image.Image:
    tab.goto(address, wait_until="load")
    tab.wait_for_timeout(SETTLE_MS)
    shot = Image.open(BytesIO(tab.screenshot())).convert("RGB")
    return shot.resize((round(shot.width * ROW_PX / shot.height), ROW_PX), Image.Resampling.LANCZOS)


def _sheet(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    width = sum(shot.width + GAP_PX for shot in rows[0]) - GAP_PX
    height = len(rows) * (ROW_PX + GAP_PX) - GAP_PX
    sheet = Image.new("RGB", (width + 2 * MARGIN_PX, height + 2 * MARGIN_PX), SHEET_COLOUR)
    for row, shots in enumerate(rows):
        left = MARGIN_PX
        for shot in shots:
            sheet.paste(shot, (left, MARGIN_PX + row * (ROW_PX + GAP_PX)))
            left += shot.width + GAP_PX
    return sheet


def _index(pages: Sequence[Shown]) -> str:
    text = [
        "# Every page, looked at",
        "",
        "The demo shop: each page at 390, 768 and 1280 px, by day and by night, in English, Chinese, Spanish",
        "and Russian from top to bottom. Made anew by `python -m scripts.gallery`.",
        "",
    ]
    for page in pages:
        text += [f"## {page.title}", "", f"![{page.title}]({page.name}.webp)", ""]
    return "\n".join(text)


if __name__ == "__main__":
    main()
