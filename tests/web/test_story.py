"""Explanations told in words."""

from dataclasses import replace

import pytest
from django.utils import translation

from vitrina.search.explanation import (
    AttributeMatch,
    BaseStage,
    BoostStage,
    CandidateStage,
    Explanation,
    FactorStep,
    GroupContribution,
    LearnedStage,
    TextPart,
    WordExplanation,
)
from vitrina.search.types import FormedQuery
from vitrina.web.languages import LANGUAGES
from vitrina.web.story import conclusion, group_name, story

RED = WordExplanation("red", (AttributeMatch("attribute", "color", "red", "red", "word"),))
SHOE = WordExplanation("shoe", ())
WHOLE = Explanation(
    product_id="A-1",
    query=FormedQuery("red", "red", "en", ()),
    candidates=CandidateStage(words=(RED,), tier="all", total=1200),
    base=BaseStage(0.912, (TextPart("words", 0.912),), place=4, keeps=1000),
    learned=LearnedStage(
        "prior",
        0.0123,
        -4.0,
        (GroupContribution("price", 0.4, ()), GroupContribution("delivery", -0.2, ())),
        place=7,
    ),
    boosts=BoostStage((FactorStep("express", "Express.", 1.1, 0.01353, False),), score=0.01353),
    place=2,
)


def told(explanation: Explanation) -> str:
    return "\n".join(paragraph.text for paragraph in story(explanation))


def test_a_whole_story_has_four_paragraphs() -> None:
    assert [paragraph.stage for paragraph in story(WHOLE)] == ["words", "text", "learned", "factors"]
    assert told(WHOLE) == (
        "Every word was found: “red” in color. 1,200 products qualify in all.\n"
        "The words fit with a score of 0.91. By text alone it would stand at place 4; the 1,000 best go on.\n"
        "From all that is known of it, the chance that a shopper buys it is 1.2%. Most of all it is lifted "
        "by: price. Most of all it is held back by: delivery. By this chance it would stand at place 7.\n"
        "1 factor multiplies the score to 0.0135."
    )
    assert conclusion(WHOLE) == "So it stands at place 2."


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"candidates": CandidateStage((RED, SHOE), "none", 9), "fell_out": "words"},
            "No attribute holds “shoe”. Words are looked for in the title and all attributes, never in the",
        ),
        (
            {"candidates": CandidateStage((RED, SHOE), "any", 9)},
            "It may follow after the products that have all words.",
        ),
        (
            {"candidates": CandidateStage((RED,), "all", 9, ("price",)), "fell_out": "filters"},
            "But the filters leave it out: price.",
        ),
        ({"candidates": CandidateStage((), "all", 9)}, "There is no word to look for"),
        ({"fell_out": "candidate_limit"}, "But more products qualify than can be looked at"),
        ({"fell_out": "base_ranking"}, "Only the 1,000 best go on, and it is not among them."),
        ({"fell_out": "hidden"}, "A merchandiser hid it here."),
        ({"boosts": BoostStage((), 0.5)}, "None: the score stays at 0.5000."),
        ({"boosts": BoostStage((), 0.5, pinned_to=1)}, "A merchandiser pinned it to place 1."),
        ({"boosts": BoostStage((), 0.5, buried=True)}, "A merchandiser put it below all others."),
        (
            {"boosts": BoostStage((FactorStep("ad", "Bought.", 1.3, 0.9, True),), 0.9)},
            "One of them was paid for, which is why it is marked as sponsored.",
        ),
    ],
)
def test_what_happened_is_said(changes: dict[str, object], says: str) -> None:
    assert says in told(replace(WHOLE, **changes))  # type: ignore[arg-type]


def test_a_product_that_is_not_found_is_not_on_the_page() -> None:
    assert conclusion(replace(WHOLE, place=None)) == "So it is not on the page."


def test_filters_are_called_by_their_names() -> None:
    cut = replace(WHOLE, candidates=CandidateStage((RED,), "all", 9, ("color",)), fell_out="filters")
    assert "leave it out: Colour." in story(cut, name={"color": "Colour"}.__getitem__)[0].text


def test_the_story_is_told_in_every_language() -> None:
    stories = set()
    for language in LANGUAGES:
        with translation.override(language.code):
            stories.add(told(WHOLE))
    assert len(stories) == len(LANGUAGES)


def test_chinese_sentences_follow_one_another_without_a_blank() -> None:
    with translation.override("zh-hans"):
        assert "。 " not in told(WHOLE)


def test_every_feature_group_has_a_name() -> None:
    from vitrina.search.features.feature import GROUPS

    with translation.override("ru"):
        assert not [group for group in GROUPS if group_name(group) == group]
