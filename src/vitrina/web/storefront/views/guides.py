"""Help with choosing: guides that ask one question at a time. All of their state lies in the address."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.content.guides import queries
from vitrina.content.guides.types import GuideKind
from vitrina.market.showcase import queries as showcase
from vitrina.web.languages import current
from vitrina.web.parameters import write_request
from vitrina.web.storefront.asking import answered, shopper_context
from vitrina.web.storefront.functions import GUIDE_FUNCTIONS, FunctionOff, open_guides
from vitrina.web.storefront.guided import ANSWER, walk
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas, structured
from vitrina.web.storefront.seo.site import site
from vitrina.web.storefront.wishing import wished


@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    """All guides: those for presents first."""
    kinds = open_guides()
    if not kinds:
        raise FunctionOff(function=GUIDE_FUNCTIONS[GuideKind.GIFT])
    found = [card for card in queries.guides(language=current().search) if card.kind in kinds]
    title = gettext("Guides")
    return show(
        request,
        "storefront/guides.html",
        {
            "gifts": [card for card in found if card.kind is GuideKind.GIFT],
            "finders": [card for card in found if card.kind is GuideKind.FINDER],
            "meta": metas.plain(
                request,
                title=title,
                description=gettext(
                    "Not sure yet? A few questions on pictures, and a short list of what fits."
                ),
                things=(
                    structured.item_list(
                        title,
                        [(card.title, reverse("guide", args=[card.ref])) for card in found],
                        site=site(request),
                    ),
                ),
            ),
        },
    )


@require_safe
def guide(request: HttpRequest, ref: str) -> HttpResponse:
    """One guide: the next question, or what fits all answers."""
    found = queries.guide(ref, language=current().search)
    if found.kind not in open_guides():
        raise FunctionOff(function=GUIDE_FUNCTIONS[found.kind])
    steps = walk(
        found,
        request.GET.getlist(ANSWER),
        path=request.path,
        context=shopper_context(request),
        show=partial(answered, request, source="guide"),
    )
    cards = (
        []
        if steps.question
        else showcase.product_cards([hit.product_id for hit in steps.page.hits], language=current().search)
    )
    query = write_request(steps.asked, currency=settings.VITRINA_CURRENCY)
    return show(
        request,
        "storefront/guide.html",
        {
            "walk": steps,
            "cards": cards,
            "wished": wished(request, [card.ref for card in cards]),
            "all_address": f"{reverse('search')}?{query}",
            "meta": metas.plain(request, title=found.title, description=found.intro, share=("guide", ref)),
        },
    )
