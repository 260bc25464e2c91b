"""An evaluation as one HTML page, in the language that is active."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from vitrina.discovery.training.evaluating import TEXT
from vitrina.discovery.training.report.pictures import Curve, Wording, bar, places, reliability
from vitrina.discovery.training.types import Contender, Evaluation
from vitrina.search.evaluation.bootstrap import Gain
from vitrina.search.features.feature import GROUPS, Group

GROUP_NAMES: Mapping[Group, object] = {
    "popularity": pgettext_lazy("feature group", "popularity"),
    "sales": pgettext_lazy("feature group", "sales"),
    "price": pgettext_lazy("feature group", "price"),
    "rating": pgettext_lazy("feature group", "ratings"),
    "delivery": pgettext_lazy("feature group", "delivery"),
    "text": pgettext_lazy("feature group", "fit of the words"),
    "other": pgettext_lazy("feature group", "everything else"),
}

_KINDS = ("new", "rival", "third")
_PLACES_DRAWN = 48


@dataclass(frozen=True, slots=True)
class Tenth:
    """One part of the model's calibration, per cent."""

    predicted: float
    happened: float


@dataclass(frozen=True, slots=True)
class Line:
    """One ranking in the table. `kind`: the class of its curve and bar."""

    name: str
    kind: str
    contender: Contender
    ndcg_bar: SafeString
    gain: Gain | None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group: shares of the whole, and their picture."""

    name: object
    share: float
    reference: float
    picture: SafeString


@dataclass(frozen=True, slots=True)
class Cell:
    """The share of a group in one category. `strength`: of its tint, per cent."""

    share: float
    strength: int


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """One category's shares, in the order of the groups."""

    name: str
    rows: int
    cells: tuple[Cell, ...]


def render(found: Evaluation) -> str:
    """The page, complete: it loads nothing."""
    lines = tuple(_line(found, number) for number in range(len(found.contenders)))
    return render_to_string(
        "training/evaluation.html",
        {
            "accent": settings.VITRINA_ACCENT.css(),
            "shop": settings.VITRINA_NAME,
            "found": found,
            "lines": lines,
            "tenths": [Tenth(100 * it.predicted, 100 * it.happened) for it in found.contenders[0].curve],
            "reliability": _reliability(found),
            "places": _places(found),
            "groups": _groups(found),
            "group_names": [GROUP_NAMES[group] for group in GROUPS],
            "categories": _categories(found),
        },
    )


def contender_name(found: Evaluation, contender: Contender) -> str:
    """What people call it."""
    if contender.name == TEXT:
        return _("Text relevance alone")
    if contender.name == "prior":
        return _("The prior")
    return _("Model %(name)s") % {"name": found.model}


def _line(found: Evaluation, number: int) -> Line:
    contender = found.contenders[number]
    return Line(
        name=contender_name(found, contender),
        kind=_KINDS[number],
        contender=contender,
        ndcg_bar=bar(contender.metrics.ndcg, most=1.0, kind=_KINDS[number]),
        gain=contender.gain_over,
    )


def _reliability(found: Evaluation) -> SafeString:
    curves = [
        Curve(kind=kind, bins=contender.curve)
        for kind, contender in zip(_KINDS, found.contenders, strict=False)
    ]
    words = Wording(
        title=_("What was predicted, and what happened"),
        description=_(
            "Each ranking's predictions in ten parts of equal size: across, the mean chance of a purchase; "
            "up, the share that was bought. On the diagonal both are the same."
        ),
        across=_("predicted"),
        up=_("bought"),
    )
    return reliability(reversed(curves), key="reliability", words=words)


def _places(found: Evaluation) -> SafeString | None:
    if len(found.propensities) < 2:
        return None
    words = Wording(
        title=_("How likely each place is looked at"),
        description=_("Columns from the first place on the list, which counts as 100 %, down."),
        across=_("place on the list"),
        up="",
    )
    return places(found.propensities[:_PLACES_DRAWN], key="places", words=words)


def _groups(found: Evaluation) -> tuple[GroupLine, ...]:
    most = max(*found.group_weights.values(), *found.reference_weights.values())
    return tuple(
        GroupLine(
            name=GROUP_NAMES[group],
            share=100 * found.group_weights[group],
            reference=100 * found.reference_weights[group],
            picture=bar(found.group_weights[group], most=most, mark=found.reference_weights[group]),
        )
        for group in GROUPS
    )


def _categories(found: Evaluation) -> tuple[CategoryLine, ...]:
    return tuple(
        CategoryLine(
            name=category.category,
            rows=category.rows,
            cells=tuple(
                Cell(
                    share=100 * category.group_weights[group],
                    strength=round(60 * category.group_weights[group]),
                )
                for group in GROUPS
            ),
        )
        for category in found.categories
    )
