"""Reads of what merchandisers set."""

from datetime import datetime

from vitrina.discovery.curation import redirects
from vitrina.kernel import clock
from vitrina.search.boosting.factor import is_active

_QUERY_CHARS_MAX = 200


def redirect_for(text: str, *, language: str, now: datetime | None = None) -> str | None:
    """Where a query leads instead of to results: a path of the shop without the language in front
    ("/c/bags"), or None. `language`: a code of search. Of several that hold, the oldest.

    From memory, at most a second old: no SQL query, or one where it is older.
    """
    table = redirects.table()
    if not table:
        return None
    now = now or clock.now()
    for fact in table.get(redirects.words_of(text[:_QUERY_CHARS_MAX]), ()):
        if fact.language in ("", language) and is_active(now, fact.active_from, fact.active_until):
            return fact.address
    return None
