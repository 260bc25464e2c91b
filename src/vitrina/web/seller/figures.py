"""The numbers of the desk: what happened over the last four weeks, against the four before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from vitrina.insight.metrics import queries as metrics
from vitrina.insight.metrics.types import DayFunnel, Funnel, ProductFunnel, QueryFunnelPage
from vitrina.web import formats
from vitrina.web.seller.changes import Change, grown
from vitrina.web.seller.charts import funnel

DAYS = 28
"""The window of all numbers, and of those they are compared with."""


QUERIES_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Window:
    """The last `DAYS` days that were counted. `last`: the last of them, None where nothing ever was."""

    last: date | None

    @property
    def before(self) -> date | None:
        """The last day of the window before."""
        return self.last - timedelta(days=DAYS) if self.last else None

    @property
    def first(self) -> date | None:
        """The first day."""
        return self.last - timedelta(days=DAYS - 1) if self.last else None


@dataclass(frozen=True, slots=True)
class Figures:
    """One product's window, and the one before."""

    now: ProductFunnel
    before: ProductFunnel


def window() -> Window:
    """The window up to the last day that was counted."""
    return Window(metrics.last_day())


def product_figures(refs: Sequence[str], span: Window) -> Mapping[str, Figures]:
    """Ref → figures; zeros for products that nobody saw."""
    if span.last is None or not refs:
        nothing = Figures(ProductFunnel(), ProductFunnel())
        return dict.fromkeys(refs, nothing)
    now = metrics.product_funnels(refs, days=DAYS, until=span.last)
    before = metrics.product_funnels(refs, days=DAYS, until=span.before)
    return {ref: Figures(now[ref], before[ref]) for ref in refs}


def queries_of(ref: str, span: Window, *, page: int) -> QueryFunnelPage:
    """The questions by which a product was found, most impressions first."""
    if span.last is None:
        return QueryFunnelPage(lines=(), total=0, page=1, page_size=QUERIES_A_PAGE)
    return metrics.query_funnels(ref, days=DAYS, until=span.last, page=page, page_size=QUERIES_A_PAGE)


def days_of(ref: str, span: Window, *, days: int) -> tuple[DayFunnel, ...]:
    """A product's last `days` days, oldest first; () where nothing was ever counted."""
    return metrics.daily(ref, days=days, until=span.last) if span.last else ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a funnel. `share`: of those of the step before, "" at the first."""

    name: str
    value: str
    change: Change | None
    share: str


@dataclass(frozen=True, slots=True)
class FunnelPicture:
    """A funnel as the desk shows it."""

    drawing: SafeString
    steps: tuple[Step, ...]


def funnel_picture(now: Funnel, before: Funnel, *, key: str) -> FunnelPicture:
    """The four steps, each with its change and its share of the step before."""
    counts = _counts(now)
    earlier = _counts(before)
    names = (
        pgettext("step of a funnel", "Impressions"),
        pgettext("step of a funnel", "Card views"),
        pgettext("step of a funnel", "Added to carts"),
        pgettext("step of a funnel", "Orders"),
    )
    values = [formats.number(count) for count in counts]
    told = formats.listed(f"{name} {value}" for name, value in zip(names, values, strict=True))
    return FunnelPicture(
        drawing=funnel(
            counts,
            key=key,
            title=gettext("From impressions to orders"),
            description=gettext("%(steps)s. Heights are logarithms.") % {"steps": told},
        ),
        steps=tuple(
            Step(
                name,
                value,
                grown(count, was),
                formats.percent(count / above, digits=1) if above else "",
            )
            for name, value, count, was, above in zip(
                names, values, counts, earlier, (0, *counts[:-1]), strict=True
            )
        ),
    )


def _counts(it: Funnel) -> Sequence[int]:
    return (it.impressions, it.views, it.carts, it.orders)
