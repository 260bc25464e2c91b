"""What each factor reaches, and what became of the products on which it acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import pgettext

from vitrina.discovery.explaining.reach import FactorReach, factor_reach
from vitrina.insight.metrics.types import Funnel
from vitrina.market.catalog import queries as catalogue
from vitrina.search.boosting.factor import Curve
from vitrina.web import formats
from vitrina.web.seller.changes import Change, grown
from vitrina.web.seller.figures import Figures, Window, product_figures, window
from vitrina.web.seller.listing import COMPARED_MOST, added
from vitrina.web.storefront.why import factor_name

KEPT_SECONDS = 600
"""A whole catalogue is looked through: what was found is kept for a while."""

_KEY = "vitrina.desk.boosts"


@dataclass(frozen=True, slots=True)
class Totals:
    """A set of products over the window and the one before."""

    products: int
    now: Funnel
    before: Funnel

    @property
    def conversion(self) -> float | None:
        """Orders per impression, None where nobody saw them."""
        return self.now.orders / self.now.impressions if self.now.impressions else None


@dataclass(frozen=True, slots=True)
class Counted:
    """One factor with the sums of its products. `middle`: by how much their scores are multiplied, in the
    mean; None where it acts on none."""

    name: str
    reason: str
    kind: str
    effect: float | None
    middle: float | None
    acted_on: Totals


@dataclass(frozen=True, slots=True)
class Reached:
    """All factors. `everything`: all products together; `capped`: only the newest products were looked at."""

    span: Window
    factors: tuple[Counted, ...]
    everything: Totals
    capped: bool


@dataclass(frozen=True, slots=True)
class FactorLine:
    """One factor as the page shows it; "" where there is nothing to tell."""

    name: str
    kind: str
    effect: str
    products: str
    impressions: str
    orders: str
    impressions_change: Change | None
    orders_change: Change | None
    conversion: str
    without: str


def reached() -> Reached:
    """The sums, at most ten minutes old. Raises `NoIndex`."""
    kept: Reached | None = cache.get(_KEY)
    if kept is None or kept.span != window():
        kept = _reached()
        cache.set(_KEY, kept, KEPT_SECONDS)
    return kept


def factor_lines(found: Reached) -> tuple[FactorLine, ...]:
    """The same in words and shares."""
    return tuple(_line(counted, found.everything) for counted in found.factors)


def _reached() -> Reached:
    listed = catalogue.offered(languages=(), limit=COMPARED_MOST)
    refs = [item.ref for item in listed.items]
    span = window()
    figures = product_figures(refs, span)
    return Reached(
        span=span,
        factors=tuple(_counted(reach, figures) for reach in factor_reach(refs)),
        everything=_totals(refs, figures),
        capped=listed.total > len(refs),
    )


def _counted(reach: FactorReach, figures: Mapping[str, Figures]) -> Counted:
    factor, effects = reach.factor, reach.effects
    return Counted(
        name=factor.name,
        reason=factor.reason,
        kind=factor.kind,
        effect=None if isinstance(factor.effect, Curve) else factor.effect,
        middle=sum(effects.values()) / len(effects) if effects else None,
        acted_on=_totals(effects, figures),
    )


def _totals(refs: Iterable[str], figures: Mapping[str, Figures]) -> Totals:
    some = [figures[ref] for ref in refs]
    return Totals(len(some), added(it.now for it in some), added(it.before for it in some))


def _line(counted: Counted, everything: Totals) -> FactorLine:
    acted, rest = counted.acted_on, _less(everything, counted.acted_on)
    middle = counted.middle if counted.middle is not None else counted.effect
    return FactorLine(
        name=factor_name(counted.name, reason=counted.reason),
        kind=_KINDS[counted.kind](),
        effect=f"×{formats.number(middle, digits=3)}" if middle is not None else "—",
        products=formats.number(acted.products),
        impressions=_share(acted.now.impressions, everything.now.impressions),
        orders=_share(acted.now.orders, everything.now.orders),
        impressions_change=grown(
            _part(acted.now.impressions, everything.now.impressions),
            _part(acted.before.impressions, everything.before.impressions),
        ),
        orders_change=grown(
            _part(acted.now.orders, everything.now.orders),
            _part(acted.before.orders, everything.before.orders),
        ),
        conversion=_rate(acted),
        without=_rate(rest),
    )


def _less(whole: Totals, part: Totals) -> Totals:
    return Totals(
        whole.products - part.products,
        Funnel(
            impressions=whole.now.impressions - part.now.impressions,
            orders=whole.now.orders - part.now.orders,
        ),
        Funnel(),
    )


def _part(some: int, every: int) -> float:
    return some / every if every else 0.0


def _share(some: int, every: int) -> str:
    return formats.percent(some / every, digits=1) if every else "—"


def _rate(totals: Totals) -> str:
    return "—" if totals.conversion is None else formats.percent(totals.conversion, digits=2)


_KINDS = {
    "free": lambda: pgettext("kind of factor", "Lifts"),
    "deboost": lambda: pgettext("kind of factor", "Holds back"),
    "paid": lambda: pgettext("kind of factor", "Paid"),
}
