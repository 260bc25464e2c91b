"""Results and categories: one search, told in two ways."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.discovery.curation import queries as curation
from vitrina.insight.searches import rules as log_rules
from vitrina.insight.searches import services as search_log
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.operations.functions import queries as functions
from vitrina.search.types import Filters, SearchRequest
from vitrina.web.languages import current
from vitrina.web.parameters import Scope
from vitrina.web.storefront.asking import asked, is_partial
from vitrina.web.storefront.listing.answering import answer
from vitrina.web.storefront.listing.finding import Found, find
from vitrina.web.storefront.memory import recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.product import named
from vitrina.web.storefront.seo import metas


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for a query, or for filters alone. A query that merchandisers lead elsewhere goes there."""
    elsewhere = _elsewhere(request)
    if elsewhere:
        return HttpResponseRedirect(elsewhere)
    found = find(request)
    _note(request, found)
    typed = found.listing.request.text
    return answer(request, found, {"heading": typed.strip(), "query": typed}, indexed=False)


@require_safe
def category(request: HttpRequest, ref: str) -> HttpResponse:
    """A category's products: the same search, with the category from the path as a filter."""
    place = catalogue.category(ref)
    language = current().search
    return answer(
        request,
        find(request, Scope(category=ref)),
        {
            "heading": pick(place.category.names, language),
            "place": place,
            "picture": place.category.picture,
            "crumbs": named(place.path[:-1], language),
            "below": named(place.children, language),
        },
        share=("category", ref),
    )


@require_safe
def categories(request: HttpRequest) -> HttpResponse:
    """All departments, each with its picture and what lies below."""
    tree = catalogue.category_tree(language=current().search)
    return show(
        request,
        "storefront/departments.html",
        {
            "pictured": any(node.picture for node in tree),
            "meta": metas.plain(request, title=gettext("All categories")),
        },
        tree=tree,
    )


def _elsewhere(request: HttpRequest) -> str:
    """Where merchandisers lead this query, with the page's language in front; "" where nowhere, or here."""
    question = asked(request)
    if not question.text.strip() or not _is_fresh(request, question):
        return ""
    path = curation.redirect_for(question.text, language=current().search)
    # Compared as browsers send it, or a redirect with letters beyond ASCII would lead to itself for ever.
    address = iri_to_uri(f"/{current().code}{path}") if path else ""
    return "" if address in (request.path, request.get_full_path()) else address


def _note(request: HttpRequest, found: Found) -> None:
    """Put a query into the log and into the shopper's own history: once, where it was typed, and not by
    machines. Who asks again what is in their own history is not counted again: one person's words are no
    hot words."""
    question = found.listing.request
    if not question.text.strip() or not _is_fresh(request, question):
        return
    if log_rules.is_bot(request.headers.get("User-Agent", "")):
        return
    if not recalled(request).asked(question.text):
        search_log.note_search(text=question.text, language=current().search, total=found.page.total)
    if functions.is_on("search_history"):
        remember(request, recalled(request).having_asked(question.text))


def _is_fresh(request: HttpRequest, question: SearchRequest) -> bool:
    """A question just put: its first page, nothing narrowed yet, and not a change of one on the screen."""
    return question.page == 1 and question.filters == Filters() and not is_partial(request)
