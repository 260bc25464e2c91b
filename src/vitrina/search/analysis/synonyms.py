"""Synonym rules: what else a word or phrase of a query may be called in the catalogue.

A line is a rule. `trousers, pants` works both ways, between all its members; `phone => smartphone, mobile`
works one way: who searches for the left side also finds the right. A side may be several words. `#` begins a
comment.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import permutations

from vitrina.search.errors import SearchError

_PHRASE_WORDS_MAX = 6
_MEMBERS_MAX = 32


class BadSynonymLine(SearchError):
    """A line of a synonym file is no rule."""

    code = "bad_synonym_line"
    template = "%(source)s, line %(line)d: '%(text)s' is no synonym rule: %(cure)s."


@dataclass(frozen=True, slots=True)
class SynonymRule:
    """Who searches for `phrase` also finds `synonym`. Both as written."""

    phrase: str
    synonym: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """One more way to be found: all `terms` (normal forms), shown as `label`."""

    terms: tuple[str, ...]
    label: str


def parse_synonyms(text: str, *, source: str) -> list[SynonymRule]:
    """The rules of a synonym file's `text`. Raises `BadSynonymLine`, which names `source` and the line."""
    rules: list[SynonymRule] = []
    for number, line in enumerate(text.splitlines(), start=1):
        rule = line.partition("#")[0].strip()
        if rule:
            rules.extend(_line_rules(rule, source=source, number=number))
    return rules


def _line_rules(rule: str, *, source: str, number: int) -> list[SynonymRule]:
    def bad(cure: str) -> BadSynonymLine:
        return BadSynonymLine(source=source, line=number, text=rule[:80], cure=cure)

    sides = [[phrase.strip() for phrase in side.split(",")] for side in rule.split("=>")]
    if len(sides) > 2:
        raise bad("write one '=>' only")
    if not all(phrase for side in sides for phrase in side):
        raise bad("write a word before and after each comma and '=>'")
    if any(len(side) > _MEMBERS_MAX for side in sides):
        raise bad(f"write at most {_MEMBERS_MAX} phrases in a line")
    if any(len(phrase.split()) > _PHRASE_WORDS_MAX for side in sides for phrase in side):
        raise bad(f"write phrases of at most {_PHRASE_WORDS_MAX} words, with commas between phrases")
    if len(sides) == 2:
        return [SynonymRule(left, right) for left in sides[0] for right in sides[1]]
    if len(sides[0]) < 2:
        raise bad("write at least two phrases with a comma, or '=>', between them")
    return [SynonymRule(left, right) for left, right in permutations(sides[0], 2)]


class SynonymSet:
    """The rules of one language, compiled by normal forms, so that all inflections of a phrase find them.

    `phrase_forms`: a phrase as written → the normal form of each of its words.
    """

    def __init__(self, rules: Iterable[SynonymRule], phrase_forms: Callable[[str], tuple[str, ...]]) -> None:
        self._synonyms: dict[tuple[str, ...], tuple[Synonym, ...]] = {}
        self._longest: dict[str, int] = {}
        for rule in rules:
            forms, terms = phrase_forms(rule.phrase), phrase_forms(rule.synonym)
            known = self._synonyms.get(forms, ())
            # "lamp => desk lamp" adds nothing: the phrase itself finds it.
            adds = bool(terms) and not set(terms).issuperset(forms)
            if forms and adds and all(synonym.terms != terms for synonym in known):
                self._synonyms[forms] = (*known, Synonym(terms, rule.synonym))
                self._longest[forms[0]] = max(self._longest.get(forms[0], 0), len(forms))

    def __len__(self) -> int:
        return sum(map(len, self._synonyms.values()))

    def of(self, forms: tuple[str, ...]) -> tuple[Synonym, ...]:
        """The synonyms of a phrase, given the normal forms of its words; in the order of the rules."""
        return self._synonyms.get(forms, ())

    def longest_from(self, form: str) -> int:
        """How many words the longest phrase has that begins with this normal form; 0: none does."""
        return self._longest.get(form, 0)

    def single_words(self) -> list[str]:
        """The normal forms that have synonyms by themselves: what a misspelled word may have meant."""
        return [forms[0] for forms in self._synonyms if len(forms) == 1]
