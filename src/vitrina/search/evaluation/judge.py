"""Holds a ranking against people's judgements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from vitrina.search.evaluation.judgements import Judgements, Run
from vitrina.search.evaluation.mrr import reciprocal_rank
from vitrina.search.evaluation.ndcg import Gain, ndcg
from vitrina.search.evaluation.precision import precision


@dataclass(frozen=True, slots=True)
class QueryVerdict:
    """One query. `ndcg_whole`: over the ranking as it is, what was not judged counting as irrelevant.
    `ndcg_judged`: over the ranking less what was not judged. `unjudged`: how many of the first `k` were not.
    `found`: how many products the ranking holds."""

    query: str
    ndcg_whole: float
    ndcg_judged: float
    precision: float
    reciprocal_rank: float
    unjudged: int
    found: int


@dataclass(frozen=True, slots=True)
class JudgeReport:
    """Means over the queries for which a relevant product was judged, each query counting alike.

    `without_relevant`: queries of which all judged products are irrelevant. Every ranking of them is as
    good as any other, so they say nothing, and are left out.
    """

    k: int
    gain: Gain
    ndcg_whole: float
    ndcg_judged: float
    precision: float
    mean_reciprocal_rank: float
    queries: tuple[QueryVerdict, ...]
    without_relevant: tuple[str, ...]


def judge(run: Run, judgements: Judgements, *, k: int = 10, gain: Gain = "exponential") -> JudgeReport:
    """Judge `run`. A judged query that it lacks counts as an empty ranking.

    With the defaults this is the nDCG@10 with which plain BM25 (k1 1.5, b 0.75) over stemmed title, brand,
    text attributes and subtitle reaches 0.761 (whole) and 0.791 (judged) on the Icecat queries. All means
    are 0 where no query is left.
    """
    verdicts: list[QueryVerdict] = []
    without_relevant: list[str] = []
    for query, grades in judgements.grades.items():
        verdict = _judge_query(query, run.get(query, ()), grades, k=k, gain=gain)
        if verdict is None:
            without_relevant.append(query)
        else:
            verdicts.append(verdict)
    return JudgeReport(
        k=k,
        gain=gain,
        ndcg_whole=_mean(it.ndcg_whole for it in verdicts),
        ndcg_judged=_mean(it.ndcg_judged for it in verdicts),
        precision=_mean(it.precision for it in verdicts),
        mean_reciprocal_rank=_mean(it.reciprocal_rank for it in verdicts),
        queries=tuple(verdicts),
        without_relevant=tuple(without_relevant),
    )


def _judge_query(
    query: str, ranking: Iterable[str], grades: Mapping[str, int], *, k: int, gain: Gain
) -> QueryVerdict | None:
    found = list(dict.fromkeys(ranking))
    whole = [grades.get(product_id, 0) for product_id in found]
    judged = [grades[product_id] for product_id in found if product_id in grades]
    ndcg_whole = ndcg(whole, grades.values(), k=k, gain=gain)
    ndcg_judged = ndcg(judged, grades.values(), k=k, gain=gain)
    if ndcg_whole is None or ndcg_judged is None:
        return None
    return QueryVerdict(
        query=query,
        ndcg_whole=ndcg_whole,
        ndcg_judged=ndcg_judged,
        precision=precision(whole, k=k),
        reciprocal_rank=reciprocal_rank(whole),
        unjudged=sum(product_id not in grades for product_id in found[:k]),
        found=len(found),
    )


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return fmean(found) if found else 0.0
