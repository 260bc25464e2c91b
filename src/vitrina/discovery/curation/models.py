"""Tables of what merchandisers set. Each row knows the library's object, or the line, that it stands for."""

from typing import Any, ClassVar

from django.db import models

from vitrina.discovery.curation.types import RedirectFact, StopWordLine, SynonymLine
from vitrina.search.boosting.conditions import EVERYTHING
from vitrina.search.boosting.factor import Curve, Factor
from vitrina.search.boosting.placement import Placement

_NAME_LENGTH = 120
_REASON_LENGTH = 300
_LANGUAGE_LENGTH = 8
_REF_LENGTH = 255
_QUERY_LENGTH = 200
_ADDRESS_LENGTH = 500


def no_effect() -> float:
    """A factor that changes nothing yet."""
    return 1.0


def everything() -> dict[str, Any]:
    """The condition that always holds."""
    return dict(EVERYTHING)


class Synonym(models.Model):
    """A rule of a language's synonyms."""

    KEY: ClassVar = ("language", "left", "right", "one_way")

    language = models.CharField(max_length=_LANGUAGE_LENGTH)
    left = models.TextField()
    right = models.TextField()
    one_way = models.BooleanField(
        default=False,
        help_text="Else it works both ways: each of the words finds the others.",
    )
    note = models.TextField(blank=True, help_text="Why; for those who come after you.")
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["language", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.left} {'→' if self.one_way else '↔'} {self.right}"

    def entry(self) -> SynonymLine:
        """The row as a line."""
        return SynonymLine(self.left, self.right, one_way=self.one_way, note=self.note)

    @classmethod
    def of(cls, entry: SynonymLine, *, language: str) -> "Synonym":
        """The row, not saved, of a line."""
        return cls(
            language=language, left=entry.left, right=entry.right, one_way=entry.one_way, note=entry.note
        )


class StopWord(models.Model):
    """A word that queries are searched without, or with although they used not to be."""

    KEY: ClassVar = ("language", "word")

    language = models.CharField(max_length=_LANGUAGE_LENGTH)
    word = models.CharField(max_length=100)
    adds = models.BooleanField(
        default=True,
        help_text="Else it is searched for, whatever the list of Vitrina says.",
    )
    note = models.TextField(blank=True, help_text="Why; for those who come after you.")
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["language", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="stop_word_once")]

    def __str__(self) -> str:
        return self.word

    def entry(self) -> StopWordLine:
        """The row as a line."""
        return StopWordLine(self.word, adds=self.adds, note=self.note)

    @classmethod
    def of(cls, entry: StopWordLine, *, language: str) -> "StopWord":
        """The row, not saved, of a line."""
        return cls(language=language, word=entry.word, adds=entry.adds, note=entry.note)


class Dated(models.Model):
    """What is in force from one moment (inclusive) until another (exclusive); empty: open."""

    active_from = models.DateTimeField(null=True, blank=True)
    active_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class BoostFactor(Dated):
    """A factor of stage 4. `effect`: a number, or {"fact", "points"}; see `search.boosting`."""

    KEY: ClassVar = ("name",)

    class Kind(models.TextChoices):
        """What a factor may do."""

        FREE = "free", "lifts"
        DEBOOST = "deboost", "holds back"
        PAID = "paid", "paid promotion: lifts, marked as sponsored"

    name = models.CharField(max_length=_NAME_LENGTH, unique=True)
    reason = models.CharField(max_length=_REASON_LENGTH, help_text="Sellers read it.")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.FREE)
    effect = models.JSONField(default=no_effect)
    condition = models.JSONField(default=everything)
    group = models.CharField(
        max_length=60,
        blank=True,
        help_text="Of one group only the first that applies counts.",
    )
    budget_limit_minor = models.BigIntegerField(null=True, blank=True)
    budget_spent_minor = models.BigIntegerField(default=0)
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name

    def record(self) -> dict[str, Any]:
        """The row as the boosts' file holds it; unchecked."""
        record: dict[str, Any] = {
            "name": self.name,
            "reason": self.reason,
            "kind": self.kind,
            "effect": self.effect,
            "condition": self.condition,
            "group": self.group,
            "active_from": self.active_from,
            "active_until": self.active_until,
        }
        if self.budget_limit_minor is not None:
            budget = {"limit_minor": self.budget_limit_minor, "spent_minor": self.budget_spent_minor}
            record["budget"] = budget
        return record

    @classmethod
    def of(cls, entry: Factor) -> "BoostFactor":
        """The row, not saved, of a factor."""
        effect = entry.effect
        return cls(
            name=entry.name,
            reason=entry.reason,
            kind=entry.kind,
            effect={"fact": effect.fact, "points": [list(point) for point in effect.points]}
            if isinstance(effect, Curve)
            else effect,
            condition=dict(entry.condition),
            group=entry.group,
            active_from=entry.active_from,
            active_until=entry.active_until,
            budget_limit_minor=entry.budget.limit_minor if entry.budget else None,
            budget_spent_minor=entry.budget.spent_minor if entry.budget else 0,
        )


class BoostPlacement(Dated):
    """A product pinned to a place, put below all others, or hidden."""

    FIELDS: ClassVar = (
        "name", "reason", "action", "product_id", "place", "query", "category", "active_from", "active_until",
    )  # fmt: skip
    KEY: ClassVar = ("name",)

    class Action(models.TextChoices):
        """What is done with the product."""

        PIN = "pin", "pin to a place"
        BURY = "bury", "put below all others"
        HIDE = "hide", "hide"

    name = models.CharField(max_length=_NAME_LENGTH, unique=True)
    reason = models.CharField(max_length=_REASON_LENGTH)
    action = models.CharField(max_length=10, choices=Action.choices, default=Action.PIN)
    product_id = models.CharField(max_length=_REF_LENGTH)
    place = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="For a pin: 1 is the first, 100 the last.",
    )
    query = models.CharField(
        max_length=_QUERY_LENGTH,
        blank=True,
        help_text="Just these words, in any order and form; empty: any query.",
    )
    category = models.CharField(max_length=_REF_LENGTH, blank=True)
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name

    def record(self) -> dict[str, Any]:
        """The row as the boosts' file holds it; unchecked."""
        return {name: getattr(self, name) for name in self.FIELDS}

    @classmethod
    def of(cls, entry: Placement) -> "BoostPlacement":
        """The row, not saved, of a placement."""
        return cls(**{name: getattr(entry, name) for name in cls.FIELDS})


class Redirect(Dated):
    """A query that leads to a page instead of to results."""

    language = models.CharField(max_length=_LANGUAGE_LENGTH, blank=True)
    query = models.CharField(
        max_length=_QUERY_LENGTH,
        help_text="Just these words, in any order and form.",
    )
    address = models.CharField(max_length=_ADDRESS_LENGTH)
    reason = models.CharField(max_length=_REASON_LENGTH, blank=True)

    class Meta:
        ordering = ["query", "pk"]

    def __str__(self) -> str:
        return f"{self.query} → {self.address}"

    def fact(self) -> RedirectFact:
        """The row as it crosses the boundary."""
        return RedirectFact(
            query=self.query,
            address=self.address,
            language=self.language,
            active_from=self.active_from,
            active_until=self.active_until,
        )


class PublishedFile(models.Model):
    """A file in the index folder, and the digest it had when its rows and it last said the same."""

    name = models.CharField(max_length=60, primary_key=True)
    digest = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.name
