"""Sellers who cheat, each in several ways: bought orders, clicks by people and by machines, rings that buy
from one another, praise of their own and bad marks for rivals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from vitrina.insight.tracking.types import EventKind
from vitrina.project.simulation.answers import Answer, Asked
from vitrina.project.simulation.behaviour import Behaviour
from vitrina.project.simulation.chance import stream
from vitrina.project.simulation.events import DayLog, Deed, Person, day_number
from vitrina.project.simulation.labels import Labels, Story
from vitrina.project.simulation.types import PAGE_SIZE, PREFIX, Plan

Random = np.random.Generator

TARGETS_A_SELLER = 10
WAYS = (Story.FARM_ORDERS, Story.CLICK_FARM, Story.RING, Story.SELF_PRAISE, Story.BOTS)
"""How a seller's own products are pushed, one way a product in turn."""

_STARTS = (0.35, 0.6)
_DAYS_BETWEEN = {
    Story.FARM_ORDERS: 5,
    Story.CLICK_FARM: 4,
    Story.RING: 3,
    Story.SELF_PRAISE: 4,
    Story.BOTS: 3,
    Story.REVIEW_BOMB: 8,
}
_CANCELLED, _RETURNED = 0.45, 0.2


@dataclass(frozen=True, slots=True)
class Target:
    """A product that is pushed (or a rival's that is talked down), from which day on, and how."""

    row: int
    seller: int
    way: Story
    starts: int
    intent: int


def targets(behaviour: Behaviour, plan: Plan) -> tuple[Target, ...]:
    """Whom the cheating sellers push: products of kinds that people ask for. Nobody where `plan.attackers` is
    0; else at least one seller cheats."""
    if not plan.attackers:
        return ()
    world, pool = behaviour.world, behaviour.crowd.pool
    random = stream(plan.seed, "attackers")
    count = max(1, round(plan.attackers * len(world.sellers)))
    asked = {
        intent.kind: number for number, intent in reversed(list(enumerate(pool))) if intent.form == "kind"
    }
    first = day_number(plan.last_day) - plan.days
    known = world.in_stock & (world.released < first) & np.isin(world.kind, list(asked))
    found: list[Target] = []
    for seller in random.permutation(len(world.sellers))[:count].tolist():
        own = random.permutation(np.flatnonzero(known & (world.seller == seller)))[:TARGETS_A_SELLER]
        for number, row in enumerate(own.tolist()):
            starts = int(plan.days * random.uniform(*_STARTS))
            intent = asked[int(world.kind[row])]
            found.append(Target(row, seller, WAYS[number % len(WAYS)], starts, intent))
            rivals = np.flatnonzero(known & (world.kind == world.kind[row]) & (world.seller != seller))
            if number % len(WAYS) == 0 and len(rivals):
                rival = int(rivals[random.integers(len(rivals))])
                found.append(Target(rival, seller, Story.REVIEW_BOMB, starts, intent))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Attacks:
    """Lets the targets' attacks happen, day by day. `sellers`: who are in it together."""

    plan: Plan
    behaviour: Behaviour
    labels: Labels
    targets: tuple[Target, ...]

    def day(self, log: DayLog, number: int, *, now: datetime) -> None:
        """Today's attacks. `number`: of the day, from 0."""
        for place, target in enumerate(self.targets):
            since = number - target.starts
            if since < 0 or since % _DAYS_BETWEEN[target.way]:
                continue
            random = stream(self.plan.seed, "attack", place, number)
            deeds = _WAYS[target.way](self, log, target, random, f"{place}-{number}", now)
            log.tell(deeds)
            self.labels.sessions(dict.fromkeys(deed.person.session for deed in deeds), target.way)
            self.labels.orders((it for it in deeds if it.kind is EventKind.ORDER), target.way)
            self.labels.reviews((it for it in deeds if it.kind is EventKind.REVIEW), target.way)

    # ------------------------------------------------------------------------------------ ways to cheat

    def farm_orders(
        self, log: DayLog, target: Target, random: Random, name: str, _now: datetime
    ) -> list[Deed]:
        """A handful of buyers order in a burst without ever looking; most is cancelled or comes back."""
        start = 86_000 * random.random()
        deeds = []
        for at in range(int(random.integers(7, 13))):
            person = self._hired(target, name, at, buyers=5, devices=3, payers=2)
            order = self._order(target.row, person, start + 5400 * random.random(), f"{name}-{at}")
            deeds.append(order)
            fate = random.random()
            days = int(random.integers(1, 5))
            if fate < _CANCELLED:
                self.behaviour.later(log.day + days, _after(order), EventKind.CANCELLATION, random.random())
            elif fate < _CANCELLED + _RETURNED:
                self.behaviour.later(log.day + days + 3, _after(order), EventKind.RETURN, random.random())
        return deeds

    def ring(self, log: DayLog, target: Target, random: Random, name: str, _now: datetime) -> list[Deed]:
        """The same few accounts buy from every seller of the ring, with a glance at the card first."""
        deeds = []
        for at in range(int(random.integers(3, 6))):
            member = int(random.integers(4))
            person = self._person(
                f"{name}-{at}",
                f"ring-{member}",
                device=f"ring-{member}",
                payer=f"ring-{member % 2}",
                home="ring",
            )
            second = 86_000 * random.random()
            product = self.behaviour.world.ids[target.row]
            deeds.append(Deed(EventKind.VIEW, second, person, product, source="product"))
            deeds.append(self._order(target.row, person, second + 30 + 30 * random.random(), f"{name}-{at}"))
        return deeds

    def self_praise(
        self, log: DayLog, target: Target, random: Random, name: str, _now: datetime
    ) -> list[Deed]:
        """The seller's own people buy and praise."""
        deeds = []
        for at in range(int(random.integers(3, 7))):
            person = self._hired(target, name, at, buyers=4, devices=2, payers=1)
            order = self._order(target.row, person, 86_000 * random.random(), f"{name}-{at}")
            deeds.append(order)
            praise = _after(order)._replace(stars=5, units=0, revenue_minor=0)
            review = self.behaviour.later(log.day + 1, praise, EventKind.REVIEW, random.random())
            self.labels.reviews([review], Story.SELF_PRAISE)
        return deeds

    def click_farm(self, log: DayLog, target: Target, random: Random, name: str, now: datetime) -> list[Deed]:
        """Hired hands ask, scroll to the product wherever it stands, open and like it, again and again."""
        count = max(int(self.plan.visits_a_day * 0.1), 25)
        start = 80_000 * random.random()
        deeds: list[Deed] = []
        for at in range(count):
            hand = at % max(count // 6, 2)
            person = self._person(f"{name}-{at}", f"clicks{target.row}-{hand}")
            second = start + 5400 * random.random()
            deeds += self._asked_and_opened(target, person, second, f"{name}-{at}", now)
            opened = deeds[-1]
            kind = EventKind.FAVOURITE if random.random() < 0.6 else EventKind.CART
            deeds.append(opened._replace(kind=kind, second=opened.second + 2))
        return deeds

    def bots(self, log: DayLog, target: Target, random: Random, name: str, now: datetime) -> list[Deed]:
        """Browsers driven by a machine: always new, always the same steps, at the same pace."""
        pace = 20 + 40 * random.random()
        start = 70_000 * random.random()
        deeds: list[Deed] = []
        for at in range(max(int(self.plan.visits_a_day * 0.15), 40)):
            person = self._person(f"{name}-{at}", f"bot{name}-{at}")
            deeds += self._asked_and_opened(target, person, start + pace * at, f"{name}-{at}", now)
            deeds.append(deeds[-1]._replace(kind=EventKind.CART, second=deeds[-1].second + 1))
        return deeds

    def review_bomb(
        self, log: DayLog, target: Target, random: Random, name: str, _now: datetime
    ) -> list[Deed]:
        """Single stars for a rival's product that nobody of them bought."""
        return [
            Deed(
                EventKind.REVIEW,
                86_000 * random.random(),
                self._hired(target, name, at, buyers=6, devices=2, payers=1),
                self.behaviour.world.ids[target.row],
                stars=1,
            )
            for at in range(int(random.integers(5, 9)))
        ]

    # ------------------------------------------------------------------------------------------ inside

    def _person(
        self, session: str, shopper: str, *, device: str = "", payer: str = "", home: str = ""
    ) -> Person:
        seed = self.plan.seed
        return Person(
            session=f"{PREFIX}x{seed}-{session}",
            shopper=f"{PREFIX}x{seed}-{shopper}",
            device=device and f"{PREFIX}d{seed}-{device}",
            address=home and f"{PREFIX}a{seed}-{home}",
            payer=payer and f"{PREFIX}p{seed}-{payer}",
            language=self.behaviour.world.languages[0],
        )

    def _hired(self, target: Target, name: str, at: int, *, buyers: int, devices: int, payers: int) -> Person:
        crew = f"crew{target.seller}"
        return self._person(
            f"{name}-{at}",
            f"{crew}-{at % buyers}",
            device=f"{crew}-{at % devices}",
            payer=f"{crew}-{at % payers}",
            home=f"{crew}-{at % payers}",
        )

    def _order(self, row: int, person: Person, second: float, name: str) -> Deed:
        world = self.behaviour.world
        return Deed(
            EventKind.ORDER,
            second,
            person,
            world.ids[row],
            source="product",
            order_id=f"{PREFIX}ox{self.plan.seed}-{name}",
            units=1,
            revenue_minor=int(world.price[row]),
        )

    def _asked_and_opened(
        self, target: Target, person: Person, second: float, name: str, now: datetime
    ) -> Sequence[Deed]:
        """A question that should find the product, what was shown, and the product opened if it was there;
        else opened by its address."""
        behaviour = self.behaviour
        asked = Asked(target.intent, 0, 0, 0)
        (answer,) = behaviour.answers.to([asked], now=now)
        query_id = f"{PREFIX}{self.plan.seed}-{name}"
        shown = [
            _impression(answer, place, behaviour.world.ids[row], person, second, query_id)
            for place, row in enumerate(answer.rows[:PAGE_SIZE].tolist())
            if row >= 0
        ]
        product = behaviour.world.ids[target.row]
        there = next((it for it in shown if it.product == product), None)
        opened = Deed(EventKind.VIEW, second + 6, person, product, source="product")
        if there is not None:
            opened = there._replace(kind=EventKind.VIEW, second=second + 6)
        return [*shown, opened]


def _impression(
    answer: Answer, place: int, product: str, person: Person, second: float, query_id: str
) -> Deed:
    return Deed(
        EventKind.IMPRESSION,
        second,
        person,
        product,
        source="search",
        query_id=query_id,
        query_key=answer.query_key,
        query=answer.query,
        position=place + 1,
        trial=bool(answer.trials[place]),
    )


def _after(order: Deed) -> Deed:
    return order._replace(source="")


_WAYS = {
    Story.FARM_ORDERS: Attacks.farm_orders,
    Story.CLICK_FARM: Attacks.click_farm,
    Story.RING: Attacks.ring,
    Story.SELF_PRAISE: Attacks.self_praise,
    Story.BOTS: Attacks.bots,
    Story.REVIEW_BOMB: Attacks.review_bomb,
}
