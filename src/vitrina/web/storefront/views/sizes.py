"""The size guide of a product: its chart, the shopper's own measures, and the size that fits them."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import axes
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.axes import AxisKind
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import ProductRecord
from vitrina.market.sizing import queries as sizing
from vitrina.market.sizing.types import Measure, SizeChart
from vitrina.operations.functions import queries as functions
from vitrina.web import formats
from vitrina.web.errors import InvalidParameters
from vitrina.web.languages import current
from vitrina.web.storefront.functions import needs_function
from vitrina.web.storefront.memory import recalled, remember
from vitrina.web.storefront.pages import show
from vitrina.web.storefront.seo import metas
from vitrina.web.storefront.sizes import Unit, read_measures, size_guide


@require_http_methods(["GET", "HEAD", "POST"])
@needs_function("size_guide")
def sizes(request: HttpRequest) -> HttpResponse:
    """The guide; a POST keeps the measures typed (or forgets them, with `forget`) and advises. `advice=1`:
    the one line of advice for the product page."""
    ref = request.GET.get("product", "")
    if not ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    record = catalogue.product(ref, judged=False)
    if not record.on_sale:
        raise NotFound(kind="product", id=ref)
    chart = chart_of(record)
    unit = Unit.INCH if request.GET.get("units") == Unit.INCH else Unit.CENTIMETRE
    wrong: Mapping[Measure, str] = {}
    if request.method == "POST" and chart and functions.is_on("measurement"):
        wrong = _keep(request, chart, unit)
    kept = recalled(request).measures if functions.is_on("measurement") else {}
    guide = (
        size_guide(chart, kept, unit=unit, typed=request.POST, wrong=wrong, language=current().search)
        if chart
        else None
    )
    response = show(
        request,
        "storefront/sizes_advice.html" if request.GET.get("advice") else "storefront/sizes.html",
        {
            "guide": guide,
            "title": pick(record.titles, current().search),
            "ref": ref,
            "unit": unit.value,
            "unit_name": _unit_names()[unit],
            "units": [(choice.value, name) for choice, name in _unit_names().items()],
            "kept": request.method == "POST" and not wrong,
            "meta": metas.plain(request, title=gettext("Size guide"), indexed=False),
        },
    )
    if request.method == "POST" and not wrong:
        response.headers["HX-Trigger"] = "measured"
    return response


def chart_of(record: ProductRecord) -> SizeChart | None:
    """The chart by which a product is sized. Two SQL queries."""
    codes = [axis.code for axis in axes.axes(record.variants) if axis.kind is AxisKind.SIZE]
    gender = next((str(fact.keys[0]) for fact in record.attributes if fact.code == "gender"), "")
    return sizing.chart_for([step.ref for step in record.categories], gender=gender, codes=codes)


def _unit_names() -> dict[Unit, str]:
    return {Unit.CENTIMETRE: formats.unit_name("cm"), Unit.INCH: gettext("inches")}


def _keep(request: HttpRequest, chart: SizeChart, unit: Unit) -> Mapping[Measure, str]:
    memory = recalled(request)
    if "forget" in request.POST:
        remember(request, replace(memory, measures={}))
        return {}
    measures, wrong = read_measures(request.POST, chart.measures, unit=unit)
    if not wrong:
        kept = {name: value for name, value in memory.measures.items() if name not in chart.measures}
        remember(request, replace(memory, measures={**kept, **measures}))
    return wrong
