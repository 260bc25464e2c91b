"""What the shop's search answers to simulated questions. Between two times that the shop learns the same
question gets the same answer, so it is asked once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.questions import Intent, worded
from vitrina.project.simulation.types import PAGE_SIZE
from vitrina.project.simulation.world import World
from vitrina.search.types import Filters, SearchPage, SearchRequest, Served, ShopperContext


class Asked(NamedTuple):
    """A question as somebody asks it: indices of the pool, of `World.cities`, of `World.languages`; which of
    its fair trials, and which page."""

    intent: int
    city: int
    language: int
    trial: int
    page: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of results. `rows`: int `(PAGE_SIZE,)` of the world, -1 where the page ends, or where the search
    found what simulated shoppers cannot judge; `trials`: bool, same shape. `served`: what the model saw."""

    rows: NDArray[np.int64]
    trials: NDArray[np.bool_]
    query: str
    query_key: str
    model: str
    served: Served | None


class Search(Protocol):
    """The search under simulation: `discovery.serving`, or a stand-in for tests."""

    def __call__(self, request: SearchRequest, *, now: datetime) -> SearchPage:
        """Answer as of `now`."""


def request_of(world: World, pool: tuple[Intent, ...], asked: Asked, *, seed: int) -> SearchRequest:
    """The question as a page of the shop would put it."""
    intent, language = pool[asked.intent], world.languages[asked.language]
    filters = Filters(values={"category": (intent.category,)}) if intent.category else Filters()
    return SearchRequest(
        text=worded(world, intent, language),
        filters=filters,
        context=ShopperContext(language=language, place=world.cities[asked.city].place),
        page=asked.page,
        page_size=PAGE_SIZE,
        served=True,
        trial_seed=f"{seed}/{asked.trial}",
    )


class Answers:
    """Asks and remembers, until told that the shop has learned something."""

    def __init__(self, world: World, pool: tuple[Intent, ...], search: Search, *, seed: int) -> None:
        self._world, self._pool, self._search, self._seed = world, pool, search, seed
        self._known: dict[Asked, Answer] = {}
        self.asked = 0

    def forget(self) -> None:
        """The ranking has changed."""
        self._known.clear()

    def to(self, questions: Iterable[Asked], *, now: datetime) -> list[Answer]:
        """An answer each, in order."""
        return [self._known.get(asked) or self._ask(asked, now) for asked in questions]

    def _ask(self, asked: Asked, now: datetime) -> Answer:
        page = self._search(request_of(self._world, self._pool, asked, seed=self._seed), now=now)
        self.asked += 1
        rows = np.full(PAGE_SIZE, -1, np.int64)
        trials = np.zeros(PAGE_SIZE, bool)
        for place, hit in enumerate(page.hits[:PAGE_SIZE]):
            rows[place] = self._world.row_of.get(hit.product_id, -1)
            trials[place] = hit.trial
        answer = Answer(rows, trials, page.query.text, page.query_key, page.model, page.served)
        self._known[asked] = answer
        return answer
