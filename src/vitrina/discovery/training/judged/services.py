"""Collects judged answers from the live index, learns from them, and publishes what proved better."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from vitrina.discovery.serving import services as serving
from vitrina.discovery.training.errors import TooFewJudgements
from vitrina.discovery.training.judged.learning import (
    FOLDS,
    TEXT_FEATURES,
    cross_scores,
    figures,
    learned_weights,
    lower_gain,
    verdicts,
)
from vitrina.discovery.training.judged.types import UNJUDGED, Figures, JudgedAnswer, JudgedReport
from vitrina.discovery.training.types import Publish
from vitrina.kernel import clock
from vitrina.kernel.progress import Progress, Silent
from vitrina.search.evaluation.judgements import read_judgements
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.catboost_model import ModelSheet, features_of
from vitrina.search.ranking.model import log_odds
from vitrina.search.ranking.prior import PRIOR_GATE, PriorModel
from vitrina.search.types import SearchRequest, ShopperContext

QUERIES_MIN = 20
"""Fewer judged queries teach noise: a fifth of them is held out, and each says little."""

_PAGES, _PAGE_SIZE = 3, 100
_SHUFFLES = 3
_COLUMNS = [SCHEMA.index(name) for name in TEXT_FEATURES]
_USUAL = np.array([SCHEMA[name].default for name in TEXT_FEATURES])


def train_judged(
    path: Path, *, language: str = "en", publish: Publish = "if_better", progress: Progress | None = None
) -> JudgedReport:
    """Learn what text features are worth from a CSV of judgements (query, product_id, grade).

    Judged by 5-fold cross-validation over queries, three times with other folds. Where the mean gain over
    the prior is no chance (or `publish` says "always"), the prior with the learned gate becomes a version of
    its own, and is live. Raises `TooFewJudgements`, and `InvalidInput` where the file cannot be used.
    """
    progress = progress or Silent()
    answers = _answers(read_judgements(path).grades, language=language, progress=progress)
    if len(answers) < QUERIES_MIN:
        raise TooFewJudgements(found=len(answers), needed=QUERIES_MIN, file=path)
    progress.start("learn", _SHUFFLES)
    before = verdicts(answers, [answer.start for answer in answers])[0]
    shuffled = []
    for seed in range(_SHUFFLES):
        shuffled.append(cross_scores(answers, seed=seed))
        progress.advance()
    after = np.mean([verdicts(answers, scores)[0] for scores in shuffled], axis=0)
    gains = (after - before).tolist()
    report = JudgedReport(
        queries=len(answers),
        judged_pairs=sum(int((answer.grades != UNJUDGED).sum()) for answer in answers),
        folds=FOLDS,
        before=figures(answers, [answer.start for answer in answers]),
        after=_mean([figures(answers, scores) for scores in shuffled]),
        gain=float(np.mean(gains)),
        gain_low=lower_gain(gains, seed=0),
        weights=_gate(learned_weights(answers)),
    )
    wanted = publish == "always" or (publish == "if_better" and report.gain_low > 0)
    return replace(report, published=_publish(report)) if wanted else report


def _answers(
    judged: Mapping[str, Mapping[str, int]], *, language: str, progress: Progress
) -> list[JudgedAnswer]:
    """The first candidates of every query of which anything relevant was judged."""
    asked = {query: grades for query, grades in judged.items() if any(grades.values())}
    answers = []
    progress.start("search", len(asked))
    for query, grades in asked.items():
        answers.append(_answer(query, grades, ShopperContext(language=language)))
        progress.advance()
    return answers


def _answer(query: str, grades: Mapping[str, int], context: ShopperContext) -> JudgedAnswer:
    question = SearchRequest(query, context=context, page_size=_PAGE_SIZE, served=True, model="prior")
    blocks = [serving.search(replace(question, page=page)).served for page in range(1, _PAGES + 1)]
    known = [block for block in blocks if block is not None]
    ids = tuple(product_id for block in known for product_id in block.product_ids)
    values = np.vstack([block.values for block in known])
    return JudgedAnswer(
        query=query,
        product_ids=ids,
        text=values[:, _COLUMNS].astype(np.float64) - _USUAL,
        start=log_odds(PriorModel().score(values)),
        grades=np.array([grades.get(product_id, UNJUDGED) for product_id in ids], np.int64),
        all_grades=tuple(grades.values()),
    )


def _gate(learned: NDArray[np.float64]) -> dict[str, float]:
    """The prior's gate with what was learned on top."""
    extra = dict(zip(TEXT_FEATURES, learned.tolist(), strict=True))
    return {
        name: PRIOR_GATE.get(name, 0.0) + extra.get(name, 0.0)
        for name in dict.fromkeys([*PRIOR_GATE, *extra])
    }


def _publish(report: JudgedReport) -> str:
    today = clock.now().date()
    sheet = ModelSheet(
        trained_from=today,
        trained_until=today,
        features=features_of(SCHEMA),
        metrics={"ndcg_whole": report.after.ndcg_whole, "ndcg_judged": report.after.ndcg_judged},
        gate=report.weights,
        counts={"queries": report.queries, "judgements": report.judged_pairs},
        kind="judged",
    )
    return serving.engine().models.publish_gate(sheet)


def _mean(found: Sequence[Figures]) -> Figures:
    return Figures(
        ndcg_whole=fmean(it.ndcg_whole for it in found), ndcg_judged=fmean(it.ndcg_judged for it in found)
    )
