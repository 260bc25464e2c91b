"""`python -m scripts.gallery`: pictures of every page, into docs/gallery.

Each page on a phone, a tablet and a desktop, by day and by night, in four languages: one sheet a page. The
demo shop is made in a folder of its own (or taken from `--home`), served, and looked at with Chromium.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
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
    """One page: the name of its sheet, what it is, and where it lies: below the language, or, with a slash in
    front, below the shop. `who` looks: a role of the demo shop's people, "" for a shopper."""

    name: str
    title: str
    path: str
    who: str = ""

    def address(self, language: str) -> str:
        """Below the shop's own address."""
        return self.path if self.path.startswith("/") else f"/{language}/{self.path}"


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
            _look(server.address, wanted, {"": cookie, **_logged_in(pages)})
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
        *_desk_pages(),
        *(Shown(f"console-{name}", title, path, "operator") for name, title, path in _CONSOLE),
    ]
    return pages, f"{COOKIE}={memory.dumps()}"


_CONSOLE = (
    ("today", "The console: today", "/console/"),
    ("products", "The console: products", "/console/catalog/product/"),
    ("searches", "The console: what is searched for", "/console/searchlog/"),
    ("boosts", "The console: factors", "/console/curation/boostfactor/"),
    ("functions", "The console: functions", "/console/functions/"),
)


def _desk_pages() -> list[Shown]:
    """The seller's desk, about a product of the demo's seller that stands somewhere in the middle."""
    from vitrina.discovery.serving import services as serving
    from vitrina.project.demo.staff import SELLER
    from vitrina.search.types import Filters, SearchRequest

    own = Filters(values={"seller": (SELLER,)})
    hits = serving.search(SearchRequest(text="leather bag", filters=own, page_size=5)).hits
    ref, asked = hits[-1].product_id, "q=leather+bag&language=en"
    pages = (
        ("", "log in", "login", ""),
        ("-products", "products", "", "seller"),
        ("-product", "one product", f"p/{ref}", "seller"),
        ("-why", "why here?", f"why/{ref}?{asked}", "seller"),
        ("-levers", "what would lift it", f"levers/{ref}?{asked}", "seller"),
        ("-what-if", "what if?", f"what-if/{ref}?{asked}&express=1&pictures=9", "seller"),
        ("-boosts", "what factors reach", "boosts", "operator"),
    )
    return [
        Shown(f"desk{name}", f"The desk: {title}", f"desk/{path}", who) for name, title, path, who in pages
    ]


def _logged_in(pages: Sequence[Shown]) -> dict[str, str]:
    """Role → the cookie of somebody of the demo shop who is logged in."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore

    from vitrina.people.accounts.models import User

    cookies = {}
    for role in {page.who for page in pages if page.who}:
        user = User.objects.get(email=f"{role}@demo.example")
        session = SessionStore()
        session["_auth_user_id"] = str(user.pk)
        session["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
        session["_auth_user_hash"] = user.get_session_auth_hash()
        session.save()
        cookies[role] = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    return cookies


def _look(address: str, pages: Sequence[Shown], cookies: Mapping[str, str]) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        # One window for each screen and light: style sheets are fetched once.
        tabs = {
            who: [
                _tab(browser, address, screen, light, cookies[who]) for screen in SCREENS for light in LIGHTS
            ]
            for who in dict.fromkeys(page.who for page in pages)
        }
        for page in pages:
            rows = [[_shot(tab, address, page, language) for tab in tabs[page.who]] for language in LANGUAGES]
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


def _shot(tab: "Page", address: str, page: Shown, language: str) -> Image.Image:
    # The console has no language in its addresses: a cookie says it.
    tab.context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    tab.goto(address + page.address(language), wait_until="load")
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
