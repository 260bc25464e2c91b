"""What is searched for most, kept in memory: every page of the shop asks for it."""

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

from django.db.models import OuterRef, Subquery, Sum

from vitrina.insight.searches.models import SearchDay
from vitrina.insight.searches.rules import words
from vitrina.kernel import clock

POPULAR_DAYS = 14
SEARCHES_MIN = 3
"""What fewer searches asked for may be somebody's own words."""
_QUERIES_MAX = 5_000
_FRESH_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class KnownQuery:
    """A popular query with the words that relate it to others."""

    query: str
    words: frozenset[str]


class Popular:
    """The popular queries of one language, most searched first."""

    def __init__(self, queries: tuple[KnownQuery, ...]) -> None:
        self.queries = queries
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for place, known in enumerate(queries):
            for word in known.words:
                self._by_word[word].append(place)

    def sharing(self, asked: Set[str]) -> list[KnownQuery]:
        """The queries that hold any of these words, most searched first."""
        places = {place for word in asked for place in self._by_word.get(word, ())}
        return [self.queries[place] for place in sorted(places)]


_snapshots: dict[str, tuple[float, Popular]] = {}


def popular(language: str) -> Popular:
    """The popular queries of `language`, at most a minute old. One SQL query where they are older, else
    none."""
    read_at, snapshot = _snapshots.get(language, (0.0, None))
    if snapshot is None or monotonic() - read_at > _FRESH_SECONDS:
        snapshot = Popular(tuple(_read(language)))
        _snapshots[language] = (monotonic(), snapshot)
    return snapshot


def forget_snapshots() -> None:
    """Have the next question read the log anew."""
    _snapshots.clear()


def _read(language: str) -> list[KnownQuery]:
    since = clock.now().date() - timedelta(days=POPULAR_DAYS)
    latest = SearchDay.objects.filter(
        language=language, query=OuterRef("query"), last_total__isnull=False
    ).order_by("-day")
    rows = (
        SearchDay.objects.filter(day__gt=since, language=language)
        .values("query")
        .annotate(asked=Sum("searches"), found=Subquery(latest.values("last_total")[:1]))
        .filter(asked__gte=SEARCHES_MIN, found__gt=0)
        .order_by("-asked", "query")
        .values_list("query", flat=True)
    )
    return [KnownQuery(query, words(query, language=language)) for query in rows[:_QUERIES_MAX]]
