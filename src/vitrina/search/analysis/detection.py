"""Which language a text is in, by its script and its words; the shopper's language breaks ties."""

import re
from collections import Counter

from vitrina.search.analysis.languages import LanguageRules, Script, known_languages, languages_of, script_of
from vitrina.search.types import Language

_LETTERS = re.compile(r"[^\W\d_]+")
# Function words decide more than goods do: "con" is Spanish, "leather" may stand in any title.
_STOP_WORD_VOTES = 2
_CHARS_READ = 400


def detect(text: str, words: list[str], *, preferred: Language) -> Language:
    """The language of `text` (raw, for its accents) whose cleaned chunks are `words`.

    `preferred` is answered where nothing speaks for another language, or several are equally likely. Scripts
    decide by the number of their letters; a letter of Chinese counts threefold, as it says more.
    """
    script = _script(text[:_CHARS_READ], preferred)
    if script is None:
        return preferred
    return latin_or_same(languages_of(script), text, words, preferred=preferred)


def latin_or_same(
    choices: tuple[LanguageRules, ...], text: str, words: list[str], *, preferred: Language
) -> Language:
    """The most likely of `choices`, languages of one script."""
    if not choices:
        return preferred
    if len(choices) == 1:
        return choices[0].code
    present = set(words)
    best = max(
        choices,
        key=lambda rules: (_votes(rules, text, present), rules.code == preferred),
    )
    return best.code


def _votes(rules: LanguageRules, text: str, words: set[str]) -> int:
    votes = _STOP_WORD_VOTES * len(words & rules.stop_words) + len(words & rules.typical_words)
    if not text.isascii() and not rules.typical_letters.isdisjoint(text):
        votes += _STOP_WORD_VOTES
    return votes


def _script(text: str, preferred: Language) -> Script | None:
    if text.isascii():
        return "latin" if _LETTERS.search(text) else None
    letters: Counter[Script] = Counter()
    for run in _LETTERS.findall(text):
        script = script_of(run.casefold())
        letters[script] += len(run) * (3 if script == "han" else 1)
    letters.pop("other", None)
    if not letters:
        return None
    languages = known_languages()
    preferred_script = languages[preferred].script if preferred in languages else "latin"
    return max(letters, key=lambda script: (letters[script], script == preferred_script))
