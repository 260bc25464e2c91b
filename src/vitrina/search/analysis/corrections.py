"""The last step of stage 1: words that are in no product, and what was probably meant."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from vitrina.search.analysis.alternatives import Alternatives, Span
from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.keyboard import flips
from vitrina.search.analysis.lexicon import Lexicon
from vitrina.search.analysis.spelling import Neighbour, Vocabulary, correctable
from vitrina.search.analysis.tokens import Word
from vitrina.search.types import Correction, Language

_CORRECTED_WORDS_MAX = 4
_FLIPPED_CHARS_MIN = 3
_SPLIT_PART_CHARS_MIN = 3


class Corrector:
    """Finds what the catalogue has in place of what it has not. Numbers and model names are left alone."""

    def __init__(
        self, analyzer: Analyzer, lexicon: Lexicon, alternatives: Alternatives, vocabulary: Vocabulary | None
    ) -> None:
        self._analyzer = analyzer
        self._lexicon = lexicon
        self._alternatives = alternatives
        self._vocabulary = vocabulary

    def keyboard(self, text: str, language: Language) -> tuple[str, list[Correction]]:
        """`text` with each chunk that was typed in the wrong layout set right: where none of its words is
        known and all words of what its keys mean are."""
        chunks = text.split()
        corrections: list[Correction] = []
        for index, chunk in enumerate(chunks):
            used = self._flipped(chunk, language)
            if used:
                corrections.append(Correction(chunk, used, "keyboard_layout"))
                chunks[index] = used
        return (" ".join(chunks), corrections) if corrections else (text, [])

    def spelling(
        self, words: list[Word], spans: list[Span], language: Language
    ) -> tuple[list[Word], list[Correction]]:
        """`words` with those that no product holds replaced by the nearest words that some do."""
        corrections: list[Correction] = []
        replaced: dict[int, list[Word]] = {}
        unknown = [span.start for span in spans if not span.found]
        for index in unknown[:_CORRECTED_WORDS_MAX]:
            if index in replaced:
                continue
            correction = self._joined(words, index, language) or self._corrected(words[index], language)
            if correction is not None:
                corrections.append(correction)
                used = self._analyzer.words(correction.used)
                if correction.reason == "join":
                    first = index if words[index].surface == correction.typed.split()[0] else index - 1
                    replaced[first], replaced[first + 1] = used, []
                else:
                    replaced[index] = used
        return [new for index, word in enumerate(words) for new in replaced.get(index, [word])], corrections

    def _flipped(self, chunk: str, language: Language) -> str | None:
        words = self._analyzer.words(chunk)
        if len(chunk) < _FLIPPED_CHARS_MIN or any(self._known(word, language) for word in words):
            return None
        for flipped in flips(chunk):
            meant = self._analyzer.words(flipped)
            if meant and all(self._known(word, language) for word in meant):
                return " ".join(word.surface for word in meant)
        return None

    def _known(self, word: Word, language: Language) -> bool:
        return self._alternatives.is_stop_word(word, language) or self._alternatives.known(word, language)

    def _corrected(self, word: Word, language: Language) -> Correction | None:
        if word.kind != "word" or not correctable(word.whole):
            return None
        near = self._nearest(word.whole, language)
        if near is None or near.distance > 1:
            parts = self._split(word.whole, language)
            if parts:
                return Correction(word.surface, parts, "split")
        return Correction(word.surface, near.word, "spelling") if near else None

    def _nearest(self, typed: str, language: Language) -> Neighbour | None:
        near = self._vocabulary.nearest(typed) if self._vocabulary is not None else []
        for neighbour in near:
            if all(self._alternatives.known(word, language) for word in self._analyzer.words(neighbour.word)):
                return neighbour
        return self._nearest_synonym(typed, language)

    def _nearest_synonym(self, typed: str, language: Language) -> Neighbour | None:
        """A word that no product holds but whose synonym some do: «айфон» is found as iphone."""
        own = self._analyzer.word_language(typed, language)
        if not own:
            return None
        found = process.extractOne(
            typed, self._lexicon.synonyms(own).single_words(), scorer=OSA.distance, score_cutoff=1
        )
        if found is None:
            return None
        meant = self._analyzer.words(found[0])
        known = meant and all(self._alternatives.known(word, language) for word in meant)
        return Neighbour(found[0], int(found[1]), 0) if known else None

    def _split(self, typed: str, language: Language) -> str | None:
        """Two catalogue words written without a blank; the pair whose rarer word is the most frequent."""
        if self._vocabulary is None:
            return None
        best, best_count = None, 0
        for middle in range(_SPLIT_PART_CHARS_MIN, len(typed) - _SPLIT_PART_CHARS_MIN + 1):
            left, right = typed[:middle], typed[middle:]
            count = min(self._vocabulary.count(left), self._vocabulary.count(right))
            if count > best_count:
                best, best_count = f"{left} {right}", count
        return best

    def _joined(self, words: list[Word], index: int, language: Language) -> Correction | None:
        """A word torn in two, of which one half is in no product."""
        if self._vocabulary is None:
            return None
        for first in (index, index - 1):
            if first < 0 or first + 1 >= len(words):
                continue
            pair = words[first : first + 2]
            whole = pair[0].whole + pair[1].whole
            if all(word.kind == "word" for word in pair) and whole in self._vocabulary:
                return Correction(f"{pair[0].surface} {pair[1].surface}", whole, "join")
        return None
