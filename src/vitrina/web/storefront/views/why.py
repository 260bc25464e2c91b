"""Why a product stands where it stands."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from vitrina.discovery.explaining import queries as explaining
from vitrina.market.catalog import queries as catalogue
from vitrina.market.showcase import queries as showcase
from vitrina.web.errors import InvalidParameters
from vitrina.web.facets import Names
from vitrina.web.languages import current
from vitrina.web.storefront.asking import asked
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.listing import Trail
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.why import why_page
from vitrina.web.story import explained_codes


@require_safe
@needs_function("why_here")
def why(request: HttpRequest) -> HttpResponse:
    """The place of a product in the answer to a query, told as a story."""
    ref = request.GET.get("product", "")
    if not ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    question = asked(request)
    explanation = explaining.explain(question, ref)
    cards = showcase.product_cards([ref], language=current().search)
    tree = catalogue.category_tree(language=current().search)
    names = Names.of(explained_codes(explanation), tree)
    page = why_page(explanation, card=cards[0] if cards else None, name=names.facet)
    back = Trail(reverse("search")).to(question)
    return show(request, "storefront/why.html", {"page": page, "back": back}, tree=tree)
