"""Simulated days, one after the other: who comes, what happens, and when the shop learns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from time import perf_counter
from typing import Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from vitrina.insight.tracking.types import EventKind
from vitrina.kernel.progress import Progress
from vitrina.project.simulation.answers import Answers
from vitrina.project.simulation.attacks import Attacks, targets
from vitrina.project.simulation.behaviour import Behaviour, Seen
from vitrina.project.simulation.chance import stream
from vitrina.project.simulation.events import DayLog, day_number
from vitrina.project.simulation.labels import Labels, Story
from vitrina.project.simulation.questions import intents, weights
from vitrina.project.simulation.rushes import Rushes
from vitrina.project.simulation.shoppers import Crowd, people, together
from vitrina.project.simulation.truth import Truth
from vitrina.project.simulation.types import Counts, Plan, SimulationReport
from vitrina.project.simulation.world import World
from vitrina.search.types import SearchPage, SearchRequest

QUESTIONS_MAX = 240
PRODUCTS_A_QUESTION = 20
PEOPLE_A_VISIT = 8
"""So many people for each visit of a day: in a week, nearly half of the visits are second ones."""

_WEEKDAYS = np.array([0.92, 0.88, 0.92, 0.97, 1.0, 1.15, 1.16])


class SimulatedShop(Protocol):
    """What a simulation does to a shop: see `shop.Shop`."""

    seconds: dict[str, float]

    def search(self, request: SearchRequest, *, now: datetime) -> SearchPage:
        """Answer as of `now`."""

    def keep(self, events: pa.Table, seen: Sequence[Seen], *, day: int) -> None:
        """Write a day down."""

    def learn(self, day: int, *, train: bool, detect: bool, progress: Progress | None = None) -> str:
        """Learn from all days up to this one."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """All that takes part. Made by `prepare`; the same plan and world make the same."""

    plan: Plan
    behaviour: Behaviour
    rushes: Rushes
    attacks: Attacks
    labels: Labels

    @property
    def answers(self) -> Answers:
        """Who asks the search."""
        return self.behaviour.answers

    def day(self, number: int) -> tuple[DayLog, list[Seen]]:
        """Let the `number`-th day pass, from 0: its events, and what was seen of answers."""
        plan, behaviour = self.plan, self.behaviour
        on = plan.last_day - timedelta(days=plan.days - 1 - number)
        log = DayLog(day_number(on))
        noon = datetime.combine(on, time(12), UTC)
        random = stream(plan.seed, "visits", number)
        count = int(random.poisson(plan.visits_a_day * _WEEKDAYS[on.weekday()]))
        visits = [behaviour.crowd.visits(count, random, trials=plan.trial_seeds)]
        seen, orders = behaviour.browse(
            log, together([*visits, *behaviour.returning(log.day)]), name="", now=noon
        )
        self.labels.orders(orders, Story.EVERYDAY)
        seen += self.rushes.day(log, number, now=noon)
        self.attacks.day(log, number, now=noon)
        due = behaviour.due(log.day)
        log.tell(due)
        told = [it for it in due if it.kind is EventKind.ORDER]
        self.labels.orders(told, Story.EVERYDAY)
        return log, seen


def prepare(plan: Plan, world: World, shop: SimulatedShop) -> Simulation:
    """People, questions and the hidden truth for a plan."""
    truth = Truth(world, seed=plan.seed)
    pool = intents(
        world, seed=plan.seed, count=min(QUESTIONS_MAX, max(len(world) // PRODUCTS_A_QUESTION, 12))
    )
    everybody = people(world, seed=plan.seed, count=plan.visits_a_day * PEOPLE_A_VISIT)
    crowd = Crowd(world, truth, everybody, pool, weights(pool))
    behaviour = Behaviour(crowd, truth, Answers(world, pool, shop.search, seed=plan.seed), seed=plan.seed)
    labels = Labels()
    return Simulation(
        plan=plan,
        behaviour=behaviour,
        rushes=Rushes(plan, behaviour, labels),
        attacks=Attacks(plan, behaviour, labels, targets(behaviour, plan)),
        labels=labels,
    )


def run(simulation: Simulation, shop: SimulatedShop, *, progress: Progress) -> SimulationReport:
    """Let all days of the plan pass, the shop learning as it goes."""
    plan, counts, began = simulation.plan, Counts(), perf_counter()
    model = ""
    progress.start("Shopping, day by day", plan.days)
    for number in range(plan.days):
        log, seen = simulation.day(number)
        events = log.table()
        shop.keep(events, seen, day=log.day)
        _count(counts, events)
        last = number == plan.days - 1
        train = last or (plan.train_every > 0 and (number + 1) % plan.train_every == 0)
        if train or (number + 1) % plan.learn_every == 0:
            model = shop.learn(log.day, train=train, detect=plan.detect) or model
            simulation.answers.forget()
        progress.advance()
    return SimulationReport(
        days=plan.days,
        counts=counts,
        questions=simulation.answers.asked,
        model=model,
        seconds=perf_counter() - began,
        steps=dict(shop.seconds),
    )


def _count(counts: Counts, events: pa.Table) -> None:
    counts.events += len(events)
    told = _by_kind(events)
    counts.visits += pc.count_distinct(events["session"]).as_py()
    counts.impressions += told.get(EventKind.IMPRESSION, 0)
    counts.views += told.get(EventKind.VIEW, 0)
    counts.orders += told.get(EventKind.ORDER, 0)


def _by_kind(events: pa.Table) -> dict[str, int]:
    return {one["values"]: one["counts"] for one in pc.value_counts(events["kind"]).to_pylist()}
