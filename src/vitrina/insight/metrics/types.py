"""What crosses the boundary of metrics: funnels, as people read them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """What became of being seen. All are counts over a window of days.

    `impressions`: seen in results (`shown`) or visited on its own card (`views`). `orders`: less those that
    were cancelled; `units` and `revenue_minor` also less what was sent back. `trials`: of `shown`, how often
    as the fair trial of a new product.
    """

    impressions: int = 0
    shown: int = 0
    views: int = 0
    carts: int = 0
    favourites: int = 0
    orders: int = 0
    units: int = 0
    revenue_minor: int = 0
    trials: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFunnel(Funnel):
    """One product. `usual_place`: the median place at which it was shown, None where it never was."""

    usual_place: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryFunnel(Funnel):
    """One product after one question. `query`, `language`: as it was asked most often. `usual_place`: the
    median of the places at which it was shown, `best_place` the highest; None where it never was."""

    query_key: str
    query: str
    language: str
    usual_place: float | None = None
    best_place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryFunnelPage:
    """A page of questions. `page` counts from 1; `total`: questions on all pages."""

    lines: tuple[QueryFunnel, ...]
    total: int
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.page_size))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFunnel(Funnel):
    """One day, UTC. `mean_place`: the mean place at which it was shown, None where it was not."""

    day: date
    mean_place: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The state of the counts. `day`: the last day that is in them. `version`: the signals made from them, ""
    where none were published."""

    day: date
    version: str
    events: int
    products: int
    pairs: int
    seconds: float
