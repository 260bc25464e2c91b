"""Who takes part, what a page tells of two teams, and when that is more than chance. Pure.

Team-draft interleaving (Radlinski, Kurup, Joachims 2008, "How does clickthrough data reflect retrieval
quality?") is fair in the long run: coins decide who picks first. On one page one team may have got the better
places all the same. Here each team's credit is therefore divided by how well its own products of that page
were to be seen (the sum of the propensities of their places), which takes that noise out, and the bias where
a page was cut off. Visits, not clicks, are what is independent: differences are summed by visit (Chapelle,
Joachims, Radlinski, Yue 2012, "Large-scale validation and analysis of interleaved search evaluation").
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from vitrina.discovery.experiments.types import Interval, Measure, Outcome
from vitrina.search.storage.hashing import hash64

Floats = NDArray[np.float64]

ALPHA = 0.05
"""An experiment that is over decides from this p-value down."""
ALPHA_RUNNING = 0.001
"""One that runs, however often it is looked at (Haybittle 1971; Peto et al. 1976)."""
DECIDING_MIN = 10
"""With fewer visits that prefer either team nothing is said."""
POWER = 0.8
"""How surely the visits that are said to be needed would do."""
CREDIT_TIMES_MAX = 3.0
"""A team whose products hardly could be seen gets no more than so many times its plain credit."""

_FLIPS = 10_000
_FLIPPED_MAX = 2_000
"""With more deciding visits the normal distribution is as good as flipping."""
_RESAMPLES = 1_000
_SEED = 20120301


def takes_part(session: str, *, salt: str, share: float) -> bool:
    """Whether a visit is in the experiment: always the same answer for a visit, and in the long run `share`
    of all. Without a visit, no."""
    return bool(session) and hash64(f"{salt} {session}") < share * 2.0**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """p pages that were shown to visits, `(p,)` each. `visit`: int64, from 0, whose page it was. `seen_a`,
    `seen_b`: how well each team's products were to be seen, sums of propensities. `won_a`, `won_b`: how many
    of its products were bought (or opened)."""

    visit: NDArray[np.int64]
    seen_a: Floats
    seen_b: Floats
    won_a: Floats
    won_b: Floats


@dataclass(frozen=True, slots=True)
class Credits:
    """What both teams got from each visit, `(v,)` each."""

    a: Floats
    b: Floats


def earned(pages: Pages, *, visits: int) -> Credits:
    """Weigh what was won by how well it was to be seen, and sum it by visit. Pages on which only one team was
    to be seen compare nothing."""
    both = (pages.seen_a > 0) & (pages.seen_b > 0)
    mean = (pages.seen_a + pages.seen_b) / 2

    def worth(won: Floats, seen: Floats) -> Floats:
        times = np.divide(mean, seen, out=np.zeros_like(mean), where=both)
        weighed = won * np.minimum(times, CREDIT_TIMES_MAX)
        return np.asarray(np.bincount(pages.visit, weights=weighed, minlength=visits), np.float64)

    return Credits(a=worth(pages.won_a, pages.seen_a), b=worth(pages.won_b, pages.seen_b))


def measured(pages: Pages, *, visits: int) -> Measure:
    """How the teams did over all visits."""
    each = earned(pages, visits=visits)
    difference = each.b - each.a
    deciding = np.abs(difference) > 1e-9
    return Measure(
        count_a=int(pages.won_a.sum()),
        count_b=int(pages.won_b.sum()),
        credit_a=float(each.a.sum()),
        credit_b=float(each.b.sum()),
        deciding=int(deciding.sum()),
        lift=_lift(each),
        p_value=p_value(difference[deciding]),
    )


def p_value(differences: Floats) -> float:
    """How often differences (b - a, one a visit) whose signs were thrown by a coin sum up to as much as these
    do: Fisher's randomisation test for pairs, exact for any distribution, since under the hypothesis that the
    teams are alike the coin of the draft has done just that. Two-sided; 1.0 for none."""
    total = abs(float(differences.sum()))
    if not len(differences) or total == 0.0:
        return 1.0
    if len(differences) > _FLIPPED_MAX:
        deviation = float(np.sqrt((differences**2).sum()))
        return 2.0 * (1.0 - NormalDist().cdf(total / deviation))
    random = np.random.default_rng(_SEED)
    as_large = 0
    for _ in range(_FLIPS // 1_000):
        signs = random.integers(0, 2, (1_000, len(differences)), dtype=np.int8) * 2 - 1
        as_large += int((np.abs(signs @ differences) >= total - 1e-9).sum())
    return (as_large + 1) / (_FLIPS + 1)


def outcome(orders: Measure, *, alpha: float) -> Outcome:
    """What the orders say."""
    if orders.deciding < DECIDING_MIN:
        return Outcome.TOO_FEW
    if orders.p_value > alpha:
        return Outcome.NO_DIFFERENCE_SHOWN
    return Outcome.B_WINS if orders.credit_b > orders.credit_a else Outcome.A_WINS


def visits_needed(orders: Measure, *, visits: int, found: Outcome) -> int | None:
    """About how many more visits would decide at `ALPHA` with `POWER`, if the difference per visit stays as
    it is: the square of what z must be, by what it is."""
    if found is not Outcome.NO_DIFFERENCE_SHOWN or orders.p_value >= 1.0:
        return None
    normal = NormalDist()
    z = normal.inv_cdf(1.0 - orders.p_value / 2.0)
    wanted = normal.inv_cdf(1.0 - ALPHA / 2.0) + normal.inv_cdf(POWER)
    return max(round(visits * ((wanted / max(z, 1e-6)) ** 2 - 1.0)), 1)


def _lift(each: Credits) -> Interval | None:
    """b's credit by a's, less one, with the interval that resampling the visits gives (the Poisson
    bootstrap: each visit is drawn as often as a Poisson number says)."""
    if each.a.sum() <= 0.0:
        return None
    some = (each.a > 0.0) | (each.b > 0.0)
    a, b = each.a[some], each.b[some]
    random = np.random.default_rng(_SEED)
    ratios = []
    for _ in range(_RESAMPLES // 50):
        times = random.poisson(1.0, (50, len(a)))
        sums_a, sums_b = times @ a, times @ b
        ratios.append(sums_b[sums_a > 0.0] / sums_a[sums_a > 0.0] - 1.0)
    low, high = np.percentile(np.concatenate(ratios), [2.5, 97.5])
    return Interval(value=float(b.sum() / a.sum() - 1.0), low=float(low), high=float(high))
