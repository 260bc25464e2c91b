"""Reads of the daily counts, each a statement or two of DuckDB over the files of its window.

`days`: how many, `until`: the last of them; None: the last day that was built, the same with which the
windows of features end. All are bounded. Nothing was counted yet: zeros and empty pages.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from vitrina.insight.metrics import statements
from vitrina.insight.metrics.columns import day_number
from vitrina.insight.metrics.reading import Days, rows, shop_folder
from vitrina.insight.metrics.statements import FUNNEL
from vitrina.insight.metrics.types import (
    Built,
    DayFunnel,
    Funnel,
    ProductFunnel,
    QueryFunnel,
    QueryFunnelPage,
)
from vitrina.kernel.errors import InvalidInput

PAGE_SIZE = 20
PAGE_SIZE_MAX = 100

REFS_MAX = 20_000
"""So many products are asked for at once at most."""

_FEW = 200
"""Up to so many products are named one by one: whatever part of a file holds none of them is not read."""


def built() -> Built | None:
    """What was built last, None before the first time."""
    return shop_folder().built()


def last_day() -> date | None:
    """The last day that was built, None before the first time."""
    state = built()
    return state.day if state else None


def product_funnels(
    refs: Sequence[str], *, days: int, until: date | None = None, places: bool = True
) -> Mapping[str, ProductFunnel]:
    """The funnel of each of at most `REFS_MAX` products. Without `places` their usual places stay unknown:
    over thousands of products that is several times as fast. Raises `InvalidInput`."""
    which, values = _any_of(refs)
    statement = statements.products(which, places=places)
    answer = _rows(statement, _window(days, until), values) if refs else ()
    found = {
        ref: ProductFunnel(**_funnel(sums), usual_place=usual_place) for ref, usual_place, *sums in answer
    }
    return {ref: found.get(ref) or ProductFunnel() for ref in refs}


def seller_totals(refs: Sequence[str], *, days: int, until: date | None = None) -> Funnel:
    """What became of at most `REFS_MAX` products together. Raises `InvalidInput`."""
    which, values = _any_of(refs)
    answer = _rows(statements.total(which), _window(days, until), values) if refs else ()
    return next((Funnel(**_funnel(sums)) for sums in answer), Funnel())


def query_funnels(
    ref: str, *, days: int, page: int = 1, page_size: int = PAGE_SIZE, until: date | None = None
) -> QueryFunnelPage:
    """The questions after which shoppers saw the product, those with the most impressions first. At most
    `PAGE_SIZE_MAX` a page; a page beyond the last is empty. Raises `InvalidInput`."""
    if page < 1:
        raise InvalidInput(field="page", value=page, reason="pages count from 1")
    if not 1 <= page_size <= PAGE_SIZE_MAX:
        reason = f"a page holds 1 to {PAGE_SIZE_MAX} questions"
        raise InvalidInput(field="page_size", value=page_size, reason=reason)
    window, first = _window(days, until), (page - 1) * page_size
    answer = _rows(statements.QUERIES, window, {"ref": ref, "size": page_size, "first": first})
    lines = tuple(
        QueryFunnel(
            **_funnel(sums),
            query_key=query_key,
            query=query,
            language=language,
            usual_place=usual_place,
            best_place=best_place,
        )
        for _, query_key, query, language, usual_place, best_place, *sums in answer
    )
    if page > 1 and not answer:
        answer = _rows(statements.COUNT_QUERIES, window, {"ref": ref})
    total = int(answer[0][0]) if answer else 0
    return QueryFunnelPage(lines=lines, total=total, page=page, page_size=page_size)


def daily(
    ref: str, *, query_key: str | None = None, days: int, until: date | None = None
) -> tuple[DayFunnel, ...]:
    """One product day by day, oldest first, also the days without anything; with `query_key` after this
    question alone. Raises `InvalidInput`."""
    if query_key is None:
        return _by_day("product = $ref", {"ref": ref}, _window(days, until))
    which = "product = $ref AND query_key = $query_key"
    return _by_day(which, {"ref": ref, "query_key": query_key}, _window(days, until))


def shop_daily(*, days: int, until: date | None = None) -> tuple[DayFunnel, ...]:
    """The whole shop day by day, oldest first. Raises `InvalidInput`."""
    return _by_day("true", {}, _window(days, until))


def _by_day(which: str, values: Mapping[str, Any], window: Days | None) -> tuple[DayFunnel, ...]:
    found = {
        number: (mean_place, _funnel(sums))
        for number, mean_place, *sums in _rows(statements.by_day(which), window, values)
    }
    funnels = []
    for day in window or ():
        mean_place, funnel = found.get(day_number(day), (None, {}))
        funnels.append(DayFunnel(**funnel, day=day, mean_place=mean_place))
    return tuple(funnels)


def _window(days: int, until: date | None) -> Days | None:
    """None: nothing was built yet, and nobody said how far to look."""
    last = until or last_day()
    return Days.ending(last, days=days) if last else None


def _rows(statement: str, window: Days | None, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    return rows(statement, days=window, values=values) if window else []


def _any_of(refs: Sequence[str]) -> tuple[str, dict[str, Any]]:
    if len(refs) > REFS_MAX:
        raise InvalidInput(field="refs", value=len(refs), reason=f"at most {REFS_MAX} products at once")
    if len(refs) > _FEW:
        return "product IN (SELECT unnest($refs))", {"refs": list(refs)}
    values = {f"ref{number}": ref for number, ref in enumerate(refs)}
    return f"product IN ({', '.join(f'${name}' for name in values)})", values


def _funnel(sums: Sequence[int | None]) -> dict[str, int]:
    return {name: total or 0 for name, total in zip(FUNNEL, sums, strict=True)}
