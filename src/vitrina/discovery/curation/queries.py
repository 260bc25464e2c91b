"""Reads of what merchandisers set."""

from collections.abc import Iterable
from datetime import datetime

from vitrina.discovery.curation import redirects, rules
from vitrina.discovery.curation.types import RedirectFact
from vitrina.kernel import clock
from vitrina.search.boosting.factor import is_active

_QUERY_CHARS_MAX = 200


def redirect_for(text: str, *, language: str, now: datetime | None = None) -> str | None:
    """Where a query leads instead of to results: a path of the shop without the language in front
    ("/c/bags"), or None. `language`: a code of search. Of several that hold, the oldest. One that leads to
    the results of another query is followed on from there; a circle leads nowhere.

    From memory, at most a second old: no SQL query, or one where it is older.
    """
    table = redirects.table()
    if not table:
        return None
    now = now or clock.now()
    address: str | None = None
    words, met = redirects.words_of(text[:_QUERY_CHARS_MAX]), set[frozenset[str]]()
    while (found := _in_force(table.get(words, ()), language, now)) is not None:
        address = found
        met.add(words)
        following = redirects.words_of(rules.query_of(found))
        if following == words:
            return address
        if following in met:
            return None
        words = following
    return address


def _in_force(facts: Iterable[RedirectFact], language: str, now: datetime) -> str | None:
    for fact in facts:
        if fact.language in ("", language) and is_active(now, fact.active_from, fact.active_until):
            return fact.address
    return None
