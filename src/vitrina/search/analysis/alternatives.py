"""How the words of a query may be found: each by its forms, a phrase also by its synonyms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.languages import languages_of, script_of
from vitrina.search.analysis.lexicon import Lexicon
from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.analysis.synonyms import Synonym
from vitrina.search.analysis.tokens import Word
from vitrina.search.types import Alternative, Language, WordGroup

# The shopper's own word weighs 1. What follows is inferred from it and so weighs less.
_OTHER_LANGUAGE_WEIGHT = 0.95
_PARTS_WEIGHT = 0.9
_JOINED_WEIGHT = 0.9
_PIECES_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Span:
    """A group made of the words `start` up to `end` of the query. `found`: a product may hold it."""

    start: int
    end: int
    group: WordGroup
    found: bool


class Alternatives:
    """Makes the groups of one query. Asks the catalogue for each term once."""

    def __init__(
        self,
        analyzer: Analyzer,
        lexicon: Lexicon,
        in_catalogue: Callable[[str], bool],
        vocabulary: Vocabulary | None,
        *,
        synonym_weight: float,
    ) -> None:
        self._analyzer = analyzer
        self._lexicon = lexicon
        self._in_catalogue = in_catalogue
        self._vocabulary = vocabulary
        self._synonym_weight = synonym_weight
        self._asked: dict[str, bool] = {}

    def spans(self, words: list[Word], language: Language) -> tuple[list[Span], tuple[str, ...]]:
        """The groups of a query in `language`, and the stop words that were left out. Where there is nothing
        but stop words, they are searched."""
        stops = [self.is_stop_word(word, language) for word in words]
        if all(stops):
            stops = [False] * len(words)
        spans: list[Span] = []
        position = 0
        while position < len(words):
            span = self._phrase(words, stops, position, language)
            if span is None and stops[position]:
                position += 1
                continue
            span = span or self._joined(words, stops, position, language)
            span = span or self._single(words, position, language)
            spans.append(span)
            position = span.end
        inside = {index for span in spans for index in range(span.start, span.end)}
        left_out = (word.surface for index, word in enumerate(words) if stops[index] and index not in inside)
        return spans, tuple(dict.fromkeys(left_out))

    def is_stop_word(self, word: Word, language: Language) -> bool:
        """Whether `word` says nothing of a product, in a query in `language`."""
        own = "zh" if word.kind == "han" else self._analyzer.word_language(word.whole, language)
        return word.kind in ("word", "han") and word.whole in self._lexicon.stop_words(own)

    def known(self, word: Word, language: Language) -> bool:
        """Whether a product holds the word, in any of its forms or under any of its synonyms."""
        return self._single([word], 0, language).found

    def _single(self, words: list[Word], position: int, language: Language) -> Span:
        word = words[position]
        own = list(self._own(word, language))
        group = WordGroup(word.surface, tuple(own + self._synonyms([word], language)))
        return Span(position, position + 1, group, self._found(group))

    def _own(self, word: Word, language: Language) -> Iterator[Alternative]:
        """The word as it may stand in the index, its first reading always, further ones where they exist."""
        readings = self._readings(word, language)
        yield Alternative((readings[0][0],), 1.0, "word", word.surface)
        seen = {(readings[0][0],)}
        for forms in readings:
            for terms, weight in self._other_terms(word, forms):
                if terms not in seen and self._all_in_catalogue(terms):
                    seen.add(terms)
                    yield Alternative(terms, weight, "form", word.surface)

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

    def _readings(self, word: Word, language: Language) -> list[tuple[str, ...]]:
        """Forms under each language that the word may be indexed by, the most likely first."""
        likely = self._analyzer.word_language(word.whole, language)
        if word.kind == "han" or script_of(word.whole) != "latin":
            return [self._analyzer.forms(word, likely)]
        others = [rules.code for rules in languages_of("latin") if rules.code != likely]
        return list(dict.fromkeys(self._analyzer.forms(word, code) for code in [likely, *others]))

    def _phrase(self, words: list[Word], stops: list[bool], start: int, language: Language) -> Span | None:
        """The longest phrase of several words from `start` that has synonyms in the catalogue."""
        longest = max((rules.longest_phrase for rules in self._rule_sets(words[start], language)), default=0)
        for end in range(min(start + longest, len(words)), start + 1, -1):
            phrase = words[start:end]
            synonyms = self._synonyms(phrase, language)
            if synonyms:
                spoken = [word for word, stop in zip(phrase, stops[start:end], strict=True) if not stop]
                group = self._merged(spoken or phrase, phrase, synonyms, language)
                return Span(start, end, group, found=True)
        return None

    def _merged(
        self, spoken: list[Word], phrase: list[Word], more: list[Alternative], language: Language
    ) -> WordGroup:
        label = " ".join(word.surface for word in phrase)
        terms = [alternative.terms for alternative in self._together(spoken, language)]
        own = [
            Alternative(
                found, 1.0 if index == 0 else _OTHER_LANGUAGE_WEIGHT, "word" if index == 0 else "form", label
            )
            for index, found in enumerate(terms)
        ]
        return WordGroup(label, (*own, *more))

    def _together(self, words: list[Word], language: Language) -> Iterator[Alternative]:
        """All words at once: by the likely language, then by each other one where that exists."""
        label = " ".join(word.surface for word in words)
        seen: set[tuple[str, ...]] = set()
        likely = self._analyzer.latin_language(language)
        others = [rules.code for rules in languages_of("latin") if rules.code != likely]
        for code in [likely, *others]:
            terms = tuple(dict.fromkeys(self._analyzer.forms(word, code)[0] for word in words))
            if terms not in seen and (not seen or self._all_in_catalogue(terms)):
                seen.add(terms)
                yield Alternative(terms, 1.0, "word", label)

    def _synonyms(self, phrase: list[Word], language: Language) -> list[Alternative]:
        """What the rules of each language that `phrase` may be in say of it, where the catalogue has it."""
        alternatives: dict[tuple[str, ...], Alternative] = {}
        for code in self._rule_languages(phrase[0], language):
            forms = tuple(self._analyzer.forms(word, code)[0] for word in phrase)
            for synonym in self._lexicon.synonyms(code).of(forms):
                for terms in self._synonym_terms(synonym, code):
                    if terms not in alternatives and self._all_in_catalogue(terms):
                        alternatives[terms] = Alternative(
                            terms, self._synonym_weight, "synonym", synonym.label
                        )
        return list(alternatives.values())

    def _synonym_terms(self, synonym: Synonym, code: Language) -> Iterator[tuple[str, ...]]:
        yield synonym.terms

    def _rule_languages(self, word: Word, language: Language) -> list[Language]:
        if word.kind == "han":
            return ["zh"]
        likely = self._analyzer.word_language(word.whole, language)
        script = script_of(word.whole)
        return (
            [likely, *(rules.code for rules in languages_of(script) if rules.code != likely)]
            if likely
            else []
        )

    def _rule_sets(self, word: Word, language: Language):  # type: ignore[no-untyped-def]
        return [self._lexicon.synonyms(code) for code in self._rule_languages(word, language)]

    def _joined(self, words: list[Word], stops: list[bool], start: int, language: Language) -> Span | None:
        """Two neighbours that the catalogue also writes as one word: "hand bag" is found by "handbag"."""
        if self._vocabulary is None or start + 1 >= len(words) or stops[start] or stops[start + 1]:
            return None
        pair = words[start : start + 2]
        whole = pair[0].whole + pair[1].whole
        if any(word.kind not in ("word", "number") for word in pair) or whole not in self._vocabulary:
            return None
        joined = Word(whole, whole)
        terms = self._analyzer.forms(joined, language)[:1]
        if not self._all_in_catalogue(terms):
            return None
        alternative = Alternative(terms, _JOINED_WEIGHT, "split", whole)
        group = self._merged(pair, pair, [alternative], language)
        return Span(start, start + 2, group, found=True)

    def _found(self, group: WordGroup) -> bool:
        return any(self._all_in_catalogue(alternative.terms) for alternative in group.alternatives)

    def _all_in_catalogue(self, terms: tuple[str, ...]) -> bool:
        return all(self._asks(term) for term in terms)

    def _asks(self, term: str) -> bool:
        known = self._asked.get(term)
        if known is None:
            known = self._asked[term] = self._in_catalogue(term)
        return known


def _cover(word: str, finer: tuple[str, ...]) -> tuple[str, ...]:
    """`word` as a sequence of its finer words of at least two characters; empty where they leave a gap."""
    known = {piece for piece in finer if len(piece) > 1}
    cover: list[str] = []
    position = 0
    while position < len(word):
        piece = max((p for p in known if word.startswith(p, position)), key=len, default="")
        if not piece:
            return ()
        cover.append(piece)
        position += len(piece)
    return tuple(cover)
