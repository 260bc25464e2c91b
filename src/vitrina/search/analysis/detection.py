"""Which language a text is in, by its script and its words; the shopper's language breaks ties."""

import re
from collections import Counter

from vitrina.search.analysis.languages import LanguageRules, Script, known_languages, languages_of, script_of
from vitrina.search.types import Language

_LATIN_LETTER = re.compile("[a-zA-Z]")
# Function words decide more than goods do: "con" is Spanish, "leather" may stand in any title.
_STOP_WORD_VOTES = 2
# Brands and models are Latin in every language's titles, so that a letter of another script says more.
_OTHER_SCRIPT_VOTES = 3
_CHARS_READ = 400


def detect(text: str, words: list[str], *, preferred: Language) -> Language:
    """The language of `text` (raw, for its accents) whose cleaned chunks are `words`.

    The script decides first; among languages of one script the words and accents that give one away.
    `preferred` is answered where nothing speaks for another, or several are equally likely.
    """
    script = _script(text[:_CHARS_READ], preferred)
    choices = languages_of(script) if script is not None else ()
    if len(choices) < 2:
        return choices[0].code if choices else preferred
    present = set(words)
    return max(choices, key=lambda rules: (_votes(rules, text, present), rules.code == preferred)).code


def _votes(rules: LanguageRules, text: str, words: set[str]) -> int:
    votes = _STOP_WORD_VOTES * len(words & rules.stop_words) + len(words & rules.typical_words)
    if not text.isascii() and not rules.typical_letters.isdisjoint(text):
        votes += _STOP_WORD_VOTES
    return votes


def _script(text: str, preferred: Language) -> Script | None:
    if text.isascii():
        return "latin" if _LATIN_LETTER.search(text) else None
    votes: Counter[Script] = Counter()
    for letter in filter(str.isalpha, text.casefold()):
        script = script_of(letter)
        votes[script] += 1 if script == "latin" else _OTHER_SCRIPT_VOTES
    votes.pop("other", None)
    languages = known_languages()
    own = languages[preferred].script if preferred in languages else None
    return max(votes, key=lambda script: (votes[script], script == own), default=None)
