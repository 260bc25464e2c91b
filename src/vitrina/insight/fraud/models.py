"""Tables of marks and of what was decided about them."""

from typing import ClassVar

from django.db import models

from vitrina.insight.fraud.types import MarkKind, MarkState

_KEY_LENGTH = 400
_HASH_LENGTH = 128
_REF_LENGTH = 255


class FraudMark(models.Model):
    """Something that is, or once was, held for fake. `reasons`: list of code, value, threshold, weight.
    `cleared_codes`: the reasons that a person did not believe."""

    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in MarkKind])
    key = models.CharField(max_length=_KEY_LENGTH)
    state = models.CharField(
        max_length=10,
        choices=[(state.value, state.value) for state in MarkState],
        default=MarkState.SUSPECTED.value,
    )
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    cleared_codes = models.JSONField(default=list, blank=True)
    group = models.CharField(max_length=_HASH_LENGTH, blank=True)
    at = models.DateTimeField()
    seller = models.CharField(max_length=_REF_LENGTH, blank=True)
    product = models.CharField(max_length=_REF_LENGTH, blank=True)
    shopper = models.CharField(max_length=_HASH_LENGTH, blank=True)
    session = models.CharField(max_length=_HASH_LENGTH, blank=True)
    device = models.CharField(max_length=_HASH_LENGTH, blank=True)
    address = models.CharField(max_length=_HASH_LENGTH, blank=True)
    payer = models.CharField(max_length=_HASH_LENGTH, blank=True)
    found_at = models.DateTimeField()
    decided_by = models.CharField(max_length=254, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="fraud_mark_once")]
        indexes: ClassVar = [
            models.Index(fields=["state", "kind", "-score"], name="fraud_mark_listed"),
            models.Index(fields=["seller", "-score"], name="fraud_mark_by_seller"),
            models.Index(fields=["kind", "at"], name="fraud_mark_by_time"),
            models.Index(fields=["group"], name="fraud_mark_by_group"),
            models.Index(fields=["shopper"], name="fraud_mark_by_shopper"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.state}, {self.score:.2f}"


class FraudDecision(models.Model):
    """One change of a mark's state. `by`: the account's name, "" where the detector changed its mind."""

    mark = models.ForeignKey(FraudMark, models.CASCADE, related_name="decisions")
    before = models.CharField(max_length=10)
    after = models.CharField(max_length=10)
    by = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.before} → {self.after} by {self.by or 'the detector'}"


class FraudRun(models.Model):
    """How far the detector has judged. One row for each last day that a run judged."""

    until = models.DateField(unique=True)
    ran_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"judged up to {self.until}"
