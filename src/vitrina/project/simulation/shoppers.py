"""The people of a simulation: where they live, what they care for, whom they share a device with; and their
visits, each with a need. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.chance import chosen, stream
from vitrina.project.simulation.questions import SPOKEN_MAX, Intent
from vitrina.project.simulation.truth import SEGMENTS, Needs, Truth, budgets
from vitrina.project.simulation.world import World

HIDDEN_MAX = 2
"""Traits that somebody wants without saying so, at most."""

_ABROAD = 0.08
_HOUSEHOLD_SHARE = 0.12
_SPOKEN_MISSING, _HIDDEN_MISSING = 0.22, 0.62
_SECONDS_PER_DAY = 86_400
_HOURS = np.array([2, 1, 1, 1, 1, 2, 4, 6, 7, 8, 9, 9, 10, 9, 8, 8, 9, 10, 12, 14, 15, 13, 9, 5], np.float64)
"""How lively each hour of the day is."""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who may come. Arrays are int `(p,)` or float `(p,)`.

    `language`: an index of `World.languages`. `household`: those of one share address, device and payer.
    `patience`: 1 is usual. `lively`: how often somebody comes, as against others.
    """

    city: NDArray[np.int64]
    language: NDArray[np.int64]
    segment: NDArray[np.int64]
    household: NDArray[np.int64]
    patience: NDArray[np.float64]
    lively: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.city)


def people(world: World, *, seed: int, count: int) -> People:
    """So many people. Most speak the language of their city; one in eight shares a household with the one
    before."""
    random = stream(seed, "people")
    city = random.integers(len(world.cities), size=count)
    own = np.array([world.languages.index(it.language) for it in world.cities])[city]
    other = random.integers(len(world.languages), size=count)
    alone = random.random(count) >= _HOUSEHOLD_SHARE
    household = np.maximum(np.cumsum(alone) - 1, 0)
    city = city[np.searchsorted(household, household)]
    return People(
        city=city,
        language=np.where(random.random(count) < _ABROAD, other, own),
        segment=chosen(random, np.array([0.35, 0.25, 0.2, 0.2]), count) % len(SEGMENTS),
        household=household,
        patience=np.exp(0.25 * random.standard_normal(count)),
        lively=np.exp(0.8 * random.standard_normal(count)),
    )


@dataclass(frozen=True, slots=True)
class Visits:
    """m visits that begin with a question. `who`: rows of `People`; `intent`: of the pool; `second`: seconds
    of the day; `trial`: which fair trial of its question it gets."""

    who: NDArray[np.int64]
    intent: NDArray[np.int64]
    second: NDArray[np.float64]
    trial: NDArray[np.int64]
    needs: Needs

    def __len__(self) -> int:
        return len(self.who)

    def take(self, which: NDArray[np.integer]) -> "Visits":
        """The visits in these rows."""
        return Visits(
            self.who[which],
            self.intent[which],
            self.second[which],
            self.trial[which],
            self.needs.take(which),
        )


def together(visits: Sequence[Visits]) -> Visits:
    """One after the other."""
    return Visits(
        who=np.concatenate([it.who for it in visits]),
        intent=np.concatenate([it.intent for it in visits]),
        second=np.concatenate([it.second for it in visits]),
        trial=np.concatenate([it.trial for it in visits]),
        needs=Needs.together([it.needs for it in visits]),
    )


class Crowd:
    """Draws visits. Whoever looks for something has a need of which the question tells only a part."""

    def __init__(
        self,
        world: World,
        truth: Truth,
        everybody: People,
        pool: tuple[Intent, ...],
        popularity: NDArray[np.float64],
    ) -> None:
        self.world, self.truth, self.people, self.pool = world, truth, everybody, pool
        self._popularity = popularity
        self._kind = np.array([it.kind for it in pool])
        self._spoken = np.full((len(pool), SPOKEN_MAX), -1)
        for number, intent in enumerate(pool):
            self._spoken[number, : len(intent.traits)] = intent.traits
        self._like = [np.flatnonzero(world.kind == kind) for kind in range(len(world.kinds))]
        self._category = np.array([world.category[like[0]] for like in self._like])
        self._root = np.array([world.root[like[0]] for like in self._like])

    def visits(
        self,
        count: int,
        random: np.random.Generator,
        *,
        trials: int,
        who: NDArray[np.int64] | None = None,
        intent: NDArray[np.int64] | None = None,
    ) -> Visits:
        """`count` visits of a day; by whom and with which question may be given."""
        if who is None:
            who = chosen(random, self.people.lively, count)
        if intent is None:
            intent = chosen(random, self._popularity, count)
        return Visits(
            who=who,
            intent=intent,
            second=moments(count, random),
            trial=random.integers(max(trials, 1), size=count),
            needs=self.needs(who, intent, random),
        )

    def needs(self, who: NDArray[np.int64], intent: NDArray[np.int64], random: np.random.Generator) -> Needs:
        """What these people mean by their questions: also what they do not say, taken from what there is."""
        kind = self._kind[intent]
        count = len(kind)
        hidden = np.full((count, HIDDEN_MAX), -1)
        draws = random.random((count, HIDDEN_MAX + 2))
        for row, one in enumerate(kind.tolist()):
            like = self._like[one]
            own = self.world.own_traits[like[int(draws[row, -1] * len(like))]]
            known = int((own >= 0).sum())
            for column in range(min(HIDDEN_MAX, known) if draws[row, -2] < 0.8 else 0):
                hidden[row, column] = own[int(draws[row, column] * known)]
        spoken = self._spoken[intent]
        segment = self.people.segment[who]
        return Needs(
            kind=kind,
            category=self._category[kind],
            root=self._root[kind],
            traits=np.hstack([spoken, hidden]),
            missing=np.hstack(
                [np.full(spoken.shape, _SPOKEN_MISSING), np.full(hidden.shape, _HIDDEN_MISSING)]
            ),
            budget=budgets(self.truth, kind, segment, random),
            segment=segment,
            city=self.people.city[who],
            patience=self.people.patience[who],
        )


def moments(count: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Seconds of the day at which people come: few by night, most in the evening."""
    hours = chosen(random, _HOURS, count)
    return (hours + random.random(count)) * (_SECONDS_PER_DAY / len(_HOURS))
