"""How values read, what may stand where, and what makes two drafts the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.catalog import rules
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.refs import attribute_code, category_ref, slug
from vitrina.market.catalog.types import (
    AttributeType,
    ChoiceFact,
    DefinitionFact,
    PictureDraft,
    ProductDraft,
    VariantDraft,
)

RED = ChoiceFact("red", {"en": "red", "ru": "красный"}, "#cc0000")


def definition(kind: AttributeType, *, curated: bool = True, unit: str = "") -> DefinitionFact:
    return DefinitionFact("code", {"en": "Label"}, kind, unit, True, True, curated, {"red": RED})


@pytest.mark.parametrize(
    ("kind", "value", "texts", "keys", "number"),
    [
        (AttributeType.TEXT, "Deep  Black ", ({"": "Deep  Black "},), ("deep black",), None),
        (AttributeType.TEXT, {"en": "Oak", "ru": "Дуб"}, ({"en": "Oak", "ru": "Дуб"},), ("oak",), None),
        (AttributeType.TEXT, ["SD", "xD"], ({"": "SD"}, {"": "xD"}), ("sd", "xd"), None),
        (AttributeType.NUMBER, 17.0, ({"": "17"},), ("17",), 17.0),
        (AttributeType.NUMBER, 2.13, ({"": "2.13"},), ("2.13",), 2.13),
        (AttributeType.NUMBER, [1, 2], ({"": "1"}, {"": "2"}), ("1", "2"), None),
        (AttributeType.BOOLEAN, True, (rules.YES,), ("true",), None),
        (AttributeType.BOOLEAN, False, (rules.NO,), ("false",), None),
        (AttributeType.COLOUR, "red", (RED.names,), ("red",), None),
    ],
)
def test_a_value_reads(
    kind: AttributeType, value: object, texts: object, keys: object, number: float | None
) -> None:
    fact = rules.attribute_fact(definition(kind), value)  # type: ignore[arg-type]
    assert (fact.values, fact.keys, fact.number) == (texts, keys, number)
    assert fact.swatches == (("#cc0000",) if kind is AttributeType.COLOUR else ())


def test_prose_is_no_filter() -> None:
    fact = rules.attribute_fact(definition(AttributeType.TEXT), "a long story " * 20)
    assert fact.searchable
    assert not fact.filterable


@pytest.mark.parametrize(
    ("kind", "curated", "value", "fits"),
    [
        (AttributeType.NUMBER, True, 3, True),
        (AttributeType.NUMBER, True, "3", False),
        (AttributeType.NUMBER, True, True, False),
        (AttributeType.NUMBER, True, float("nan"), False),
        (AttributeType.NUMBER, True, 2**63, False),
        (AttributeType.BOOLEAN, True, 1, False),
        (AttributeType.CHOICE, True, "red", True),
        (AttributeType.CHOICE, True, ["red", "green"], False),
        (AttributeType.TEXT, True, 3, False),
        (AttributeType.TEXT, False, 3, True),
        (AttributeType.TEXT, True, {"en": "x"}, True),
    ],
)
def test_what_may_stand_under_a_definition(
    kind: AttributeType, curated: bool, value: object, fits: bool
) -> None:
    assert (rules.misfit(value, definition(kind, curated=curated)) == "") is fits  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ProductDraft("", {"en": "Bag"}), "ref"),
        (ProductDraft("x" * 256, {"en": "Bag"}), "ref"),
        (ProductDraft("a", {}), "title"),
        (ProductDraft("a", {"en": "  "}), "title"),
        (ProductDraft("a", {"en": "Bag"}, pictures=(PictureDraft(""),)), "picture"),
        (ProductDraft("a", {"en": "Bag"}, pictures=(PictureDraft("javascript:alert(1)"),)), "picture"),
        (ProductDraft("a", {"en": "Bag"}, pictures=(PictureDraft("../../etc/passwd"),)), "picture"),
        (ProductDraft("a", {"en": "Bag"}, variants=(VariantDraft("s"), VariantDraft("s"))), "sku"),
        (ProductDraft("a", {"en": "Bag"}, variants=(VariantDraft("s", gtin="1" * 15),)), "gtin"),
        (ProductDraft("a", {"en": "Bag"}, attributes={"unknown": 1}), "unknown"),
        (ProductDraft("a", {"en": "Bag"}, attributes={"code": "heavy"}), "code"),
        (ProductDraft("a", {"en": "B\x00ag"}), "text"),
    ],
)
def test_a_draft_is_refused_with_its_field(draft: ProductDraft, field: str) -> None:
    refusal = rules.draft_refusal(draft, {"code": definition(AttributeType.NUMBER)})
    assert refusal is not None
    assert (refusal.ref, refusal.field) == (draft.ref, field)
    assert refusal.reason


def test_drafts_differ_by_their_digest() -> None:
    draft = ProductDraft("a", {"en": "Bag"}, attributes={"x": 1, "y": 2})
    same = ProductDraft("a", {"en": "Bag"}, attributes={"y": 2, "x": 1})
    assert rules.draft_digest(draft) == rules.draft_digest(same)
    assert rules.draft_digest(draft) != rules.draft_digest(replace(draft, listed=False))


@pytest.mark.parametrize(
    ("filled", "expected", "share"),
    [([], [], None), (["a"], ["a", "b"], 0.5), (["a", "b", "c"], ["a", "b"], 1.0), ([], ["a"], 0.0)],
)
def test_completeness(filled: list[str], expected: list[str], share: float | None) -> None:
    assert rules.completeness(filled, frozenset(expected)) == share


@pytest.mark.parametrize(
    ("text", "expected"),
    [("StarTech.com", "startech-com"), ("Книги и Игры", "книги-и-игры"), ("L'Oréal", "l-oréal")],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_refs_of_paths_and_labels() -> None:
    assert category_ref(("Clothing", "Tops & Tees")) == "clothing--tops-tees"
    assert category_ref(("a b", "c")) != category_ref(("a", "b c"))
    assert attribute_code("Технология печати") == "технология_печати"


@given(st.text(), st.text())
def test_a_slug_is_never_empty_and_short(text: str, other: str) -> None:
    assert 0 < len(slug(text)) <= 80
    assert slug(text) == slug(slug(text))
    assert len(category_ref((text, other) * 10)) <= 255


@pytest.mark.parametrize(
    ("texts", "language", "shown"),
    [
        ({"en": "Bag", "zh": "包"}, "zh-hans", "包"),
        ({"en": "Bag", "zh": "包"}, "ru", "Bag"),
        ({"": "Sac", "fr": "Sac à main"}, "ru", "Sac"),
        ({"ru": "Сумка", "en": ""}, "en", "Сумка"),
        ({}, "en", ""),
    ],
)
def test_the_text_for_a_reader(texts: dict[str, str], language: str, shown: str) -> None:
    assert pick(texts, language) == shown
