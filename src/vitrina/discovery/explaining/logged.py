"""The questions that were asked lately, as stage 1 understands them: kept for minutes, they hardly move."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic

from vitrina.insight.searches import queries as searches
from vitrina.search import Engine, SearchRequest, ShopperContext
from vitrina.search.types import FormedQuery

DAYS = 28
QUERIES_MAX = 300
"""The most asked ones; what is asked less moves nobody's sales."""

SHOWN_FROM_SEARCHES = 3
"""A query that fewer searches asked for is counted and never shown: it may be somebody's own words."""

_KEPT_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Logged:
    """One question. `searches`: how often it was asked."""

    text: str
    searches: int
    query: FormedQuery


@dataclass(frozen=True, slots=True)
class _Kept:
    folder: Path
    until: float
    questions: tuple[Logged, ...]


_lock = Lock()
_kept: _Kept | None = None


def logged_queries(engine: Engine) -> tuple[Logged, ...]:
    """The questions of the last `DAYS` days, most asked first, as they are understood when nothing is mended
    in them. One SQL query now and then, else from memory."""
    global _kept
    with _lock:
        if _kept is None or _kept.folder != engine.folder or _kept.until < monotonic():
            _kept = _Kept(engine.folder, monotonic() + _KEPT_SECONDS, _read(engine))
        return _kept.questions


def forget() -> None:
    """Read anew when asked next."""
    global _kept
    with _lock:
        _kept = None


def _read(engine: Engine) -> tuple[Logged, ...]:
    lines = searches.top_queries(days=DAYS, page_size=QUERIES_MAX).lines
    return tuple(
        Logged(line.query, line.searches, engine.form(_request(line.query, line.language))) for line in lines
    )


def _request(text: str, language: str) -> SearchRequest:
    return SearchRequest(text, context=ShopperContext(language=language), correct_spelling=False)
