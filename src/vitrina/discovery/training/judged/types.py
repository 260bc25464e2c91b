"""Judged answers, what was learned from them, and how well it went."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UNJUDGED = -1


@dataclass(frozen=True, eq=False)
class JudgedAnswer:
    """The first candidates of one judged query, best first.

    `text`: float64 `(n, n_text_features)`, columns `learning.TEXT_FEATURES`, as differences from the declared
    defaults. `start`: float64 `(n,)`, log-odds of the prior. `grades`: int64 `(n,)`, `UNJUDGED` where nobody
    judged. `all_grades`: every grade given for this query, found or not.
    """

    query: str
    product_ids: tuple[str, ...]
    text: NDArray[np.float64]
    start: NDArray[np.float64]
    grades: NDArray[np.int64]
    all_grades: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """nDCG@10, mean over queries: of the whole ranking (unjudged counts as irrelevant), and of judged
    products only."""

    ndcg_whole: float
    ndcg_judged: float


@dataclass(frozen=True, slots=True)
class JudgedReport:
    """How learning from judgements went.

    `before`: the prior as it is. `after`: every query ranked by weights that were learned without it. `gain`:
    mean difference of nDCG (whole) over queries, `gain_low` the lower end of its 90 % interval (paired
    bootstrap). `weights`: the gate learned from all queries, log-odds per unit, by feature. `published`: the
    version it became; None: it is no better than the prior, or was not asked for.
    """

    queries: int
    judged_pairs: int
    folds: int
    before: Figures
    after: Figures
    gain: float
    gain_low: float
    weights: Mapping[str, float]
    published: str | None = None
