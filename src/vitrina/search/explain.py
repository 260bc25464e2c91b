"""Puts a ranking into words: why one product stands where it stands."""

from collections.abc import Iterator
from typing import Literal

from vitrina.search.analysis import Analyzer
from vitrina.search.boosting.booster import BoostOutcome
from vitrina.search.explanation import (
    AttributeMatch,
    BaseStage,
    BoostStage,
    CandidateStage,
    Explanation,
    FellOut,
    TextPart,
    WordExplanation,
)
from vitrina.search.pipeline import Pipeline, Ranking, position_in
from vitrina.search.ranking.base import PARTS, BaseRanking, base_ranking
from vitrina.search.ranking.stage import explain_learned
from vitrina.search.retrieval.protocol import Clause, FacetClause, LiveClause, RangeClause, RowClause
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.storage.texts import searched_texts
from vitrina.search.types import Alternative, FormedQuery, Product, WordGroup


def explain_product(
    pipeline: Pipeline,
    snapshot: Snapshot,
    ranking: Ranking,
    product: Product,
    row: int,
    *,
    analyzer: Analyzer,
) -> Explanation:
    """All stages for one product, which is `row` of `snapshot`, in a ranking of that snapshot."""
    words = tuple(_explain_word(group, product, analyzer) for group in ranking.query.groups)
    tier = _tier(ranking.query, words)
    unmet = tuple(_name(clause) for clause in ranking.clauses if not _passes(snapshot, clause, row))
    candidates = CandidateStage(words=words, tier=tier, total=ranking.pool.total, unmet_filters=unmet)
    explained = Explanation(product_id=product.id, query=ranking.query, candidates=candidates)
    if unmet:
        return _fallen(explained, "filters")
    position = position_in(ranking.rows, row)
    if position is None:
        base = _base_outside(pipeline, snapshot, ranking, row)
        if base is None:
            return _fallen(explained, "words" if tier != "all" else "candidate_limit")
        return _fallen(explained, "base_ranking", base=base)
    base_stage = _base_stage(ranking.base, position, keeps=pipeline.settings.base_ranking_keeps)
    opinion = ranking.opinion_of(row)
    place_learned = int((opinion.probabilities > opinion.probabilities[position]).sum()) + 1
    learned = explain_learned(opinion.model, ranking.matrix, position, place=place_learned)
    boosts = _boost_stage(ranking, opinion.boosts, position, product.id)
    place = position_in(ranking.final, row)
    return Explanation(
        product_id=product.id,
        query=ranking.query,
        candidates=candidates,
        base=base_stage,
        learned=learned,
        boosts=boosts,
        trial=ranking.trials.get(row),
        place=None if place is None else place + 1,
        fell_out="hidden" if place is None else None,
    )


def _fallen(explained: Explanation, why: FellOut, *, base: BaseStage | None = None) -> Explanation:
    return Explanation(
        product_id=explained.product_id,
        query=explained.query,
        candidates=explained.candidates,
        base=base,
        fell_out=why,
    )


# ------------------------------------------------------------------------------------------------ stage 1


def _explain_word(group: WordGroup, product: Product, analyzer: Analyzer) -> WordExplanation:
    texts = [
        (
            found.field.name.lower(),
            found.code,
            found.text,
            frozenset(analyzer.tokens(found.text, found.language)),
        )
        for found in searched_texts(product)
    ]
    matches: list[AttributeMatch] = []
    for alternative in group.alternatives:
        needed = frozenset(alternative.terms)
        whole = [found for found in texts if needed <= found[3]]
        if not whole and needed <= frozenset().union(*(found[3] for found in texts)):
            whole = [found for found in texts if needed & found[3]]
        matches.extend(_match(found[0], found[1], found[2], alternative) for found in whole)
    return WordExplanation(word=group.word, matches=tuple(_once(matches)))


def _match(field: str, code: str, text: str, alternative: Alternative) -> AttributeMatch:
    return AttributeMatch(field=field, code=code, text=text, via=alternative.label, origin=alternative.origin)


def _once(matches: list[AttributeMatch]) -> Iterator[AttributeMatch]:
    """One match a place: the first, which is by the strongest alternative."""
    seen: set[tuple[str, str]] = set()
    for match in matches:
        if (match.code, match.text) not in seen:
            seen.add((match.code, match.text))
            yield match


def _tier(query: FormedQuery, words: tuple[WordExplanation, ...]) -> Literal["all", "any", "none"]:
    needed = [
        bool(word.matches) for group, word in zip(query.groups, words, strict=True) if not group.optional
    ]
    if all(needed):
        return "all"
    return "any" if any(word.matches for word in words) else "none"


def _passes(snapshot: Snapshot, clause: Clause, row: int) -> bool:
    return snapshot.retriever.count(snapshot.query((), clauses=(clause, RowClause((row,))))) > 0


def _name(clause: Clause) -> str:
    match clause:
        case FacetClause(code=code) | RangeClause(code=code):
            return code
        case LiveClause(column=column):
            return {"price_minor": "price", "rating_mean": "rating", "stock_units": "in_stock"}[column]
        case _:
            return "place"


# ------------------------------------------------------------------------------------------------ stage 2


def _base_stage(base: BaseRanking, position: int, *, keeps: int, place: int | None = None) -> BaseStage:
    parts = tuple(
        TextPart(name, float(value)) for name, value in zip(PARTS, base.parts[position], strict=True)
    )
    return BaseStage(
        text_score=float(base.scores[position]),
        parts=parts,
        place=position + 1 if place is None else place,
        keeps=keeps,
    )


def _base_outside(pipeline: Pipeline, snapshot: Snapshot, ranking: Ranking, row: int) -> BaseStage | None:
    """The text score of a candidate that did not go on; None for what is no candidate at all."""
    question = ranking.pool.question
    alone = snapshot.query(
        question.groups, match=question.match, clauses=(*question.clauses, RowClause((row,)))
    )
    found = snapshot.retriever.candidates(alone, limit=1)
    if not len(found.rows):
        return None
    block = pipeline.text(snapshot, ranking.compiled, found.rows)
    base = base_ranking(found.scores, block, ranking.compiled, weights=pipeline.weights)
    behind = position_in(ranking.tail, row)
    place = None if behind is None else len(ranking.rows) + behind + 1
    stage = _base_stage(base, 0, keeps=pipeline.settings.base_ranking_keeps)
    return BaseStage(text_score=stage.text_score, parts=stage.parts, place=place, keeps=stage.keeps)


# ----------------------------------------------------------------------------------------- stages 3 and 4


def _boost_stage(ranking: Ranking, boosts: BoostOutcome, position: int, product_id: str) -> BoostStage:
    return BoostStage(
        factors=boosts.steps_of(position),
        score=float(boosts.scores[position]),
        pinned_to=ranking.arrangement.pinned.get(product_id),
        buried=product_id in ranking.arrangement.buried,
    )
