"""Who would buy what: the hidden function that learning is judged against. Nothing but the simulator and its
judges may import this module.

A purchase is a row of hurdles, each of which must be taken: the product must meet the need, attract at a
glance, please at a closer look, be affordable, be fairly priced beside its like, and arrive in time. Hurdles
multiply; they have shapes of their own (probit, log-logistic, exponential, Weibull), none of which is a
learned model's or the prior's. What decides most, a product's quality and appeal, no feature shows: ratings,
pictures and complete cards only hint at them. See docs/adr/0035.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from vitrina.project.simulation.chance import stream
from vitrina.project.simulation.world import World

Numbers = NDArray[np.float64]

SEGMENTS = ("bargains", "style", "quality", "hurry")
"""What somebody cares for most."""

_BUDGETS = np.array([0.75, 1.1, 1.6, 1.15])
_TOLERANCE_DAYS = np.array([7.0, 5.0, 6.0, 2.5])
_THRIFT = np.array([2.2, 1.0, 0.6, 0.9])
_EYE = np.array([0.35, 0.80, 0.45, 0.45])

EXAMINATION_EXPONENT = 0.75
"""Of shoppers of usual patience, 1 / place^0.75 look at a place: 29 in 100 at place 5, 18 in 100 at 10."""

_ATTRACTION = 0.38
_PLEASURE = 0.75
_PLEASED_FROM = 0.45
_SAME_CATEGORY, _SAME_ROOT, _ELSEWHERE = 0.16, 0.02, 0.002


@dataclass(frozen=True, slots=True)
class Needs:
    """What m shoppers are after. All arrays have m rows.

    `kind`, `category`, `root`, `city`, `segment`: int `(m,)`. `traits`: int `(m, w)`, -1 where nothing is
    wanted; `missing`: float `(m, w)`, what is left of the interest where the product lacks the trait.
    `budget`: float `(m,)`, minor units. `patience`: float `(m,)`, 1 is usual.
    """

    kind: NDArray[np.int64]
    category: NDArray[np.int64]
    root: NDArray[np.int64]
    traits: NDArray[np.int64]
    missing: Numbers
    budget: Numbers
    segment: NDArray[np.int64]
    city: NDArray[np.int64]
    patience: Numbers

    def __len__(self) -> int:
        return len(self.kind)

    def take(self, which: NDArray[np.integer]) -> "Needs":
        """The needs in these rows."""
        return Needs(*(getattr(self, part.name)[which] for part in fields(self)))

    @classmethod
    def together(cls, needs: "Sequence[Needs]") -> "Needs":
        """One after the other."""
        return cls(*(np.concatenate([getattr(it, part.name) for it in needs]) for part in fields(cls)))


def examination(positions: NDArray[np.integer], patience: Numbers) -> Numbers:
    """The probability that a shopper looks at each place. Both broadcast; places count from 1."""
    return np.asarray(np.maximum(positions, 1.0) ** (-EXAMINATION_EXPONENT / patience))


class Truth:
    """The hidden function over one world. The same seed hides the same truth."""

    def __init__(self, world: World, *, seed: int) -> None:
        self.world = world
        random = stream(seed, "truth")
        n = len(world)
        told = _standardised(np.where(world.star_count >= 5, world.stars, np.nan))
        looks = _standardised(np.log1p(world.pictures)) + _standardised(world.completeness)
        self.quality = 0.45 * told + np.sqrt(1 - 0.45**2) * random.standard_normal(n)
        self.appeal = 0.2 * looks + np.sqrt(1 - 2 * 0.2**2) * random.standard_normal(n)
        self.affinity = random.standard_normal((len(SEGMENTS), len(world.brands)))
        self.usual_price = _usual_prices(world)
        self._dearness = np.log(world.price / self.usual_price[world.kind]) - 0.12 * self.quality

    def match(self, needs: Needs, rows: NDArray[np.int64]) -> Numbers:
        """How far products meet needs, 0 to 1: float `(m, k)`. `rows`: int `(m, k)`."""
        world = self.world
        fits = np.select(
            [
                world.kind[rows] == needs.kind[:, None],
                world.category[rows] == needs.category[:, None],
                world.root[rows] == needs.root[:, None],
            ],
            [1.0, _SAME_CATEGORY, _SAME_ROOT],
            _ELSEWHERE,
        )
        for column in range(needs.traits.shape[1]):
            wanted = needs.traits[:, column, None]
            lacks = (wanted >= 0) & ~world.has[rows, wanted]
            fits = np.where(lacks, fits * needs.missing[:, column, None], fits)
        return np.asarray(fits)

    def view(self, needs: Needs, rows: NDArray[np.int64]) -> Numbers:
        """The probability that the card is opened, once the tile is looked at: float `(m, k)`."""
        eye = _EYE[needs.segment][:, None]
        stars = np.nan_to_num(self.world.stars[rows], nan=4.0)
        glance = np.exp(eye * self.appeal[rows]) * np.clip((stars - 1.5) / 3, 0.1, 1.0)
        interest = self.match(needs, rows) * glance * np.sqrt(self._affordable(needs, rows))
        return np.asarray(1 - np.exp(-_ATTRACTION * interest))

    def buy(self, needs: Needs, rows: NDArray[np.int64]) -> Numbers:
        """The probability that it is bought on this visit, once its card is read: float `(m, k)`."""
        segment = needs.segment[:, None]
        taste = 0.75 * self.quality[rows] + 0.4 * self.affinity[segment, self.world.brand[rows]]
        pleased = ndtr(taste - _PLEASED_FROM)
        dear = np.maximum(self._dearness[rows], 0)
        fair = np.exp(-_THRIFT[segment] * dear)
        days = self.world.days_to[needs.city[:, None], rows]
        in_time = np.exp(-((days / (2.2 * _TOLERANCE_DAYS[segment])) ** 1.5))
        chance = _PLEASURE * np.sqrt(self.match(needs, rows)) * pleased * fair * in_time
        return np.asarray(chance * np.sqrt(self._affordable(needs, rows)) * self.world.in_stock[rows])

    def purchase(self, needs: Needs, rows: NDArray[np.int64]) -> Numbers:
        """The probability of a purchase, once the tile is looked at: what a ranking should go by."""
        return self.view(needs, rows) * self.buy(needs, rows)

    def _affordable(self, needs: Needs, rows: NDArray[np.int64]) -> Numbers:
        return np.asarray(1 / (1 + (self.world.price[rows] / needs.budget[:, None]) ** 3))


def budgets(
    truth: Truth, kind: NDArray[np.int64], segment: NDArray[np.int64], random: np.random.Generator
) -> Numbers:
    """What shoppers would spend on something of this kind at most, or nearly: around 1.4 times the usual
    price, more or less by what they care for."""
    spread = np.exp(0.45 * random.standard_normal(len(kind)))
    return np.asarray(truth.usual_price[kind] * 1.4 * _BUDGETS[segment] * spread)


def _standardised(values: Numbers) -> Numbers:
    """Mean 0, deviation 1, unknown ones 0."""
    known = values[np.isfinite(values)]
    deviation = known.std() if len(known) else 0.0
    if not deviation:
        return np.zeros(len(values))
    return np.asarray(np.nan_to_num((values - known.mean()) / deviation, nan=0.0))


def _usual_prices(world: World) -> Numbers:
    """The median price of each kind."""
    usual = np.empty(len(world.kinds))
    for kind in range(len(usual)):
        usual[kind] = np.median(world.price[world.kind == kind])
    return usual
