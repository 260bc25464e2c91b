"""The redirects in force, kept in memory: every search asks for them."""

from collections import defaultdict
from collections.abc import Mapping
from time import monotonic

from vitrina.discovery.curation.models import Redirect
from vitrina.discovery.curation.types import RedirectFact
from vitrina.discovery.serving.services import engine

FRESH_SECONDS = 1.0
"""So soon other processes hear of a change."""

Table = Mapping[frozenset[str], tuple[RedirectFact, ...]]
"""Normal forms of a query's words → its redirects, the oldest first."""

_snapshot: list[tuple[float, Table]] = []


def table() -> Table:
    """All redirects, at most a second old. One SQL query where they are older, else none."""
    if not _snapshot or monotonic() - _snapshot[0][0] > FRESH_SECONDS:
        _snapshot[:] = [(monotonic(), _read())]
    return _snapshot[0][1]


def words_of(text: str) -> frozenset[str]:
    """By what a query is known, whatever the order and form of its words."""
    return frozenset(engine().analyzer.tokens(text))


def forget() -> None:
    """Have the next question read the redirects anew."""
    _snapshot.clear()


def _read() -> Table:
    found: defaultdict[frozenset[str], list[RedirectFact]] = defaultdict(list)
    for row in Redirect.objects.order_by("pk"):
        found[words_of(row.query)].append(row.fact())
    return {words: tuple(facts) for words, facts in found.items()}
