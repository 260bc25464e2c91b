"""Tables of guides. Texts for people are JSON, language → text."""

from django.db import models

from vitrina.content.guides.types import GuideKind


class Guide(models.Model):
    """A few questions that narrow the catalogue."""

    ref = models.SlugField(max_length=80, unique=True, help_text="In addresses.")
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in GuideKind])
    titles = models.JSONField()
    intros = models.JSONField(default=dict, blank=True)
    picture = models.CharField(max_length=200, blank=True, help_text="A path below the media folder.")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.ref


class Step(models.Model):
    """One question of a guide."""

    guide = models.ForeignKey(Guide, models.CASCADE, related_name="steps")
    ref = models.SlugField(max_length=80)
    questions = models.JSONField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["guide", "ref"], name="step_once_per_guide")]

    def __str__(self) -> str:
        return self.ref


class Choice(models.Model):
    """One answer to a question, and what it asks the catalogue for."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="choices")
    key = models.SlugField(max_length=80, help_text="In addresses.")
    names = models.JSONField()
    notes = models.JSONField(default=dict, blank=True)
    picture = models.CharField(max_length=200, blank=True, help_text="A path below the media folder.")
    limits = models.JSONField(
        default=dict,
        blank=True,
        help_text="values, ranges, price_minor, words: as `types.Limits` names them.",
    )
    after = models.JSONField(
        default=list, blank=True, help_text="Offered only after one of these earlier choices; none: always."
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["step", "key"], name="choice_once_per_step")]

    def __str__(self) -> str:
        return self.key
