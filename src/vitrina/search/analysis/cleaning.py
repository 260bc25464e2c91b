"""The first step of stage 1: any text in, plain words out.

Cleaned text is lower case, without accents on Latin letters, in simplified Chinese, and holds nothing but
letters, digits, the marks that can stand inside a word or number (`. , ' & + - / "`) and single blanks.
Cleaning is idempotent, takes time linear in the length, and raises for no text at all.
"""

import re
import unicodedata
from functools import cache
from typing import Any

_INNER_MARKS = ".,'&+-/\""

# Invisible: soft hyphen, zero-width and direction marks, variation selectors. They vanish and part no words.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)

# What compatibility composition (NFKC) would turn into letters or lose: "Core™" is not "coretm".
_SPECIAL = re.compile("[™℠®©№℃℉″‴‶〃´¨]")
_SPECIAL_MEANING = {"″": '"', "〃": '"', "´": "'"}

_QUOTES = "“”„‟«»〝〞＂"
_APOSTROPHES = "‘’‚‛ʼʹ′`"
_SAME = {
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_APOSTROPHES, "'"),
    "_": "-", "−": "-", "⁄": "/", "∕": "/", "×": "x", "✕": "x", "✖": "x", "⨯": "x",
    "ё": "е", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "µ": "u", "μ": "u",
}  # fmt: skip

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ASCII = {
    code: chr(code).lower() if chr(code).isalnum() else _SAME.get(chr(code), chr(code))
    for code in range(128)
    if chr(code).isalnum() or chr(code) in _INNER_MARKS or chr(code) in _SAME
}
_ASCII_TABLE = {code: _ASCII.get(code, " ") for code in range(128)}


class _Characters(dict[int, str]):
    """What becomes of a character, worked out when it is first met (`str.translate` asks by code point)."""

    def __missing__(self, code: int) -> str:
        self[code] = settled = _settle(chr(code))
        return settled


def _settle(character: str) -> str:
    folded = _SAME.get(character, character).casefold()
    return "".join(_settle_folded(_SAME.get(piece, piece)) for piece in folded)


def _settle_folded(character: str) -> str:
    if len(character) != 1:
        return character
    if character in _INNER_MARKS:
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    if "\u0300" <= character <= "\u036f":
        return ""
    if category[0] in "LM":
        return _without_accent(character)
    return " "


def _without_accent(character: str) -> str:
    """Fold the accents of Latin letters only: й is a letter of its own, é is a way to write e."""
    base = unicodedata.normalize("NFD", character)[0]
    if base.isascii():
        return base.lower()
    return _SAME.get(character, character)


_CHARACTERS = _Characters()


def clean(text: str) -> str:
    """`text` in the one shape that the rest of the analysis knows (see the module)."""
    if text.isascii():
        return " ".join(text.translate(_ASCII_TABLE).split())
    text = _SPECIAL.sub(lambda found: _SPECIAL_MEANING.get(found[0], " "), _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFKC", text).translate(_CHARACTERS)
    if has_han(text):
        text = _simplified(text)
    return " ".join(text.split())


def has_han(text: str) -> bool:
    """Whether a Chinese character stands in `text`."""
    return _HAN.search(text) is not None


def _simplified(text: str) -> str:
    # A few rare characters take two steps (薴 → 苧 → 苎).
    once: str = _simplifier().convert(text)
    return once if once == text else _simplifier().convert(once)


@cache
def _simplifier() -> Any:
    """Traditional → simplified Chinese. Loaded when the first Chinese text comes."""
    import opencc

    return opencc.OpenCC("t2s")
