"""Holds rankings against the truth: how much would be bought from the first ten places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.answers import Asked, request_of
from vitrina.project.simulation.chance import stream
from vitrina.project.simulation.events import distinct
from vitrina.project.simulation.fraud_judging import Caught, Places
from vitrina.project.simulation.shoppers import Crowd
from vitrina.project.simulation.truth import Truth, examination
from vitrina.search import Engine
from vitrina.search.evaluation.calibration import expected_calibration_error
from vitrina.search.types import SearchRequest

FIRST = 10
"""So many places are judged."""

VISITS = 3_000
"""Needs that a ranking is judged by."""

TEXT = "text"


@dataclass(frozen=True, slots=True)
class Standing:
    """One ranking. `bought`: purchases a visit expected in the first ten, were they all looked at; `sold`:
    the same as far as shoppers look. `ece`: calibration error against the truth, NaN for pure text."""

    name: str
    bought: float
    sold: float
    ece: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """Rankings over one truth. `best`: what nobody can surpass who knows what people mean by a question on
    average, and nothing of the person. `caught`, `places`: where sellers cheated."""

    seed: int
    standings: tuple[Standing, ...]
    best: float
    caught: Caught | None = None
    places: Places | None = None

    def standing(self, name: str) -> Standing:
        """One of them. Raises `KeyError`."""
        found = {it.name: it for it in self.standings}
        return found[name]

    def gain(self, name: str, over: str) -> float:
        """How much more is bought from one ranking than from another: 0.15 is 15 %."""
        return self.standing(name).bought / self.standing(over).bought - 1


class Judge:
    """Asks the same questions, meant by the same people, of several rankings."""

    def __init__(self, crowd: Crowd, truth: Truth, engine: Engine, *, seed: int, now: datetime) -> None:
        self._crowd, self._truth, self._world, self._engine = crowd, truth, truth.world, engine
        self._seed, self._now = seed, now
        self._visits = crowd.visits(VISITS, stream(seed, "judge"), trials=1)
        languages = crowd.people.language[self._visits.who]
        nothing = np.zeros(len(languages), np.int64)
        questions, self._question = distinct(
            [self._visits.intent, self._visits.needs.city, languages, nothing]
        )
        self._asked = [Asked(*row) for row in questions.tolist()]

    @property
    def requests(self) -> list[SearchRequest]:
        """The questions, each once, without fair trials."""
        return [self._request(asked) for asked in self._asked]

    def verdict(self, models: Mapping[str, str]) -> Verdict:
        """`models`: names of rankings, and the versions behind them as `SearchRequest.model` knows them."""
        standings = [self._by_text()]
        standings += [self._by_model(name, version) for name, version in models.items()]
        return Verdict(self._seed, tuple(standings), self._best())

    def _request(self, asked: Asked) -> SearchRequest:
        made = request_of(self._world, self._crowd.pool, asked, trial_seed="")
        return replace(made, page_size=FIRST)

    def _by_text(self) -> Standing:
        rows = self._rows(
            self._engine.text_order(request, limit=FIRST, now=self._now) for request in self.requests
        )
        return self._standing(TEXT, rows, float("nan"))

    def _by_model(self, name: str, version: str) -> Standing:
        """The model's own ranking as shoppers get it, boosts and all; its calibration before boosts."""
        pages = [
            self._engine.search(replace(request, model=version), now=self._now) for request in self.requests
        ]
        rows = self._rows([hit.product_id for hit in page.hits] for page in pages)
        model = self._engine.models.named(version)
        predicted = np.full(rows.shape, np.nan)
        for line, page in enumerate(pages):
            if page.served is None:
                continue
            told = dict(zip(page.served.product_ids, model.score(page.served.values).tolist(), strict=True))
            own = [told.get(hit.product_id, np.nan) for hit in page.hits]
            predicted[line, : len(own)] = own
        return self._standing(name, rows, self._calibration(rows, predicted))

    def _standing(self, name: str, rows: NDArray[np.int64], ece: float) -> Standing:
        chances = self._chances(rows)
        looks = examination(np.arange(1, FIRST + 1), self._visits.needs.patience[:, None])
        return Standing(
            name=name,
            bought=float(chances.sum(axis=1).mean()),
            sold=float((chances * looks).sum(axis=1).mean()),
            ece=ece,
        )

    def _chances(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """True purchase probabilities of what each visit is shown: `(visits, FIRST)`."""
        shown = rows[self._question]
        chances = self._truth.purchase(self._visits.needs, np.maximum(shown, 0))
        return np.where(shown >= 0, chances, 0.0)

    def _calibration(self, rows: NDArray[np.int64], predicted: NDArray[np.float64]) -> float:
        """Predicted against true probabilities, over all visits."""
        known = np.isfinite(predicted[self._question]) & (rows[self._question] >= 0)
        return expected_calibration_error(predicted[self._question][known], self._chances(rows)[known])

    def _rows(self, orders: Iterable[Sequence[str]]) -> NDArray[np.int64]:
        rows = np.full((len(self._asked), FIRST), -1, np.int64)
        for line, order in enumerate(orders):
            own = [self._world.row_of.get(it, -1) for it in order[:FIRST]]
            rows[line, : len(own)] = own
        return rows

    def _best(self) -> float:
        """The ten products that serve a question's average need best, of all that are on sale."""
        total = 0.0
        needs = self._visits.needs
        everything = np.arange(len(self._world))
        for question in range(len(self._asked)):
            those = np.flatnonzero(self._question == question)
            rows = np.broadcast_to(everything, (len(those), len(everything)))
            chances = self._truth.purchase(needs.take(those), rows).mean(axis=0)
            total += len(those) * float(np.sort(chances)[-FIRST:].sum())
        return total / len(self._question)
