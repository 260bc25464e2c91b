"""An explanation told in words: one short paragraph a stage, in the active language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext, pgettext

from vitrina.search.explanation import (
    AttributeMatch,
    BaseStage,
    BoostStage,
    CandidateStage,
    Explanation,
    LearnedStage,
    WordExplanation,
)
from vitrina.web import formats
from vitrina.web.languages import current

NEGLIGIBLE = 0.005
"""Contributions below this round to nothing, and nothing is said of them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One stage: `stage` is "words", "text", "learned" or "factors"."""

    stage: str
    title: str
    text: str


def story(explanation: Explanation, *, name: Callable[[str], str] = str) -> tuple[Paragraph, ...]:
    """The stages that the product went through, the last one telling why it went no further, if it did not.

    `name`: what the code of an attribute or filter is called in the active language.
    """
    told = [
        Paragraph("words", gettext("Does it have the words?"), _candidates(explanation, name)),
    ]
    if explanation.base:
        told.append(
            Paragraph("text", gettext("How well do the words fit?"), _base(explanation, explanation.base))
        )
    if explanation.learned:
        told.append(Paragraph("learned", gettext("Will shoppers buy it?"), _learned(explanation.learned)))
    if explanation.boosts:
        told.append(
            Paragraph("factors", gettext("What factors apply?"), _factors(explanation, explanation.boosts))
        )
    return tuple(told)


def explained_codes(explanation: Explanation) -> frozenset[str]:
    """The codes of attributes and filters that the story will name."""
    stage = explanation.candidates
    matched = (match.code for word in stage.words for match in word.matches if match.field not in _FIELDS)
    return frozenset((*matched, *stage.unmet_filters))


def conclusion(explanation: Explanation) -> str:
    """Where the product stands, in one sentence."""
    if explanation.place is not None:
        return gettext("So it stands at place %(place)s.") % {"place": formats.number(explanation.place)}
    return gettext("So it is not on the page.")


def group_name(group: str) -> str:
    """What a group of features is called."""
    return _GROUPS[group]() if group in _GROUPS else group


def text_part_name(part: str) -> str:
    """What a part of the text score is called."""
    return _TEXT_PARTS[part]() if part in _TEXT_PARTS else part


def place_name(match: AttributeMatch, name: Callable[[str], str] = str) -> str:
    """What the place of the product in which a word was found is called; `name` as for `story`."""
    return _FIELDS[match.field]() if match.field in _FIELDS else name(match.code)


def _candidates(explanation: Explanation, name: Callable[[str], str]) -> str:
    stage = explanation.candidates
    sentences = [_words_found(stage, name)]
    if explanation.fell_out == "filters":
        names = formats.listed([name(code) for code in stage.unmet_filters])
        sentences.append(gettext("But the filters leave it out: %(filters)s.") % {"filters": names})
    elif explanation.fell_out == "candidate_limit":
        sentences.append(gettext("But more products qualify than can be looked at, and others fit better."))
    elif explanation.fell_out != "words":
        sentences.append(
            ngettext("%(count)s product qualifies in all.", "%(count)s products qualify in all.", stage.total)
            % {"count": formats.number(stage.total)}
        )
    return _prose(*sentences)


def _words_found(stage: CandidateStage, name: Callable[[str], str]) -> str:
    if not stage.words:
        return gettext("There is no word to look for: every product of this selection takes part.")
    found = [word for word in stage.words if word.matches]
    missing = [word for word in stage.words if not word.matches]
    if not missing:
        return gettext("Every word was found: %(places)s.") % {"places": _places(found, name)}
    hint = gettext(
        "No attribute holds %(words)s. Words are looked for in the title and all attributes, "
        "never in the description."
    ) % {"words": _quoted(missing)}
    if not found:
        return hint
    some = gettext("Found: %(places)s.") % {"places": _places(found, name)}
    if stage.tier == "any":
        follows = gettext("It may follow after the products that have all words.")
        return _prose(some, hint, follows)
    return _prose(some, hint)


def _places(words: list[WordExplanation], name: Callable[[str], str]) -> str:
    return formats.listed(
        [
            gettext("“%(word)s” in %(field)s")
            % {"word": word.word, "field": place_name(word.matches[0], name)}
            for word in words
        ]
    )


def _base(explanation: Explanation, stage: BaseStage) -> str:
    score = gettext("The words fit with a score of %(score)s.") % {"score": formats.fixed(stage.text_score)}
    if explanation.fell_out == "base_ranking" or stage.place is None:
        keeps = gettext("Only the %(keeps)s best go on, and it is not among them.")
        return _prose(score, keeps % {"keeps": formats.number(stage.keeps)})
    place = gettext("By text alone it would stand at place %(place)s; the %(keeps)s best go on.")
    figures = {"place": formats.number(stage.place), "keeps": formats.number(stage.keeps)}
    return _prose(score, place % figures)


def _learned(stage: LearnedStage) -> str:
    sentences = [
        gettext("From all that is known of it, the chance that a shopper buys it is %(chance)s.")
        % {"chance": formats.percent(stage.probability, digits=1)}
    ]
    groups = sorted(stage.groups, key=lambda group: group.contribution)
    if groups and groups[-1].contribution >= NEGLIGIBLE:
        sentences.append(
            gettext("Most of all it is lifted by: %(group)s.") % {"group": group_name(groups[-1].group)}
        )
    if groups and groups[0].contribution <= -NEGLIGIBLE:
        sentences.append(
            gettext("Most of all it is held back by: %(group)s.") % {"group": group_name(groups[0].group)}
        )
    sentences.append(
        gettext("By this chance it would stand at place %(place)s.") % {"place": formats.number(stage.place)}
    )
    return _prose(*sentences)


def _factors(explanation: Explanation, stage: BoostStage) -> str:
    sentences = []
    if stage.factors:
        sentences.append(
            ngettext(
                "%(count)s factor multiplies the score to %(score)s.",
                "%(count)s factors multiply the score to %(score)s.",
                len(stage.factors),
            )
            % {"count": formats.number(len(stage.factors)), "score": formats.fixed(stage.score, digits=4)}
        )
    else:
        sentences.append(
            gettext("None: the score stays at %(score)s.") % {"score": formats.fixed(stage.score, digits=4)}
        )
    if any(step.paid for step in stage.factors):
        sentences.append(gettext("One of them was paid for, which is why it is marked as sponsored."))
    if stage.pinned_to is not None:
        pinned = gettext("A merchandiser pinned it to place %(place)s.")
        sentences.append(pinned % {"place": formats.number(stage.pinned_to)})
    if stage.buried:
        sentences.append(gettext("A merchandiser put it below all others."))
    if explanation.fell_out == "hidden":
        sentences.append(gettext("A merchandiser hid it here."))
    return _prose(*sentences)


def _prose(*sentences: str) -> str:
    return current().sentence_gap.join(sentences)


def _quoted(words: list[WordExplanation]) -> str:
    return formats.listed([gettext("“%(word)s”") % {"word": word.word} for word in words])


_GROUPS: Mapping[str, Callable[[], str]] = {
    "popularity": lambda: pgettext("feature group", "popularity"),
    "sales": lambda: pgettext("feature group", "sales"),
    "price": lambda: pgettext("feature group", "price"),
    "rating": lambda: pgettext("feature group", "ratings"),
    "delivery": lambda: pgettext("feature group", "delivery"),
    "text": lambda: pgettext("feature group", "fit of the words"),
    "other": lambda: pgettext("feature group", "everything else"),
}

_TEXT_PARTS: Mapping[str, Callable[[], str]] = {
    "words": lambda: pgettext("text score", "the words themselves"),
    "kind": lambda: pgettext("text score", "it is the kind of thing asked for"),
    "phrase": lambda: pgettext("text score", "the words stand together"),
}

_FIELDS: Mapping[str, Callable[[], str]] = {
    "title": lambda: pgettext("where a word stands", "the title"),
    "kind": lambda: pgettext("where a word stands", "the kind of product"),
    "brand": lambda: pgettext("where a word stands", "the brand"),
    "category": lambda: pgettext("where a word stands", "the category"),
    "subtitle": lambda: pgettext("where a word stands", "the subtitle"),
}
