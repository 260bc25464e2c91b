"""What crosses the boundary of the log."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class QueryLine:
    """One query over a period. `last_total`: products found the last time it was searched for."""

    query: str
    language: str
    searches: int
    without_results: int
    clicks: int
    last_total: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class QueryPage:
    """A page of the log. `page` counts from 1; `total`: queries on all pages."""

    lines: tuple[QueryLine, ...]
    total: int
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.page_size))


@dataclass(frozen=True, slots=True)
class ChosenProduct:
    """A product that shoppers chose from the results of a query."""

    product_ref: str
    clicks: int
