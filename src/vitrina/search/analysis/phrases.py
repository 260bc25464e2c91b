"""What a title names and what it only mentions: pure, on the raw text.

"Case for Nimbus X2, black" names a case, and mentions what it is for. A search for the phone should find the
phone first, so what is mentioned is told apart.
"""

import re
from functools import cache

from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.languages import LanguageRules, known_languages
from vitrina.search.types import Language

_CLAUSE_END = re.compile(r"[,;:|(\[)\]]|\s[-–—]\s")


def name_and_mention(title: str) -> tuple[str, str]:
    """The title without what the product is for or comes with, and that: "Case for Nimbus X2, black" gives
    "Case , black" and "for Nimbus X2". A title that begins with such a word names all of it."""
    named: list[str] = []
    mentioned: list[str] = []
    position = 0
    for found in _accessory_phrase().finditer(title):
        if found.start() < position or not title[: found.start()].strip():
            continue
        end = _CLAUSE_END.search(title, found.end())
        stop = end.start() if end else len(title)
        named.append(title[position : found.start()])
        mentioned.append(title[found.start() : stop])
        position = stop
    named.append(title[position:])
    return " ".join(named), " ".join(mentioned)


def head_last(phrase: str, language: Language) -> str:
    """The phrase with the noun that carries it as the last word: "bolso de piel" gives "de piel bolso"."""
    rules = _rules(language)
    words = phrase.split()
    if rules is None or not rules.head_first or len(words) < 2:
        return phrase
    head = next((place for place, word in enumerate(words) if not _describes(rules, word)), len(words) - 1)
    return " ".join([*words[:head], *words[head + 1 :], words[head]])


def _rules(language: Language) -> LanguageRules | None:
    return next((rules for rules in known_languages() if rules.code == language), None)


def _describes(rules: LanguageRules, word: str) -> bool:
    return rules.describes is not None and rules.describes(clean(word))


@cache
def _accessory_phrase() -> re.Pattern[str]:
    """Any language's accessory word between blanks: titles mix languages."""
    words = sorted(word for rules in known_languages() for word in rules.accessory_words)
    return re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, words))})/?\s", re.IGNORECASE)
