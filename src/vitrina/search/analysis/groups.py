"""How each word of a query may be found: by its own forms, and by the synonyms of the phrases it stands in.

A synonym of a phrase becomes an alternative of every word of that phrase: (mobile or smartphone) and (phone
or smartphone) is (mobile and phone) or smartphone. So each word keeps a group of its own, of which the looser
match ("at least one word") and the explanation can speak. Its weight is shared out among the words, so that
it counts once in the sum.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.languages import languages_of, script_of
from vitrina.search.analysis.lexicon import Lexicon
from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.analysis.tokens import Word
from vitrina.search.types import Alternative, Language, WordGroup

# The shopper's own word weighs 1. What follows is inferred from it and so weighs less.
_OTHER_LANGUAGE_WEIGHT = 0.95
_PARTS_WEIGHT = 0.9
_JOINED_WEIGHT = 0.9
_PIECES_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word of a query with its group. `stop`: it is left out. `found`: a product may hold it."""

    word: Word
    group: WordGroup
    stop: bool
    found: bool


class GroupMaker:
    """Makes the groups of one query; asks the catalogue for each term once.

    `in_catalogue`: whether a product holds a normal form. Alternatives that no product holds are left out,
    save the shopper's own word.
    """

    def __init__(
        self,
        analyzer: Analyzer,
        lexicon: Lexicon,
        *,
        in_catalogue: Callable[[str], bool],
        vocabulary: Vocabulary | None,
        synonym_weight: float,
    ) -> None:
        self._analyzer = analyzer
        self._lexicon = lexicon
        self._in_catalogue = in_catalogue
        self._vocabulary = vocabulary
        self._synonym_weight = synonym_weight
        self._asked: dict[str, bool] = {}

    def read(self, words: Sequence[Word], language: Language) -> list[ReadWord]:
        """Each word of a query in `language` with its group. Where there is nothing but stop words, none of
        them stops."""
        stops = [self.is_stop_word(word, language) for word in words]
        if all(stops):
            stops = [False] * len(words)
        found = [list(self._own(word, language)) for word in words]
        for alternatives, more in zip(found, self._phrase_synonyms(words, language), strict=True):
            alternatives += more
        present = [not stop and self._any_found(own) for stop, own in zip(stops, found, strict=True)]
        for position, alternative in self._joined(words, present, language):
            found[position].append(alternative)
        return [
            self._read_word(word, alternatives, stop=stop)
            for word, alternatives, stop in zip(words, found, stops, strict=True)
        ]

    def is_stop_word(self, word: Word, language: Language) -> bool:
        """Whether `word` says nothing of a product, in a query in `language`."""
        if word.kind not in ("word", "han"):
            return False
        return word.whole in self._lexicon.stop_words(self._analyzer.word_language(word.whole, language))

    def known(self, words: Sequence[Word], language: Language) -> bool:
        """Whether each of `words` says nothing, or stands in a product by a form or a synonym."""
        return all(
            self.is_stop_word(read.word, language) or read.found for read in self.read(words, language)
        )

    def _read_word(self, word: Word, alternatives: list[Alternative], *, stop: bool) -> ReadWord:
        distinct = {alternative.terms: alternative for alternative in reversed(alternatives)}
        kept = tuple(
            alternative for alternative in alternatives if distinct[alternative.terms] is alternative
        )
        return ReadWord(word, WordGroup(word.surface, kept), stop, found=self._any_found(alternatives))

    def _own(self, word: Word, language: Language) -> Iterator[Alternative]:
        """The word as it may stand in the index: its likeliest form always, others that a product has."""
        readings = self._readings(word, language)
        likeliest = readings[0][0]
        yield Alternative((likeliest,), 1.0, "word", word.surface)
        for forms in readings:
            for terms, weight in self._other_terms(word, forms):
                if terms != (likeliest,) and self._all_in_catalogue(terms):
                    yield Alternative(terms, weight, "form", word.surface)

    def _readings(self, word: Word, language: Language) -> list[tuple[str, ...]]:
        """The forms under each language that the word may be indexed by, the likeliest first."""
        codes = self._languages(word, language) or [language]
        return list(dict.fromkeys(self._analyzer.forms(word, code) for code in codes))

    def _other_terms(self, word: Word, forms: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], float]]:
        whole, parts = forms[0], forms[1:]
        yield (whole,), _OTHER_LANGUAGE_WEIGHT
        if word.kind == "han":
            cover = _cover(whole, parts)
            if cover:
                yield cover, _PARTS_WEIGHT
            if not self._asks(whole):
                yield tuple(dict.fromkeys(whole)), _PIECES_WEIGHT
        elif len(parts) > 1:
            yield tuple(dict.fromkeys(parts)), _PARTS_WEIGHT
        elif parts and word.kind == "measure" and not self._asks(whole):
            yield parts, _PIECES_WEIGHT

    def _phrase_synonyms(self, words: Sequence[Word], language: Language) -> list[list[Alternative]]:
        """For each word: the synonyms of every phrase it stands in, by the rules of every language, those of
        longer phrases first."""
        found: list[list[Alternative]] = [[] for _ in words]
        codes = dict.fromkeys(code for word in words for code in self._languages(word, language))
        for code in codes:
            rules = self._lexicon.synonyms(code, analyzer=self._analyzer)
            forms = tuple(self._analyzer.forms(word, code)[0] for word in words)
            for start, end in _phrases([rules.longest_from(form) for form in forms]):
                weight = self._synonym_weight / (end - start)
                for synonym in rules.of(forms[start:end]):
                    if self._all_in_catalogue(synonym.terms):
                        alternative = Alternative(synonym.terms, weight, "synonym", synonym.label)
                        for alternatives in found[start:end]:
                            alternatives.append(alternative)
        return found

    def _joined(
        self, words: Sequence[Word], present: list[bool], language: Language
    ) -> Iterator[tuple[int, Alternative]]:
        """Neighbours, both in the catalogue, that it also writes as one: "hand bag" is found by "handbag"."""
        for position in range(len(words) - 1):
            left, right = words[position : position + 2]
            whole = self.joint(left, right)
            if whole and present[position] and present[position + 1]:
                terms = self._analyzer.forms(Word(whole, whole), language)[:1]
                if self._all_in_catalogue(terms):
                    alternative = Alternative(terms, _JOINED_WEIGHT / 2, "split", whole)
                    yield position, alternative
                    yield position + 1, alternative

    def joint(self, left: Word, right: Word) -> str:
        """The two words as the one word that the catalogue has of them; empty where it has none."""
        whole = left.whole + right.whole
        simple = left.kind == "word" and right.kind in ("word", "number")
        return whole if simple and self._vocabulary is not None and whole in self._vocabulary else ""

    def _languages(self, word: Word, language: Language) -> list[Language]:
        """By whose rules and synonyms a word of a query in `language` is read, the likeliest first."""
        likely = self._analyzer.word_language(word.whole, language)
        codes = [rules.code for rules in languages_of(script_of(word.whole))]
        return [likely, *(code for code in codes if code != likely)] if codes else []

    def _any_found(self, alternatives: Sequence[Alternative]) -> bool:
        return len(alternatives) > 1 or self._all_in_catalogue(alternatives[0].terms)

    def _all_in_catalogue(self, terms: tuple[str, ...]) -> bool:
        return all(self._asks(term) for term in terms)

    def _asks(self, term: str) -> bool:
        known = self._asked.get(term)
        if known is None:
            known = self._asked[term] = self._in_catalogue(term)
        return known


def _phrases(longest: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From where to where phrases may reach that have at most `longest[start]` words, longer ones first."""
    for length in range(max(longest, default=0), 0, -1):
        for start, most in enumerate(longest):
            if length <= most and start + length <= len(longest):
                yield start, start + length


def _cover(word: str, finer: tuple[str, ...]) -> tuple[str, ...]:
    """`word` as a sequence of its finer words, longest first; empty where only its characters would do."""
    cover: list[str] = []
    position = 0
    while position < len(word):
        pieces = (piece for piece in finer if word.startswith(piece, position))
        cover.append(max(pieces, key=len, default=word[position]))
        position += len(cover[-1])
    return tuple(dict.fromkeys(cover)) if len(cover) < len(word) else ()
