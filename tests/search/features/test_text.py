"""Text features from the forward index: where words stand, and whether the product is what was asked for."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search.features.declarations import TEXT_NAMES
from vitrina.search.features.text import TEXT_FEATURES, compile_query, text_block
from vitrina.search.storage.forward import Field, segment
from vitrina.search.types import Alternative, WordGroup

Product = Sequence[tuple[Field, str]]


def features_of(query: str | Sequence[WordGroup], *products: Product) -> list[Mapping[str, float]]:
    """The features of products given as (field, words) segments, all words equally rare."""
    groups = [word(it) for it in query.split()] if isinstance(query, str) else query
    compiled = compile_query(groups, document_frequency=lambda term: 10, documents=1_000)
    rows = [b"".join(segment(field, text.split()) for field, text in product) for product in products]
    tokens = np.frombuffer(b"".join(rows), dtype="<u4")
    offsets = np.cumsum([0, *(len(row) // 4 for row in rows)]).astype(np.int64)
    block = text_block(compiled, np.arange(len(products)), tokens=tokens, offsets=offsets)
    return [dict(zip(TEXT_FEATURES, map(float, row), strict=True)) for row in block]


def word(text: str, *synonyms: str) -> WordGroup:
    own = Alternative(terms=(text,), weight=1.0, origin="word", label=text)
    others = (Alternative(tuple(it.split()), 0.8, "synonym", it) for it in synonyms)
    return WordGroup(word=text, alternatives=(own, *others))


def test_the_columns_are_those_that_are_declared() -> None:
    assert TEXT_FEATURES == TEXT_NAMES


@pytest.mark.parametrize(
    ("query", "product", "expected"),
    [
        ("red bag", [(Field.TITLE, "red leather bag")], {"words_matched_share": 1, "title_coverage": 2 / 3}),
        ("red bag", [(Field.TITLE, "red bag")], {"exact_title": 1, "phrase": 1, "order": 1}),
        ("red bag", [(Field.TITLE, "bag red")], {"exact_title": 1, "phrase": 0, "order": 0.5}),
        ("red bag", [(Field.TITLE, "red silk bag")], {"phrase": 0.5, "order": 1}),
        ("red bag", [(Field.TITLE, "bag"), (Field.ATTRIBUTE, "red")], {"attribute_matched_share": 0.5}),
        ("red bag", [(Field.TITLE, "bag"), (Field.ATTRIBUTE, "red")], {"words_matched_share": 1}),
        ("red bag", [(Field.TITLE, "blue hat")], {"words_matched_share": 0, "title_coverage": 0}),
        ("acme bag", [(Field.TITLE, "tote"), (Field.BRAND, "acme")], {"brand_match": 0.5}),
        ("bag", [(Field.TITLE, "tote"), (Field.CATEGORY, "bag")], {"category_match": 1}),
        ("phone", [(Field.TITLE, "case"), (Field.MENTION, "phone")], {"title_matched_share": 0}),
        ("phone", [(Field.TITLE, "case"), (Field.MENTION, "phone")], {"words_matched_share": 1}),
    ],
)
def test_where_the_words_stand(query: str, product: Product, expected: Mapping[str, float]) -> None:
    (found,) = features_of(query, product)
    assert {name: found[name] for name in expected} == pytest.approx(expected)


@pytest.mark.parametrize(
    ("query", "kind", "match"),
    [
        ("notebook", "notebook", 1.0),
        ("notebook case", "notebook case", 1.0),
        ("notebook", "notebook case", -1.0),
        ("case", "notebook case", 0.75),
        ("red notebook", "notebook", 0.75),
        ("notebook", "tote", 0.0),
    ],
)
def test_a_product_is_what_was_asked_for_or_belongs_to_it(query: str, kind: str, match: float) -> None:
    (found,) = features_of(query, [(Field.TITLE, "x"), (Field.KIND, kind)])
    assert found["kind_match"] == pytest.approx(match)


def test_of_several_titles_the_one_that_answers_best_counts() -> None:
    (found,) = features_of("red bag", [(Field.TITLE, "bolso rojo"), (Field.TITLE, "red bag")])
    assert found["exact_title"] == 1


def test_a_kind_named_in_another_language_does_not_speak_against_the_product() -> None:
    (found,) = features_of("notebook", [(Field.KIND, "notebook"), (Field.KIND, "notebook computadora")])
    assert found["kind_match"] == 1


def test_a_synonym_counts_as_the_word_and_needs_all_its_parts() -> None:
    groups = [word("ssd", "solid state drive")]
    whole, part = features_of(groups, [(Field.TITLE, "solid state drive")], [(Field.TITLE, "solid drive")])
    assert (whole["words_matched_share"], part["words_matched_share"]) == (1, 0)


def test_of_too_many_terms_every_word_keeps_its_own() -> None:
    words = [f"w{number}" for number in range(60)]
    groups = [word(it, f"synonym{it}") for it in words]
    own, other = features_of(
        groups, [(Field.TITLE, " ".join(words))], [(Field.TITLE, " ".join(f"synonym{it}" for it in words))]
    )
    assert own["words_matched_share"] == pytest.approx(1)
    assert other["words_matched_share"] == pytest.approx(4 / 60)


def test_words_beyond_the_most_that_fit_do_not_count() -> None:
    words = [f"w{number}" for number in range(100)]
    first, last = features_of(
        " ".join(words), [(Field.TITLE, " ".join(words[:64]))], [(Field.TITLE, "w64 w99")]
    )
    assert first["words_matched_share"] == pytest.approx(1)
    assert last["words_matched_share"] == 0


segments = st.tuples(
    st.sampled_from(list(Field)), st.lists(st.sampled_from("abcde"), max_size=6).map(" ".join)
)


@given(
    st.lists(st.sampled_from("abcdef"), max_size=5).map(" ".join),
    st.lists(st.lists(segments, max_size=6), min_size=1, max_size=4),
)
def test_all_features_are_shares(query: str, products: list[list[tuple[Field, str]]]) -> None:
    for found in features_of(query, *products):
        for name, value in found.items():
            assert (-1 if name == "kind_match" else 0) <= value <= 1, name
