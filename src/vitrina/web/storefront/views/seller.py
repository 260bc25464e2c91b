"""A seller's page: who they are, and what they sell."""

from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.localized import pick
from vitrina.people.sellers import queries as sellers
from vitrina.web.languages import current
from vitrina.web.parameters import Scope
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.listing import Trail
from vitrina.web.storefront.listing.answering import answer
from vitrina.web.storefront.listing.finding import find
from vitrina.web.storefront.listing.shelves import shelf_refs, shelves


@require_safe
@needs_function("seller_page")
def seller(request: HttpRequest, ref: str) -> HttpResponse:
    """A seller who sells, with all their products."""
    profile = sellers.profile(ref)
    if not profile.facts.sells:
        raise NotFound(kind="seller", id=ref)
    scope = Scope(seller=ref)
    refs = shelf_refs(request, scope)
    found = find(request, scope, also=list(chain.from_iterable(refs.values())))
    about = pick(profile.abouts, current().search).split("\n\n")
    return answer(
        request,
        found,
        {
            "heading": profile.facts.name,
            "seller": profile,
            "about": [paragraph for paragraph in about if paragraph],
            "shelves": shelves(refs, found.cards, Trail(request.path, scope)),
        },
        template="storefront/seller.html",
        share=("seller", ref),
    )
