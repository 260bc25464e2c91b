"""The attribute table and the words that lead on."""

from tests.web.storefront.product.made import choice, measure, prose

from vitrina.web.storefront.product.attributes import HASHTAGS_MAX, attribute_groups, hashtags
from vitrina.web.storefront.product.attributes import prose as told

FEW = (choice("material", "linen"), measure("weight", 0.4, "kg"), prose("composition", "All linen."))
MANY = (
    choice("material", "linen"),
    choice("colour", "red", swatch="#900"),
    measure("width", 12.5, "cm"),
    measure("pages", 240),
    choice("occasion", "evening", "gift"),
    choice("closure", "zip"),
    prose("notes", "Made in one piece."),
)


def test_a_few_lines_need_no_headings() -> None:
    (group,) = attribute_groups(FEW, "en")
    assert group.name == ""
    assert [(line.name, line.values) for line in group.lines] == [("Material", "linen"), ("Weight", "0.4 kg")]


def test_many_lines_stand_in_groups() -> None:
    groups = attribute_groups(MANY, "en")
    assert [(group.name, [line.code for line in group.lines]) for group in groups] == [
        ("Material and colour", ["material", "colour"]),
        ("Measures", ["width", "pages"]),
        ("Made for", ["occasion"]),
        ("More details", ["closure", "notes"]),
    ]
    assert groups[0].lines[1].swatches == ("#900",)


def test_nothing_known_is_no_table() -> None:
    assert attribute_groups((), "en") == ()
    assert attribute_groups((prose("care", "Wash cold."), prose("notes", "")), "en") == ()


def test_composition_and_care_are_sentences_of_their_own() -> None:
    assert told(FEW, "composition", "en") == "All linen."
    assert told(FEW, "care", "en") == ""


def test_words_lead_to_all_that_share_them() -> None:
    tags = hashtags(MANY, "en")
    assert [(tag.code, tag.key) for tag in tags] == [
        ("occasion", "evening"),
        ("occasion", "gift"),
        ("material", "linen"),
    ]


def test_only_what_can_be_filtered_by_and_read_at_a_glance_is_a_hashtag() -> None:
    assert hashtags((choice("material", "linen", filterable=False),), "en") == ()
    assert hashtags((choice("material", "a blend of many long words"),), "en") == ()
    assert len(hashtags((choice("style", *"abcdefghijkl"),), "en")) == HASHTAGS_MAX
