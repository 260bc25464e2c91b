"""Products side by side: rows, differences, and what is marked."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.web.storefront.product.made import choice, measure

from vitrina.kernel.money import Money
from vitrina.market.catalog.types import (
    AttributeFact,
    ProductRecord,
    ProductStatus,
    ProductSummary,
    ProductType,
)
from vitrina.market.showcase.types import ProductCard
from vitrina.people.sellers.types import SellerFacts, SellerState
from vitrina.web.storefront.compare import Comparison, comparison

SELLER = SellerFacts(1, "acme", "Acme", SellerState.OPEN, False, False, None, 0)


def record(pk: int, *facts: AttributeFact) -> ProductRecord:
    return ProductRecord(
        id=pk,
        ref=f"p{pk}",
        titles={"en": f"P{pk}"},
        subtitles={},
        descriptions={},
        kinds={},
        brand="",
        brand_ref="",
        categories=(),
        attributes=facts,
        values={},
        seller=SELLER,
        type=ProductType.GOODS,
        status=ProductStatus.LISTED,
        express=False,
        rocket=False,
        released_on=None,
        pictures=(),
        variants=(),
        completeness=None,
    )


def card(one: ProductRecord, *, price: Money | None = None, rating: float | None = None) -> ProductCard:
    summary: ProductSummary = one.summary
    return ProductCard(
        ref=one.ref,
        title=one.titles["en"],
        brand="Acme",
        seller_ref="acme",
        seller_name="Acme",
        category_ref="",
        price=price,
        old_price=None,
        from_price=False,
        picture=None,
        picture_alt="",
        rating_mean=rating,
        rating_count=3 if rating else 0,
        stock_units=None,
        in_stock=True,
        badges=(),
        summary=summary,
    )


def table(*facts: tuple[AttributeFact, ...], prices: tuple[Money | None, ...] = ()) -> Comparison:
    records = [record(pk, *own) for pk, own in enumerate(facts)]
    priced = prices or (None,) * len(records)
    cards = [card(one, price=price) for one, price in zip(records, priced, strict=True)]
    return comparison(cards, {one.id: one for one in records}, language="en")


def told(found: Comparison) -> Mapping[str, list[tuple[str, str]]]:
    return {
        row.name: [(cell.text.replace("\u00a0", " "), cell.mark) for cell in row.cells] for row in found.rows
    }


def test_every_row_has_a_cell_for_every_product() -> None:
    found = told(table((choice("material", "silk"),), (measure("weight", 2, "kg"),)))
    assert found["Material"] == [("silk", ""), ("", "")]
    assert found["Weight"] == [("", ""), ("2 kg", "")]
    assert "Price" not in found


@pytest.mark.parametrize(
    ("values", "marks"),
    [((10, 20, 5), ["", "best", ""]), ((20, 20, 5), ["best", "best", ""]), ((20, 20, 20), ["", "", ""])],
)
def test_more_is_better_where_that_is_plain(values: tuple[float, ...], marks: list[str]) -> None:
    found = told(table(*((measure("battery_life", value, "h"),) for value in values)))
    assert [mark for _, mark in found["Battery_life"]] == marks


def test_where_it_depends_on_the_use_nothing_is_marked() -> None:
    found = told(table((measure("weight", 1, "kg"),), (measure("weight", 2, "kg"),)))
    assert [mark for _, mark in found["Weight"]] == ["", ""]


def test_units_that_differ_are_not_compared() -> None:
    found = told(table((measure("memory", 16, "GB"),), (measure("memory", 512, "MB"),)))
    assert [mark for _, mark in found["Memory"]] == ["", ""]


def test_the_lowest_price_is_marked_in_one_currency_only() -> None:
    euros = table((), (), prices=(Money(900, "EUR"), Money(800, "EUR")))
    assert told(euros)["Price"] == [("€9", ""), ("€8", "lowest")]
    mixed = table((), (), prices=(Money(900, "EUR"), Money(800, "USD")))
    assert [mark for _, mark in told(mixed)["Price"]] == ["", ""]
    unknown = table((), (), prices=(Money(900, "EUR"), None))
    assert told(unknown)["Price"] == [("€9", ""), ("", "")]


def test_only_differences() -> None:
    found = table((choice("material", "silk"), choice("closure", "zip")), (choice("material", "silk"),))
    assert [row.name for row in found.different] == ["Closure"]


def test_a_rating_without_votes_is_unknown() -> None:
    one, other = record(1), record(2)
    cards = [card(one, rating=4.5), replace(card(other), rating_mean=5.0)]
    found = told(comparison(cards, {1: one, 2: other}, language="en"))
    assert found["Rating"] == [("★ 4.5 (3)", ""), ("", "")]


def test_a_product_that_left_the_catalogue_keeps_its_column() -> None:
    one = record(1, choice("material", "silk"))
    found = comparison([card(one), card(record(2))], {1: one}, language="en")
    assert told(found)["Material"] == [("silk", ""), ("", "")]
