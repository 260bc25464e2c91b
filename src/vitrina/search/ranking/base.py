"""Stage 2: text relevance. BM25 over the weighted stream, lifted or lowered by what the product *is*.

text score = words × (1 + kind + phrase)

`words`: the BM25 score of the stream (Robertson, Zaragoza, Taylor 2004), as a share of the best possible one.
`kind`: the product is what was asked for (lifts), or belongs to such a thing (lowers).
`phrase`: neighbours in the query are neighbours in the title.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.features.text import TEXT_FEATURES, CompiledQuery

_COLUMN = {name: index for index, name in enumerate(TEXT_FEATURES)}


@dataclass(frozen=True, slots=True)
class BaseWeights:
    """How much each aspect may lift or lower the words' score, as a share of it."""

    kind_lift: float = 0.15
    kind_drop: float = 0.3
    phrase: float = 0.6

    @property
    def most(self) -> float:
        """The score that nothing can exceed."""
        return 1.0 + self.kind_lift + self.phrase


@dataclass(frozen=True, slots=True)
class BaseRanking:
    """Stage 2's verdict. `scores`: float64 `(n,)`; `parts`: float64 `(n, 3)`, columns `PARTS`, adding up to
    the scores."""

    scores: NDArray[np.float64]
    parts: NDArray[np.float64]

    def taken(self, positions: NDArray[np.int64]) -> "BaseRanking":
        """The same for some of the candidates, in this order."""
        return BaseRanking(scores=self.scores[positions], parts=self.parts[positions])


PARTS = ("words", "kind", "phrase")


def base_ranking(
    bm25: NDArray[np.float32],
    block: NDArray[np.float32],
    query: CompiledQuery,
    *,
    weights: BaseWeights,
) -> BaseRanking:
    """Score candidates by text. `bm25`: float32 `(n,)` of the stream; `block`: float32 `(n, text features)`.
    Fills the block's `text_score` column with the score scaled to 0..1."""
    words = bm25.astype(np.float64) / query.best_possible
    kind = block[:, _COLUMN["kind_match"]]
    lift = np.where(kind > 0, kind * weights.kind_lift, kind * weights.kind_drop)
    phrase = block[:, _COLUMN["phrase"]] * weights.phrase
    parts = np.stack([words, words * lift, words * phrase], axis=1)
    scores = parts.sum(axis=1)
    block[:, _COLUMN["text_score"]] = np.clip(scores / weights.most, 0.0, 1.0)
    return BaseRanking(scores=scores, parts=parts)
