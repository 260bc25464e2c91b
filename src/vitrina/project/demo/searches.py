"""The demo shop's search log: sixty days of what people looked for, so that the shop knows its hot words and
the console has something to repair. Numbers are made up; they follow the products that are there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from vitrina.insight.searches import queries, services
from vitrina.kernel.progress import Progress
from vitrina.project.demo.texts.searches import SEARCHES, DemoQuery
from vitrina.project.demo.types import DemoProduct

DAYS = 60
RECENT_DAYS = 14
_EVER_DAYS = 100 * 365
CLICKED_SHARE = 0.55
"""Of the searches that find what was meant, so many end with a product."""

CHOSEN_MAX = 6
"""People choose among the first few products."""

_WEEKDAYS = (0.9, 0.85, 0.9, 0.95, 1.0, 1.25, 1.3)
"""How lively each day is, from Monday."""

_GROWTH = (0.75, 1.2)
"""How lively the first and the last day are."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A query on one day: how often, with how many products found, and which were chosen."""

    language: str
    query: DemoQuery
    on: date
    times: int
    found: int
    chosen: tuple[str, ...]


def save_searches(made: Sequence[DemoProduct], *, seed: int, today: date, progress: Progress) -> None:
    """Log the sixty days before `today`, unless the shop has a log already: what people really looked for is
    never mixed with what was made up."""
    if queries.top_queries(days=_EVER_DAYS, page_size=1).total:
        return
    progress.start("Remembering searches", DAYS)
    by_day: defaultdict[date, list[Searched]] = defaultdict(list)
    for searched in searches(_refs_by_kind(made), seed=seed, today=today):
        by_day[searched.on].append(searched)
    for back in range(DAYS, 0, -1):
        for searched in by_day[today - timedelta(days=back)]:
            _note(searched)
        services.flush()
        progress.advance()
    queries.forget_snapshots()


def searches(refs: Mapping[str, Sequence[str]], *, seed: int, today: date) -> Iterator[Searched]:
    """What was looked for, day by day. `refs`: kind → products of it; queries for kinds of which the shop has
    none are left out. Pure: the same seed and day give the same log."""
    random = Random(f"{seed}/searches")
    for language, asked in SEARCHES.items():
        for query in asked:
            products = [ref for kind in query.kinds for ref in refs.get(kind, ())]
            if query.kinds and not products:
                continue
            for back, days in _moments(random):
                day = today - timedelta(days=back)
                times = _times(random, query.weekly / 7 * days * _liveliness(day, back))
                chosen = _chosen(random, products, times)
                if times:
                    yield Searched(language, query, day, times, len(products) or query.found, chosen)


def _moments(random: Random) -> Iterator[tuple[int, int]]:
    """(days before today, days that it stands for): each of the last two weeks, and of every week before one
    day that chance names, which keeps the log of a demo short."""
    yield from ((back, 1) for back in range(1, RECENT_DAYS + 1))
    for first in range(RECENT_DAYS + 1, DAYS + 1, 7):
        days = min(7, DAYS + 1 - first)
        yield random.randrange(first, first + days), days


def _liveliness(day: date, back: int) -> float:
    start, end = _GROWTH
    return _WEEKDAYS[day.weekday()] * (start + (end - start) * (1 - back / DAYS))


def _times(random: Random, mean: float) -> int:
    """A number of visits around `mean`, as scattered as independent ones are (Poisson, by its normal
    approximation; below one a day, whether at all)."""
    if mean < 1:
        return int(random.random() < mean)
    return max(round(random.gauss(mean, mean**0.5)), 0)


def _chosen(random: Random, products: Sequence[str], times: int) -> tuple[str, ...]:
    """Which products the searches ended with, the first ones more often."""
    first = products[:CHOSEN_MAX]
    weights = [1 / (place + 1) for place in range(len(first))]
    clicks = sum(random.random() < CLICKED_SHARE for _ in range(times)) if first else 0
    return tuple(random.choices(first, weights, k=clicks)) if clicks else ()


def _note(searched: Searched) -> None:
    text, language = searched.query.text, searched.language
    moment = datetime.combine(searched.on, time(12), UTC)
    for _ in range(searched.times):
        services.note_search(text=text, language=language, total=searched.found, now=moment)
    for ref in searched.chosen:
        services.note_click(text=text, language=language, product_ref=ref, now=moment)


def _refs_by_kind(made: Sequence[DemoProduct]) -> dict[str, list[str]]:
    """Kind → products, the best rated first: those that people would see first."""
    by_kind: defaultdict[str, list[DemoProduct]] = defaultdict(list)
    for product in made:
        by_kind[_kind(product.draft.ref)].append(product)
    return {
        kind: [it.draft.ref for it in sorted(products, key=lambda it: -it.stars.count)]
        for kind, products in by_kind.items()
    }


def _kind(ref: str) -> str:
    """The code of a product's kind, from its ref: "demo-silk-square-007" → "silk_square"."""
    return ref.removeprefix("demo-").rpartition("-")[0].replace("-", "_")
