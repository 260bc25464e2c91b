"""Reading the catalogue, with the number of SQL queries that is promised."""

from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries, services
from vitrina.market.catalog.types import CategoryDraft, ProductDraft, VariantDraft

pytestmark = pytest.mark.django_db


def test_records_take_seven_queries_however_many(django_assert_num_queries: Any) -> None:
    drafts = [
        ProductDraft(
            f"p{number}",
            {"en": f"Bag {number}"},
            brand=f"Brand {number % 3}",
            category_ref="bags--totes" if number % 2 else "",
            attributes={"colour": "red"},
            variants=(VariantDraft(f"v{number}", options={"size": "S"}),),
        )
        for number in range(20)
    ]
    ids = small_catalogue(*drafts).product_ids
    with django_assert_num_queries(7):
        records = queries.search_records(ids.values())
    assert [record.ref for record in records] == [f"p{number}" for number in range(20)]
    assert queries.search_records([-1]) == []


def test_completeness_counts_what_the_whole_path_expects() -> None:
    small_catalogue(
        ProductDraft(
            "full", {"en": "A"}, category_ref="bags--totes", attributes={"colour": "red", "weight": 1}
        ),
        ProductDraft("half", {"en": "B"}, category_ref="bags--totes", attributes={"colour": "red"}),
        ProductDraft("free", {"en": "C"}),
    )
    services.assign_attributes([("bags", "colour"), ("bags--totes", "weight")])
    services.assign_attributes([("bags", "colour")])
    assert {ref: queries.product(ref).completeness for ref in ("full", "half", "free")} == {
        "full": 1.0,
        "half": 0.5,
        "free": None,
    }
    assert [fact.code for fact in queries.category_attributes("bags")] == ["colour"]
    assert {fact.code for fact in queries.category_attributes("bags--totes")} == {"colour", "weight"}


def test_the_tree_keeps_its_order() -> None:
    services.upsert_categories(
        [
            CategoryDraft("b", {"en": "B", "ru": "Б"}),
            CategoryDraft("a", {"en": "A"}),
            CategoryDraft("b2", {"en": "B2"}, "b"),
            CategoryDraft("b1", {"en": "B1"}, "b"),
            CategoryDraft("b21", {"en": "B21"}, "b2"),
        ]
    )
    tree = queries.category_tree(language="ru")
    assert [(node.ref, node.name) for node in tree] == [("b", "Б"), ("a", "A")]
    assert [node.ref for node in tree[0].children] == ["b2", "b1"]
    assert [node.ref for node in tree[0].children[0].children] == ["b21"]
    place = queries.category("b2")
    assert [step.ref for step in place.path] == ["b", "b2"]
    assert [(child.ref, child.parent_ref) for child in place.children] == [("b21", "b2")]
    assert [fact.ref for fact in queries.all_categories()] == ["b", "b2", "b21", "b1", "a"]
    assert queries.known_categories(["a", "nowhere"]) == {"a"}


def test_products_are_walked_in_batches() -> None:
    drafts = [
        ProductDraft(f"p{n}", {"en": "P"}, category_ref="bags--totes" if n < 3 else "") for n in range(7)
    ]
    ids = list(small_catalogue(*drafts).product_ids.values())
    other = small_catalogue(ProductDraft("other", {"en": "P"}), seller_ref="other").product_ids["other"]
    assert [len(batch) for batch in queries.iter_product_ids(batch_size=3)] == [3, 3, 2]
    assert sorted(pk for batch in queries.iter_product_ids() for pk in batch) == sorted([*ids, other])
    assert list(queries.iter_product_ids(category_ref="bags")) == [tuple(sorted(ids[:3]))]
    seller_id = queries.product("other").seller.id
    assert list(queries.iter_product_ids(seller_ids=[seller_id])) == [(other,)]
    assert queries.catalogue_size() == 8


def test_refs_and_ids_and_what_is_not_there() -> None:
    ids = small_catalogue(ProductDraft("a", {"en": "A"})).product_ids
    assert queries.ids_by_ref(["a", "b"]) == ids
    assert queries.refs_by_id([ids["a"], -1]) == {ids["a"]: "a"}
    for missing in (lambda: queries.product("b"), lambda: queries.category("b")):
        with pytest.raises(NotFound):
            missing()
    with pytest.raises(NotFound):
        list(queries.iter_product_ids(category_ref="b"))
    with pytest.raises(NotFound):
        queries.category_attributes("b")
