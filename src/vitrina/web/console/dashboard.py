"""The first page: what needs doing, and the first steps of an empty shop."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vitrina.discovery.indexing.outbox import pending_count
from vitrina.discovery.serving.services import engine
from vitrina.insight.searches import queries as searches
from vitrina.market.catalog.models import Category, Product
from vitrina.market.catalog.types import ProductStatus
from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.models import Seller
from vitrina.web import formats
from vitrina.web.console.base import own
from vitrina.web.console.navigation import PAGES, ConsolePage, Group, add_page
from vitrina.web.console.needs import NEEDS, Need, in_need
from vitrina.web.languages import current

COUNTED_TO = 1000
"""Nobody needs to know more exactly how much there is to do; and counting on costs a large shop seconds."""

KEPT_SECONDS = 60

SEARCH_LOG = "console:searchlog"
FRUITLESS_DAYS = 28
"""Queries of so many days that found nothing are something to do: as many as the log shows at first."""

ICONS = {
    Need.PICTURE: "image",
    Need.PRICE: "payments",
    Need.STOCK: "inventory_2",
    Need.TEXTS: "translate",
    Need.ATTRIBUTES: "checklist",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One kind of products to look at: how many, and the list of them. `capped`: there are more."""

    title: str | Promise
    icon: str
    address: str
    count: int
    capped: bool = False

    @property
    def figure(self) -> str:
        """The count as the reader writes it."""
        return formats.number(self.count) + ("+" if self.capped else "")


@dataclass(frozen=True, slots=True)
class Step:
    """A first step in an empty shop. `command`: what to type, where that is how it is done."""

    title: str | Promise
    done: bool
    address: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page shows. `search` is None for those whom search does not concern."""

    cards: tuple[Card, ...]
    listed: int
    search: "SearchState | None"
    steps: tuple[Step, ...]

    @property
    def nothing_to_do(self) -> bool:
        """All is well."""
        return not any(card.count for card in self.cards) and not (self.search and self.search.fruitless)

    @property
    def sentence_gap(self) -> str:
        """What stands between two sentences in the reader's language."""
        return current().sentence_gap


@dataclass(frozen=True, slots=True)
class SearchState:
    """How search stands: changes that have yet to reach it, what is wrong with operators' files, and how many
    queries found nothing of late, for those who may read the log at `fruitless_address`."""

    pending: int
    problems: tuple[str, ...]
    fruitless: int = 0
    fruitless_address: str = ""


def overview(request: HttpRequest) -> Overview:
    """All of the first page, for whoever asks. Counts are up to a minute old."""
    counts = _counts(request)
    listing = reverse("console:catalog_product_changelist")
    cards = tuple(
        Card(
            title=NEEDS[need].title,
            icon=ICONS[need],
            address=f"{listing}?{urlencode({'needs': need.value})}",
            count=min(counts[need], COUNTED_TO),
            capped=counts[need] > COUNTED_TO,
        )
        for need in Need
    )
    works_for_shop = role_of(request.user) is not Role.SELLER
    return Overview(
        cards=cards,
        listed=counts["listed"],
        search=_search_state(request) if works_for_shop else None,
        steps=_first_steps() if works_for_shop and not counts["listed"] else (),
    )


def _counts(request: HttpRequest) -> dict[str, int]:
    sellers = sorted(seller_refs_of(request.user)) if role_of(request.user) is Role.SELLER else ["*"]
    key = f"console-counts:{'|'.join(sellers)}"
    known: dict[str, int] | None = cache.get(key)
    if known is None:
        rows = own(Product.objects.all(), request, seller_path="seller__ref")
        known = {need.value: in_need(rows, need)[: COUNTED_TO + 1].count() for need in Need}
        known["listed"] = rows.filter(status=ProductStatus.LISTED.value).count()
        # An empty shop is being filled: there, whoever took a step wants to see it taken.
        if known["listed"]:
            cache.set(key, known, KEPT_SECONDS)
    return known


def _search_state(request: HttpRequest) -> SearchState:
    engine().boosts.current()
    wrong = [*engine().lexicon.problems, engine().boosts.problem]
    reads_log = PAGES[SEARCH_LOG].open_to(request)
    return SearchState(
        pending=pending_count(),
        problems=tuple(str(problem) for problem in wrong if problem),
        fruitless=_fruitless() if reads_log else 0,
        fruitless_address=f"{reverse(SEARCH_LOG)}?tab=without-results",
    )


def _fruitless() -> int:
    key = "console-fruitless"
    known: int | None = cache.get(key)
    if known is None:
        known = searches.queries_without_results(days=FRUITLESS_DAYS, page_size=1).total
        cache.set(key, known, KEPT_SECONDS)
    return known


def _first_steps() -> tuple[Step, ...]:
    return (
        Step(
            _("Open a seller: yourself, or one of many"),
            done=Seller.objects.exists(),
            address=reverse("console:sellers_seller_add"),
        ),
        Step(
            _("Make the first categories"),
            done=Category.objects.exists(),
            address=reverse("console:catalog_category_add"),
        ),
        Step(_("Bring in a catalogue from a file"), done=False, command="vitrina import FILE"),
        Step(
            _("… or add a product by hand"),
            done=Product.objects.exists(),
            address=reverse("console:catalog_product_add"),
        ),
        Step(
            _("… or look around in a demo shop, in a folder of its own"),
            done=False,
            command="vitrina --home demo demo --serve",
        ),
    )


add_page(ConsolePage(group=Group.TODAY, title=_("Today"), url_name="console:index", icon="wb_sunny"))
