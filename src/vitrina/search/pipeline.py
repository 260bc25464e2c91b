"""The four stages, one after the other, over one snapshot of the index. They meet only here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from vitrina.search.analysis import QueryFormer
from vitrina.search.boosting.book import Boosts
from vitrina.search.boosting.booster import BoostOutcome
from vitrina.search.boosting.facts import Question
from vitrina.search.boosting.placement import Arrangement, arrange
from vitrina.search.features.delivery import Reach, reach_of
from vitrina.search.features.matrix import FeatureMatrix
from vitrina.search.features.text import CompiledQuery, compile_query, text_block
from vitrina.search.filtering import clauses_of
from vitrina.search.interleaving import team_draft
from vitrina.search.numbers import CandidateNumbers
from vitrina.search.query_key import query_key
from vitrina.search.ranking.base import BaseRanking, BaseWeights, base_ranking
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.stage import learned_scores
from vitrina.search.retrieval.protocol import CandidateQuery, Clause, RowClause
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.signals import SignalTable
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.trials import Promise, Trial, fair_trials
from vitrina.search.types import FormedQuery, SearchRequest
from vitrina.search.weighing import weigh


@dataclass(frozen=True, slots=True)
class Pool:
    """Stage 1's verdict. `rows`: int64 `(n,)` best text first; `bm25`: float32 `(n,)`; those that hold all
    words stand first, `matched_all` of them in the whole index. `question`: what facets are counted over."""

    rows: NDArray[np.int64]
    bm25: NDArray[np.float32]
    total: int
    matched_all: int
    question: CandidateQuery


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one model makes of the candidates: `probabilities` of stage 3, float64 `(n,)`, and stage 4."""

    model: RankingModel
    probabilities: NDArray[np.float64]
    boosts: BoostOutcome


@dataclass(frozen=True, slots=True)
class Ranking:
    """A question answered, with all that its explanation needs.

    `rows`, `base`, `matrix`, `opinions` are about the candidates that went through all stages, best text
    first. `opinions`: the model's; where two teams' orders are interleaved, those of both teams' models, and
    `team_of` says for each row which team (0 or 1) chose it. `trials`: rows that stand where they stand as
    fair trials. `final`: rows in the final order, after merchandisers moved some: without hidden ones, with
    pinned ones even if they were no candidates. `tail`: rows of the candidates that stayed behind after
    stage 2, best text first; they follow the others.
    """

    query: FormedQuery
    query_key: str
    compiled: CompiledQuery
    clauses: tuple[Clause, ...]
    pool: Pool
    rows: NDArray[np.int64]
    base: BaseRanking
    matrix: FeatureMatrix
    opinions: tuple[Opinion, ...]
    arrangement: Arrangement
    final: NDArray[np.int64]
    tail: NDArray[np.int64]
    team_of: Mapping[int, int] = field(default_factory=dict)
    trials: Mapping[int, Trial] = field(default_factory=dict)
    took_ms: Mapping[str, float] = field(default_factory=dict)

    def opinion_of(self, row: int) -> Opinion:
        """What the model that chose this row makes of the candidates."""
        return self.opinions[self.team_of.get(row, 0)]

    @property
    def model(self) -> RankingModel:
        """The model; of two teams, the first's."""
        return self.opinions[0].model

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """Its probabilities."""
        return self.opinions[0].probabilities

    @property
    def boosts(self) -> BoostOutcome:
        """Its scores after stage 4."""
        return self.opinions[0].boosts


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages with what operators set and shoppers did. Immutable and cheap: made anew for every request.
    `rival`: the second team's model, where two orders are to be interleaved."""

    former: QueryFormer
    settings: SearchSettings
    weights: BaseWeights
    model: RankingModel
    boosts: Boosts
    signals: SignalTable
    rival: RankingModel | None = None

    def form(self, snapshot: Snapshot, request: SearchRequest) -> FormedQuery:
        """Stage 1, first half: what was asked."""
        frequency = snapshot.retriever.document_frequency
        query = self.former.form(
            request.text,
            language=request.context.language,
            in_catalogue=lambda term: frequency(term) > 0,
            vocabulary=snapshot.vocabulary,
            correct_spelling=request.correct_spelling,
        )
        return weigh(query, document_frequency=frequency, documents=snapshot.retriever.product_count())

    def clauses(self, snapshot: Snapshot, request: SearchRequest) -> tuple[Clause, ...]:
        """The filters as clauses."""
        return clauses_of(
            request.filters,
            known_codes=snapshot.filter_codes,
            locations=snapshot.locations,
            reach=reach_to(snapshot, request),
        )

    def rank(self, snapshot: Snapshot, request: SearchRequest, *, now: datetime, depth: int = 0) -> Ranking:
        """All four stages. `now`: aware. `depth`: how many candidates are wanted in order, where that is more
        than base ranking keeps; a depth beyond the last page fetches nothing more."""
        clock = _StageClock()
        query = self.form(snapshot, request)
        clauses = self.clauses(snapshot, request)
        clock.lap("form")
        keeps = self.settings.base_ranking_keeps
        pool = self.select(snapshot, query, clauses, limit=keeps)
        if keeps < depth <= pool.total + self.settings.page_size_max:
            pool = self.select(snapshot, query, clauses, limit=depth)
        clock.lap("candidates")

        compiled = self.compile(snapshot, query)
        head, tail = pool.rows[:keeps], pool.rows[keeps:]
        block = self.text(snapshot, compiled, head)
        base = base_ranking(pool.bm25[:keeps], block, compiled, weights=self.weights)
        by_text = np.lexsort((head, -base.scores))
        rows, block, base = head[by_text], block.take(by_text, axis=0), base.taken(by_text)
        clock.lap("base")

        key = query_key(query, request.filters)
        numbers = CandidateNumbers.of(snapshot, self.signals, rows, query_key=key)
        matrix = numbers.features(block if query.groups else None, reach=reach_to(snapshot, request), now=now)
        models = (self.model,) if self.rival is None else (self.model, self.rival)
        chances = [learned_scores(model, matrix) for model in models]
        clock.lap("learned")

        question, facts = question_of(query, request), numbers.facts(matrix)
        opinions = tuple(
            Opinion(model, chance, self.boosts.booster.apply(chance, facts, question=question, now=now))
            for model, chance in zip(models, chances, strict=True)
        )
        arrangement = self.boosts.placements.arrangement(
            question.terms, category=one_category(request), now=now
        )
        order, team_of = _order(opinions, seed=request.trial_seed)
        trials: Mapping[int, Trial] = {}
        if request.trial_seed and self.signals.version:
            promise = _promise(snapshot, rows, opinions[0], matrix, numbers, arrangement)
            order, trials = fair_trials(
                order, promise, settings=self.settings, seed=f"{request.trial_seed} {key}"
            )
        final = rows[order]
        if not arrangement.empty:
            final = arranged(snapshot, arrangement, final, clauses)
        clock.lap("boosts")
        return Ranking(
            query=query,
            query_key=key,
            compiled=compiled,
            clauses=clauses,
            pool=pool,
            rows=rows,
            base=base,
            matrix=matrix,
            opinions=opinions,
            arrangement=arrangement,
            final=final,
            tail=tail,
            team_of={int(rows[at]): team for at, team in team_of.items()},
            trials={int(rows[at]): trial for at, trial in trials.items()},
            took_ms=clock.laps,
        )

    def select(
        self, snapshot: Snapshot, query: FormedQuery, clauses: tuple[Clause, ...], *, limit: int
    ) -> Pool:
        """Stage 1, second half: all that hold all words; where these are few, those that hold any follow."""
        limit = min(limit, self.settings.candidates_max)
        every = snapshot.query(query.groups, clauses=clauses)
        found = snapshot.retriever.candidates(every, limit=limit)
        total = min(found.total, self.settings.candidates_max)
        if not self.asks_for_any(query, found.total):
            return Pool(found.rows, found.scores, total, total, every)
        some = snapshot.query(query.groups, match="any", clauses=clauses)
        more = snapshot.retriever.candidates(some, limit=limit)
        new = ~np.isin(more.rows, found.rows)
        return Pool(
            rows=np.concatenate([found.rows, more.rows[new]])[:limit],
            bm25=np.concatenate([found.scores, more.scores[new]])[:limit],
            total=min(more.total, self.settings.candidates_max),
            matched_all=total,
            question=some,
        )

    def asks_for_any(self, query: FormedQuery, matched_all: int) -> bool:
        """Whether products that hold any of the words follow where `matched_all` hold all of them."""
        return matched_all < self.settings.few_candidates and len(query.groups) > 1

    def compile(self, snapshot: Snapshot, query: FormedQuery) -> CompiledQuery:
        """The query as arrays, with the words' weights in this index."""
        return compile_query(
            query.groups,
            document_frequency=snapshot.retriever.document_frequency,
            documents=snapshot.retriever.product_count(),
        )

    def text(
        self, snapshot: Snapshot, compiled: CompiledQuery, rows: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """The text features of these rows."""
        return text_block(compiled, rows, tokens=snapshot.forward_tokens, offsets=snapshot.forward_offsets)


def position_in(values: NDArray[np.int64], wanted: int) -> int | None:
    """Where `wanted` first stands in `values` (int64 `(n,)`); None where it does not."""
    found = np.flatnonzero(values == wanted)
    return int(found[0]) if len(found) else None


class _StageClock:
    """How long each stage took, in milliseconds."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = perf_counter()

    def lap(self, name: str) -> None:
        now = perf_counter()
        self.laps[name] = (now - self._last) * 1_000
        self._last = now


def reach_to(snapshot: Snapshot, request: SearchRequest) -> Reach | None:
    """What the locations are to this shopper; None where the place is unknown, or there are none."""
    place = request.context.place
    return reach_of(snapshot.locations, place) if place and snapshot.locations else None


def question_of(query: FormedQuery, request: SearchRequest) -> Question:
    """What conditions of factors may ask of the query and the shopper."""
    return Question(terms=_own_terms(query), context=request.context)


def one_category(request: SearchRequest) -> str:
    """The one category that is looked at; "" where it is none, or several."""
    chosen = request.filters.values.get("category", ())
    return chosen[0] if len(chosen) == 1 else ""


def _own_terms(query: FormedQuery) -> frozenset[str]:
    return frozenset(
        term
        for group in query.groups
        for alternative in group.alternatives
        if alternative.origin == "word"
        for term in alternative.terms
    )


def _order(opinions: tuple[Opinion, ...], *, seed: str) -> tuple[NDArray[np.int64], Mapping[int, int]]:
    """The candidates' positions, best first; where two models judged them, both orders interleaved, and whose
    pick each position was."""
    orders = [np.argsort(-opinion.boosts.scores, kind="stable") for opinion in opinions]
    if len(orders) == 1:
        return orders[0], {}
    draft = team_draft(*orders, seed=seed)
    return draft.rows, dict(zip(draft.rows.tolist(), draft.teams.tolist(), strict=True))


def _promise(
    snapshot: Snapshot,
    rows: NDArray[np.int64],
    opinion: Opinion,
    matrix: FeatureMatrix,
    numbers: CandidateNumbers,
    arrangement: Arrangement,
) -> Promise:
    fixed = [snapshot.retriever.row_of(product_id) for product_id in arrangement.product_ids]
    return Promise(
        id_hashes=numbers.id_hashes,
        probabilities=opinion.probabilities,
        scores=opinion.boosts.scores,
        impressions=matrix.known("impressions_60d"),
        text_scores=matrix.known("text_score"),
        words_matched=matrix.known("words_matched_share"),
        in_stock=matrix.known("in_stock"),
        movable=~np.isin(rows, [row for row in fixed if row is not None]),
    )


def arranged(
    snapshot: Snapshot, arrangement: Arrangement, final: NDArray[np.int64], clauses: tuple[Clause, ...]
) -> NDArray[np.int64]:
    """The order with pins, buries and hides. A pin that the shopper's own filters cut is left out."""
    rows = {
        product_id: row
        for product_id in arrangement.product_ids
        if (row := snapshot.retriever.row_of(product_id)) is not None
    }
    pins = tuple(rows[product_id] for product_id in arrangement.pinned if product_id in rows)
    if pins and clauses:
        passing = snapshot.query((), clauses=(*clauses, RowClause(pins)))
        kept = set(snapshot.retriever.candidates(passing, limit=len(pins)).rows.tolist())
    else:
        kept = set(pins)
    return arrange(
        final,
        pinned={rows[it]: place for it, place in arrangement.pinned.items() if rows.get(it) in kept},
        buried={rows[it] for it in arrangement.buried & rows.keys()},
        hidden={rows[it] for it in arrangement.hidden & rows.keys()},
    )
