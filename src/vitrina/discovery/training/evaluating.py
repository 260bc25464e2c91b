"""Judges a model on days it did not learn from, beside the prior and beside text relevance alone."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from vitrina.discovery.training import served
from vitrina.discovery.training.errors import NothingHeldOut
from vitrina.discovery.training.examples import Examples
from vitrina.discovery.training.fitting import platt
from vitrina.discovery.training.judging import Judged, judge, ndcg_gain
from vitrina.discovery.training.services import last_full_day, load_days, store, weights_of
from vitrina.discovery.training.splitting import split_days
from vitrina.discovery.training.types import (
    CategoryWeights,
    Contender,
    Days,
    Evaluation,
    TrainingOptions,
)
from vitrina.insight.features import propensities as propensity_file
from vitrina.insight.features.propensities import Propensities
from vitrina.kernel.progress import Progress, Silent
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import REFERENCE_WEIGHTS
from vitrina.search.ranking.model import RankingModel, log_odds
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.ranking.store import ModelStore

TEXT = "text"
"""The contender that orders by stage 2's score alone."""

CATEGORIES_MAX = 8
_ROWS_FOR_A_CATEGORY = 100


def evaluate(
    *,
    model: str = "",
    until: date | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> Evaluation:
    """Judge a version ("": the live one; "prior") on the days after those it learned from, up to `until`
    (default: yesterday, UTC); the prior, on the days that a training would hold out. `language`: of the
    categories' names.

    Nothing changes but that the served log is compacted. Raises `UnknownModelVersion` and what loading a
    model raises, `TooFewEvents`, `NothingHeldOut`, `ServedLogDamaged`, `EventsUnusable`.
    """
    watched, last = progress or Silent(), until or last_full_day()
    models = store()
    judged_model = models.named(model)
    served.compact(until=last, progress=watched)
    loaded = load_days(last=last, options=TrainingOptions(), progress=watched)
    trained = _trained(models, judged_model.name)
    days = _held_out(loaded.examples, trained, name=judged_model.name, last=last)
    examples = loaded.examples.within(days)
    if not examples.purchases:
        raise NothingHeldOut(model=judged_model.name, trained_until=trained.last if trained else last)
    watched.start("Judging")
    propensities = propensity_file.load(settings.VITRINA_MODELS / propensity_file.FILE)
    return Evaluation(
        model=judged_model.name,
        days=days,
        trained=trained,
        log=loaded.state,
        contenders=_contenders(judged_model, examples, propensities),
        group_weights=weights_of(judged_model, examples.values),
        reference_weights=REFERENCE_WEIGHTS,
        categories=_by_category(judged_model, examples, language=language),
        propensities=propensities.positions,
    )


def _trained(models: ModelStore, name: str) -> Days | None:
    for version in models.versions():
        if version.name == name and version.sheet.kind == "trees":
            return Days(version.sheet.trained_from, version.sheet.trained_until)
    return None


def _held_out(examples: Examples, trained: Days | None, *, name: str, last: date) -> Days:
    if trained is None:
        return split_days(examples.days, examples.bought, until=last).test
    if trained.last >= last:
        raise NothingHeldOut(model=name, trained_until=trained.last)
    return Days(trained.last + timedelta(days=1), last)


def _contenders(model: RankingModel, examples: Examples, propensities: Propensities) -> tuple[Contender, ...]:
    first = judge(log_odds(model.score(examples.values)), examples, propensities)
    rivals = {TEXT: judge(_text_odds(examples, propensities), examples, propensities)}
    if model.name != "prior":
        prior = log_odds(PriorModel().score(examples.values))
        rivals = {"prior": judge(prior, examples, propensities), **rivals}
    return (
        _contender(model.name, first),
        *(_contender(name, rival, against=first) for name, rival in rivals.items()),
    )


def _contender(name: str, found: Judged, *, against: Judged | None = None) -> Contender:
    gain = ndcg_gain(against, found) if against else None
    return Contender(name=name, metrics=found.metrics, curve=found.curve, gain_over=gain)


def _text_odds(examples: Examples, propensities: Propensities) -> NDArray[np.float64]:
    """Stage 2's score as log-odds. It promises no probability: it gets the best that these days allow."""
    score = examples.values[:, SCHEMA.index("text_score")].astype(np.float64)
    slope, shift = platt(score, examples, propensities)
    return slope * score + shift


def _by_category(model: RankingModel, examples: Examples, *, language: str) -> tuple[CategoryWeights, ...]:
    """Of the categories with most rows, the largest first."""
    category_of = _categories(sorted(set(examples.products.tolist())), language=language)
    names = np.array([category_of.get(product, "") for product in examples.products])
    found, counts = np.unique(names[names != ""], return_counts=True)
    largest = np.lexsort((found, -counts))[:CATEGORIES_MAX]
    return tuple(
        CategoryWeights(
            category=str(found[number]),
            rows=int(counts[number]),
            group_weights=weights_of(model, examples.values[names == found[number]]),
        )
        for number in largest
        if counts[number] >= _ROWS_FOR_A_CATEGORY
    )


def _categories(refs: Sequence[str], *, language: str) -> Mapping[str, str]:
    """Product → the name of its category at the highest level that has several. Two SQL queries."""
    facts = {fact.ref: fact for fact in catalogue.all_categories()}
    roots = sum(fact.depth == 1 for fact in facts.values())
    level = 1 if roots > 1 else 2

    def shelf(ref: str) -> str:
        while facts[ref].depth > level:
            ref = facts[ref].parent_ref
        return pick(facts[ref].names, language)

    found = catalogue.summaries(refs)
    return {ref: shelf(it.category_ref) for ref, it in found.items() if it.category_ref in facts}
