"""Brands with their stories, and pictures of categories."""

from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries, services
from vitrina.market.catalog.queries.brands import initial_letter
from vitrina.market.catalog.types import BrandDraft, ProductDraft

AVERELLE = BrandDraft(
    "Averelle", {"en": "Leather"}, {"en": "Once.\n\nAnd now."}, "scenes/mood.svg", "scenes/emblem.svg"
)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Averelle", "A"),
        ("étoile", "E"),
        (" Ёлка", "Е"),
        ("Шанель", "Ш"),
        ("3 Sisters", "#"),
        ("", "#"),
        ("山美", "山"),
    ],
)
def test_letters(name: str, letter: str) -> None:
    assert initial_letter(name) == letter


@pytest.mark.django_db
def test_a_brand_is_told_of_and_told_of_anew(django_assert_num_queries: Any) -> None:
    small_catalogue(ProductDraft("tote", {"en": "Tote"}, brand="Averelle"))
    services.describe_brands([BrandDraft("Averelle", {"en": "Old"})])
    services.describe_brands([AVERELLE, BrandDraft("Nobody Yet")])
    with django_assert_num_queries(1):
        brand = queries.brand("averelle")
    assert (brand.name, brand.taglines, brand.stories) == ("Averelle", AVERELLE.taglines, AVERELLE.stories)
    assert (brand.picture, brand.emblem) == (AVERELLE.picture, AVERELLE.emblem)
    assert queries.brand("nobody-yet").stories == {}
    assert queries.product("tote").brand_ref == "averelle"
    with pytest.raises(NotFound):
        queries.brand("ghost")


@pytest.mark.django_db
def test_brands_are_paged_by_name_and_letter(django_assert_num_queries: Any) -> None:
    names = ["Zelie", "Étoile", "Elvine", "echo", "7th", "Anton"]
    services.describe_brands([BrandDraft(name) for name in names])
    with django_assert_num_queries(3):
        page = queries.brands(letter="e")
    assert {it.name for it in page.items} == {"Étoile", "Elvine", "echo"}
    assert page.letters == ("A", "E", "Z", "#")
    first, second = queries.brands(page_size=4), queries.brands(page_size=4, page=2)
    assert (first.total, first.pages, len(first.items), len(second.items)) == (6, 2, 4, 2)
    assert queries.brands(page_size=4, page=99) == second
    assert queries.brands(letter="q").items == ()


@pytest.mark.django_db
def test_categories_get_pictures() -> None:
    small_catalogue()
    services.picture_categories({"bags": "scenes/bags.svg"})
    assert queries.category("bags").category.picture == "scenes/bags.svg"
    assert queries.category_tree(language="en")[0].picture == "scenes/bags.svg"
    assert queries.category_tree(language="en")[0].children[0].picture == ""
    services.picture_categories({"bags": ""})
    assert queries.category("bags").category.picture == ""
    with pytest.raises(NotFound, match="ghost"):
        services.picture_categories({"ghost": "x.svg"})
