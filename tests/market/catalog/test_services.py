"""Saving the catalogue: only what is different is written and announced."""

from dataclasses import replace

import pytest
from tests.market.factories import BAGS, COLOUR, SIZE, TOTES, WEIGHT, heard, small_catalogue

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries, services
from vitrina.market.catalog.events import attributes_changed, products_changed
from vitrina.market.catalog.models import Variant
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeType,
    CategoryDraft,
    ChoiceFact,
    PictureDraft,
    ProductDraft,
    ProductStatus,
    VariantDraft,
)
from vitrina.people.sellers import services as sellers

pytestmark = pytest.mark.django_db

TOTE = ProductDraft(
    "tote",
    {"en": "Red tote", "ru": "Красная сумка"},
    brand="Acme",
    category_ref="bags--totes",
    attributes={"colour": "red", "weight": 800},
    variants=(VariantDraft("tote-s", options={"size": "S"}), VariantDraft("tote-m", options={"size": "M"})),
    pictures=(PictureDraft("tote.jpg", {"en": "A tote"}, 800, 600), PictureDraft("m.jpg", sku="tote-m")),
)


def test_a_product_is_made_with_all_that_belongs_to_it() -> None:
    with heard(products_changed) as events:
        outcome = small_catalogue(TOTE)
    assert outcome.created == ("tote",)
    assert [event.product_ids for event in events] == [(outcome.product_ids["tote"],)]
    record = queries.product("tote")
    assert record.titles == TOTE.titles
    assert (record.brand, record.brand_ref) == ("Acme", "acme")
    assert [step.ref for step in record.categories] == ["bags", "bags--totes"]
    assert {fact.code: fact.keys for fact in record.attributes} == {
        "colour": ("red",),
        "weight": ("800",),
        "size": ("s", "m"),
    }
    assert [variant.sku for variant in record.variants] == ["tote-s", "tote-m"]
    assert record.pictures[1].variant_id == outcome.variant_ids["tote", "tote-m"]
    assert record.on_sale


def test_the_same_drafts_again_change_nothing() -> None:
    first = small_catalogue(TOTE)
    with heard(products_changed) as events:
        second = small_catalogue(TOTE)
    assert (second.created, second.updated, second.unchanged) == ((), (), ("tote",))
    assert second.variant_ids == first.variant_ids
    assert events == []


def test_a_changed_draft_replaces_texts_pictures_and_variants_and_keeps_ids() -> None:
    first = small_catalogue(TOTE)
    variants = (VariantDraft("tote-m", options={"size": "M"}), VariantDraft("tote-l", options={"size": "L"}))
    second = small_catalogue(replace(TOTE, titles={"en": "Tote"}, variants=variants, pictures=()))
    assert second.updated == ("tote",)
    assert second.product_ids == first.product_ids
    assert second.variant_ids["tote", "tote-m"] == first.variant_ids["tote", "tote-m"]
    record = queries.product("tote")
    assert record.titles == {"en": "Tote"}
    assert [variant.sku for variant in record.variants] == ["tote-m", "tote-l"]
    assert record.pictures == ()
    assert Variant.objects.get(sku="tote-s").withdrawn
    small_catalogue(TOTE)
    assert not Variant.objects.get(sku="tote-s").withdrawn


def test_bad_drafts_are_refused_and_the_good_ones_taken() -> None:
    outcome = small_catalogue(
        TOTE,
        ProductDraft("no-title", {}),
        ProductDraft("heavy", {"en": "Heavy"}, attributes={"weight": "very"}),
        ProductDraft("nowhere", {"en": "Lost"}, category_ref="nowhere"),
        TOTE,
    )
    assert outcome.created == ("tote",)
    assert sorted((refusal.ref, refusal.field) for refusal in outcome.refused) == [
        ("heavy", "weight"),
        ("no-title", "title"),
        ("nowhere", "category"),
        ("tote", "ref"),
    ]


def test_a_seller_cannot_touch_anothers_product() -> None:
    small_catalogue(TOTE)
    outcome = small_catalogue(replace(TOTE, titles={"en": "Mine now"}), seller_ref="thief")
    assert [refusal.field for refusal in outcome.refused] == ["ref"]
    assert queries.product("tote").titles == TOTE.titles
    assert queries.product("tote").seller.ref == "acme"


def test_no_feed_unblocks_a_product() -> None:
    small_catalogue(TOTE)
    with heard(products_changed) as events:
        assert services.set_status(["tote"], status=ProductStatus.BLOCKED) == 1
        assert services.set_status(["tote"], status=ProductStatus.BLOCKED) == 0
    assert len(events) == 1
    small_catalogue(replace(TOTE, titles={"en": "New"}))
    assert queries.product("tote").status is ProductStatus.BLOCKED


def test_the_next_feed_restores_what_was_unlisted_by_hand() -> None:
    small_catalogue(TOTE)
    services.set_status(["tote"], status=ProductStatus.UNLISTED)
    assert small_catalogue(TOTE).updated == ("tote",)
    assert queries.product("tote").on_sale


def test_a_product_of_a_seller_who_stopped_is_not_on_sale() -> None:
    small_catalogue(TOTE)
    sellers.close_seller("acme")
    assert not queries.product("tote").on_sale


def test_brands_are_one_however_they_are_written() -> None:
    small_catalogue(TOTE, replace(TOTE, ref="b", brand="ACME"), replace(TOTE, ref="c", brand=" Acme "))
    assert {queries.product(ref).brand for ref in ("tote", "b", "c")} == {queries.product("tote").brand}


def test_many_more_than_a_batch(django_assert_max_num_queries: object) -> None:
    drafts = [ProductDraft(f"p{number}", {"en": f"Product {number}"}) for number in range(4100)]
    with heard(products_changed) as events:
        outcome = small_catalogue(*drafts)
    assert len(outcome.created) == 4100
    assert [len(event.product_ids) for event in events] == [2000, 2000, 100]
    assert sum(len(batch) for batch in queries.iter_product_ids()) == 4100


def test_curated_definitions_stand_and_inferred_ones_widen() -> None:
    services.define_attributes([WEIGHT, SIZE, AttributeDraft("year", {}, AttributeType.NUMBER)])
    with heard(attributes_changed) as events:
        made = services.define_attributes(
            [
                AttributeDraft("weight", {"en": "Other"}, AttributeType.TEXT),
                AttributeDraft("year", {}, AttributeType.TEXT),
                AttributeDraft("new", {"en": "New"}),
            ]
        )
    known = queries.attribute_definitions()
    assert made == ("new",)
    assert known["weight"].labels == {"en": "Weight"}
    assert (known["weight"].type, known["year"].type) == (AttributeType.NUMBER, AttributeType.TEXT)
    assert events == []


def test_renaming_a_choice_is_announced() -> None:
    services.define_attributes([COLOUR])
    with heard(attributes_changed) as events:
        assert services.define_attributes([COLOUR]) == ()
        scarlet = ChoiceFact("red", {"en": "scarlet"}, "#cc0000")
        assert services.define_attributes([replace(COLOUR, choices=(scarlet,))]) == ("colour",)
    assert [event.codes for event in events] == [("colour",)]
    choices = queries.attribute_definitions(["colour"])["colour"].choices
    assert choices["red"].names == {"en": "scarlet"}
    assert choices["blue"].names["en"] == "blue"


def test_a_category_that_is_renamed_announces_its_products() -> None:
    outcome = small_catalogue(TOTE, ProductDraft("loose", {"en": "Loose"}))
    with heard(products_changed) as events:
        assert services.upsert_categories([BAGS, TOTES]) == ()
        assert services.upsert_categories([replace(BAGS, names={"en": "All bags"})]) == ("bags",)
    assert [event.product_ids for event in events] == [(outcome.product_ids["tote"],)]


def test_what_is_missing_is_named() -> None:
    with pytest.raises(NotFound, match="nowhere"):
        services.upsert_categories([CategoryDraft("child", {"en": "Child"}, "nowhere")])
    small_catalogue()
    with pytest.raises(NotFound, match="nothing"):
        services.assign_attributes([("bags", "nothing")])
    with pytest.raises(NotFound, match="nobody"):
        services.upsert_products([TOTE], seller_ref="nobody")
