"""Pure decisions about help: how an answer is laid out, and which topics answer a question."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vitrina.content.help.types import Block, BlockKind

_BLANK = re.compile(r"\n\s*\n")
_STEP = re.compile(r"\d+[.)]\s*")
_POINT = re.compile(r"[-•–]\s+")
_HEADING = re.compile(r"#+\s*")
_SENTENCE = re.compile(r".+?(?:[.!?…](?=\s)|[。！？])", re.DOTALL)
_SUMMARY_LONGEST = 160

Normalise = Callable[[str], Sequence[str]]
"""A text → the normal forms of its words."""

TITLE_WEIGHT, KEYWORD_WEIGHT, BODY_WEIGHT = 4.0, 3.0, 1.0


def blocks(body: str) -> tuple[Block, ...]:
    """An answer in parts. Blank lines separate them; a part whose lines all begin with a number is steps,
    with a dash points; "# " makes a heading; anything else is a paragraph, its lines run together."""
    parts = ([line.strip() for line in part.split("\n")] for part in _BLANK.split(body.strip()))
    return tuple(_block([line for line in lines if line]) for lines in parts if any(lines))


def _block(lines: list[str]) -> Block:
    for kind, mark in ((BlockKind.STEPS, _STEP), (BlockKind.POINTS, _POINT)):
        if all(mark.match(line) for line in lines):
            return Block(kind, tuple(mark.sub("", line, count=1) for line in lines))
    text = " ".join(lines)
    if _HEADING.match(text):
        return Block(BlockKind.HEADING, (_HEADING.sub("", text, count=1),))
    return Block(BlockKind.PARAGRAPH, (text,))


def summary(body: str) -> str:
    """The first sentence of an answer, for lists; cut at a word where it is longer than 160 characters."""
    text = next((block.lines[0] for block in blocks(body) if block.kind is not BlockKind.HEADING), "")
    first = _SENTENCE.match(text)
    sentence = first.group() if first else text
    if len(sentence) <= _SUMMARY_LONGEST:
        return sentence
    head, _, _ = sentence[:_SUMMARY_LONGEST].rpartition(" ")
    return f"{head or sentence[: _SUMMARY_LONGEST - 1]}…"


@dataclass(frozen=True, slots=True)
class TopicText:
    """What of a topic is searched, in one language."""

    slug: str
    title: str
    keywords: str
    body: str


def matching(topics: Iterable[TopicText], text: str, *, normalise: Normalise) -> list[str]:
    """Slugs of the topics that hold any word of `text`, the best first; ties in the order given.

    Each word of the question counts once, where it stands most prominently: in the title 4, among the
    keywords 3, in the body 1. Words that are in more than half of the topics tell nothing and count a tenth.
    """
    asked = set(normalise(text))
    prominence = [(topic.slug, _prominence(topic, normalise)) for topic in topics]
    frequency = {word: sum(word in words for _, words in prominence) for word in asked}
    scores = {
        slug: sum(
            words[word] * (0.1 if frequency[word] * 2 > len(prominence) > 2 else 1.0)
            for word in asked
            if word in words
        )
        for slug, words in prominence
    }
    return sorted((slug for slug, score in scores.items() if score > 0), key=lambda slug: -scores[slug])


def _prominence(topic: TopicText, normalise: Normalise) -> Mapping[str, float]:
    words: dict[str, float] = dict.fromkeys(normalise(topic.body), BODY_WEIGHT)
    words |= dict.fromkeys(normalise(topic.keywords), KEYWORD_WEIGHT)
    return words | dict.fromkeys(normalise(topic.title), TITLE_WEIGHT)
