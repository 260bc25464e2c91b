"""Cleaned text → words. Numbers with units, model names and dimensions stay whole.

A text is first settled as a whole, for what spans blanks ("1,5 л" → "1.5l", "1920 x 1080" → "1920x1080",
`17"` → "17in"); then each chunk between blanks is read by itself, so that its reading can be remembered.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from vitrina.search.analysis.units import HAN_UNITS, PREPOSITIONS, UNITS

WordKind = Literal["word", "compound", "code", "measure", "number", "han"]

_WORD_CHARS_MAX = 64
_COMPOUND_BITS_MAX = 4
_CODE_RUNS_MAX = 5


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a cleaned text.

    `surface`: as typed, cleaned ("tn-2110"). `whole`: without inner marks, the form it is looked up by
    ("tn2110"). `parts`: what it is also found by ("tn", "2110"); empty for a simple word. `kind` "han" is a
    run of Chinese that still has to be cut into words.
    """

    surface: str
    whole: str
    parts: tuple[str, ...] = ()
    kind: WordKind = "word"


_HAN_CLASS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# A number that is not the tail of a word, a code or another number; it may follow Chinese directly.
_NUMBER = rf"(?<![^\W{_HAN_CLASS}])(?<![.,/-])\d+(?:[.,]\d+)*"
_MEASURE = re.compile(rf"({_NUMBER})[ -]?([^\W\d_]+)")
_DIMENSIONS = re.compile(rf"({_NUMBER}(?: ?[xх] ?\d+(?:[.,]\d+)?)+)(?: ?([^\W\d_]+))?(?!\w)")
_COMMA = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)+")
_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}")

_CHUNK_MEASURE = re.compile(rf"(\d+(?:\.\d+)?)({'|'.join(sorted(set(UNITS.values())))})")
_CHUNK_DIMENSIONS = re.compile(r"\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)+")
_CHUNK_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_HAN_RUNS = re.compile(rf"[{_HAN_CLASS}]+|[^{_HAN_CLASS}]+")
_HAN_RUN = re.compile(f"[{_HAN_CLASS}]")
_BITS = re.compile(r"(?<!\d)\.|\.(?!\d)|[-'&+]")
_POSSESSIVE = re.compile(r"(?<=[^\W\d])'s(?!\w)")
_SEPARATE = re.compile(r"[,/\"]")
_RUNS = re.compile(r"\d+(?:\.\d+)*|[^\d.]+")


def settle(cleaned: str) -> str:
    """`cleaned` with what belongs together across blanks written together: inches, measures, dimensions."""
    if '"' in cleaned or "''" in cleaned:
        cleaned = _settle_quotes(cleaned)
    if _DIGIT.search(cleaned):
        if "," in cleaned:
            cleaned = _COMMA.sub(_settle_comma, cleaned)
        cleaned = _DIMENSIONS.sub(_settle_dimensions, cleaned)
        cleaned = _MEASURE.sub(_settle_measure, cleaned)
    return cleaned


def chunk_words(chunk: str) -> tuple[Word, ...]:
    """The words of one chunk (no blanks) of a settled text."""
    if chunk.isascii() and chunk.isalpha():
        return (Word(chunk, chunk[:_WORD_CHARS_MAX]),)
    words: list[Word] = []
    for piece in _SEPARATE.split(_with_plus_as_word(chunk)):
        for run in _HAN_RUNS.findall(piece):
            words.extend(_run_words(run))
    return tuple(words)


def uncut_words(cleaned: str) -> list[Word]:
    """All words of a cleaned text, in order, each run of Chinese as one."""
    return [word for chunk in settle(cleaned).split() for word in chunk_words(chunk)]


def canonical_number(digits: str) -> str:
    """One spelling of a number: "1,5" → "1.5", "1,000" → "1000"; a list "1,2,3" stays as it is."""
    if _THOUSANDS.fullmatch(digits):
        return digits.replace(",", "").replace(".", "")
    return digits.replace(",", ".") if digits.count(",") == 1 and "." not in digits else digits


def _settle_quotes(text: str) -> str:
    """A quotation mark right after a number means inches, unless it closes a quotation."""
    text = text.replace("''", '"')
    pieces = text.split('"')
    settled = [pieces[0]]
    quoted = False
    for before, after in pairwise(pieces):
        inches = not quoted and before[-1:].isdigit()
        quoted = quoted != (not inches)
        settled.append(f" in {after}" if inches and not after[:1].isdigit() else f" {after}")
    return "".join(settled)


def _settle_comma(found: re.Match[str]) -> str:
    return canonical_number(found[0])


def _settle_dimensions(found: re.Match[str]) -> str:
    sides, letters = found[1], found[2]
    joined = "x".join(_short(number) for number in re.split(" ?[xх] ?", sides))
    return f"{joined} {UNITS.get(letters, letters)}" if letters else joined


def _settle_measure(found: re.Match[str]) -> str:
    number, letters = found[1], found[2]
    following = found.string[found.end() : found.end() + 2]
    if following[:1].isdigit() or (letters in PREPOSITIONS and following.lstrip(" -")[:1].isdigit()):
        return found[0]
    rest = ""
    unit = UNITS.get(letters)
    if unit is None and letters[0] >= "\u3400":
        name = next((name for name in HAN_UNITS if letters.startswith(name)), None)
        if name:
            unit, rest = UNITS[name], " " + letters[len(name) :]
    if unit is None:
        return found[0]
    return f"{_short(number)}{unit}{rest}"


def _short(number: str) -> str:
    """A measured number without idle zeros: 1.50 l is 1.5 l."""
    number = canonical_number(number)
    return number.rstrip("0").rstrip(".") if number.count(".") == 1 else number


def _with_plus_as_word(chunk: str) -> str:
    """A trailing plus is spoken: "s10+" is found by "s10 plus"."""
    bare = chunk.rstrip("+")
    return bare + ",plus" * min(len(chunk) - len(bare), 2) if bare else ""


def _run_words(run: str) -> list[Word]:
    run = run.strip(".'&+-")
    if not run:
        return []
    if _HAN_RUN.match(run):
        return [Word(run, run, kind="han")]
    number = _number_word(run) if len(run) <= _WORD_CHARS_MAX else None
    if number is not None:
        return [number]
    bits = [bit[:_WORD_CHARS_MAX].rstrip(".") for bit in _BITS.split(_POSSESSIVE.sub("", run)) if bit]
    return [_single(bits[0])] if len(bits) == 1 else _compound(run, bits)


def _number_word(run: str) -> Word | None:
    measure = _CHUNK_MEASURE.fullmatch(run)
    if measure:
        return Word(f"{measure[1]} {measure[2]}", run, (measure[1],), "measure")
    if _CHUNK_NUMBER.fullmatch(run):
        short = _short(run)
        return Word(run, run, (short,) if short != run else (), "number")
    if _CHUNK_DIMENSIONS.fullmatch(run):
        return Word(run, run, tuple(run.split("x")), "measure")
    return None


def _single(bit: str) -> Word:
    if not _DIGIT.search(bit):
        return Word(bit, bit)
    runs = _RUNS.findall(bit)
    parts = tuple(run for run in runs if len(run) > 1) if 1 < len(runs) <= _CODE_RUNS_MAX else ()
    return Word(bit, bit, parts, "code" if len(runs) > 1 else "number")


def _compound(surface: str, bits: list[str]) -> list[Word]:
    if len(bits) > _COMPOUND_BITS_MAX:
        return [_single(bit) for bit in bits]
    whole = "".join(bits)
    kind: WordKind = "code" if _DIGIT.search(whole) else "compound"
    return [Word(surface, whole, tuple(bits), kind)]
