"""Stage 4: factors multiply the scores of stage 3."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.conditions import Test, check_number, compile_condition, required_words
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.factor import Curve, Factor, check_factor, unique_names
from vitrina.search.boosting.facts import CandidateFacts, Normalise, Question
from vitrina.search.explanation import FactorStep

PAID_FACTOR_MAX = 1.5
"""All paid factors of a product together multiply its score by this at most."""


@dataclass(frozen=True, slots=True)
class Applied:
    """One factor as it acted: `effects` is float64 `(n,)`, 1 where it did not."""

    factor: Factor
    effects: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BoostOutcome:
    """`scores`: float64 `(n,)`, may exceed 1. `sponsored`: bool `(n,)`, a paid factor raised the score."""

    scores: NDArray[np.float64]
    sponsored: NDArray[np.bool_]
    before: NDArray[np.float64]
    applied: tuple[Applied, ...]

    def steps_of(self, candidate: int) -> tuple[FactorStep, ...]:
        """The factors that changed one candidate's score, in order, each with the product so far."""
        steps: list[FactorStep] = []
        running = float(self.before[candidate])
        for applied in self.applied:
            effect = float(applied.effects[candidate])
            if effect != 1.0:
                running *= effect
                factor = applied.factor
                steps.append(FactorStep(factor.name, factor.reason, effect, running, factor.kind == "paid"))
        return tuple(steps)


class Booster:
    """A list of factors, checked and compiled. Immutable; make a new one when the factors change.

    `paid_factor_max` caps the product of all paid factors of a candidate. Raises `InvalidBoost`.
    """

    def __init__(
        self, factors: Sequence[Factor], *, normalise: Normalise, paid_factor_max: float = PAID_FACTOR_MAX
    ) -> None:
        unique_names([factor.name for factor in factors], field="factors")
        for factor in factors:
            check_factor(factor)
        self.factors = tuple(factors)
        self.paid_factor_max = check_number(paid_factor_max, field="paid_factor_max")
        if self.paid_factor_max < 1:
            raise InvalidBoost(field="paid_factor_max", value=paid_factor_max, reason="1 or more")
        self._tests: tuple[Test, ...] = tuple(
            compile_condition(
                factor.condition, normalise=normalise, field=f"factor '{factor.name}'.condition"
            )
            for factor in factors
        )
        self._for_any_query: list[int] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, factor in enumerate(factors):
            words = required_words(factor.condition, normalise=normalise)
            (self._by_word[max(words, key=len)] if words else self._for_any_query).append(number)

    def apply(
        self, scores: NDArray[np.float64], facts: CandidateFacts, *, question: Question, now: datetime
    ) -> BoostOutcome:
        """Multiply `scores` (float64 `(n,)`) by all factors that are active at `now` (aware) and apply."""
        boosted = scores.astype(np.float64)
        paid = np.ones(len(scores))
        taken: defaultdict[str, NDArray[np.bool_]] = defaultdict(lambda: np.zeros(len(scores), bool))
        applied: list[Applied] = []
        for number in self._asked_for(question):
            factor = self.factors[number]
            if not factor.active(now):
                continue
            verdict = self._tests[number](facts, question)
            if verdict is False or (verdict is not True and not verdict.any()):
                continue
            effects = _effects(factor, verdict, facts)
            if factor.group:
                earlier = taken[factor.group]
                taken[factor.group] = earlier | (effects != 1.0)
                effects[earlier] = 1.0
            if factor.kind == "paid":
                np.minimum(effects, np.maximum(self.paid_factor_max / paid, 1.0), out=effects)
                paid *= effects
            boosted *= effects
            applied.append(Applied(factor, effects))
        return BoostOutcome(boosted, paid > 1.0, before=scores, applied=tuple(applied))

    def _asked_for(self, question: Question) -> list[int]:
        """Which factors this query may fulfil, in order: of those bought for keywords only the ones for
        its."""
        bought = (number for term in question.terms for number in self._by_word.get(term, ()))
        return sorted((*self._for_any_query, *bought))


def _effects(factor: Factor, verdict: bool | NDArray[np.bool_], facts: CandidateFacts) -> NDArray[np.float64]:
    if not isinstance(factor.effect, Curve):
        return np.where(np.broadcast_to(verdict, facts.n), factor.effect, 1.0)
    values = facts.number(factor.effect.fact)
    if values is None:
        return np.ones(facts.n)
    at, effect = zip(*factor.effect.points, strict=True)
    followed = np.interp(values, at, effect)
    return np.where(verdict & ~np.isnan(values), followed, 1.0)
