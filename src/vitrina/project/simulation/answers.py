"""What the shop's search answers to simulated questions. Between two times that the shop learns the same
question gets the same answer, so it is asked once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.questions import Intent, worded
from vitrina.project.simulation.types import PAGE_SIZE, PAGES
from vitrina.project.simulation.world import World
from vitrina.search.types import Filters, SearchPage, SearchRequest, Served, ShopperContext


class Asked(NamedTuple):
    """A question as somebody asks it: indices of the pool, of `World.cities`, of `World.languages`; and which
    of its fair trials."""

    intent: int
    city: int
    language: int
    trial: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The first `PAGES` pages of results. `rows`: int `(PAGES * PAGE_SIZE,)` of the world, -1 where the list
    ends, or where the search found what simulated shoppers cannot judge; `trials`: bool, same shape.
    `served`: what the model saw; `served_places`: int, from 0, where each of those products stands."""

    rows: NDArray[np.int64]
    trials: NDArray[np.bool_]
    query: str
    query_key: str
    model: str
    served: Served | None
    served_places: NDArray[np.int64]


class Search(Protocol):
    """The search under simulation: `discovery.serving`, or a stand-in for tests."""

    def __call__(self, request: SearchRequest, *, now: datetime) -> SearchPage:
        """Answer as of `now`."""


def request_of(world: World, pool: tuple[Intent, ...], asked: Asked, *, trial_seed: str) -> SearchRequest:
    """The question as a page of the shop would put it. Two pages are asked for at once: pages are stable, and
    the second costs nothing then."""
    intent, language = pool[asked.intent], world.languages[asked.language]
    filters = Filters(values={"category": (intent.category,)}) if intent.category else Filters()
    return SearchRequest(
        text=worded(world, intent, language),
        filters=filters,
        context=ShopperContext(language=language, place=world.cities[asked.city].place),
        page_size=PAGES * PAGE_SIZE,
        served=True,
        trial_seed=trial_seed,
    )


class Answers:
    """Asks and remembers, until told that the shop has learned something."""

    def __init__(self, world: World, pool: tuple[Intent, ...], search: Search, *, seed: int) -> None:
        self._world, self._pool, self._search, self._seed = world, pool, search, seed
        self._known: dict[Asked, Answer] = {}
        self._epoch = 0
        self.asked = 0

    def forget(self) -> None:
        """The ranking has changed, and other trials are due."""
        self._known.clear()
        self._epoch += 1

    def to(self, questions: Iterable[Asked], *, now: datetime) -> list[Answer]:
        """An answer each, in order."""
        return [self._known.get(asked) or self._ask(asked, now) for asked in questions]

    def _ask(self, asked: Asked, now: datetime) -> Answer:
        trial_seed = f"{self._seed}/{self._epoch}/{asked.trial}"
        page = self._search(request_of(self._world, self._pool, asked, trial_seed=trial_seed), now=now)
        self.asked += 1
        rows = np.full(PAGES * PAGE_SIZE, -1, np.int64)
        trials = np.zeros(PAGES * PAGE_SIZE, bool)
        for place, hit in enumerate(page.hits):
            rows[place] = self._world.row_of.get(hit.product_id, -1)
            trials[place] = hit.trial
        places = {hit.product_id: place for place, hit in enumerate(page.hits)}
        told = page.served.product_ids if page.served else ()
        answer = Answer(
            rows=rows,
            trials=trials,
            query=page.query.text,
            query_key=page.query_key,
            model=page.model,
            served=page.served,
            served_places=np.array([places[it] for it in told], np.int64),
        )
        self._known[asked] = answer
        return answer
