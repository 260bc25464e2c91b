"""What the tests of boosts share."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from vitrina.search.boosting.booster import Booster, BoostOutcome
from vitrina.search.boosting.factor import Factor
from vitrina.search.boosting.facts import CandidateFacts, Question, facet_hash
from vitrina.search.types import ShopperContext

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def normalise(text: str) -> list[str]:
    """Stands for the analysis: words in small letters, a plural s cut off."""
    return [word.removesuffix("s") for word in text.casefold().split()]


def facts_of(*facets: Sequence[str], **numbers: Sequence[float]) -> CandidateFacts:
    """Candidates with these facet terms and these numbers; as many as there are of either."""
    count = len(next(iter(numbers.values()))) if numbers else len(facets)
    terms_of = facets or [()] * count
    return CandidateFacts(
        n=count,
        numbers={name: np.array(values, np.float64) for name, values in numbers.items()},
        read_facets=lambda: (
            np.cumsum([0, *(len(terms) for terms in terms_of)]),
            np.array([facet_hash(term) for terms in terms_of for term in terms], np.uint32),
        ),
    )


def asking(query: str = "", *, segment: str = "", language: str = "en") -> Question:
    """A shopper's question."""
    context = ShopperContext(language=language, segment=segment)
    return Question(terms=frozenset(normalise(query)), context=context)


def boost(
    scores: Sequence[float],
    *factors: Factor,
    facts: CandidateFacts | None = None,
    question: Question | None = None,
    now: datetime = NOON,
    paid_factor_max: float = 1.5,
) -> BoostOutcome:
    """Boost scores by factors."""
    return Booster(factors, normalise=normalise, paid_factor_max=paid_factor_max).apply(
        np.array(scores, np.float64),
        facts or CandidateFacts(n=len(scores)),
        question=question or asking(),
        now=now,
    )
