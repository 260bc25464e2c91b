"""Why, levers and what-if of a real shop."""

import pytest
from pytest_django import DjangoAssertNumQueries

from vitrina.discovery.explaining import logged, queries
from vitrina.discovery.explaining.errors import NotOnSale, UnknownAttribute
from vitrina.discovery.explaining.types import AssumptionCode, LeverCode, Wish
from vitrina.discovery.explaining.weighing import best_first
from vitrina.discovery.indexing import services as indexing
from vitrina.insight.searches import services as searches
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft, ProductStatus
from vitrina.search import Engine, SearchRequest, ShopperContext
from vitrina.search.errors import UnknownProduct

BAGS = SearchRequest("bag", context=ShopperContext(language="en"))


@pytest.fixture(autouse=True)
def forgotten() -> None:
    logged.forget()


@pytest.fixture
def plain_bag(engine: Engine) -> str:
    """A bag that says little of itself, behind one that is also a bag."""
    catalog.assign_attributes([("bags", "colour"), ("bags", "weight")])
    catalog.upsert_products(
        [ProductDraft(ref="plain", titles={"en": "Bag of no colour to speak of"}, category_ref="bags")],
        seller_ref="acme",
    )
    indexing.drain()
    return "plain"


def test_why_names_who_stands_above_and_none_of_their_numbers(plain_bag: str) -> None:
    why = queries.why(BAGS, plain_bag, language="ru")
    place = why.explanation.place
    assert place and place > 1
    first = why.neighbours[0]
    assert (first.place, first.title) == (1, "Кожаная сумка")
    assert first.score_ratio > 1
    assert set(first.groups) == {"popularity", "sales", "price", "rating", "delivery", "text", "other"}
    assert max(first.groups.values()) > 0


def test_the_first_has_nobody_above(engine: Engine) -> None:
    assert queries.why(SearchRequest("tote"), "tote-red", language="en").neighbours == ()


def test_what_fell_out_has_nobody_above(engine: Engine) -> None:
    why = queries.why(SearchRequest("umbrella stand"), "satchel", language="en")
    assert (why.explanation.place, why.neighbours) == (None, ())


def test_levers_are_sorted_counted_and_lift(plain_bag: str) -> None:
    found = queries.levers(SearchRequest("red bag"), plain_bag, language="en")
    assert found.tried >= len(found.levers) > 3
    assert found.levers == best_first(found.levers)
    for lever in found.levers:
        assert lever.before_place == found.before.place
        assert lever.after_score > lever.before_score or lever.queries_gained
    red = next(it for it in found.levers if it.params.get("matches") == "red")
    assert (red.code, red.params["value"]) == (LeverCode.FILL_ATTRIBUTE, "red")
    assert red.assumption.code is AssumptionCode.VALUE_MUST_BE_TRUE
    assert red.change.live["completeness"] == 0.5


def test_queries_gained_are_counted_and_own_words_stay_own(plain_bag: str) -> None:
    for text, times in (("red bag", 4), ("bag red secret", 1), ("bag red no", 1), ("bag", 9), ("blue", 5)):
        for _ in range(times):
            searches.note_search(text=text, language="en", total=1)
    searches.flush()
    found = queries.levers(SearchRequest("red bag"), plain_bag, language="en")
    red = next(it for it in found.levers if it.params.get("matches") == "red")
    assert red.queries == ("red bag",)
    assert red.queries_gained == 2
    assert all(it.queries_gained == 0 for it in found.levers if not it.change.rewritten)


def test_a_wish_is_computed(engine: Engine) -> None:
    told = queries.what_if(BAGS, "satchel", Wish(express=True, price_minor=20_000))
    assert told.after.score > told.before.score
    assert "express" in {step.name for step in told.after.factors}
    assert AssumptionCode.PRICE_MEAN_FOLLOWS in {it.code for it in told.assumptions}


def test_a_promotion_is_a_paid_factor(engine: Engine) -> None:
    told = queries.what_if(BAGS, "tote-red", Wish(promotion=1.2))
    assert told.after.score == pytest.approx(1.2 * told.before.score)
    assert told.after.factors[-1].paid


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Wish(price_minor=-1), InvalidInput),
        (Wish(attributes={"scent": "rose"}), UnknownAttribute),
        (Wish(attributes={"colour": "mauve"}), InvalidInput),
    ],
)
def test_a_wish_that_cannot_be_is_refused(engine: Engine, wish: Wish, error: type[Exception]) -> None:
    with pytest.raises(error):
        queries.what_if(BAGS, "tote-red", wish)


def test_each_question_tells_unknown_not_on_sale_and_not_indexed_apart(engine: Engine) -> None:
    catalog.set_status(["tote-red"], status=ProductStatus.BLOCKED)
    indexing.drain()
    catalog.upsert_products([ProductDraft(ref="new", titles={"en": "New"})], seller_ref="acme")
    asks = (
        lambda ref: queries.why(BAGS, ref, language="en"),
        lambda ref: queries.levers(BAGS, ref, language="en"),
        lambda ref: queries.what_if(BAGS, ref, Wish(express=True)),
    )
    for ref, error in (("nothing", NotFound), ("tote-red", NotOnSale), ("new", UnknownProduct)):
        for ask in asks:
            with pytest.raises(error):
                ask(ref)


def test_levers_take_a_bounded_number_of_queries(
    engine: Engine, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    queries.levers(BAGS, "satchel", language="en")
    with django_assert_max_num_queries(27):
        queries.levers(BAGS, "satchel", language="en")
