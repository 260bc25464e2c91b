"""Writes of size charts."""

from django.db import transaction

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.models import Category
from vitrina.market.sizing.models import Chart, ChartRow
from vitrina.market.sizing.rules import checked_chart
from vitrina.market.sizing.types import SizeChart, SizeRow


def save_chart(chart: SizeChart) -> None:
    """Make a chart, or replace the one of this ref. Raises `InvalidInput` where no advice could be given by
    it, and `NotFound` for a category."""
    checked_chart(chart)
    with transaction.atomic():
        row, _ = Chart.objects.update_or_create(
            ref=chart.ref,
            defaults={"names": dict(chart.names), "code": chart.code, "gender": chart.gender},
        )
        row.categories.set(_categories(chart.category_refs))
        row.rows.exclude(key__in=[size.key for size in chart.rows]).delete()
        ChartRow.objects.bulk_create(
            (_row(row, size, position) for position, size in enumerate(chart.rows)),
            update_conflicts=True,
            unique_fields=["chart", "key"],
            update_fields=["label", "alternatives", "spans", "position"],
        )


def _categories(refs: tuple[str, ...]) -> list[Category]:
    known = {row.ref: row for row in Category.objects.filter(ref__in=refs)}
    for ref in refs:
        if ref not in known:
            raise NotFound(kind="category", id=ref)
    return list(known.values())


def _row(chart: Chart, size: SizeRow, position: int) -> ChartRow:
    return ChartRow(
        chart=chart,
        key=size.key,
        label=size.label,
        alternatives=dict(size.alternatives),
        spans={measure.value: [span.min_cm, span.max_cm] for measure, span in size.measures.items()},
        position=position,
    )
