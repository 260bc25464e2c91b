"""Rows ↔ the lines of the lexicon's files. Pure.

Comments survive as notes: one at the end of a line belongs to it, one on lines of its own to the rule below.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from vitrina.discovery.curation.types import StopWordLine, SynonymLine
from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.synonyms import parse_synonyms

Line = TypeVar("Line", SynonymLine, StopWordLine)

_BETWEEN = ", "
_ONE_WAY = " => "
_NOTES = "; "


def synonyms_text(lines: Iterable[SynonymLine]) -> str:
    """The synonym file that says this."""
    return "".join(
        f"{line.left}{_ONE_WAY if line.one_way else _BETWEEN}{line.right}{_comment(line.note)}\n"
        for line in lines
    )


def synonym_lines(text: str, *, source: str) -> list[SynonymLine]:
    """What a synonym file says, each rule once. Raises `BadSynonymLine`, which names `source` and the
    line."""
    parse_synonyms(text, source=source)
    lines = _with_notes(text, _synonym_line)
    return list({(line.left, line.right, line.one_way): line for line in lines}.values())


def stop_words_text(lines: Iterable[StopWordLine]) -> str:
    """The stop word file that says this."""
    return "".join(f"{'' if line.adds else '-'}{line.word}{_comment(line.note)}\n" for line in lines)


def stop_word_lines(text: str) -> list[StopWordLine]:
    """What a stop word file says, each word once: of two lines on one word the later holds, as in search."""
    return list({line.word: line for line in _with_notes(text, _stop_word_line)}.values())


def phrases(text: str) -> str:
    """Phrases as a synonym line holds them: single blanks, ", " between them; nothing for empty ones."""
    tidy = (" ".join(phrase.split()) for phrase in text.split(","))
    return _BETWEEN.join(phrase for phrase in tidy if phrase)


def one_line(text: str) -> str:
    """A note as a comment can hold it: single blanks and no line breaks."""
    return " ".join(text.split())


def _comment(note: str) -> str:
    return f"  # {one_line(note)}" if one_line(note) else ""


def _with_notes(text: str, read: Callable[[str, str], Line | None]) -> Iterator[Line]:
    above: list[str] = []
    for line in text.splitlines():
        rule, _, comment = line.partition("#")
        if one_line(comment):
            above.append(one_line(comment))
        if rule.strip():
            if (known := read(rule, _NOTES.join(above))) is not None:
                yield known
            above = []


def _synonym_line(rule: str, note: str) -> SynonymLine:
    left, arrow, right = rule.partition("=>")
    if arrow:
        return SynonymLine(phrases(left), phrases(right), one_way=True, note=note)
    first, _, others = phrases(rule).partition(_BETWEEN)
    return SynonymLine(first, others, note=note)


def _stop_word_line(rule: str, note: str) -> StopWordLine | None:
    word = clean(rule.strip().removeprefix("-"))
    return StopWordLine(word, adds=not rule.strip().startswith("-"), note=note) if word else None
