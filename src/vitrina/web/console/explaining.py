"""Why here? For any product and query, told by stage."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from vitrina.discovery.explaining import queries as explaining
from vitrina.kernel.errors import NotFound, VitrinaError
from vitrina.market.catalog import queries as catalogue
from vitrina.market.showcase.queries import product_cards
from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.search.types import SearchRequest, ShopperContext
from vitrina.web.console.curation.picker import matching
from vitrina.web.console.curation.wording import LANGUAGE_NAMES, SEGMENT_NAMES, choices
from vitrina.web.console.navigation import EVERYBODY, ConsolePage, Group, add_page
from vitrina.web.console.site import show
from vitrina.web.errors import failure
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.storefront.why import WhyPage, why_page
from vitrina.web.story import explained_codes


@dataclass(frozen=True, slots=True)
class Question:
    """Which product, for which query, on pages in which language (a code of search), for whom."""

    product: str
    query: str
    language: str
    segment: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Question":
        """Read the address. What was picked counts before what was typed."""
        said = request.GET
        language, segment = said.get("language", ""), said.get("segment", "")
        return cls(
            product=(said.get("product_picked") or said.get("product", "")).strip(),
            query=said.get("q", "").strip(),
            language=language if language in LANGUAGE_NAMES else current().search,
            segment=segment if segment in SEGMENT_NAMES else "",
        )


def explain(request: HttpRequest) -> HttpResponse:
    """The question, and its answer where a product is named; a text that is no product's id is searched."""
    asked = Question.of(request)
    page, fault = None, ""
    if asked.product:
        try:
            page = _answer(request, asked)
        except VitrinaError as error:
            fault = failure(error).message
    context = {
        "asked": asked,
        "page": page,
        "fault": fault,
        "matching": matching(request, asked.product) if fault else [],
        "languages_asked": LANGUAGE_NAMES.items(),
        "segments": choices(SEGMENT_NAMES, empty=_("nobody in particular")),
        "picked": product_cards([asked.product], language=current().search)[:1] if asked.product else [],
    }
    return show(request, "console/explain.html", context, title=_("Why here?"))


def _answer(request: HttpRequest, asked: Question) -> WhyPage:
    """Raises `NotFound` also for a product that is not of the sellers for whom whoever asks speaks."""
    record = catalogue.product(asked.product)
    if role_of(request.user) is Role.SELLER and record.seller.ref not in seller_refs_of(request.user):
        raise NotFound(kind="product", id=asked.product)
    question = SearchRequest(
        asked.query, context=ShopperContext(language=asked.language, segment=asked.segment)
    )
    explanation = explaining.explain(question, asked.product)
    cards = product_cards([asked.product], language=current().search)
    tree = catalogue.category_tree(language=current().search)
    names = Names.of(explained_codes(explanation), tree)
    return why_page(explanation, card=cards[0] if cards else None, name=names.facet)


add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=_("Why here?"),
        url_name="console:explain",
        icon="contact_support",
        roles=EVERYBODY,
        route="explain/",
        view=explain,
    )
)
