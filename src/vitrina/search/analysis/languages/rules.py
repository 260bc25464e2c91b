"""What a language tells the analysis about itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from vitrina.search.types import Language

Script = Literal["latin", "cyrillic", "han", "other"]


class Segmenter(Protocol):
    """Cuts a run of letters that is written without blanks into words."""

    def learn(self, words: frozenset[str]) -> None:
        """Know these words (brands, categories) from now on, in place of those learned before."""

    def cut(self, run: str) -> list[tuple[str, tuple[str, ...]]]:
        """The words of `run` in order, each with the finer words it is also found by."""


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """One language. Words come and go cleaned (see `cleaning`).

    `code`: ISO 639-1. `stop_words`: articles, conjunctions, prepositions, particles; they say nothing of a
    product. `typical_words`: further words that give the language away. `typical_letters`: raw letters and
    marks that do, before cleaning. `normal_form`: a word → its one form; pure and deterministic.
    `new_segmenter`: for scripts without blanks. `accessory_words`: what introduces the thing that a product
    is for or comes with ("case *for* phones", "bag *with* strap"). `head_first`: the noun that says what a
    thing is comes before what describes it ("bolso de piel"), not after ("leather bag"). `describes`: whether
    a word is an adjective, which may come before that noun all the same («кожаная сумка»); pure.
    """

    code: Language
    script: Script
    stop_words: frozenset[str]
    normal_form: Callable[[str], str]
    typical_words: frozenset[str] = frozenset()
    typical_letters: frozenset[str] = frozenset()
    new_segmenter: Callable[[], Segmenter] | None = None
    accessory_words: frozenset[str] = frozenset()
    head_first: bool = False
    describes: Callable[[str], bool] | None = None


def script_of(word: str) -> Script:
    """The script of a cleaned word, by its first letter; digits count as Latin."""
    for character in word:
        if character < "\u0250":
            if character.isalpha():
                return "latin"
        elif "\u0400" <= character <= "\u052f":
            return "cyrillic"
        elif (
            "\u3400" <= character <= "\u9fff"
            or "\uf900" <= character <= "\ufaff"
            or character >= "\U00020000"
        ):
            return "han"
        elif character.isalpha():
            return "other"
    return "latin"
