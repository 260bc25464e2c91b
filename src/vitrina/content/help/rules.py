"""Pure decisions about help: how an answer is laid out, and which topics answer a question."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vitrina.content.help.types import Block, BlockKind
from vitrina.kernel.errors import InvalidInput

_MARKS = {
    BlockKind.HEADING: re.compile(r"#+\s*"),
    BlockKind.STEPS: re.compile(r"\d{1,2}[.)]\s+"),
    BlockKind.POINTS: re.compile(r"[-•–]\s+"),
}
_SENTENCE = re.compile(r".+?(?:[.!?…](?=\s)|[。！？])", re.DOTALL)
_SUMMARY_LONGEST = 160

Normalise = Callable[[str], Sequence[str]]
"""A text → the normal forms of its words."""

_ENOUGH_OF_BEST = 0.25
TITLE_WEIGHT, KEYWORD_WEIGHT, BODY_WEIGHT = 4.0, 3.0, 1.0


def blocks(body: str) -> tuple[Block, ...]:
    """An answer in parts, line by line: "# " begins a heading, a number a step, a dash a point; steps in a
    row are one list, and so are points. Other lines run together into paragraphs, which a blank line ends."""
    parts: list[tuple[BlockKind, list[str]]] = []
    open_kind: BlockKind | None = None
    for line in body.split("\n"):
        kind, text = _read(line.strip())
        if kind is not None and kind is open_kind and kind is not BlockKind.HEADING:
            parts[-1][1].append(text)
        elif kind is not None:
            parts.append((kind, [text]))
        open_kind = kind
    return tuple(
        Block(kind, (" ".join(lines),) if kind is BlockKind.PARAGRAPH else tuple(lines))
        for kind, lines in parts
    )


def _read(line: str) -> tuple[BlockKind | None, str]:
    """What a line is, and its text; no kind for a blank one."""
    for kind, mark in _MARKS.items():
        if match := mark.match(line):
            return kind, line[match.end() :]
    return (BlockKind.PARAGRAPH if line else None), line


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
    keywords 3, in the body 1. Words that are in more than half of the topics tell little and count a tenth.
    What reaches less than a quarter of the best score is left out.
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
    enough = max(scores.values(), default=0.0) * _ENOUGH_OF_BEST
    found = (slug for slug, score in scores.items() if score > 0 and score >= enough)
    return sorted(found, key=lambda slug: -scores[slug])


def _prominence(topic: TopicText, normalise: Normalise) -> Mapping[str, float]:
    words: dict[str, float] = dict.fromkeys(normalise(topic.body), BODY_WEIGHT)
    words |= dict.fromkeys(normalise(topic.keywords), KEYWORD_WEIGHT)
    return words | dict.fromkeys(normalise(topic.title), TITLE_WEIGHT)


def checked_subject(subject: str) -> str:
    """The subject of a care note, if it is "code=key" as filters write it. Raises `InvalidInput`."""
    code, equals, key = subject.partition("=")
    if not (code and equals and key):
        raise InvalidInput(
            field="subject", value=subject, reason="write material=silk, or category=knitwear."
        )
    return subject
