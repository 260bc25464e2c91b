"""Russian: adjectives agree with their noun in gender and number and stand before it.

Only the nominative is needed: the catalogue's texts are built so that no other case is.
"""

from dataclasses import dataclass
from typing import Literal

Gender = Literal["m", "f", "n", "p"]
"""Masculine, feminine, neuter, plural (which has one form for all genders)."""

_HARD = {"m": "ый", "f": "ая", "n": "ое", "p": "ые"}
_STRESSED = {"m": "ой", "f": "ая", "n": "ое", "p": "ые"}
_SOFT = {"m": "ий", "f": "яя", "n": "ее", "p": "ие"}
_VELAR = {"m": "ий", "f": "ая", "n": "ое", "p": "ие"}
_SIBILANT = {"m": "ий", "f": "ая", "n": "ее", "p": "ие"}


@dataclass(frozen=True, slots=True)
class RussianNoun:
    """A noun or noun phrase in the nominative, with its gender: `RussianNoun("сумка через плечо", "f")`."""

    text: str
    gender: Gender


def agree(adjective: str, gender: Gender) -> str:
    """The nominative of an adjective, given in its dictionary form (masculine), for a gender.

    What does not end like an adjective, or has several words, is invariable and comes back as it is ("хаки",
    "цвета слоновой кости", "из кашемира"). Compounds bend in their last part: "тёмно-синий", "тёмно-синяя".
    """
    return adjective if not bends(adjective) else adjective[:-2] + _endings(adjective)[gender]


def bends(adjective: str) -> bool:
    """Whether the word agrees with its noun; one that does not stands behind it."""
    return " " not in adjective and adjective[-2:] in ("ый", "ий", "ой")


def _endings(adjective: str) -> dict[str, str]:
    before, ending = adjective[-3], adjective[-2:]
    if ending == "ый":
        return _HARD
    if ending == "ой":
        return _VELAR | {"m": "ой"} if before in "гкхжшчщ" else _STRESSED
    if before in "гкх":
        return _VELAR
    return _SIBILANT if before in "жшчщ" else _SOFT


def noun_phrase(
    noun: RussianNoun, *, adjectives: tuple[str, ...] = (), material: str = "", tail: str = "", name: str = ""
) -> str:
    """`стёганая красная кожаная сумка через плечо Alba`: what agrees stands before the noun, the rest behind.

    `material` is an adjective ("кожаный") or a phrase ("из кашемира"), `tail` a phrase ("с сапфиром").
    """
    words = [word for word in (*adjectives, material) if word]
    before = [agree(word, noun.gender) for word in words if bends(word)]
    behind = [word for word in (material, *adjectives) if word and not bends(word)]
    return " ".join([*before, noun.text, *behind, *filter(None, (tail, name))])
