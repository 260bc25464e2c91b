"""What if? The pipeline asked again, with a product that is not as it is."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.types import Outlook, Wish
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import DefinitionFact, ProductRecord
from vitrina.market.stock import queries as stock
from vitrina.web.errors import failure
from vitrina.web.seller.guard import Viewer, at_desk
from vitrina.web.seller.outlook import OutlookPicture, outlook_picture
from vitrina.web.seller.shell import show
from vitrina.web.seller.subject import Subject, subject
from vitrina.web.seller.views.why import answered
from vitrina.web.seller.whatif import PREFIX, Present, WhatIfForm


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows. `picture`: None where nothing is wished for, or where the wish cannot be read."""

    form: WhatIfForm
    picture: OutlookPicture | None


@require_safe
@at_desk
def what_if(request: HttpRequest, viewer: Viewer, ref: str) -> HttpResponse:
    """The form, and before it and after it."""
    about = subject(request, viewer, ref)

    def answer(about: Subject) -> Answer:
        form = WhatIfForm(_present(about), request.GET)
        return Answer(form, _picture(form, about) if form.is_valid() else None)

    context = {"subject": about, **answered(about, answer)}
    return show(request, "seller/what_if.html", context, is_staff=viewer.is_staff)


def _present(about: Subject) -> Present:
    record = about.record
    return Present(
        record=record,
        price=about.price,
        list_price=about.list_price,
        stock=stock.stock_facts([record.id]).get(record.id),
        locations=tuple(stock.locations()),
        attributes=_attributes(record),
    )


def _attributes(record: ProductRecord) -> tuple[DefinitionFact, ...]:
    """What the category expects, then what else the product has; not what its variants differ in."""
    expected = catalogue.category_attributes(record.categories[-1].ref) if record.categories else ()
    varying = {code for variant in record.variants for code in variant.values}
    further = set(record.values) - {definition.code for definition in expected}
    definitions = (*expected, *catalogue.attribute_definitions(further).values())
    return tuple(definition for definition in definitions if definition.code not in varying)


def _picture(form: WhatIfForm, about: Subject) -> OutlookPicture | None:
    """A fault that the engine finds in a value is told at its field."""
    wish = form.wish() or Wish()
    try:
        found: Outlook = explaining.what_if(about.question.request, about.ref, wish)
    except InvalidInput as error:
        form.add_error(_field_of(form, error), failure(error).message)
        return None
    return outlook_picture(found, is_changed=wish != Wish())


def _field_of(form: WhatIfForm, error: InvalidInput) -> str | None:
    named = str(error.data.get("field", "")).removesuffix("_minor")
    return next((name for name in (named, PREFIX + named) if name in form.fields), None)
