"""One product at the desk: what stands on top of each of its pages."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, pgettext

from vitrina.kernel.money import Money
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import PictureFact, ProductRecord
from vitrina.market.pricing.queries import asking_prices
from vitrina.market.stock.queries import units_on_sale
from vitrina.web.console.curation.wording import LANGUAGE_NAMES
from vitrina.web.languages import current
from vitrina.web.seller.asking import Question, cities
from vitrina.web.seller.guard import Viewer
from vitrina.web.seller.shell import Way


@dataclass(frozen=True, slots=True)
class Subject:
    """A product and what is asked about it. `list_price`: before any discount. `units`: None where nobody
    counts. `form`: where the product is edited. `about`: the name of the category page that is asked about,
    or ""."""

    record: ProductRecord
    question: Question
    title: str
    picture: PictureFact | None
    price: Money | None
    list_price: Money | None
    units: int | None
    form: str
    about: str
    tabs: tuple[Way, ...]
    languages: tuple[tuple[str, str], ...]
    cities: tuple[tuple[str, str], ...]

    @property
    def ref(self) -> str:
        """The product's id."""
        return self.record.ref


def subject(request: HttpRequest, viewer: Viewer, ref: str) -> Subject:
    """The product of this address and the question in it. Nine SQL queries, one more for a category page.
    Raises `NotFound`, also for what `viewer` may not see, and for a category that is not there."""
    record = viewer.product(ref)
    question = Question.of(request)
    language = current().search
    price = asking_prices([record.id]).get(record.id)
    about = pick(catalogue.category(question.category).category.names, language) if question.category else ""
    return Subject(
        record=record,
        question=question,
        title=pick(record.titles, language) or record.ref,
        picture=next(iter(record.stills), None),
        price=Money(price.price_minor, price.currency) if price else None,
        list_price=Money(price.list_price_minor, price.currency) if price else None,
        units=units_on_sale([record.id]).get(record.id),
        form=reverse("console:catalog_product_change", args=(record.id,)),
        about=about,
        tabs=_tabs(request, ref, question),
        languages=tuple(LANGUAGE_NAMES.items()),
        cities=tuple(cities()),
    )


def _tabs(request: HttpRequest, ref: str, question: Question) -> tuple[Way, ...]:
    here = request.resolver_match.url_name if request.resolver_match else ""
    named = {
        "desk_product": pgettext("part of the desk", "Overview"),
        "desk_why": gettext("Why here?"),
        "desk_levers": pgettext("part of the desk", "What would lift it"),
        "desk_what_if": pgettext("part of the desk", "What if?"),
    }
    return tuple(Way(question.address(route, ref), name, route == here) for route, name in named.items())
