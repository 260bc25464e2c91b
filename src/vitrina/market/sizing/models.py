"""Tables of size charts."""

from django.db import models

from vitrina.market.catalog.models import Category
from vitrina.market.sizing.types import Measure, SizeRow, Span


class Chart(models.Model):
    """A size chart. One product finds it by its category, its gender and the attribute of its sizes."""

    ref = models.SlugField(max_length=80, unique=True)
    names = models.JSONField(help_text="Language → name.")
    code = models.CharField(max_length=100, help_text="The attribute whose values the sizes are.")
    gender = models.CharField(max_length=100, blank=True, help_text="Of the attribute “gender”; empty: all.")
    categories = models.ManyToManyField(Category, related_name="+", help_text="With all below them.")

    def __str__(self) -> str:
        return self.ref


class ChartRow(models.Model):
    """One size of a chart. Spans are centimetres of the body: measure → [from, to]."""

    chart = models.ForeignKey(Chart, models.CASCADE, related_name="rows")
    key = models.CharField(max_length=100)
    label = models.CharField(max_length=40)
    alternatives = models.JSONField(default=dict, blank=True, help_text="System → label, such as UK → 10.")
    spans = models.JSONField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["chart", "key"], name="size_once_per_chart")]

    def __str__(self) -> str:
        return self.label

    def fact(self) -> SizeRow:
        """This row as it crosses the boundary; measures in the order in which `Measure` names them."""
        return SizeRow(
            key=self.key,
            label=self.label,
            measures={
                measure: Span(*self.spans[measure.value])
                for measure in Measure
                if measure.value in self.spans
            },
            alternatives=self.alternatives,
        )
