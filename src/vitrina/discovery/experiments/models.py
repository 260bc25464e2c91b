"""Tables of experiments."""

from typing import ClassVar

from django.db import models

from vitrina.discovery.experiments.types import Experiment

_NAME_LENGTH = 64


class ExperimentRow(models.Model):
    """One experiment. `salt`: by which visits are drawn, so that no two experiments draw the same."""

    model_a = models.CharField(max_length=_NAME_LENGTH)
    model_b = models.CharField(max_length=_NAME_LENGTH)
    share = models.FloatField()
    salt = models.CharField(max_length=32)
    started_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    started_by = models.CharField(max_length=254, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-started_at", "-pk"]

    def fact(self) -> Experiment:
        """This row as it crosses the boundary."""
        return Experiment(
            id=self.pk,
            model_a=self.model_a,
            model_b=self.model_b,
            share=self.share,
            started_at=self.started_at,
            until=self.until,
            stopped_at=self.stopped_at,
            started_by=self.started_by,
            note=self.note,
        )

    def __str__(self) -> str:
        return f"{self.model_a} against {self.model_b}"
