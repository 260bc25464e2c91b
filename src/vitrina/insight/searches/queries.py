"""Reads of the log. A page of the console's tables takes two SQL queries; what shoppers' pages ask
(`hot_words`, `related_searches`) comes from memory, and takes one where that is a minute old."""

from datetime import date, timedelta

from django.db.models import Max, OuterRef, QuerySet, Subquery, Sum

from vitrina.insight.searches.models import ClickDay, SearchDay
from vitrina.insight.searches.popular import forget_snapshots, popular
from vitrina.insight.searches.rules import normalised, words
from vitrina.insight.searches.types import ChosenProduct, QueryLine, QueryPage
from vitrina.kernel import clock

__all__ = [
    "chosen_products",
    "forget_snapshots",
    "hot_words",
    "queries_without_clicks",
    "queries_without_results",
    "related_searches",
    "top_queries",
]

PAGE_SIZE = 50
UNCLICKED_SEARCHES_MIN = 3
"""So many searches without a click tell that the results do not please."""


def top_queries(
    *, days: int, language: str | None = None, page: int = 1, page_size: int = PAGE_SIZE
) -> QueryPage:
    """What was searched for in the last `days` days (today is one), most often first. `language`: None for
    all; a page beyond the last is empty."""
    return _page(_rows(days, language), page, page_size, first="-asked", asked__gt=0)


def queries_without_results(
    *, days: int, language: str | None = None, page: int = 1, page_size: int = PAGE_SIZE
) -> QueryPage:
    """What found nothing, also the last time; most fruitless searches first. As `top_queries`."""
    return _page(_rows(days, language), page, page_size, first="-empty", empty__gt=0, found=0)


def queries_without_clicks(
    *, days: int, language: str | None = None, page: int = 1, page_size: int = PAGE_SIZE
) -> QueryPage:
    """What found something that nobody clicked on, in `UNCLICKED_SEARCHES_MIN` searches or more; most often
    searched first. As `top_queries`."""
    unclicked = {"asked__gte": UNCLICKED_SEARCHES_MIN, "clicked": 0, "found__gt": 0}
    return _page(_rows(days, language), page, page_size, first="-asked", **unclicked)


def chosen_products(text: str, *, language: str, days: int, limit: int = 5) -> tuple[ChosenProduct, ...]:
    """The products that shoppers chose from the results for `text`, most often chosen first. One SQL
    query."""
    rows = (
        ClickDay.objects.filter(day__gt=_start(days), language=language, query=normalised(text))
        .values("product_ref")
        .annotate(clicked=Sum("clicks"))
        .order_by("-clicked", "product_ref")[:limit]
    )
    return tuple(ChosenProduct(row["product_ref"], row["clicked"]) for row in rows)


def hot_words(*, language: str, limit: int = 8) -> tuple[str, ...]:
    """What is searched for most, with results, in the last two weeks; never what fewer than three searches
    asked for, so that nobody's own words are shown to others."""
    return tuple(known.query for known in popular(language).queries[:limit])


def related_searches(text: str, *, language: str, limit: int = 6) -> tuple[str, ...]:
    """What others searched for, with results, that shares a word with `text`, most searched first; of the
    same kind as `hot_words`."""
    asked = words(text, language=language)
    found = popular(language).sharing(asked)
    return tuple(known.query for known in found if known.words != asked)[:limit]


def _rows(days: int, language: str | None) -> QuerySet[SearchDay]:
    rows = SearchDay.objects.filter(day__gt=_start(days))
    return rows if language is None else rows.filter(language=language)


def _page(rows: QuerySet[SearchDay], page: int, page_size: int, *, first: str, **only: int) -> QueryPage:
    """A page of the queries in `rows` that meet `only`, in the order of the count `first`."""
    latest = SearchDay.objects.filter(
        language=OuterRef("language"), query=OuterRef("query"), last_total__isnull=False
    ).order_by("-day")
    queries = (
        rows.values("language", "query")
        .annotate(
            asked=Sum("searches"),
            empty=Sum("without_results"),
            clicked=Sum("clicks"),
            seen_at=Max("last_at"),
            found=Subquery(latest.values("last_total")[:1]),
        )
        .filter(**only)
        .order_by(first, "query", "language")
    )
    start = (max(page, 1) - 1) * page_size
    lines = tuple(
        QueryLine(
            query=row["query"],
            language=row["language"],
            searches=row["asked"],
            without_results=row["empty"],
            clicks=row["clicked"],
            last_total=row["found"] or 0,
            last_at=row["seen_at"],
        )
        for row in queries[start : start + page_size]
    )
    return QueryPage(lines=lines, total=queries.count(), page=max(page, 1), page_size=page_size)


def _start(days: int) -> date:
    return clock.now().date() - timedelta(days=days)
