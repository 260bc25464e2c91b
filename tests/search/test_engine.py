"""The engine as its users meet it: queries in four languages, filters, pages, changes."""

from dataclasses import replace
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.search.small_shop import CATALOGUE, RED, SETTINGS, goods, ids

from vitrina.kernel.errors import InvalidInput
from vitrina.search import Engine, Filters, LiveUpdate, Place, SearchRequest, ShopperContext, Sort
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.placement import Placement
from vitrina.search.errors import NoIndex, UnknownFilter

RUSSIAN = ShopperContext(language="ru")
CHINESE = ShopperContext(language="zh")


def full_matches(engine: Engine, text: str, context: ShopperContext | None = None) -> set[str]:
    """The products that hold all words, which stand before those that hold some."""
    page = engine.search(SearchRequest(text, context=context or ShopperContext()))
    return {hit.product_id for hit in page.hits[: page.matched_all]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("red tote", {"tote-red"}),
        ("totes", {"tote-red", "tote-black"}),
        ("красная сумка", {"tote-red"}),
        ("bolso rojo", {"tote-red"}),
        ("红色手提包", {"tote-red"}),
        ("红色真皮手提包", {"tote-red"}),
        ("the tote for the evening", set()),
        ("an evening for you", {"handbag"}),
        ("tn-2110", {"toner"}),
        ("TN2110", {"toner"}),
        ("brother tn 2110", {"toner"}),
        ("hand bag", {"handbag"}),
        ("nimbus чехол", {"phone-case"}),
        ("vellora red", {"tote-red"}),
    ],
)
def test_all_words_are_found_in_any_attribute(shop: Engine, query: str, found: set[str]) -> None:
    assert full_matches(shop, query) == found


def test_forms_of_one_word_give_the_same_list(shop: Engine) -> None:
    singular = ids(shop, "изумрудный корабль строителя Джонсона", context=RUSSIAN)
    plural = ids(shop, "изумрудные корабли строителя Джонсона", context=RUSSIAN)
    assert singular == plural
    assert singular[0] == "ship"


def test_a_synonym_reaches_further_and_keeps_the_shoppers_word(shop: Engine) -> None:
    assert "smartphone" in ids(shop, "телефон", context=RUSSIAN)


@pytest.mark.parametrize(
    ("typed", "used", "reason"),
    [("handbg", "handbag", "spelling"), ("ыьфкезрщту", "smartphone", "keyboard_layout")],
)
def test_a_slip_is_mended_and_there_is_a_way_back(shop: Engine, typed: str, used: str, reason: str) -> None:
    page = shop.search(SearchRequest(typed))
    assert page.hits[0].product_id == used
    assert [(it.typed, it.used, it.reason) for it in page.query.corrections] == [(typed, used, reason)]
    back = shop.search(SearchRequest(typed, correct_spelling=False))
    assert (back.hits, back.query.corrections) == ((), ())


def test_where_few_hold_all_words_those_that_hold_some_follow(shop: Engine) -> None:
    page = shop.search(SearchRequest("red tote"))
    assert page.matched_all == 1
    assert page.total > 1
    assert page.hits[0].product_id == "tote-red"


def test_a_device_stands_above_what_belongs_to_it(shop: Engine) -> None:
    assert ids(shop, "nimbus x2")[:2] == ["smartphone", "phone-case"]


# ------------------------------------------------------------------------------------------------ filters


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(values={"colour": ("red",)}), {"tote-red", "phone-case"}),
        (
            Filters(values={"category": ("bags",), "colour": ("red", "black")}),
            {"tote-red", "tote-black", "handbag"},
        ),
        (Filters(values={"brand": ("Oriana",)}), {"handbag", "phone-case"}),
        (Filters(price_minor=(None, 9_900)), {"phone-case", "ship"}),
        (Filters(price_minor=(60_000, None)), {"handbag", "smartphone"}),
        (Filters(values={"category": ("bags",)}, pickup_shop="serrano"), {"handbag"}),
        (Filters(values={"seller": ("atelier",)}, price_minor=(0, 20_000)), {"tote-black"}),
    ],
)
def test_filters_cut_and_counts_are_exact(shop: Engine, filters: Filters, found: set[str]) -> None:
    page = shop.search(SearchRequest(filters=filters))
    assert {hit.product_id for hit in page.hits} == found
    assert page.total == len(found)


def test_out_of_stock_is_found_unless_filtered_and_ranks_lower(shop: Engine) -> None:
    assert ids(shop, "silk scarf") == ["sold-out"]
    assert ids(shop, "silk scarf", filters=Filters(in_stock=True)) == []
    assert ids(shop, "")[-1] == "sold-out"


def test_delivery_is_judged_by_the_way_to_the_shopper(shop: Engine) -> None:
    in_moscow = ShopperContext(language="ru", place=Place(55.7, 37.6))
    found = ids(shop, "", filters=Filters(delivery_days_max=2), context=in_moscow)
    assert set(found) == {"handbag", "ship"}
    with pytest.raises(InvalidInput, match="place"):
        shop.search(SearchRequest(filters=Filters(delivery_days_max=2)))


def test_an_unknown_filter_is_named_with_the_known_ones(shop: Engine) -> None:
    with pytest.raises(UnknownFilter) as caught:
        shop.search(SearchRequest(filters=Filters(values={"flavour": ("mint",)})))
    assert caught.value.data["value"] == "flavour"
    assert "colour" in caught.value.data["known"]


def test_facets_are_counted_over_all_candidates(shop: Engine) -> None:
    page = shop.search(SearchRequest(filters=Filters(values={"category": ("bags",)}), facets=True))
    counts = {facet.code: {value.key: value.count for value in facet.values} for facet in page.facets}
    assert counts["colour"] == {"black": 2, "red": 1}
    assert counts["brand"] == {"Vellora": 2, "Oriana": 1}


# ------------------------------------------------------------------------------------------ order and pages


def test_pages_are_stable_and_cut_one_order(shop: Engine) -> None:
    whole = ids(shop, "")
    paged = [it for page in (1, 2, 3, 4) for it in ids(shop, "", page=page, page_size=3)]
    assert paged == whole
    assert len(set(whole)) == len(CATALOGUE)
    assert ids(shop, "", page=99) == []


@pytest.mark.parametrize(("page", "size"), [(0, 24), (1, 0), (1, 101)])
def test_pages_that_cannot_be_are_refused(shop: Engine, page: int, size: int) -> None:
    with pytest.raises(InvalidInput):
        shop.search(SearchRequest(page=page, page_size=size))


@pytest.mark.parametrize(
    ("sort", "first"), [(Sort.PRICE, "phone-case"), (Sort.PRICE_DESC, "smartphone"), (Sort.RATING, "toner")]
)
def test_sorting_on_request(own_shop: Engine, sort: Sort, first: str) -> None:
    own_shop.update([LiveUpdate("toner", {"rating_mean": 4.9, "rating_count": 10})])
    assert ids(own_shop, "", sort=sort)[0] == first


def test_a_query_ranks_deeper_than_base_ranking_keeps(tmp_path: object) -> None:
    few = replace(SETTINGS, base_ranking_keeps=5)
    engine = Engine.open(str(tmp_path), settings=few)
    engine.index(goods(f"bag-{number:02}", {"en": "bag"}) for number in range(20))
    pages = [ids(engine, "bag", page=page, page_size=8) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [8, 8, 4]
    assert len({it for page in pages for it in page}) == 20


# ------------------------------------------------------------------------------------------------ changes


def test_a_price_acts_at_once_without_indexing(own_shop: Engine) -> None:
    cheap = Filters(price_minor=(None, 1_000))
    assert ids(own_shop, "", filters=cheap) == []
    own_shop.update([LiveUpdate("smartphone", {"price_minor": 999})])
    assert ids(own_shop, "", filters=cheap) == ["smartphone"]
    assert ids(own_shop, "", sort=Sort.PRICE)[0] == "smartphone"


def test_products_come_change_and_go(own_shop: Engine) -> None:
    other = Engine.open(own_shop.folder, settings=SETTINGS)
    assert full_matches(other, "umbrella") == set()
    own_shop.index([goods("umbrella", {"en": "Red umbrella"}, attributes=(RED,))])
    assert full_matches(other, "umbrella") == {"umbrella"}
    own_shop.index([goods("umbrella", {"en": "Parasol"})])
    assert full_matches(other, "parasol") == {"umbrella"}
    assert full_matches(other, "red umbrella") == set()
    own_shop.remove(["umbrella"])
    assert full_matches(other, "parasol") == set()


def test_pins_buries_and_hides_hold_for_their_query(own_shop: Engine) -> None:
    own_shop.boosts.save(
        BoostBook(
            placements=(
                Placement("season", "new collection", "pin", "handbag", place=1, query="totes"),
                Placement("recall", "being checked", "hide", "tote-red", query="tote"),
            )
        )
    )
    assert ids(own_shop, "tote")[:2] == ["handbag", "tote-black"]
    assert "tote-red" not in ids(own_shop, "tote")
    assert "tote-red" in ids(own_shop, "red tote")
    assert ids(own_shop, "tote", filters=Filters(values={"brand": ("Vellora",)})) == ["tote-black"]


def test_synonyms_act_without_a_restart(own_shop: Engine) -> None:
    assert "tote-red" not in full_matches(own_shop, "carryall")
    folder = own_shop.folder / "lexicon"
    folder.mkdir(exist_ok=True)
    (folder / "synonyms.en.txt").write_text("carryall => tote\n")
    sleep(0.25)  # The lexicon looks at its files at most every 0.2 s.
    assert full_matches(own_shop, "carryall") == {"tote-red", "tote-black"}


def test_before_the_first_index_the_error_names_the_cure(tmp_path: object) -> None:
    with pytest.raises(NoIndex, match="vitrina index"):
        Engine.open(str(tmp_path)).search(SearchRequest("bag"))


# ---------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!…",
        "AND",
        "title:bag",
        "*",
        '"tote',
        "\x00\x07",
        "\ud800",
        "\u202etote",
        "👜",
        "(bag OR",
        "[0 TO 9]",
    ],
)
def test_nothing_typed_is_an_error_or_a_query_language(shop: Engine, text: str) -> None:
    page = shop.search(SearchRequest(text))
    assert page.total <= len(CATALOGUE)


def test_a_long_query_is_cut_and_says_so(shop: Engine) -> None:
    page = shop.search(SearchRequest("tote " * 2_000))
    assert page.query.truncated
    assert page.hits


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_answered(shop_folder: object, text: str) -> None:
    engine = _ENGINES.setdefault(str(shop_folder), Engine.open(str(shop_folder), settings=SETTINGS))
    page = engine.search(SearchRequest(text, facets=True))
    assert len(page.hits) <= page.page_size


_ENGINES: dict[str, Engine] = {}
