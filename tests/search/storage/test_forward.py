from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from tests.search.storage.builders import PlainWording, a_category, a_choice, a_product

from vitrina.search.settings import FieldWeights
from vitrina.search.storage import forward
from vitrina.search.storage.forward import MARKER_BASE, Field, token_hash
from vitrina.search.storage.wordsmith import UnfitProduct, Wordsmith
from vitrina.search.types import Attribute, Product


@pytest.fixture
def smith() -> Wordsmith:
    return Wordsmith(PlainWording(), FieldWeights())


def _segments(data: bytes) -> list[tuple[Field, list[int]]]:
    tokens = np.frombuffer(data, np.uint32).tolist()
    segments: list[tuple[Field, list[int]]] = []
    for token in tokens:
        if token >= MARKER_BASE:
            segments.append((Field(token - MARKER_BASE), []))
        else:
            segments[-1][1].append(token)
    return segments


def _hashes(*terms: str) -> list[int]:
    return [token_hash(term) for term in terms]


def test_segments_hold_the_words_of_each_text_in_order(smith: Wordsmith) -> None:
    product = a_product(
        title="big red bag",
        brand="Acme",
        categories=a_category("bags"),
        attributes=(a_choice("c", "red", "x"),),
    )
    assert _segments(smith.word(product).forward) == [
        (Field.TITLE, _hashes("big", "red", "bag")),
        (Field.BRAND, _hashes("acme")),
        (Field.CATEGORY, _hashes("bags")),
        (Field.ATTRIBUTE, _hashes("red")),
        (Field.ATTRIBUTE, _hashes("x")),
    ]


def test_no_hash_is_a_marker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forward, "crc32", lambda data: 0xFFFFFF07)
    assert token_hash("anything") < MARKER_BASE


def test_a_word_stands_in_the_stream_as_often_as_its_fields_weigh(smith: Wordsmith) -> None:
    product = a_product(
        title="red bag", brand="bag", attributes=(a_choice("colour", "red"), a_choice("state", "new"))
    )
    stream = smith.word(product).stream.split()
    weights = FieldWeights()
    assert {word: stream.count(word) for word in stream} == {
        "red": weights.title + weights.attribute,
        "bag": weights.title + weights.brand,
        "new": weights.attribute,
    }


def test_facet_hashes_begin_with_the_leaf_category_and_the_product(smith: Wordsmith) -> None:
    def hashed(product: Product) -> list[int]:
        return np.frombuffer(smith.word(product).facets, np.uint32).tolist()

    product = a_product("p1", categories=a_category("bags", "totes"))
    expected = ["category=totes", "product=p1", "category=bags", "category=totes"]
    assert hashed(product) == [crc32(term.encode()) for term in expected]
    assert hashed(a_product("p1")) == [0, crc32(b"product=p1")]


def test_facet_terms_hold_the_whole_category_path(smith: Wordsmith) -> None:
    product = a_product(
        brand="Acme",
        seller_id="s1",
        categories=a_category("bags", "totes"),
        attributes=(a_choice("colour", "red"), a_choice("colour", "red", "blue")),
    )
    assert sorted(smith.word(product).facet_terms) == [
        "brand=Acme",
        "category=bags",
        "category=totes",
        "colour=blue",
        "colour=red",
        "seller=s1",
    ]


def test_parts_that_share_a_key_are_told_apart(smith: Wordsmith) -> None:
    def words(values: str) -> set[str]:
        colour = Attribute("colour", {}, ({"en": values},), ("red",))
        return set(smith.word(a_product(title="bag", attributes=(colour,))).stream.split())

    assert [words("red"), words("crimson red"), words("red")] == [
        {"bag", "red"},
        {"bag", "crimson", "red"},
        {"bag", "red"},
    ]
    assert smith.take_words() == {"bag": 3, "red": 3, "crimson": 1}


def test_words_are_counted_as_often_as_they_stand_in_products(smith: Wordsmith) -> None:
    red = (a_choice("colour", "red"),)
    for number in range(3):
        smith.word(a_product(f"p{number}", "bag", attributes=red))
    assert smith.take_words() == {"bag": 3, "red": 3}
    smith.word(a_product("p9", "bag", attributes=red))
    smith.forget()
    assert smith.take_words() == {"bag": 1, "red": 1}


class _Learner(PlainWording):
    """Reads "ab" as one word once it was learnt."""

    def tokens(self, text: str, language: str) -> Sequence[str]:
        return [text] if text in self.own_words else list(text)


def test_what_was_learnt_counts_after_forgetting() -> None:
    wording = _Learner()
    smith = Wordsmith(wording, FieldWeights())
    product = a_product(attributes=(a_choice("c", "包包"),), title="x")
    assert "包包" not in smith.word(product).stream.split()
    wording.learn_words(["包包"])
    smith.forget()
    assert "包包" in smith.word(product).stream.split()


@pytest.mark.parametrize(
    ("product", "reason"),
    [
        (a_product(""), "no id"),
        (Product(7, {"en": "bag"}), "no id"),  # type: ignore[arg-type]
        (a_product("x" * 501), "longer than 500"),
        (a_product(title=" "), "no title"),
        (a_product(attributes=(a_choice("a=b", "c"),)), "'a=b'"),
        (a_product(attributes=(Attribute("n", {}, ({"": "?"},), ("?",), float("nan")),)), "'n' is nan"),
    ],
)
def test_an_unfit_product_says_why(smith: Wordsmith, product: Product, reason: str) -> None:
    with pytest.raises(UnfitProduct, match=reason):
        smith.word(product)
