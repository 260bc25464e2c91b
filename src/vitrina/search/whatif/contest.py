"""Runs all versions of a product through the stages at once, against those it meets.

What a change touches is computed anew, in one matrix for all versions: the product's own row, its seller's
other products where the seller changes, and the place of prices among those of the category, which shifts for
others, too, when one price moves or one product comes in. All other rivals keep the score they have.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.booster import Booster, BoostOutcome
from vitrina.search.boosting.factor import Factor
from vitrina.search.boosting.facts import CandidateFacts, facet_hash
from vitrina.search.explanation import FactorStep, FellOut
from vitrina.search.features.feature import GROUPS
from vitrina.search.features.matrix import FeatureMatrix, price_place
from vitrina.search.features.text import text_block
from vitrina.search.numbers import LIVE_INDEX, CandidateNumbers
from vitrina.search.pipeline import arranged, one_category, position_in, question_of, reach_to
from vitrina.search.ranking.base import BaseRanking, base_ranking
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.stage import learned_scores
from vitrina.search.whatif.asked import Asked
from vitrina.search.whatif.rivals import Field, Rivals
from vitrina.search.whatif.types import Standing, Tier
from vitrina.search.whatif.versions import Version, Versions

_PRICE = LIVE_INDEX["price_minor"]
_BEHIND_ALL = np.iinfo(np.int64).max
_NOBODY = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Bout:
    """One version in its field. `person`: which of all people it is: the rivals first, then the versions.
    `slot`: its row in the stack, None where it does not go through all stages. `moved`: int64, the rivals
    whose features it changes; `moved_slots`: their rows in the stack."""

    version: Version
    field: Field
    person: int
    slot: int | None
    moved: NDArray[np.int64]
    moved_slots: NDArray[np.int64]


class Stack:
    """The rows of the one matrix: all rivals as they are now, then what each version changes."""

    def __init__(self, price_places: NDArray[np.float64]) -> None:
        """`price_places`: float64 `(n_rivals,)`, the rivals' own now."""
        self._size = len(price_places)
        self._people = [np.arange(self._size)]
        self._price_places = [price_places]
        self._live: list[tuple[NDArray[np.int64], dict[str, float]]] = []

    def add(
        self, people: NDArray[np.int64], price_places: NDArray[np.float64], live: dict[str, float]
    ) -> NDArray[np.int64]:
        """More rows: these people with these places of prices and these live numbers set. Their numbers."""
        slots = np.arange(self._size, self._size + len(people))
        self._people.append(people)
        self._price_places.append(price_places)
        self._live.append((slots, live))
        self._size += len(people)
        return slots

    @property
    def people(self) -> NDArray[np.int64]:
        """Who each row is about."""
        return np.concatenate(self._people)

    @property
    def price_places(self) -> NDArray[np.float64]:
        """The feature `price_place` of each row."""
        return np.concatenate(self._price_places)

    def numbers(self, everybody: CandidateNumbers) -> CandidateNumbers:
        """The numbers of all rows; `everybody`: those of all people."""
        taken = everybody.taken(self.people)
        for slots, live in self._live:
            for name, value in live.items():
                taken.live[slots, LIVE_INDEX[name]] = value
        return taken


@dataclass(frozen=True, slots=True)
class Verdict:
    """Stages 3 and 4 of all rows of the stack."""

    model: RankingModel
    numbers: CandidateNumbers
    matrix: FeatureMatrix
    probabilities: NDArray[np.float64]
    boosts: BoostOutcome


@dataclass(frozen=True, slots=True)
class Told:
    """What each group of features adds to the log-odds, beside the model's `base`."""

    base: float
    groups: Mapping[str, float]


_UNTOLD = Told(0.0, {})


class Contest:
    """One question, one product in several versions, its rivals."""

    def __init__(self, asked: Asked, rivals: Rivals, versions: Versions) -> None:
        self._asked, self._rivals, self._versions = asked, rivals, versions
        self._pipeline, self._snapshot = asked.pipeline, asked.snapshot
        self._count = len(rivals.rows)
        self._question = question_of(asked.query, asked.request)
        self._everybody = asked.numbers(rivals.rows).followed_by(versions.numbers)
        self._block, self._base = self._texts()

    def standings(self, *, groups: bool) -> list[Standing]:
        """How each version stands, in order; with what each group of features adds where `groups` is set."""
        bouts, stack = self._bouts()
        verdict = self._judged(stack)
        entered = [bout.slot for bout in bouts if bout.slot is not None]
        told = iter(_by_group(verdict, entered) if groups else repeat(_UNTOLD))
        return [
            self._fallen(bout) if bout.slot is None else self._standing(bout, bout.slot, verdict, next(told))
            for bout in bouts
        ]

    # ----------------------------------------------------------------------------------- stages 1 and 2

    def _texts(self) -> tuple[NDArray[np.float32], BaseRanking]:
        """Text features and base ranking of all people."""
        compiled = self._pipeline.compile(self._snapshot, self._asked.query)
        tokens, offsets = self._versions.forward
        own = text_block(compiled, np.arange(len(self._versions)), tokens=tokens, offsets=offsets)
        block = np.concatenate([self._pipeline.text(self._snapshot, compiled, self._rivals.rows), own])
        scores = [version.wording.bm25 for version in self._versions.versions]
        bm25 = np.concatenate([self._rivals.bm25, np.array(scores, np.float32)])
        return block, base_ranking(bm25, block, compiled, weights=self._pipeline.weights)

    # ------------------------------------------------------------------------------------------ the stack

    def _bouts(self) -> tuple[list[Bout], Stack]:
        fields = [
            self._rivals.field(self._asked, version, self._versions.row)
            for version in self._versions.versions
        ]
        now = self._price_places(fields[0], self._count)
        usual = np.full(self._count, np.nan)
        usual[: fields[0].size] = now[: fields[0].size]
        stack = Stack(usual)
        return [self._bout(number, field, stack, usual) for number, field in enumerate(fields)], stack

    def _bout(self, number: int, field: Field, stack: Stack, usual: NDArray[np.float64]) -> Bout:
        version, person = self._versions.versions[number], self._count + number
        if not field.enters:
            return Bout(version, field, person, None, _NOBODY, _NOBODY)
        places = self._price_places(field, person)
        others = places[: field.size]
        before = usual[: field.size]
        touched = ~((others == before) | (np.isnan(others) & np.isnan(before)))
        if version.change.seller_live:
            touched |= self._of_the_seller[: field.size]
        moved = np.flatnonzero(touched)
        (slot,) = stack.add(np.array([person]), places[-1:], {})
        return Bout(version, field, person, int(slot), moved, self._moved(version, moved, others, stack))

    def _moved(
        self, version: Version, moved: NDArray[np.int64], places: NDArray[np.float64], stack: Stack
    ) -> NDArray[np.int64]:
        """Put the rivals that a version changes into the stack: its seller's own ones with the seller's new
        numbers. Their rows there."""
        slots = np.empty(len(moved), np.int64)
        own = self._of_the_seller[moved] if version.change.seller_live else np.zeros(len(moved), bool)
        for which, live in ((own, dict(version.change.seller_live)), (~own, {})):
            slots[which] = stack.add(moved[which], places[moved[which]], live)
        return slots

    def _price_places(self, field: Field, person: int) -> NDArray[np.float64]:
        """The feature `price_place` of a version's rivals and, where it enters, of itself, which comes
        last."""
        people = np.arange(field.size)
        if field.enters:
            people = np.append(people, person)
        return price_place(self._everybody.live[people, _PRICE], self._everybody.categories[people])

    @cached_property
    def _of_the_seller(self) -> NDArray[np.bool_]:
        """Which rivals are sold by the product's own seller: bool `(n_rivals,)`."""
        seller = facet_hash(f"seller={self._versions.seller_id}")
        facts = CandidateFacts(self._count, read_facets=lambda: self._snapshot.facets_of(self._rivals.rows))
        return facts.having(seller)

    # ------------------------------------------------------------------------------------ stages 3 and 4

    def _judged(self, stack: Stack) -> Verdict:
        numbers = stack.numbers(self._everybody)
        matrix = numbers.features(
            self._block.take(stack.people, axis=0) if self._asked.query.groups else None,
            reach=reach_to(self._snapshot, self._asked.request),
            now=self._asked.now,
            price_places=stack.price_places,
        )
        model = self._pipeline.model
        probabilities = learned_scores(model, matrix)
        boosts = self._pipeline.boosts.booster.apply(
            probabilities, numbers.facts(matrix), question=self._question, now=self._asked.now
        )
        return Verdict(model, numbers, matrix, probabilities, boosts)

    def _boosted(self, version: Version, slot: int, verdict: Verdict) -> tuple[float, tuple[FactorStep, ...]]:
        """The final score of a version, and its factors, with the promotion it buys."""
        if version.change.promotion == 1:
            return float(verdict.boosts.scores[slot]), verdict.boosts.steps_of(slot)
        book = self._pipeline.boosts.booster
        bought = Factor("promotion", "Bought for this query.", "paid", version.change.promotion)
        booster = Booster(
            (*book.factors, bought), normalise=self._asked.normalise, paid_factor_max=book.paid_factor_max
        )
        only = np.array([slot])
        matrix = FeatureMatrix(verdict.matrix.values[only], verdict.matrix.unknown[only])
        outcome = booster.apply(
            verdict.probabilities[only],
            verdict.numbers.taken(only).facts(matrix),
            question=self._question,
            now=self._asked.now,
        )
        return float(outcome.scores[0]), outcome.steps_of(0)

    # -------------------------------------------------------------------------------------------- verdicts

    def _standing(self, bout: Bout, slot: int, verdict: Verdict, told: Told) -> Standing:
        score, steps = self._boosted(bout.version, slot, verdict)
        scores = verdict.boosts.scores[: bout.field.size].copy()
        scores[bout.moved] = verdict.boosts.scores[bout.moved_slots]
        place = self._place(bout, scores, score)
        return Standing(
            place=place,
            score=score,
            probability=float(verdict.probabilities[slot]),
            base=told.base,
            groups=told.groups,
            factors=steps,
            tier=_tier(bout.version),
            text_score=float(self._base.scores[bout.person]),
            fell_out="hidden" if place is None else None,
        )

    def _place(self, bout: Bout, scores: NDArray[np.float64], score: float) -> int | None:
        """The version's place in the final order, from 1. `scores`: those of its rivals."""
        size, row = bout.field.size, self._versions.row
        rows = np.append(self._rivals.rows[:size], row)
        age = np.append(self._rivals.rows[:size], _BEHIND_ALL if bout.version.later else row)
        text = np.append(self._base.scores[:size], self._base.scores[bout.person])
        final = rows[np.lexsort((age, -text, -np.append(scores, score)))]
        arrangement = self._pipeline.boosts.placements.arrangement(
            self._question.terms, category=one_category(self._asked.request), now=self._asked.now
        )
        if not arrangement.empty:
            final = arranged(self._snapshot, arrangement, final, self._asked.clauses)
        position = position_in(final, row)
        return None if position is None else position + 1

    def _fallen(self, bout: Bout) -> Standing:
        candidate = bout.field.candidate
        why: FellOut = "base_ranking" if candidate else "words"
        return Standing(
            place=None,
            tier=_tier(bout.version),
            text_score=float(self._base.scores[bout.person]) if candidate else None,
            fell_out=why if bout.version.passes else "filters",
        )


def _by_group(verdict: Verdict, slots: Sequence[int]) -> Iterator[Told]:
    """For these rows of the stack."""
    if not slots:
        return
    contributions = verdict.model.contributions(verdict.matrix.values[np.array(slots)])
    schema = verdict.model.schema
    columns = {group: [schema.index(it.name) for it in schema.of_group(group)] for group in GROUPS}
    for effects in contributions.values:
        yield Told(contributions.base, {group: float(effects[at].sum()) for group, at in columns.items()})


def _tier(version: Version) -> Tier:
    return "all" if version.wording.in_all else "any" if version.wording.in_any else "none"
