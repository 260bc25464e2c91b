"""A day in the shop: who looks at what, opens it, wants it, buys it, and what becomes of it later. Pure but
for the search that is asked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from vitrina.insight.tracking.types import EventKind
from vitrina.project.simulation.answers import Answer, Answers, Asked
from vitrina.project.simulation.chance import identities, stream
from vitrina.project.simulation.events import DayLog, Deed, Person, distinct
from vitrina.project.simulation.shoppers import Crowd, Visits, moments
from vitrina.project.simulation.truth import Truth, examination
from vitrina.project.simulation.types import PAGE_SIZE, PAGES, PREFIX

Ints = NDArray[np.int64]

_GOES_ON = 0.15
_CART_PER_ORDER = 2.5
_FAVOURITE = 0.09
_COMES_BACK_TO_CART = 0.4
_BUYS_THEN = 0.3
_ASKS_AGAIN = 0.06
_BACK_WITHIN_DAYS = 4
_TWO_PIECES = 0.06


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer, and under which questions' ids it was seen at which seconds of the day: what the served log
    is told. `released`: bool `(PAGE_SIZE,)`, what of it was on sale by then. `before`: places on the pages
    before."""

    answer: Answer
    query_ids: list[str]
    seconds: list[float]
    released: NDArray[np.bool_]
    before: int


@dataclass(frozen=True, slots=True)
class _Pages:
    """p pages that were looked at. `visit`: rows of the visits; `number`: 1 or 2; `second`: when; `rows`,
    `trials`: `(p, PAGE_SIZE)`; `ids`: query ids; `answers`: which answer each shows, an index of `known`."""

    visit: Ints
    number: Ints
    second: NDArray[np.float64]
    rows: Ints
    trials: NDArray[np.bool_]
    ids: list[str]
    answers: Ints
    known: list[Answer]


class Behaviour:
    """Remembers from day to day what is still to come: second visits, cancellations, returns, reviews."""

    def __init__(self, crowd: Crowd, truth: Truth, answers: Answers, *, seed: int) -> None:
        self.crowd, self.truth, self.world, self.answers, self.seed = crowd, truth, truth.world, answers, seed
        self._later: defaultdict[int, list[Deed]] = defaultdict(list)
        self._returning: defaultdict[int, list[Visits]] = defaultdict(list)
        self._places = [
            f"{at.place.latitude:.1f},{at.place.longitude:.1f}" if at.place else ""
            for at in self.world.cities
        ]

    # ---------------------------------------------------------------------------------------- people

    def person(self, who: int, session: str) -> Person:
        """Somebody of the crowd on one visit."""
        everybody = self.crowd.people
        household = int(everybody.household[who])
        return Person(
            session=session,
            shopper=f"{PREFIX}s{self.seed}-{who}",
            device=f"{PREFIX}d{self.seed}-{household}",
            address=f"{PREFIX}a{self.seed}-{household}",
            payer=f"{PREFIX}p{self.seed}-{household}",
            language=self.world.languages[everybody.language[who]],
            place=self._places[everybody.city[who]],
        )

    def due(self, day: int) -> list[Deed]:
        """What earlier days left for this one; told once."""
        return self._later.pop(day, [])

    def returning(self, day: int) -> list[Visits]:
        """Those who ask again today what they asked before; told once."""
        return self._returning.pop(day, [])

    # -------------------------------------------------------------------------------------- browsing

    def browse(
        self, log: DayLog, visits: Visits, *, name: str, now: datetime, source: str = ""
    ) -> tuple[list[Seen], list[Deed]]:
        """Let these visits happen: impressions, views, carts and favourites go into the log; the orders are
        returned (they are in the log, too), and what was seen. `name`: tells the day's groups of visits
        apart, also in their sessions."""
        random = stream(self.seed, "browse", log.day, name)
        pages = self._pages(visits, log, name, random, now)
        sessions = [f"{PREFIX}v{self.seed}-{log.day}-{name}{number}" for number in range(len(visits))]
        who = self._who(log, visits, sessions)
        self._show(log, visits, pages, who, source)
        orders = self._act(log, visits, pages, who, sessions, random)
        return self._seen(log.day, pages), orders

    def _pages(
        self, visits: Visits, log: DayLog, name: str, random: np.random.Generator, now: datetime
    ) -> _Pages:
        on = np.flatnonzero(random.random(len(visits)) < _GOES_ON * visits.needs.patience)
        visit = np.concatenate([np.arange(len(visits)), on])
        number = np.concatenate([np.ones(len(visits), np.int64), np.full(len(on), 2)])
        second = visits.second[visit] + (number - 1) * (40 + 80 * random.random(len(visit)))
        languages = self.crowd.people.language[visits.who]
        questions, which = distinct([visits.intent, visits.needs.city, languages, visits.trial])
        known = self.answers.to((Asked(*row) for row in questions.tolist()), now=now)
        which = which[visit]
        rows = _of_pages([answer.rows for answer in known], which, number)
        rows = np.where((rows >= 0) & (self.world.released[rows] <= log.day), rows, -1)
        trials = _of_pages([answer.trials for answer in known], which, number).astype(bool)
        ids = identities(self.seed, f"query/{log.day}/{name}", 0, len(visit))
        return _Pages(visit, number, second, rows, trials, ids, which, known)

    def _who(self, log: DayLog, visits: Visits, sessions: list[str]) -> dict[str, Ints]:
        languages = self.crowd.people.language[visits.who]
        return {
            "session": log.codes("session", sessions),
            "shopper": log.codes("shopper", (f"{PREFIX}s{self.seed}-{it}" for it in visits.who.tolist())),
            "language": log.codes("language", self.world.languages)[languages],
            "place": log.codes("place", self._places)[visits.needs.city],
        }

    def _show(self, log: DayLog, visits: Visits, pages: _Pages, who: dict[str, Ints], source: str) -> None:
        page, place = np.nonzero(pages.rows >= 0)
        visit = pages.visit[page]
        log.add(
            EventKind.IMPRESSION,
            pages.second[page],
            product=self._products(log, pages.rows[page, place]),
            position=place + 1 + (pages.number[page] - 1) * PAGE_SIZE,
            trial=pages.trials[page, place],
            **{name: codes[visit] for name, codes in who.items()},
            **{name: codes[page] for name, codes in self._question(log, visits, pages, source).items()},
        )

    def _question(self, log: DayLog, visits: Visits, pages: _Pages, source: str) -> dict[str, Ints]:
        browsing = np.array([bool(intent.category) for intent in self.crowd.pool])[visits.intent[pages.visit]]
        search, category = log.code("source", source or "search"), log.code("source", source or "category")
        return {
            "query_id": log.codes("query_id", pages.ids),
            "query_key": log.codes("query_key", (it.query_key for it in pages.known))[pages.answers],
            "query": log.codes("query", (it.query for it in pages.known))[pages.answers],
            "source": np.where(browsing, category, search),
        }

    def _act(
        self,
        log: DayLog,
        visits: Visits,
        pages: _Pages,
        who: dict[str, Ints],
        sessions: list[str],
        random: np.random.Generator,
    ) -> list[Deed]:
        """Who looks, opens, likes, wants, buys. At most one order a visit: the need is met then."""
        needs = visits.needs.take(pages.visit)
        known = np.maximum(pages.rows, 0)
        place = np.arange(1, PAGE_SIZE + 1) + (pages.number[:, None] - 1) * PAGE_SIZE
        looks = random.random(known.shape) < examination(place, needs.patience[:, None])
        opens = random.random(known.shape) < self.truth.view(needs, known)
        page, column = np.nonzero((pages.rows >= 0) & looks & opens)
        if not len(page):
            return []
        row, visit = pages.rows[page, column], pages.visit[page]
        position = place[page, column]
        chance = self.truth.buy(needs.take(page), row[:, None])[:, 0]
        viewed = pages.second[page] + 4 + 3.0 * column + 5 * random.random(len(page))
        cart_chance = np.minimum(chance * _CART_PER_ORDER, 0.95)
        carts = random.random(len(page)) < cart_chance
        buys = carts & (random.random(len(page)) < chance / np.maximum(cart_chance, 1e-12))
        likes = random.random(len(page)) < _FAVOURITE
        question = self._question(log, visits, pages, "")
        told = {
            "product": self._products(log, row),
            "position": position,
            "trial": pages.trials[page, column],
            **{name: codes[visit] for name, codes in who.items()},
            **{name: codes[page] for name, codes in question.items()},
        }
        carted = viewed + 15 + 40 * random.random(len(page))
        for kind, which, moment in (
            (EventKind.VIEW, np.ones(len(page), bool), viewed),
            (EventKind.FAVOURITE, likes, viewed + 8),
            (EventKind.CART, carts, carted),
        ):
            log.add(kind, moment[which], **{name: codes[which] for name, codes in told.items()})
        buys = _first_of_each(visit, buys)
        orders = [
            self._order(log.day, visits, pages, int(at), sessions, page, column, float(carted[at]), random)
            for at in np.flatnonzero(buys)
        ]
        log.tell(orders)
        bought = np.zeros(len(visits), bool)
        bought[visit[buys]] = True
        self._come_back(log.day, visits, sessions, visit, row, carts & ~bought[visit], random)
        self._ask_again(log.day, visits, ~bought, random)
        return orders

    def _order(
        self,
        day: int,
        visits: Visits,
        pages: _Pages,
        at: int,
        sessions: list[str],
        page: Ints,
        column: Ints,
        carted: float,
        random: np.random.Generator,
    ) -> Deed:
        shown, place = int(page[at]), int(column[at])
        visit = int(pages.visit[shown])
        answer = pages.known[pages.answers[shown]]
        intent = self.crowd.pool[visits.intent[visit]]
        return self.order(
            day,
            int(pages.rows[shown, place]),
            self.person(int(visits.who[visit]), sessions[visit]),
            carted + 60 + 200 * random.random(),
            random,
            order_id=f"{PREFIX}o{sessions[visit].removeprefix(PREFIX)}",
            query_id=pages.ids[shown],
            query_key=answer.query_key,
            query=answer.query,
            source="category" if intent.category else "search",
            position=place + 1 + (int(pages.number[shown]) - 1) * PAGE_SIZE,
            trial=bool(pages.trials[shown, place]),
        )

    # ------------------------------------------------------------------------------- orders and after

    def order(
        self,
        day: int,
        row: int,
        person: Person,
        second: float,
        random: np.random.Generator,
        *,
        order_id: str,
        **told: object,
    ) -> Deed:
        """An honest order, with what becomes of it on later days drawn now."""
        units = 1 + int(random.random() < _TWO_PIECES)
        deed = Deed(
            EventKind.ORDER,
            second,
            person,
            self.world.ids[row],
            order_id=order_id,
            units=units,
            revenue_minor=int(self.world.price[row]) * units,
            **told,  # type: ignore[arg-type]
        )
        self._what_becomes(day, row, deed, random)
        return deed

    def _what_becomes(self, day: int, row: int, order: Deed, random: np.random.Generator) -> None:
        quality = float(self.truth.quality[row])
        draws = random.random(4)
        after = order._replace(query_id="", query_key="", query="", position=0, trial=False, source="")
        arrives = day + 1 + int(self.world.days_to[:, row].min())
        if draws[0] < 0.03:
            self.later(day + int(draws[1] * 3), after, EventKind.CANCELLATION, draws[2], again=order)
        elif draws[0] < 0.03 + 0.05 * np.exp(-0.6 * quality):
            self.later(arrives + 2 + int(draws[1] * 12), after, EventKind.RETURN, draws[2])
        if draws[3] < 0.16:
            stars = int(np.clip(round(4.0 + 0.7 * quality + 0.8 * random.standard_normal()), 1, 5))
            review = after._replace(stars=stars, units=0, revenue_minor=0)
            self.later(arrives + 1 + int(draws[1] * 10), review, EventKind.REVIEW, draws[2])

    def later(
        self, day: int, deed: Deed, kind: EventKind, moment: float, *, again: Deed | None = None
    ) -> Deed:
        """Have it done on that day, in a visit of its own; on the same day no earlier than `again`. Returns
        the deed to come. `moment`: 0 to 1, of the day."""
        session = f"{deed.person.session}-{kind.value[:3]}"
        second = moment * 80_000
        if again is not None:
            second = again.second + moment * max(86_000 - again.second, 0)
        person = deed.person._replace(session=session)
        coming = deed._replace(kind=kind, person=person, second=second)
        self._later[day].append(coming)
        return coming

    def _come_back(
        self,
        day: int,
        visits: Visits,
        sessions: list[str],
        visit: Ints,
        row: Ints,
        left: NDArray[np.bool_],
        random: np.random.Generator,
    ) -> None:
        """Some who left with a full cart return to the very product."""
        for at in np.flatnonzero(left & (random.random(len(row)) < _COMES_BACK_TO_CART)).tolist():
            back = day + 1 + int(random.integers(_BACK_WITHIN_DAYS))
            one, product = int(visit[at]), int(row[at])
            person = self.person(int(visits.who[one]), f"{sessions[one]}-b{at}")
            second = float(moments(1, random)[0])
            self._later[back].append(
                Deed(EventKind.VIEW, second, person, self.world.ids[product], source="product")
            )
            if random.random() < _BUYS_THEN * self.world.in_stock[product]:
                name = f"{PREFIX}o{person.session.removeprefix(PREFIX)}"
                moment = second + 90
                self._later[back].append(
                    self.order(back, product, person, moment, random, order_id=name, source="product")
                )

    def _ask_again(
        self, day: int, visits: Visits, without: NDArray[np.bool_], random: np.random.Generator
    ) -> None:
        """Some who bought nothing ask the same once more, on another day."""
        again = np.flatnonzero(without & (random.random(len(visits)) < _ASKS_AGAIN))
        for back, these in enumerate(np.array_split(again, _BACK_WITHIN_DAYS), start=1):
            if len(these):
                self._returning[day + back].append(visits.take(these))

    # ---------------------------------------------------------------------------------------- inside

    def _products(self, log: DayLog, rows: Ints) -> Ints:
        used, inverse = np.unique(rows, return_inverse=True)
        return log.codes("product", (self.world.ids[row] for row in used))[inverse]

    def _seen(self, day: int, pages: _Pages) -> list[Seen]:
        by_answer: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for page, key in enumerate(zip(pages.answers.tolist(), pages.number.tolist(), strict=True)):
            by_answer[key].append(page)
        return [
            Seen(
                pages.known[answer],
                [pages.ids[page] for page in shown],
                [float(pages.second[page]) for page in shown],
                pages.rows[shown[0]] >= 0,
                (number - 1) * PAGE_SIZE,
            )
            for (answer, number), shown in by_answer.items()
        ]


def _of_pages(lists: list[NDArray[np.generic]], which: Ints, number: Ints) -> Ints:
    """Of the list that each page shows, its part: `(p, PAGE_SIZE)`."""
    pages = np.array(lists, np.int64).reshape(-1, PAGES, PAGE_SIZE)
    return pages[which, number - 1]


def _first_of_each(group: Ints, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Of those chosen, the first of each group."""
    at = np.flatnonzero(chosen)
    kept = np.zeros(len(chosen), bool)
    kept[at[np.unique(group[at], return_index=True)[1]]] = True
    return kept
