"""A guide as pages show it: one question at a time, how far the shopper is, and what each answer leaves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from vitrina.content.guides import rules
from vitrina.content.guides.types import ChoiceView, GuideView, StepView
from vitrina.discovery.serving import services as serving
from vitrina.search.types import SearchPage, SearchRequest, ShopperContext

ANSWER = "a"
"""Name of the answers in addresses, in the order of the questions: `?a=her&a=wedding`."""

CHOICES_MAX = 12
"""Answers to a question whose products are counted: each costs a search."""

RESULTS = 24

Searching = Callable[[SearchRequest], SearchPage]
"""Answers a question."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One answer: where it leads, and how many products fit it together with the answers before."""

    choice: ChoiceView
    address: str
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that was given. `address`: back to its question; `number`: of the question, from 1."""

    name: str
    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Question:
    """The question that comes next. `number` counts from 1."""

    step: StepView
    number: int
    offers: tuple[Offer, ...]
    skip: str


@dataclass(frozen=True, slots=True)
class Walk:
    """A guide, and how far a shopper went. `question`: None when all are answered; `page`: what fits so far,
    with products when there is no question; `back`: one step back, "" on the first one."""

    guide: GuideView
    answers: tuple[Answer, ...]
    question: Question | None
    page: SearchPage
    asked: SearchRequest
    steps: int
    back: str

    @property
    def progress(self) -> tuple[bool, ...]:
        """One entry a question: whether it lies behind."""
        done = self.question.number - 1 if self.question else self.steps
        return tuple(number < done for number in range(self.steps))


def walk(
    guide: GuideView, chosen: Sequence[str], *, path: str, context: ShopperContext, show: Searching
) -> Walk:
    """Where these answers lead. One search for each answer that is offered, and one for what fits so far: by
    `show` where its products are shown. Raises `NotFound` for answers that the guide does not offer."""
    picked = rules.choices(guide, chosen)
    step = rules.step_after(guide, chosen)
    asked = replace(_request(guide, chosen, context), page_size=1 if step else RESULTS)
    return Walk(
        guide=guide,
        answers=_answers(chosen, [choice.name for choice in picked], path),
        question=_question(guide, chosen, step, path=path, context=context) if step else None,
        page=serving.search(asked) if step else show(asked),
        asked=replace(asked, page_size=RESULTS),
        steps=len(guide.steps),
        back=_to(path, chosen[:-1]) if chosen else "",
    )


def _question(
    guide: GuideView, chosen: Sequence[str], step: StepView, *, path: str, context: ShopperContext
) -> Question:
    return Question(
        step=step,
        number=len(chosen) + 1,
        offers=tuple(
            Offer(
                choice=choice,
                address=_to(path, (*chosen, choice.key)),
                total=serving.search(_request(guide, (*chosen, choice.key), context)).total,
            )
            for choice in step.choices[:CHOICES_MAX]
        ),
        skip=_to(path, (*chosen, rules.SKIPPED)),
    )


def _answers(chosen: Sequence[str], names: Sequence[str], path: str) -> tuple[Answer, ...]:
    given = [place for place, key in enumerate(chosen) if key != rules.SKIPPED]
    return tuple(
        Answer(name, place + 1, _to(path, chosen[:place])) for place, name in zip(given, names, strict=True)
    )


def _request(guide: GuideView, chosen: Sequence[str], context: ShopperContext) -> SearchRequest:
    narrowing = rules.narrowing(guide, chosen)
    return SearchRequest(text=narrowing.words, filters=narrowing.filters, context=context, page_size=1)


def _to(path: str, chosen: Sequence[str]) -> str:
    query = urlencode([(ANSWER, key) for key in chosen])
    return f"{path}?{query}" if query else path
