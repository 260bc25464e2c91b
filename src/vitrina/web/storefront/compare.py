"""Products side by side: one column each, one row for each thing that can be said of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from vitrina.market.catalog.types import AttributeFact, AttributeType, ProductRecord
from vitrina.market.showcase.types import ProductCard
from vitrina.web import formats
from vitrina.web.storefront.product.attributes import attribute_line

MORE_IS_BETTER = frozenset(
    {
        "battery", "battery_life", "burning_time", "camera_resolution", "memory", "power_reserve",
        "refresh_rate", "storage", "warranty", "water_resistance",
    }
)  # fmt: skip
"""Numbers of which more is plainly better. Where it depends on the use (weight, width) or on how many were
asked (ratings), nothing is marked."""
_LEFT_OUT = frozenset({"care"})


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one product; no `text`: nothing is known. `mark`: how it stands out in its row
    ("lowest"), or ""."""

    text: str
    swatches: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line of the table. `differs`: not all products say the same; `numeric`: figures, to be aligned."""

    name: str
    cells: tuple[Cell, ...]
    differs: bool
    numeric: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The table: the products in their columns, and the rows."""

    cards: tuple[ProductCard, ...]
    rows: tuple[CompareRow, ...]

    @property
    def different(self) -> tuple[CompareRow, ...]:
        """Only the rows in which the products differ."""
        return tuple(row for row in self.rows if row.differs)


def comparison(
    cards: Sequence[ProductCard], records: Mapping[int, ProductRecord], *, language: str
) -> Comparison:
    """Put products side by side, in the order of `cards`. `records` by product pk."""
    facts = [
        {fact.code: fact for fact in records[card.summary.id].attributes}
        if card.summary.id in records
        else {}
        for card in cards
    ]
    codes = dict.fromkeys(code for own in facts for code in own if code not in _LEFT_OUT)
    rows = [_prices(cards), _ratings(cards), _stock(cards), _brands(cards)]
    rows += [_attribute(code, [own.get(code) for own in facts], language) for code in codes]
    return Comparison(tuple(cards), tuple(row for row in rows if any(cell.text for cell in row.cells)))


def _prices(cards: Sequence[ProductCard]) -> CompareRow:
    prices = [card.price for card in cards]
    one_currency = len({price.currency for price in prices if price}) == 1
    numbers = [float(price.minor) if price and one_currency else None for price in prices]
    best = _best(numbers, more=False)
    return _row(
        gettext("Price"),
        [
            Cell(
                formats.money(price) if price else "",
                mark=pgettext("mark in a row", "lowest") if number in best else "",
            )
            for price, number in zip(prices, numbers, strict=True)
        ],
        numeric=True,
    )


def _ratings(cards: Sequence[ProductCard]) -> CompareRow:
    means = [card.rating_mean if card.rating_count else None for card in cards]
    cells = [
        Cell(f"★ {formats.fixed(mean, digits=1)} ({formats.number(card.rating_count)})" if mean else "")
        for card, mean in zip(cards, means, strict=True)
    ]
    return _row(gettext("Rating"), cells, numeric=True)


def _stock(cards: Sequence[ProductCard]) -> CompareRow:
    words = [gettext("In stock") if card.in_stock else gettext("Sold out") for card in cards]
    return _row(gettext("Stock"), [Cell(word) for word in words])


def _brands(cards: Sequence[ProductCard]) -> CompareRow:
    return _row(gettext("Brand"), [Cell(card.brand) for card in cards])


def _attribute(code: str, facts: Sequence[AttributeFact | None], language: str) -> CompareRow:
    lines = [attribute_line(fact, language) if fact else None for fact in facts]
    numeric = all(fact is None or fact.type is AttributeType.NUMBER for fact in facts)
    one_unit = len({fact.unit for fact in facts if fact}) == 1
    numbers = [fact.number if fact and one_unit else None for fact in facts]
    best = _best(numbers, more=True) if code in MORE_IS_BETTER else frozenset()
    cells = [
        Cell(line.values, line.swatches, mark=_best_mark(number, best)) if line else Cell("")
        for line, number in zip(lines, numbers, strict=True)
    ]
    return _row(next(line.name for line in lines if line), cells, numeric=numeric)


def _row(name: str, cells: Sequence[Cell], *, numeric: bool = False) -> CompareRow:
    return CompareRow(name, tuple(cells), differs=len({cell.text for cell in cells}) > 1, numeric=numeric)


def _best_mark(number: float | None, best: frozenset[float | None]) -> str:
    return pgettext("mark in a row", "best") if number in best else ""


def _best(numbers: Sequence[float | None], *, more: bool) -> frozenset[float | None]:
    """The best of what is known, as a set to look in; empty where there is nothing to choose between."""
    known = {number for number in numbers if number is not None}
    if len(known) < 2:
        return frozenset()
    return frozenset({max(known) if more else min(known)})
