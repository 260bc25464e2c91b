"""Honest events that look unusual: an article that sends a crowd, a flash sale, an office, a family."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.insight.tracking.types import EventKind
from vitrina.project.simulation.behaviour import Behaviour, Seen
from vitrina.project.simulation.chance import stream
from vitrina.project.simulation.events import DayLog, Deed, Person
from vitrina.project.simulation.labels import Labels, Story
from vitrina.project.simulation.types import PREFIX, Plan

_DAYS_BETWEEN = {Story.BLOGGER: 12, Story.FLASH: 15, Story.OFFICE: 10, Story.FAMILY: 6}
_CROWD_SHARE = 0.12
_FLASH_SECONDS = 2 * 3600
_CANDIDATES = 5
_LAST_HOUR = 14
_ALIKE = 1 / 3
"""Of families, so many shop for several of the same thing; in the others everybody wants something else."""

_SECONDS = {Story.BLOGGER: 12 * 3600, Story.OFFICE: 5400, Story.FAMILY: 3600}
_EAGERNESS = {Story.BLOGGER: 1.0, Story.OFFICE: 3.0, Story.FAMILY: 3.0}
"""How much more readily those buy who were told what is good."""


@dataclass(frozen=True, slots=True)
class Rushes:
    """When what happens is drawn once, for all days of a plan."""

    plan: Plan
    behaviour: Behaviour
    labels: Labels

    def day(self, log: DayLog, number: int, *, now: datetime) -> list[Seen]:
        """Let today's rushes happen. `number`: of the day, from 0."""
        seen: list[Seen] = []
        for story in self._today(number):
            random = stream(self.plan.seed, "rush", story.value, number)
            if story is Story.FLASH:
                seen += self._flash(log, random, now)
            else:
                self._direct(log, story, number, random)
        return seen

    def _today(self, number: int) -> Iterator[Story]:
        for story, between in _DAYS_BETWEEN.items():
            if number % between == (3 * len(story.value)) % between:
                yield story

    def _flash(self, log: DayLog, random: np.random.Generator, now: datetime) -> list[Seen]:
        """Hundreds ask the same within two hours; what they buy is theirs to choose."""
        crowd = self.behaviour.crowd
        count = max(int(self.plan.visits_a_day * _CROWD_SHARE), 6)
        intent = np.full(count, random.integers(len(crowd.pool)))
        visits = crowd.visits(count, random, trials=self.plan.trial_seeds, intent=intent)
        start = 9 * 3600 + 10 * 3600 * random.random()
        visits.second[:] = start + _FLASH_SECONDS * random.random(count)
        seen, orders = self.behaviour.browse(log, visits, name="flash", now=now)
        self.labels.orders(orders, Story.FLASH)
        return seen

    def _direct(self, log: DayLog, story: Story, number: int, random: np.random.Generator) -> None:
        """People who come for certain products without asking: from an article, or told by a colleague."""
        behaviour, crowd = self.behaviour, self.behaviour.crowd
        count = self._size(story)
        who = random.integers(len(crowd.people), size=count)
        asked = random.integers(len(crowd.pool), size=count)
        if story is not Story.FAMILY or random.random() < _ALIKE:
            asked[:] = asked[0]
        needs = crowd.needs(who, asked, random)
        offers = {kind: self._offer(kind, story, log.day, random) for kind in dict.fromkeys(needs.kind)}
        span = _SECONDS[story]
        start = 8 * 3600 + (_LAST_HOUR * 3600 - span) * random.random()
        for at, kind in enumerate(needs.kind):
            chance = behaviour.truth.buy(needs.take(np.array([at])), offers[kind][None, :])[0]
            person = behaviour.person(int(who[at]), self._session(log, story, at))
            self._look_and_buy(
                log,
                story,
                self._together(person, story, number),
                start + span * random.random(),
                offers[kind],
                np.minimum(chance * _EAGERNESS[story], 0.9),
                random,
            )

    def _offer(self, kind: int, story: Story, day: int, random: np.random.Generator) -> NDArray[np.int64]:
        """What is spoken of: one product in an article, a few of a kind among colleagues."""
        world = self.behaviour.world
        like = np.flatnonzero((world.kind == kind) & world.in_stock & (world.released <= day))
        return random.permutation(like)[: 1 if story is Story.BLOGGER else _CANDIDATES]

    def _size(self, story: Story) -> int:
        return {Story.BLOGGER: max(int(self.plan.visits_a_day * _CROWD_SHARE), 8), Story.OFFICE: 14}.get(
            story, 4
        )

    def _session(self, log: DayLog, story: Story, at: int) -> str:
        return f"{PREFIX}v{self.plan.seed}-{log.day}-{story.value}{at}"

    def _together(self, person: Person, story: Story, number: int) -> Person:
        """An office has one address; a family one computer and one card, too."""
        shared = f"{PREFIX}{story.value}{self.plan.seed}-{number}"
        if story is Story.OFFICE:
            return person._replace(address=shared)
        if story is Story.FAMILY:
            return person._replace(address=shared, device=shared, payer=shared)
        return person

    def _look_and_buy(
        self,
        log: DayLog,
        story: Story,
        person: Person,
        second: float,
        offered: NDArray[np.int64],
        chance: NDArray[np.float64],
        random: np.random.Generator,
    ) -> None:
        """Open one after the other, until one is bought."""
        source = "article" if story is Story.BLOGGER else "product"
        for row, tempting in zip(offered.tolist(), chance.tolist(), strict=True):
            second += 25 + 40 * random.random()
            view = Deed(EventKind.VIEW, second, person, self.behaviour.world.ids[row], source=source)
            log.tell([view])
            if random.random() < tempting:
                name = f"{PREFIX}o{person.session.removeprefix(PREFIX)}"
                moment = second + 90
                order = self.behaviour.order(
                    log.day, row, person, moment, random, order_id=name, source=source
                )
                log.tell([view._replace(kind=EventKind.CART, second=second + 20), order])
                self.labels.orders([order], story)
                return
