"""Answers to what people ask."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from vitrina.content.help import queries
from vitrina.content.help.types import HelpPage
from vitrina.kernel import clock
from vitrina.market.stock import queries as stock
from vitrina.operations.functions import queries as functions
from vitrina.web.languages import current
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas, structured
from vitrina.web.storefront.seo.site import site
from vitrina.web.storefront.shopmap.shops import ShopLine, shop_line

CONTACTS = 4
"""Shops that are named to be called."""

_ASKED_CHARS_MAX = 120


@require_safe
@needs_function("faq")
def topics(request: HttpRequest) -> HttpResponse:
    """All topics by group, or those that answer a question."""
    asked = " ".join(request.GET.get("q", "").split())[:_ASKED_CHARS_MAX]
    language = current().search
    groups = queries.groups(language=language)
    return show(
        request,
        "storefront/help.html",
        {
            "asked": asked,
            "answers": queries.search_topics(asked, language=language) if asked else (),
            "groups": groups,
            "contacts": _contacts(),
            "meta": metas.plain(
                request,
                title=gettext("Help"),
                description=gettext(
                    "Orders, delivery, returns, sizes and care: answers in a few words, and people to ask."
                ),
                things=(
                    structured.questions(
                        (topic.title, topic.summary) for group in groups for topic in group.topics
                    ),
                ),
            ),
        },
    )


@require_safe
@needs_function("faq")
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """One topic with its steps, what belongs to it, and whom to ask."""
    page = queries.topic(slug, language=current().search)
    trail = [
        (gettext("Home"), reverse("home")),
        (gettext("Help"), reverse("help")),
        (page.title, request.path),
    ]
    here = site(request)
    return show(
        request,
        "storefront/help_topic.html",
        {
            "topic": page,
            "contacts": _contacts(),
            "meta": metas.plain(
                request,
                title=page.title,
                description=_text(page),
                share=("help", slug),
                things=(
                    structured.questions([(page.title, _text(page))]),
                    structured.crumbs(trail, site=here),
                ),
            ),
        },
    )


def _text(page: HelpPage) -> str:
    return " ".join(line for block in page.blocks for line in block.lines)


def _contacts() -> tuple[ShopLine, ...]:
    """Shops with a telephone, the open ones first."""
    if not functions.is_on("store_locator"):
        return ()
    now = clock.now()
    lines = [shop_line(shop, now) for shop in stock.shops() if shop.details.phone]
    return tuple(sorted(lines, key=lambda line: not line.state.is_open)[:CONTACTS])
