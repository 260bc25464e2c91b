"""An explanation as a page: each paragraph of the story with its figure."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from vitrina.market.showcase.types import ProductCard
from vitrina.search.explanation import BaseStage, BoostStage, Explanation, LearnedStage
from vitrina.web import formats
from vitrina.web.storefront.charts import Row, Step, waterfall
from vitrina.web.story import NEGLIGIBLE, Paragraph, conclusion, group_name, place_name, story, text_part_name


@dataclass(frozen=True, slots=True)
class WordLine:
    """One word of the query and where it was found; no `places`: nowhere."""

    word: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeatureLine:
    """One number that the model saw."""

    name: str
    value: str
    contribution: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One paragraph with its figure: `rows` of bars, `words`, or neither. `features`: the numbers behind."""

    paragraph: Paragraph
    rows: tuple[Row, ...] = ()
    words: tuple[WordLine, ...] = ()
    features: tuple[FeatureLine, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class WhyPage:
    """The whole page. `card`: the product, where it is still on sale."""

    explanation: Explanation
    card: ProductCard | None
    stages: tuple[Stage, ...]
    conclusion: str


def why_page(explanation: Explanation, *, card: ProductCard | None, name: Callable[[str], str]) -> WhyPage:
    """Put figures to the story. `name`: what the code of an attribute or filter is called."""
    return WhyPage(
        explanation=explanation,
        card=card,
        stages=tuple(_stage(paragraph, explanation, name) for paragraph in story(explanation, name=name)),
        conclusion=conclusion(explanation),
    )


def _stage(paragraph: Paragraph, explanation: Explanation, name: Callable[[str], str]) -> Stage:
    match paragraph.stage:
        case "words":
            return Stage(
                paragraph,
                words=tuple(
                    WordLine(
                        word.word,
                        tuple(
                            dict.fromkeys(
                                f"{place_name(match, name)}: {match.text}" for match in word.matches
                            )
                        ),
                    )
                    for word in explanation.candidates.words
                ),
            )
        case "text" if explanation.base:
            return Stage(
                paragraph,
                rows=waterfall(_text_steps(explanation.base)),
                caption=gettext("How the score of the words adds up"),
            )
        case "learned" if explanation.learned:
            return Stage(
                paragraph,
                rows=waterfall(_group_steps(explanation.learned)),
                features=tuple(_feature_lines(explanation.learned)),
                caption=gettext("What lifts the chance (to the right) and what holds it back (to the left)"),
            )
        case "factors" if explanation.boosts and explanation.learned:
            return Stage(
                paragraph,
                rows=waterfall(_factor_steps(explanation.boosts, explanation.learned.probability)),
                caption=gettext("Each factor, and the score after it"),
            )
        case _:
            return Stage(paragraph)


def _text_steps(stage: BaseStage) -> list[Step]:
    steps: list[Step] = []
    running = 0.0
    for part in stage.parts:
        if part.value:
            steps.append(
                Step(
                    name=text_part_name(part.name),
                    start=running,
                    end=running + part.value,
                    value=_signed(part.value),
                    running=formats.fixed(running + part.value),
                )
            )
        running += part.value
    return steps


def _group_steps(stage: LearnedStage) -> list[Step]:
    running = stage.base
    steps = [Step(gettext("where all begin"), running, running, "", _chance(running))]
    for group in sorted(stage.groups, key=lambda group: -abs(group.contribution)):
        if abs(group.contribution) < NEGLIGIBLE:
            continue
        after = running + group.contribution
        steps.append(
            Step(
                name=group_name(group.group),
                start=running,
                end=after,
                value=_signed(group.contribution),
                running=_chance(after),
            )
        )
        running = after
    return steps


def _chance(log_odds: float) -> str:
    return formats.percent(1 / (1 + math.exp(-log_odds)), digits=1)


def _feature_lines(stage: LearnedStage) -> list[FeatureLine]:
    every = [feature for group in stage.groups for feature in group.features if feature.contribution]
    return [
        FeatureLine(
            name=feature.name,
            value=formats.number(feature.value, digits=3)
            if feature.value is not None
            else gettext("unknown"),
            contribution=_signed(feature.contribution, digits=3),
        )
        for feature in sorted(every, key=lambda feature: -abs(feature.contribution))
    ]


def _factor_steps(stage: BoostStage, probability: float) -> list[Step]:
    steps = []
    running = probability
    if stage.factors:
        start = formats.fixed(probability, digits=4)
        steps.append(Step(gettext("the chance to be bought"), running, running, "", start))
    for factor in stage.factors:
        steps.append(
            Step(
                name=factor_name(factor.name, reason=factor.reason),
                start=running,
                end=factor.running,
                value=f"×{formats.number(factor.factor, digits=4)}",
                running=formats.fixed(factor.running, digits=4),
                note=gettext("Sponsored") if factor.paid else "",
            )
        )
        running = factor.running
    return steps


def factor_name(name: str, *, reason: str = "") -> str:
    """What a factor is called: those that a shop starts with in the reader's language, others by their
    reason, if one is given."""
    return _FACTORS[name]() if name in _FACTORS else reason or name


def _signed(value: float, *, digits: int = 2) -> str:
    sign = "+" if value >= 0 else "−"
    return sign + formats.fixed(abs(value), digits=digits)


_FACTORS: Mapping[str, Callable[[], str]] = {
    "express": lambda: pgettext("factor", "Express delivery"),
    "rocket": lambda: pgettext("factor", "Same-day or next-day delivery from a local warehouse"),
    "nearest_warehouse": lambda: pgettext("factor", "In the warehouse nearest to you"),
    "premium_seller": lambda: pgettext("factor", "Premium seller"),
    "good_price": lambda: pgettext("factor", "Price below its mean of 30 days"),
    "bad_price": lambda: pgettext("factor", "Price well above its mean of 30 days"),
    "violation": lambda: pgettext("factor", "The seller broke the marketplace's rules"),
    "low_rating": lambda: pgettext("factor", "Many shoppers rated the product low"),
    "low_seller_rating": lambda: pgettext("factor", "Many buyers rated the seller low"),
}
