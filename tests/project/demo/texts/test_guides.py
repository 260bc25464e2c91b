"""Every way through every guide ends at something to buy."""

from collections.abc import Iterator
from datetime import date

import pytest

from vitrina.content.guides import rules
from vitrina.content.guides.types import ChoiceView, GuideDraft, GuideView, StepView
from vitrina.market.catalog.localized import pick
from vitrina.project.demo.catalogue import categories, generate
from vitrina.project.demo.drawings.scenes import SCENES
from vitrina.project.demo.texts.finders import FINDER_DRAWINGS, FINDERS
from vitrina.project.demo.texts.gift_guide import GIFTS
from vitrina.project.demo.types import LANGUAGES, DemoProduct
from vitrina.search.types import Filters

GUIDES = (GIFTS, *FINDERS)
PARENTS = {draft.ref: draft.parent_ref for draft in categories()}


@pytest.fixture(scope="module")
def products() -> list[DemoProduct]:
    return list(generate(products=2500, today=date(2026, 11, 21)))


def view(guide: GuideDraft) -> GuideView:
    """The guide as a page reads it, without the way through the database."""
    steps = tuple(
        StepView(
            step.ref,
            "",
            tuple(
                ChoiceView(it.key, "", "", it.picture, it.limits, pick(it.limits.words, "en"), it.after)
                for it in step.choices
            ),
        )
        for step in guide.steps
    )
    return GuideView(guide.ref, guide.kind, "", "", "", steps)


def ways(guide: GuideView, chosen: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    step = rules.step_after(guide, chosen)
    if step is None:
        yield chosen
        return
    for choice in step.choices:
        yield from ways(guide, (*chosen, choice.key))


def keys(product: DemoProduct, code: str) -> set[str]:
    draft = product.draft
    if code == "category":
        return {draft.category_ref, PARENTS[draft.category_ref]}
    values = [draft.attributes.get(code), *(variant.options.get(code) for variant in draft.variants)]
    return {str(key) for value in values for key in (value if isinstance(value, list) else [value])}


def price_minor(product: DemoProduct) -> int:
    return min(steps[-1].price_minor for steps in product.prices.values())


def within(number: object, ends: tuple[float | None, float | None]) -> bool:
    low, high = ends
    if not isinstance(number, int | float):
        return False
    return (low is None or number >= low) and (high is None or number <= high)


def passes(product: DemoProduct, filters: Filters) -> bool:
    return (
        all(not keys(product, code).isdisjoint(accepted) for code, accepted in filters.values.items())
        and all(within(product.draft.attributes.get(code), ends) for code, ends in filters.ranges.items())
        and within(price_minor(product), filters.price_minor)
    )


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.ref)
def test_every_way_ends_at_products_that_are_there(guide: GuideDraft, products: list[DemoProduct]) -> None:
    walked = view(guide)
    empty = [
        chosen
        for chosen in ways(walked)
        if not any(passes(product, rules.narrowing(walked, chosen).filters) for product in products)
    ]
    assert empty == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.ref)
def test_every_question_leaves_a_choice(guide: GuideDraft) -> None:
    walked = view(guide)
    for chosen in ways(walked):
        for place in range(len(chosen)):
            step = rules.step_after(walked, chosen[:place])
            assert step is not None
            assert len(step.choices) >= 2, (chosen[:place], step.ref)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.ref)
def test_every_choice_has_words_in_four_languages_and_a_picture(guide: GuideDraft) -> None:
    drawn = {f"scenes/{name}.svg" for name in SCENES.names()} | {it.path for it in FINDER_DRAWINGS}
    assert rules.checked(guide) is guide
    assert guide.picture in drawn
    texts = [guide.titles, guide.intros, *(step.questions for step in guide.steps)]
    for step in guide.steps:
        for choice in step.choices:
            texts += [choice.names, *([choice.notes] if choice.notes else [])]
            assert choice.picture in drawn
    for localized in texts:
        assert set(localized) == set(LANGUAGES)
        assert all(localized.values())


def test_no_picture_is_drawn_for_nothing() -> None:
    used = {choice.picture for guide in FINDERS for step in guide.steps for choice in step.choices}
    assert {drawing.path for drawing in FINDER_DRAWINGS} == used
