"""Levers on the product's card: its attributes, its title, its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.offer import Offer, completed, described, pictured, titled
from vitrina.discovery.explaining.types import AssumptionCode, LeverCode
from vitrina.market.catalog.localized import Localized, pick
from vitrina.market.catalog.types import AttributeType, AttributeValue, DefinitionFact
from vitrina.search.analysis.cleaning import has_han
from vitrina.search.types import WordGroup

TITLE_WORDS_MAX = 3
PICTURES_STEPS = (5, 8)


@dataclass(frozen=True, slots=True)
class _Named:
    """A value that a word of the query names."""

    value: AttributeValue
    texts: Localized
    word: str


def _fill_attribute(case: Case) -> Iterator[Proposal]:
    """With the value that an unmatched word names, where the attribute has one; else with any that fits,
    which counts for nothing but that it is there."""
    for definition in case.missing:
        named = _named(case, definition)
        told = {"attribute": definition.code, "label": pick(definition.labels, case.language)}
        if named:
            value = pick(named.texts, case.language)
            yield Proposal(
                _filled(case, definition, named.value), {**told, "value": value, "matches": named.word}
            )
        else:
            yield Proposal(
                _filled(case, definition, _any_value(case, definition)), {**told, "value": "", "matches": ""}
            )


def _filled(case: Case, definition: DefinitionFact, value: AttributeValue | None) -> Offer:
    if value is None:
        return completed(case.offer, definition.code, expected=case.expected)
    return described(
        case.offer, {definition.code: value}, {definition.code: definition}, expected=case.expected
    )


def _named(case: Case, definition: DefinitionFact) -> _Named | None:
    for group in case.unmatched:
        if definition.type is AttributeType.BOOLEAN and case.found_in(group, definition.labels):
            return _Named(True, definition.labels, group.word)
        for choice in definition.choices.values():
            if case.found_in(group, choice.names):
                return _Named(choice.key, choice.names, group.word)
    return None


def _any_value(case: Case, definition: DefinitionFact) -> AttributeValue | None:
    """A value that no word of the query names: it makes the card longer, as a true one would. None for free
    text, of which nothing can be guessed."""
    match definition.type:
        case AttributeType.BOOLEAN:
            return False
        case AttributeType.NUMBER:
            return 1.0
        case AttributeType.CHOICE | AttributeType.COLOUR:
            groups = case.query.groups
            return next(
                (
                    choice.key
                    for choice in definition.choices.values()
                    if not any(case.found_in(group, choice.names) for group in groups)
                ),
                None,
            )
        case _:
            return None


def _title_word(case: Case) -> Iterator[Proposal]:
    """The word goes in front, in the title of the query's language or, where there is none, in each."""
    titles = case.offer.record.titles
    language = case.query.language
    languages = [language] if language in titles else list(titles)
    for group in case.untitled[:TITLE_WORDS_MAX]:
        new = {code: _with_word(titles[code], group) for code in languages}
        yield Proposal(titled(case.offer, new), {"word": group.word, "title": pick(new, language)})


def _with_word(title: str, group: WordGroup) -> str:
    word = group.word
    if has_han(word):
        return f"{word}{title}"
    return f"{word[:1].upper()}{word[1:]} {title}"


def _more_pictures(case: Case) -> Iterator[Proposal]:
    now = len(case.offer.record.stills)
    step = next((step for step in PICTURES_STEPS if step > now), None)
    if step is not None:
        yield Proposal(pictured(case.offer, step), {"pictures": step})


FILL_ATTRIBUTE = LeverKind(
    code=LeverCode.FILL_ATTRIBUTE,
    meaning="Fill in an attribute that the category expects.",
    effort=1,
    assumption=AssumptionCode.VALUE_MUST_BE_TRUE,
    params=("attribute", "label", "value", "matches"),
    propose=_fill_attribute,
)
"""`value` and `matches` are "" where no word of the query names a value: it then counts for completeness."""

TITLE_WORD = LeverKind(
    code=LeverCode.TITLE_WORD,
    meaning="Name a word of the query in the title.",
    effort=1,
    assumption=AssumptionCode.VALUE_MUST_BE_TRUE,
    params=("word", "title"),
    propose=_title_word,
)

MORE_PICTURES = LeverKind(
    code=LeverCode.MORE_PICTURES,
    meaning="Show the product in more pictures.",
    effort=2,
    assumption=AssumptionCode.BEHAVIOUR_STAYS,
    params=("pictures",),
    propose=_more_pictures,
)
