"""Reads of size charts."""

from collections.abc import Collection, Sequence

from vitrina.market.sizing.models import Chart, ChartRow
from vitrina.market.sizing.types import SizeChart


def chart_for(
    category_refs: Sequence[str], *, gender: str = "", codes: Collection[str] = ()
) -> SizeChart | None:
    """The chart for a product in the last of `category_refs` (a path from the root), or None.

    `codes`: attributes that the product's variants differ in; given, only a chart of one of them counts. Of
    several charts the one of the nearest category wins, then the one made for this very gender, then the one
    for everybody, then any: a unisex shoe is sized by whichever chart there is. Two SQL queries; one where
    there is no chart.
    """
    charts = Chart.objects.filter(categories__ref__in=list(category_refs))
    if codes:
        charts = charts.filter(code__in=set(codes))
    found = list(charts.order_by("pk").values_list("pk", "ref", "names", "code", "gender", "categories__ref"))
    if not found:
        return None
    nearness = {ref: depth for depth, ref in enumerate(category_refs)}
    pk, ref, names, code, for_gender, category_ref = max(
        found, key=lambda row: (nearness[row[5]], row[4] == gender, row[4] == "")
    )
    rows = ChartRow.objects.filter(chart=pk).order_by("position", "pk")
    return SizeChart(
        ref=ref,
        names=names,
        code=code,
        gender=for_gender,
        category_refs=(category_ref,),
        rows=tuple(row.fact() for row in rows),
    )


def charts() -> tuple[SizeChart, ...]:
    """All charts, in the order in which they were made. Three SQL queries."""
    kept = Chart.objects.order_by("pk").prefetch_related("rows", "categories")
    return tuple(
        SizeChart(
            ref=chart.ref,
            names=chart.names,
            code=chart.code,
            gender=chart.gender,
            category_refs=tuple(category.ref for category in chart.categories.all()),
            rows=tuple(row.fact() for row in chart.rows.all()),
        )
        for chart in kept
    )
