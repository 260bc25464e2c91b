"""One key for the same question."""

import pytest

from vitrina.search import Engine, Filters, SearchRequest, ShopperContext
from vitrina.search.query_key import query_key
from vitrina.search.types import Alternative, FormedQuery, Sort, WordGroup

BAGS = Filters(values={"category": ("bags",)})


def a_query(*words: str) -> FormedQuery:
    groups = tuple(
        WordGroup(word, (Alternative((word,), 1.0, "word", word), Alternative(("x",), 0.5, "synonym", "x")))
        for word in words
    )
    return FormedQuery(typed="", text="", language="en", groups=groups)


@pytest.mark.parametrize(
    ("words", "filters", "key"),
    [
        (("red", "bag"), Filters(), "w:bag red"),
        (("bag", "red", "bag"), Filters(), "w:bag red"),
        (("bag",), BAGS, "w:bag"),
        ((), BAGS, "c:bags"),
        ((), Filters(values={"category": ("bags",), "brand": ("Alba",)}), "c:bags"),
        ((), Filters(values={"category": ("bags", "shoes")}), ""),
        ((), Filters(values={"brand": ("Alba",)}), ""),
        ((), Filters(), ""),
    ],
)
def test_the_key_is_the_words_else_the_category(words: tuple[str, ...], filters: Filters, key: str) -> None:
    assert query_key(a_query(*words), filters) == key


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("red totes", "tote in RED", "en"),
        ("изумрудный корабль", "изумрудные корабли", "ru"),
        ("handbg", "handbag", "en"),
        ("a tote", "tote", "en"),
    ],
)
def test_the_same_question_has_the_same_key(shop: Engine, one: str, other: str, language: str) -> None:
    context = ShopperContext(language=language)
    pages = [
        shop.search(SearchRequest(one, context=context)),
        shop.search(SearchRequest(other, context=context, page=3, filters=BAGS, sort=Sort.PRICE)),
    ]
    assert pages[0].query_key == pages[1].query_key
    assert pages[0].query_key.startswith("w:")


def test_another_question_has_another_key(shop: Engine) -> None:
    keys = [shop.search(SearchRequest(text)).query_key for text in ("tote", "handbag", "red tote", "")]
    assert len(set(keys)) == 4
    assert keys[-1] == ""
