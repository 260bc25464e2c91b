"""What choices ask for, what comes next, and how guides are kept."""

from dataclasses import replace
from typing import Any

import pytest

from vitrina.content.guides import queries, rules, services
from vitrina.content.guides.types import ChoiceDraft, GuideDraft, GuideKind, Limits, StepDraft
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.search.types import Filters

CLUTCH = ChoiceDraft(
    "clutch",
    {"en": "A clutch", "ru": "Клатч"},
    Limits(
        values={"category": ("clutches",)}, price_minor=(None, 500), words={"en": "evening", "ru": "вечер"}
    ),
)
BACKPACK = ChoiceDraft(
    "backpack",
    {"en": "A backpack"},
    Limits(values={"category": ("backpacks",)}, ranges={"capacity": (10, None)}),
)
SILK = ChoiceDraft(
    "silk", {"en": "Silk"}, Limits(values={"material": ("silk", "satin")}), after=frozenset({"clutch"})
)
NYLON = ChoiceDraft("nylon", {"en": "Nylon"}, Limits(values={"category": ("travel",)}, words={"en": "nylon"}))
DEAR = ChoiceDraft(
    "dear", {"en": "Dear"}, Limits(price_minor=(500, None), words={"en": "gold", "ru": "золото"})
)
CHEAP = ChoiceDraft("cheap", {"en": "Cheap"}, Limits(ranges={"capacity": (None, 5)}))
BAG = GuideDraft(
    "bag",
    GuideKind.FINDER,
    {"en": "Find a bag", "ru": "Найти сумку"},
    {"en": "Two questions."},
    (
        StepDraft("kind", {"en": "Which?"}, (CLUTCH, BACKPACK)),
        StepDraft("material", {"en": "Of what?"}, (SILK, NYLON)),
        StepDraft("price", {"en": "How dear?"}, (DEAR, CHEAP)),
    ),
    picture="bag.svg",
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved() -> None:
    services.save_guide(replace(BAG, steps=BAG.steps[:1]))
    services.save_guide(BAG)


@pytest.mark.parametrize(
    ("chosen", "words", "filters"),
    [
        ((), "", Filters()),
        (("clutch",), "evening", Filters(values={"category": ("clutches",)}, price_minor=(None, 500))),
        (
            ("clutch", "silk"),
            "evening",
            Filters(
                values={"category": ("clutches",), "material": ("silk", "satin")}, price_minor=(None, 500)
            ),
        ),
        (
            ("clutch", "silk", "dear"),
            "evening gold",
            Filters(
                values={"category": ("clutches",), "material": ("silk", "satin")}, price_minor=(500, None)
            ),
        ),
        (
            ("backpack", "nylon", "cheap"),
            "nylon",
            Filters(values={"category": ("travel",)}, ranges={"capacity": (None, 5)}),
        ),
    ],
)
def test_what_choices_ask_for(saved: None, chosen: tuple[str, ...], words: str, filters: Filters) -> None:
    narrowing = rules.narrowing(queries.guide("bag", language="en"), chosen)
    assert (narrowing.words, narrowing.filters) == (words, filters)


def test_words_are_of_the_shoppers_language(saved: None) -> None:
    guide = queries.guide("bag", language="ru")
    assert rules.narrowing(guide, ("clutch", "silk", "dear")).words == "вечер золото"
    assert guide.steps[0].choices[0].name == "Клатч"


def test_choices_are_offered_after_those_they_depend_on(saved: None) -> None:
    guide = queries.guide("bag", language="en")

    def offered(*chosen: str) -> list[str]:
        step = rules.step_after(guide, chosen)
        return [choice.key for choice in step.choices] if step else []

    assert offered() == ["clutch", "backpack"]
    assert offered("clutch") == ["silk", "nylon"]
    assert offered("backpack") == ["nylon"]
    assert offered("backpack", "nylon", "cheap") == []


@pytest.mark.parametrize(
    "chosen", [("silk",), ("clutch", "wool"), ("backpack", "silk"), ("clutch", "silk", "dear", "more")]
)
def test_what_is_not_offered_cannot_be_chosen(saved: None, chosen: tuple[str, ...]) -> None:
    with pytest.raises(NotFound):
        rules.narrowing(queries.guide("bag", language="en"), chosen)


def test_a_question_may_be_passed_over(saved: None) -> None:
    guide = queries.guide("bag", language="en")
    assert rules.narrowing(guide, (rules.SKIPPED, "silk")).filters == Filters(
        values={"material": ("silk", "satin")}
    )


def test_reads_and_their_queries(saved: None, django_assert_num_queries: Any) -> None:
    services.save_guide(replace(BAG, ref="gifts", kind=GuideKind.GIFT, position=0))
    services.save_guide(replace(BAG, position=1))
    with django_assert_num_queries(1):
        assert [it.ref for it in queries.guides(language="ru")] == ["gifts", "bag"]
    (finder,) = queries.guides(language="ru", kind=GuideKind.FINDER)
    assert (finder.title, finder.intro, finder.picture) == ("Найти сумку", "Two questions.", "bag.svg")
    with django_assert_num_queries(3):
        guide = queries.guide("bag", language="en")
    assert [choice.limits for step in guide.steps for choice in step.choices] == [
        choice.limits for step in BAG.steps for choice in step.choices
    ]
    services.delete_guide("bag")
    with pytest.raises(NotFound):
        queries.guide("bag", language="en")
    with pytest.raises(NotFound):
        services.delete_guide("bag")


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ((), "at least one question"),
        ((StepDraft("kind", {"en": "Which?"}, (CLUTCH,)),), "two choices"),
        ((StepDraft("kind", {"en": "Which?"}, (CLUTCH, CLUTCH)),), "each key once"),
        ((*BAG.steps[:1], replace(BAG.steps[0], ref="again")), "each key once"),
        ((BAG.steps[1], BAG.steps[0]), "earlier questions"),
        (
            (StepDraft("kind", {"en": "?"}, (CLUTCH, replace(DEAR, limits=Limits(price_minor=(9, 1))))),),
            "from less to more",
        ),
    ],
)
def test_guides_that_cannot_be_walked_are_refused(steps: tuple[StepDraft, ...], reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        services.save_guide(replace(BAG, steps=steps))
    assert queries.guides(language="en") == ()


@pytest.mark.parametrize(
    "kept", [{"colour": "red"}, {"ranges": {"width": [1]}}, {"price_minor": [10, 5]}, {"price_minor": []}]
)
def test_limits_that_cannot_be_read_are_refused(kept: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        rules.read_limits(kept)
