"""Fair trials: a bounded share of the places goes to new products, of which too little is known to rank them.

What nobody has seen nobody buys, and what nobody buys is not shown: a ranking that learns from behaviour
never finds out about new products by itself. So, on every page, a few places are given to the most promising
of them. How promising one is, is drawn at random (Thompson sampling; Chapelle, Li 2011, "An empirical
evaluation of Thompson sampling"): its score, with as much luck as so few impressions leave room for.

All luck comes from a seed and the question: the same shopper sees the same order on every page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from vitrina.search.settings import SearchSettings
from vitrina.search.storage.hashing import hash64

LUCK_LOG_ODDS = 1.0
"""Standard deviation of the drawn log-odds around the model's, of a product that nobody has seen."""

LUCK_HALVES_AFTER_IMPRESSIONS = 30.0
"""After so many impressions the variance is half as great."""

LAST_PLACE = 240
"""No trials are given beyond: hardly anybody looks there."""

FITTING_PLACES = 24
"""A product gets a trial only if its words fit as well as those of half of the products on the first so many
places."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One product that stands at `place` as a fair trial; by its score it would stand at `earned_place`. Both
    count from 1, before merchandisers moved anything. `impressions`: how often it was seen in 60 days."""

    place: int
    earned_place: int
    impressions: float


@dataclass(frozen=True, slots=True)
class Promise:
    """What is known of the candidates, arrays `(n,)` in one order of theirs.

    `id_hashes`: uint64, see `storage.hashing`. `probabilities`: of stage 3; `scores`: after stage 4.
    `impressions`: in 60 days, NaN for none. `text_scores`: NaN for a question without words. `words_matched`:
    share of the query's words, NaN without. `in_stock`: 0 or 1, NaN unknown. `movable`: bool, no merchandiser
    has fixed its place.
    """

    id_hashes: NDArray[np.uint64]
    probabilities: NDArray[np.float64]
    scores: NDArray[np.float64]
    impressions: NDArray[np.float64]
    text_scores: NDArray[np.float64]
    words_matched: NDArray[np.float64]
    in_stock: NDArray[np.float64]
    movable: NDArray[np.bool_]


def fair_trials(
    order: NDArray[np.int64], promise: Promise, *, settings: SearchSettings, seed: str
) -> tuple[NDArray[np.int64], Mapping[int, Trial]]:
    """Give trials: the new order, the same candidates, and the trials by candidate.

    `order`: int64 `(n,)`, positions in `promise`, best first. `seed`: the shopper's and the question's; the
    same one gives the same trials.
    """
    luck = hash64(seed)
    places = trial_places(
        len(order), share=settings.trial_share, first_place=settings.trial_first_place, seed=luck
    )
    if not places:
        return order, {}
    worthy = np.flatnonzero(eligible(promise, order, impressions_max=settings.trial_impressions_max))
    draws = np.full(len(order), np.nan)
    draws[worthy] = drawn_scores(promise, worthy, seed=luck)
    moved, given = with_trials(order, draws[order], places)
    return moved, {
        candidate: Trial(place + 1, earned + 1, float(np.nan_to_num(promise.impressions[candidate])))
        for candidate, (place, earned) in given.items()
    }


def eligible(promise: Promise, order: NDArray[np.int64], *, impressions_max: float) -> NDArray[np.bool_]:
    """Which candidates a trial would be fair to shoppers, too: bool `(n,)`. New, not known to be sold out,
    holding as many of the words as any, and fitting as well as what stands on the first places of `order`
    (positions in `promise`, best first)."""
    fits, words = promise.text_scores, promise.words_matched
    new = ~(promise.impressions >= impressions_max)
    usual = _median(fits[order[:FITTING_PLACES]])
    most = np.nanmax(words) if not np.isnan(words).all() else np.nan
    worthy = new & promise.movable & (promise.in_stock != 0) & ~(fits < usual) & ~(words < most)
    return np.asarray(worthy, bool)


def drawn_scores(promise: Promise, positions: NDArray[np.int64], *, seed: int) -> NDArray[np.float64]:
    """One draw of what the score of each candidate at `positions` (int64 `(m,)`) may truly be: float64
    `(m,)`. A product's luck depends on the seed and its id alone, so that it stays when others come or
    change."""
    chances = np.clip(promise.probabilities[positions], 1e-9, 1 - 1e-9)
    seen = np.nan_to_num(promise.impressions[positions], nan=0.0)
    spread = LUCK_LOG_ODDS / np.sqrt(1 + np.maximum(seen, 0) / LUCK_HALVES_AFTER_IMPRESSIONS)
    log_odds = np.log(chances / (1 - chances)) + spread * _normal(promise.id_hashes[positions], seed)
    return np.asarray(promise.scores[positions] / chances / (1 + np.exp(-log_odds)))


def trial_places(count: int, *, share: float, first_place: int, seed: int) -> range:
    """The places, from 0, that trials may take among `count`: evenly apart, from a random one on. Any n
    places in a row, such as a page, hold at most ⌈n × share⌉ of them."""
    if share <= 0:
        return range(0)
    apart = ceil(1 / share)
    return range(max(first_place, 1) - 1 + seed % apart, min(count, LAST_PLACE), apart)


def with_trials(
    order: NDArray[np.int64], draws: NDArray[np.float64], places: range
) -> tuple[NDArray[np.int64], Mapping[int, tuple[int, int]]]:
    """Give each of `places` (from 0) to the candidate with the greatest draw among those that stand further
    down; what stands between moves down by one.

    `order`: int64 `(n,)`, best first; `draws`: float64 `(n,)`, one for each place of `order`, NaN for what
    gets no trial. Returns the new order, the same candidates, and for each that got a trial its new and its
    old place, from 0.
    """
    waiting = iter(np.argsort(-draws, kind="stable")[: np.count_nonzero(~np.isnan(draws))].tolist())
    chosen: dict[int, int] = {}
    for place in places:
        best = next((at for at in waiting if at > place), None)
        if best is None:
            break
        chosen[best] = place
    moved = np.empty(len(order), np.int64)
    given = np.zeros(len(order), bool)
    given[list(chosen.values())] = True
    moved[given] = order[sorted(chosen, key=chosen.__getitem__)]
    moved[~given] = np.delete(order, list(chosen))
    return moved, {int(order[at]): (place, at) for at, place in chosen.items()}


def _median(values: NDArray[np.float64]) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else float("nan")


def _normal(hashes: NDArray[np.uint64], seed: int) -> NDArray[np.float64]:
    """One standard normal number for each hash (Box, Muller 1958)."""
    first = _mixed(hashes ^ np.uint64(seed))
    radius = np.sqrt(-2 * np.log1p(-_unit(first)))
    return np.asarray(radius * np.cos(2 * np.pi * _unit(_mixed(first))))


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number to another that looks as if drawn at random (SplitMix64: Steele, Lea, Flood 2014)."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _unit(numbers: NDArray[np.uint64]) -> NDArray[np.float64]:
    """Their first 53 bits as a number from 0 to below 1."""
    return (numbers >> np.uint64(11)).astype(np.float64) * 2.0**-53
