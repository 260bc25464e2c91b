"""Brands: one with its story and its products, and all of them by letter."""

from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.web.languages import current
from vitrina.web.parameters import Scope
from vitrina.web.storefront.brands import by_letter, letter_links, page_links, wanted_page
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.listing import Trail
from vitrina.web.storefront.listing.answering import answer
from vitrina.web.storefront.listing.finding import find
from vitrina.web.storefront.listing.shelves import shelf_refs, shelves
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas


@require_safe
@needs_function("brand_page")
def brand(request: HttpRequest, ref: str) -> HttpResponse:
    """A brand's own page: its story, what is new and loved, and all its products."""
    profile = catalogue.brand(ref)
    language = current().search
    scope = Scope(brand=profile.name)
    refs = shelf_refs(request, scope)
    found = find(request, scope, also=list(chain.from_iterable(refs.values())))
    story = pick(profile.stories, language).split("\n\n")
    return answer(
        request,
        found,
        {
            "heading": profile.name,
            "brand": profile,
            "tagline": pick(profile.taglines, language),
            "story": [paragraph for paragraph in story if paragraph],
            "shelves": shelves(refs, found.cards, Trail(request.path, scope)),
        },
        template="storefront/brand.html",
        share=("brand", ref),
    )


@require_safe
@needs_function("brand_page")
def brands(request: HttpRequest) -> HttpResponse:
    """All brands by letter, a page at a time."""
    letter = request.GET.get("letter", "")
    found = catalogue.brands(page=wanted_page(request.GET), letter=letter)
    return show(
        request,
        "storefront/brands.html",
        {
            "emblems": any(item.emblem for item in found.items),
            "groups": by_letter(found.items, language=current().search),
            "letters": letter_links(found.letters, request.path, chosen=letter),
            "pages": page_links(found, request.path, letter=letter),
            "meta": metas.plain(request, title=gettext("Brands")),
        },
    )
