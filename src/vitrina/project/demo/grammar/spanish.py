"""Spanish: adjectives follow their noun and agree with it in gender and number; materials come with "de"."""

from dataclasses import dataclass
from typing import Literal

Gender = Literal["m", "f", "mp", "fp"]
"""Masculine and feminine, singular and plural."""

_INVARIABLE = frozenset(
    {
        "rosa",
        "naranja",
        "malva",
        "lila",
        "fucsia",
        "turquesa",
        "crema",
        "caqui",
        "beige",
        "marfil",
        "burdeos",
        "vintage",
    }
)


@dataclass(frozen=True, slots=True)
class SpanishNoun:
    """A noun or noun phrase with the gender and number of its head: `SpanishNoun("bolso de hombro", "m")`."""

    text: str
    gender: Gender


def agree(adjective: str, gender: Gender) -> str:
    """An adjective, given in the masculine singular, for a gender and number.

    Colours named after things ("rosa", "verde oliva", "azul marino") do not change: the Academy's grammar has
    "zapatos azul marino". The same holds for every adjective of more than one word.
    """
    if " " in adjective or adjective in _INVARIABLE:
        return adjective
    if adjective.endswith("o"):
        return adjective[:-1] + {"m": "o", "f": "a", "mp": "os", "fp": "as"}[gender]
    if adjective.endswith("or"):
        return adjective + {"m": "", "f": "a", "mp": "es", "fp": "as"}[gender]
    return adjective if gender in ("m", "f") else _plural(adjective)


def _plural(adjective: str) -> str:
    if adjective.endswith("z"):
        return adjective[:-1] + "ces"
    if adjective.endswith("ón"):
        return adjective[:-2] + "ones"
    return adjective + ("s" if adjective[-1] in "aeiou" else "es")


def noun_phrase(
    noun: SpanishNoun, *, adjectives: tuple[str, ...] = (), material: str = "", tail: str = "", name: str = ""
) -> str:
    """`bolso de hombro acolchado rojo de piel Alba`; `material` is a bare noun ("piel"), `tail` a phrase
    ("con zafiro")."""
    words = [noun.text, *(agree(word, noun.gender) for word in adjectives)]
    words += [f"de {material}"] if material else []
    return " ".join([*words, *filter(None, (tail, name))])
