"""Why here? The story of a place, its figures and neighbours, and the cure where the product fell out."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vitrina.discovery.explaining.types import Neighbour, Why
from vitrina.search.explanation import Explanation, LearnedStage
from vitrina.web import formats
from vitrina.web.notices import Notice, notices
from vitrina.web.seller.charts import diverging
from vitrina.web.seller.feature_names import feature_name
from vitrina.web.seller.wording import cure, group_ahead, group_meaning
from vitrina.web.storefront.why import Stage, why_page
from vitrina.web.story import NEGLIGIBLE, group_name

_TELLING = 0.05
"""Differences in a group below this are told by the picture only."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number that the model saw: what it is called, what it was, what it added or took."""

    name: str
    value: str
    contribution: str
    lifts: bool


@dataclass(frozen=True, slots=True)
class GroupNumbers:
    """All numbers of one group."""

    name: str
    meaning: str
    contribution: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a neighbour is ahead (to the right) or behind (to the left) in one group."""

    name: str
    bar: SafeString
    value: str


@dataclass(frozen=True, slots=True)
class NeighbourLine:
    """A product above. `by`: how many times the score; `ahead` and `behind`: in what, in words."""

    title: str
    ref: str
    place: int
    by: str
    ahead: str
    behind: str
    factors: str
    sponsored: bool
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class WhyStory:
    """The whole answer. `place`: None where the product is not on the page; `cure` then says what helps.
    `missing`: words that no attribute holds; `notices`: how the query was read."""

    explanation: Explanation
    stages: tuple[Stage, ...]
    conclusion: str
    place: int | None
    cure: str
    missing: tuple[str, ...]
    groups: tuple[GroupNumbers, ...]
    neighbours: tuple[NeighbourLine, ...]
    notices: tuple[Notice, ...]

    @property
    def score(self) -> float | None:
        """The score after all factors."""
        return self.explanation.boosts.score if self.explanation.boosts else None


def why_story(why: Why, *, name: Callable[[str], str]) -> WhyStory:
    """Tell it. `name`: what the code of an attribute or filter is called."""
    told = why.explanation
    page = why_page(told, card=None, name=name)
    return WhyStory(
        explanation=told,
        stages=page.stages,
        conclusion=page.conclusion,
        place=told.place,
        cure=cure(told.fell_out) if told.fell_out else "",
        missing=tuple(word.word for word in told.candidates.words if not word.matches),
        groups=_groups(told.learned) if told.learned else (),
        neighbours=_neighbours(why.neighbours),
        notices=notices(told.query),
    )


def _groups(stage: LearnedStage) -> tuple[GroupNumbers, ...]:
    return tuple(
        GroupNumbers(
            name=group_name(group.group),
            meaning=group_meaning(group.group),
            contribution=signed(group.contribution),
            numbers=tuple(
                Number(
                    name=feature_name(feature.name),
                    value=gettext("unknown")
                    if feature.value is None
                    else formats.number(feature.value, digits=3),
                    contribution=signed(feature.contribution, digits=3),
                    lifts=feature.contribution >= 0,
                )
                for feature in sorted(group.features, key=lambda feature: -abs(feature.contribution))
                if feature.contribution
            ),
        )
        for group in sorted(stage.groups, key=lambda group: -abs(group.contribution))
    )


def _neighbours(neighbours: tuple[Neighbour, ...]) -> tuple[NeighbourLine, ...]:
    """All bars of all neighbours are on one scale."""
    widest = max((abs(value) for it in neighbours for value in it.groups.values()), default=0.0)
    return tuple(
        NeighbourLine(
            title=it.title,
            ref=it.product_id,
            place=it.place,
            by=formats.number(it.score_ratio),
            ahead=_told(it, lambda value: value >= _TELLING),
            behind=_told(it, lambda value: value <= -_TELLING),
            factors=formats.number(it.factors, digits=3) if abs(it.factors - 1) >= NEGLIGIBLE else "",
            sponsored=it.sponsored,
            differences=_differences(it, widest),
        )
        for it in sorted(neighbours, key=lambda it: it.place)
    )


def _told(neighbour: Neighbour, counts: Callable[[float], bool]) -> str:
    groups = [group for group, value in neighbour.groups.items() if counts(value)]
    groups.sort(key=lambda group: -abs(neighbour.groups[group]))
    return formats.listed(group_ahead(group) for group in groups)


def _differences(neighbour: Neighbour, widest: float) -> tuple[Difference, ...]:
    groups = sorted(neighbour.groups, key=lambda group: -neighbour.groups[group])
    bars = diverging([neighbour.groups[group] for group in groups], widest=widest)
    return tuple(
        Difference(group_name(group), bar, signed(neighbour.groups[group]))
        for group, bar in zip(groups, bars, strict=True)
    )


def signed(value: float, *, digits: int = 2) -> str:
    """`+0.40`, `−1.25`."""
    return ("+" if value >= 0 else "−") + formats.fixed(abs(value), digits=digits)
