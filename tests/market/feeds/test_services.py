"""Whole files in and out: the report, the same file twice, prices and stock, and the way back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.market.factories import COLOUR, WEIGHT, heard, small_catalogue
from tests.market.feeds.reading import written

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog import services as catalog_services
from vitrina.market.catalog.events import products_changed
from vitrina.market.catalog.models import Product
from vitrina.market.catalog.types import (
    AttributeType,
    PictureDraft,
    ProductDraft,
    ProductType,
    VariantDraft,
)
from vitrina.market.feeds import importing
from vitrina.market.feeds.errors import FeedError, UnknownFormat, UnreadableFeed
from vitrina.market.feeds.services import export_file, import_file
from vitrina.market.feeds.types import ExportOptions, ImportOptions, ImportReport, RowProblem
from vitrina.market.pricing import queries as pricing
from vitrina.market.pricing import services as pricing_services
from vitrina.market.pricing.events import prices_changed
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.stock import queries as stock
from vitrina.market.stock import services as stock_services
from vitrina.market.stock.events import stock_changed
from vitrina.market.stock.types import StockFacts, StockLevel

pytestmark = pytest.mark.django_db

EURO = ImportOptions(currency="EUR", language="en")


def lines(folder: Path, *rows: dict[str, Any]) -> Path:
    return written(folder, "products.jsonl", "\n".join(json.dumps(row) for row in rows))


def mug(**more: Any) -> dict[str, Any]:
    return {
        "id": "mug",
        "title": "Mug",
        "brand": "Acme",
        "category": "Kitchen > Mugs",
        "price": 12.5,
        "stock": 3,
        "attributes": {"material": "clay", "volume": 300},
    } | more


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


def test_a_file_comes_in_whole(tmp_path: Path) -> None:
    with heard(products_changed) as products, heard(prices_changed) as prices, heard(stock_changed) as levels:
        report = import_file(lines(tmp_path, mug(), mug(id="cup", price=10)), options=EURO)
    assert (report.format, counts(report)) == ("jsonl", (2, 0, 0, 0))
    assert [len(events) for events in (products, prices, levels)] == [1, 1, 1]
    record = catalog.product("mug")
    assert record.seller.ref == "main"
    assert [step.ref for step in record.categories] == ["kitchen", "kitchen--mugs"]
    assert {fact.code: fact.number for fact in record.attributes} == {"material": None, "volume": 300}
    assert record.completeness == 1.0
    assert pricing.price_facts([record.id])[record.id].price_minor == 1250
    assert stock.stock_facts([record.id]) == {record.id: StockFacts(3, frozenset(["main"]))}


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    path = lines(tmp_path, mug(), mug(id="cup"))
    import_file(path, options=EURO)
    with heard(products_changed) as products, heard(prices_changed) as prices, heard(stock_changed) as levels:
        assert counts(import_file(path, options=EURO)) == (0, 0, 2, 0)
    assert (products, prices, levels) == ([], [], [])


@pytest.mark.parametrize("change", [{"price": 11}, {"stock": 2}, {"title": "Big mug"}, {"brand": ""}])
def test_what_is_different_is_updated(tmp_path: Path, change: dict[str, Any]) -> None:
    import_file(lines(tmp_path, mug(), mug(id="cup")), options=EURO)
    assert counts(import_file(lines(tmp_path, mug(**change), mug(id="cup")), options=EURO)) == (0, 1, 1, 0)


def test_bad_rows_stay_out_and_are_told(tmp_path: Path) -> None:
    catalog_services.define_attributes([WEIGHT])
    report = import_file(
        lines(
            tmp_path,
            mug(),
            mug(id="b", title=""),
            mug(id="c", price="much"),
            mug(id="d", attributes={"weight": "heavy"}),
            mug(),
            mug(id="e"),
        ),
        options=EURO,
    )
    assert counts(report) == (2, 0, 0, 4)
    assert sorted((problem.line, problem.field) for problem in report.problems) == [
        (2, "title"),
        (3, "price"),
        (4, "weight"),
        (5, "id"),
    ]
    assert sorted(Product.objects.values_list("ref", flat=True)) == ["e", "mug"]


def test_a_long_list_of_problems_is_cut_and_counted(tmp_path: Path) -> None:
    report = import_file(written(tmp_path, "x.jsonl", "{\n" * 1500), options=EURO)
    assert (report.rejected, len(report.problems)) == (1500, 1000)


def test_an_inferred_attribute_widens_and_stays_quiet_the_second_time(tmp_path: Path) -> None:
    path = lines(tmp_path, mug(attributes={"size": 38}), mug(id="cup", attributes={"size": "XL"}))
    import_file(path, options=EURO)
    assert catalog.attribute_definitions(["size"])["size"].type is AttributeType.TEXT
    assert catalog.product("mug").attributes[0].number == 38
    assert counts(import_file(path, options=EURO)) == (0, 0, 2, 0)


def test_choices_are_met_by_any_of_their_names_and_new_ones_are_added(tmp_path: Path) -> None:
    catalog_services.define_attributes([COLOUR])
    rows = [
        mug(id=str(place), attributes={"color": colour}) for place, colour in enumerate(["Синий", "Teal"])
    ]
    path = lines(tmp_path, *rows)
    assert counts(import_file(path, options=EURO)) == (2, 0, 0, 0)
    assert [catalog.product(ref).attributes[0].keys for ref in ("0", "1")] == [("blue",), ("teal",)]
    assert counts(import_file(path, options=EURO)) == (0, 0, 2, 0)


def test_prefix_seller_and_location(tmp_path: Path) -> None:
    options = ImportOptions(currency="USD", seller_ref="bolt", location_ref="attic", ref_prefix="bolt-")
    import_file(lines(tmp_path, mug()), options=options)
    record = catalog.product("bolt-mug")
    assert record.seller.ref == "bolt"
    assert pricing.price_facts([record.id])[record.id].currency == "USD"
    assert stock.stock_facts([record.id])[record.id].location_refs == {"attic"}


def test_another_sellers_id_is_refused(tmp_path: Path) -> None:
    path = lines(tmp_path, mug())
    import_file(path, options=EURO)
    report = import_file(path, options=ImportOptions(seller_ref="thief", currency="EUR"))
    assert (counts(report), report.problems[0].field) == ((0, 0, 0, 1), "ref")


def test_an_import_that_breaks_off_keeps_whole_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lines(tmp_path, *(mug(id=str(number)) for number in range(4500)))

    class Impatient:
        def start(self, what: str, total: int | None = None) -> None:
            assert total == path.stat().st_size

        def advance(self, steps: int = 1) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file(path, options=EURO, progress=Impatient())
    assert Product.objects.count() == importing.BATCH
    assert counts(import_file(path, options=EURO)) == (4500 - importing.BATCH, 0, importing.BATCH, 0)


def test_a_missing_file_and_a_torn_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFeed, match="no such file"):
        import_file(tmp_path / "nothing.jsonl")
    torn = tmp_path / "torn.jsonl.gz"
    torn.write_bytes(b"\x1f\x8b\x08\x00" + b"\x00" * 20)
    with pytest.raises(FeedError):
        import_file(torn)


@pytest.fixture
def full_shop() -> None:
    """Every kind of thing that an export holds."""
    outcome = small_catalogue(
        ProductDraft(
            "tote",
            {"en": "=Red tote", "ru": "Красная сумка", "": "Tote, red"},
            subtitles={"en": "Big"},
            descriptions={"en": "Line one.\nLine > two, “quoted” & so on"},
            kinds={"en": "tote bag"},
            brand="Acme & Sons",
            category_ref="bags--totes",
            attributes={"colour": ["red", "blue"], "weight": 800.5},
            variants=(
                VariantDraft("tote-s", "4006381333931", {"size": "S"}),
                VariantDraft("tote-38", options={"size": {"en": "Large", "ru": "Большая"}}),
            ),
            pictures=(
                PictureDraft("tote.jpg", {"en": "A | tote"}, 800, 600),
                PictureDraft("m.jpg", sku="tote-s"),
            ),
            express=True,
        ),
        ProductDraft("plain", {"": "'Plain"}, attributes={"size": 38}, listed=False),
        ProductDraft("fitting", {"en": "Fitting"}, type=ProductType.SERVICE, rocket=True),
    )
    ids = outcome.variant_ids
    pricing_services.set_prices(
        [PriceQuote(ids["tote", "tote-s"], 1250, "EUR", 1500), PriceQuote(ids["plain", "plain"], 700, "JPY")]
    )
    stock_services.set_levels([StockLevel(ids["tote", "tote-s"], "depot", 7)])


@pytest.mark.usefixtures("full_shop")
@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz", "all.csv", "all.xlsx"])
def test_what_was_exported_and_comes_back_changes_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    report = export_file(path, options=ExportOptions(on_sale_only=False))
    assert (report.products, report.variants) == (3, 4)
    again = import_file(path, options=ImportOptions(seller_ref="acme", location_ref="depot"))
    assert (counts(again), again.problems) == ((0, 0, 3, 0), ())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("full_shop")
@pytest.mark.parametrize("name", ["all.xml", "all.yml"])
def test_market_feeds_hold_what_can_be_bought(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    report = export_file(path, options=ExportOptions(language="ru", site="https://shop.example"))
    assert (report.products, report.variants) == (2, 3)
    again = import_file(path, options=ImportOptions(seller_ref="other", ref_prefix="x-", language="ru"))
    assert counts(again) == (1, 0, 0, 0)
    record = catalog.product("x-tote")
    assert (record.titles, record.brand) == ({"ru": "Красная сумка"}, "Acme & Sons")
    assert record.pictures[0].address == "https://shop.example/media/tote.jpg"
    facts = pricing.price_facts([record.id])[record.id]
    assert (facts.price_minor, facts.list_price_minor, facts.currency) == (1250, 1500, "EUR")


@pytest.mark.usefixtures("full_shop")
def test_exports_choose_and_refuse(tmp_path: Path) -> None:
    small_catalogue(ProductDraft("other", {"en": "Other"}), seller_ref="bolt")
    options = ExportOptions(seller_ref="bolt")
    assert export_file(tmp_path / "bolt.jsonl", options=options).products == 1
    assert json.loads((tmp_path / "bolt.jsonl").read_text())["id"] == "other"
    with pytest.raises(UnknownFormat):
        export_file(tmp_path / "shop.doc")
    with pytest.raises(NotFound):
        export_file(tmp_path / "nobody.jsonl", options=ExportOptions(seller_ref="nobody"))
    assert [path.name for path in tmp_path.iterdir()] == ["bolt.jsonl"]


def test_problems_are_dataclasses_that_json_takes(tmp_path: Path) -> None:
    report = import_file(written(tmp_path, "x.jsonl", "{"), options=EURO)
    assert isinstance(report.problems[0], RowProblem)


def test_a_stream_of_products_is_never_held_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first batch is saved before the last line is read."""
    path = lines(tmp_path, *(mug(id=str(number)) for number in range(2 * importing.BATCH)))
    sizes: list[int] = []
    take = importing.ImportSession.take

    def watched(session: importing.ImportSession, products: Any) -> None:
        sizes.append(len(products))
        take(session, products)

    monkeypatch.setattr(importing.ImportSession, "take", watched)
    seen: Iterator[int] = iter(sizes)
    import_file(path, options=EURO)
    assert list(seen) == [importing.BATCH, importing.BATCH]
