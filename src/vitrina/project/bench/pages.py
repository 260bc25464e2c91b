"""Measures the shoppers' pages of a shop: time at the server, SQL queries, and what a browser sees."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

from vitrina import __version__
from vitrina.project.bench.page_samples import Sample, samples
from vitrina.project.bench.page_views import AGENT, PageView, view_pages
from vitrina.project.bench.process import processor
from vitrina.project.bench.serving import served, timed_get


@dataclass(frozen=True, slots=True)
class PageTiming:
    """One kind of page: how long each answer took as the client sees it, in milliseconds, and the most SQL
    queries that one of them made."""

    kind: str
    milliseconds: list[float]
    sql_queries: int


@dataclass(frozen=True, slots=True)
class PagesReport:
    """All that was measured, and on what. `views`: what a browser saw, () where none was asked."""

    at: str
    version: str
    processor: str
    cores: int
    python: str
    products: int
    timings: tuple[PageTiming, ...]
    views: tuple[PageView, ...]


def measure(home: Path, *, rounds: int, with_browser: bool, tell: Callable[[str], None]) -> PagesReport:
    """Serve the shop in `home` and ask for its pages, one after the other, `rounds` times, after one round
    that is not counted. Django must be set up for this shop. Raises `ServerSilent`, and `NoBrowser` where one
    is wanted and there is none."""
    from vitrina.market.catalog import queries as catalogue

    with samples() as pages:
        tell(f"Counting SQL queries of {len(pages)} pages")
        queries = sql_queries(pages)
        with served(home) as server:
            tell(f"Asking for them {rounds} times")
            _ask(server.connection, pages)
            rounds_ms = [_ask(server.connection, pages) for _ in range(rounds)]
            views: tuple[PageView, ...] = ()
            if with_browser:
                tell("Looking at them in a browser")
                views = view_pages(server.address, _first_of_each(pages))
    return PagesReport(
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        processor=processor(),
        cores=os.cpu_count() or 1,
        python=sys.version.split()[0],
        products=catalogue.catalogue_size(),
        timings=_timings(pages, rounds_ms, queries),
        views=views,
    )


def sql_queries(pages: Iterable[Sample]) -> list[int]:
    """How many SQL queries each page makes, asked for in this process; caches are warm."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    host = next((host for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
    client = Client(headers={"host": host, "user-agent": AGENT})
    counts = []
    for page in pages:
        headers = {"cookie": page.cookie} if page.cookie else {}
        client.get(page.path, headers=headers)
        with CaptureQueriesContext(connection) as captured:
            client.get(page.path, headers=headers)
        counts.append(len(captured))
    return counts


def _ask(connection: HTTPConnection, pages: Sequence[Sample]) -> list[float]:
    return [timed_get(connection, page.path, _headers(page))[0] for page in pages]


def _headers(page: Sample) -> dict[str, str]:
    headers = {"User-Agent": AGENT, "Host": "localhost"}
    return {**headers, "Cookie": page.cookie} if page.cookie else headers


def _timings(
    pages: Sequence[Sample], rounds_ms: Sequence[Sequence[float]], queries: Sequence[int]
) -> tuple[PageTiming, ...]:
    kinds = list(dict.fromkeys(page.kind for page in pages))
    return tuple(
        PageTiming(
            kind=kind,
            milliseconds=[
                milliseconds
                for round_ms in rounds_ms
                for page, milliseconds in zip(pages, round_ms, strict=True)
                if page.kind == kind
            ],
            sql_queries=max(count for page, count in zip(pages, queries, strict=True) if page.kind == kind),
        )
        for kind in kinds
    )


def _first_of_each(pages: Sequence[Sample]) -> list[Sample]:
    return list({page.kind: page for page in reversed(pages)}.values())[::-1]
