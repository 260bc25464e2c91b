from collections import Counter
from datetime import date, timedelta

import pytest

from vitrina.market.catalog.rules import draft_refusal, misfit
from vitrina.market.catalog.types import AttributeType, DefinitionFact, ProductType
from vitrina.project.demo.attributes import definitions
from vitrina.project.demo.catalogue import SEED, categories, expected_attributes, generate
from vitrina.project.demo.departments import DEPARTMENTS
from vitrina.project.demo.places import LOCATIONS, SELLERS, SHOPS, WAREHOUSES
from vitrina.project.demo.types import LANGUAGES
from vitrina.project.demo.vocabulary.colours import COLOURS, FAMILIES, PALETTES

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def products():
    return list(generate(SEED, products=1500, today=TODAY))


@pytest.fixture(scope="module")
def facts():
    return {draft.code: _fact(draft) for draft in definitions()}


def _fact(draft):
    return DefinitionFact(
        code=draft.code,
        labels=draft.labels,
        type=draft.type,
        unit=draft.unit,
        searchable=draft.searchable,
        filterable=draft.filterable,
        curated=draft.curated,
        choices={choice.key: choice for choice in draft.choices},
    )


def _complete(texts):
    return set(texts) == set(LANGUAGES) and all(text.strip() == text and text for text in texts.values())


def test_the_same_seed_and_day_give_the_same_products(products):
    assert list(generate(SEED, products=1500, today=TODAY)) == products


def test_another_seed_gives_other_products(products):
    others = list(generate(SEED + 1, products=1500, today=TODAY))
    assert sum(one != other for one, other in zip(products, others, strict=True)) > 1400


@pytest.mark.parametrize("count", [0, 1, 119, 1000])
def test_there_are_exactly_as_many_as_asked_for(count):
    assert sum(1 for _ in generate(SEED, products=count, today=TODAY)) == count


def test_refs_and_skus_are_unique_and_tell_demo_data(products):
    refs = [product.draft.ref for product in products]
    skus = [variant.sku for product in products for variant in product.draft.variants]
    assert len(set(refs)) == len(refs)
    assert len(set(skus)) == len(skus)
    assert all(name.startswith("demo-") for name in (*refs, *skus))


def test_every_text_of_every_product_is_there_in_four_languages(products):
    for product in products:
        draft = product.draft
        for texts in (draft.titles, draft.kinds, draft.descriptions, draft.attributes["care"]):
            assert _complete(texts), (draft.ref, texts)
        assert set(draft.subtitles) == set(LANGUAGES)
        assert all(_complete(picture.alt) for picture in draft.pictures)


def test_titles_are_in_the_script_of_their_language(products):
    for product in products:
        titles = product.draft.titles
        assert any("а" <= letter <= "я" for letter in titles["ru"].lower()), titles
        assert any("\u4e00" <= letter <= "\u9fff" for letter in titles["zh"]), titles
        assert titles["en"].isprintable()


def test_the_market_takes_every_product_as_it_is(products, facts):
    for product in products:
        assert draft_refusal(product.draft, facts) is None


def test_titles_seldom_repeat(products):
    titles = Counter((product.draft.brand, product.draft.titles["en"]) for product in products)
    assert sum(count - 1 for count in titles.values()) < len(products) / 100


def test_every_department_and_kind_is_on_sale(products):
    assert {product.draft.category_ref for product in products} == {
        kind.category for department in DEPARTMENTS for kind in department.kinds
    }


def test_variants_differ_in_colour_or_size(products):
    for product in products:
        options = [tuple(sorted(variant.options.items())) for variant in product.draft.variants]
        assert len(set(options)) == len(options)
    assert max(len(product.draft.variants) for product in products) >= 10


def test_prices_run_from_the_past_to_today_and_show_real_discounts(products):
    steps = [steps for product in products for steps in product.prices.values()]
    for course in steps:
        days = [step.since for step in course]
        assert days == sorted(set(days))
        assert TODAY - timedelta(days=90) <= days[0] <= days[-1] <= TODAY
        assert all(step.price_minor > 0 for step in course)
        assert all(
            step.list_price_minor is None or step.list_price_minor > step.price_minor for step in course
        )
    assert 0.08 < sum(course[-1].list_price_minor is not None for course in steps) / len(steps) < 0.5
    assert any(course[-1].price_minor > course[0].price_minor for course in steps)


def test_every_variant_has_a_price(products):
    for product in products:
        assert set(product.prices) == {variant.sku for variant in product.draft.variants}


def test_stock_lies_in_places_that_are_there(products):
    known = {place.ref for place in LOCATIONS}
    placed = [
        (place, pieces) for p in products for places in p.stock.values() for place, pieces in places.items()
    ]
    assert {place for place, _ in placed} == known
    assert all(pieces > 0 for _, pieces in placed)
    sold_out = [p for p in products if p.stock and not any(p.stock.values())]
    assert 0.01 < len(sold_out) / len(products) < 0.12


def test_services_have_shops_and_no_stock(products):
    services = [product for product in products if product.draft.type is ProductType.SERVICE]
    assert services
    for product in products:
        assert bool(product.service_shops) == (product in services)
    assert all(not product.stock and set(product.service_shops) <= set(SHOPS) for product in services)


def test_some_products_have_many_ratings_and_some_none(products):
    counts = [product.stars.count for product in products]
    assert min(counts) == 0
    assert max(counts) > 300
    assert sum(0 < count < 10 for count in counts) > 50


def test_the_shop_has_twelve_sellers_six_shops_and_three_warehouses(products):
    assert len(SELLERS) == 12
    assert (len(SHOPS), len(WAREHOUSES)) == (6, 3)
    assert sum(seller.violation for seller in SELLERS) == 1
    assert 3 <= sum(seller.premium for seller in SELLERS) <= 6
    assert {product.seller_ref for product in products} == {seller.ref for seller in SELLERS}


def test_parents_stand_before_their_children_and_all_are_named():
    seen = {""}
    for draft in categories():
        assert draft.parent_ref in seen
        assert _complete(draft.names)
        seen.add(draft.ref)


def test_definitions_are_complete_and_choices_fit(facts):
    assert len(facts) > 60
    for draft in definitions():
        assert _complete(draft.labels), draft.code
        assert all(_complete(choice.names) for choice in draft.choices), draft.code
        if draft.type in (AttributeType.CHOICE, AttributeType.COLOUR):
            assert draft.choices, draft.code
            assert not misfit(draft.choices[0].key, facts[draft.code])


def test_what_categories_expect_is_defined(facts):
    known = {draft.ref for draft in categories()}
    for category, code in expected_attributes():
        assert category in known
        assert code in facts


def test_palettes_name_colours_and_colours_have_families():
    assert {colour for palette in PALETTES.values() for colour in palette} == set(COLOURS)
    assert {colour.family for colour in COLOURS.values()} == set(FAMILIES)
