"""Tables of help. Texts for people are JSON, language → text."""

from django.db import models


class Group(models.Model):
    """Topics that belong together."""

    ref = models.SlugField(max_length=80, unique=True)
    names = models.JSONField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.ref


class Topic(models.Model):
    """One question and its answer."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="topics")
    slug = models.SlugField(max_length=80, unique=True, help_text="In addresses.")
    titles = models.JSONField()
    bodies = models.JSONField(help_text="Parts between blank lines; “# ” heading, “1. ” step, “- ” point.")
    keywords = models.JSONField(default=dict, blank=True, help_text="Words by which it is found, too.")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.slug


class CareNote(models.Model):
    """How to care for what has this attribute value, or is in this category."""

    subject = models.CharField(
        max_length=255, unique=True, help_text="“material=silk”, “category=knitwear”: as filters write it."
    )
    texts = models.JSONField(help_text="Language → sentences, one a line.")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.subject
