"""The last step of stage 1: words that are in no product, and what was probably meant."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.groups import GroupMaker, ReadWord
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
        self, analyzer: Analyzer, lexicon: Lexicon, groups: GroupMaker, vocabulary: Vocabulary | None
    ) -> None:
        self._analyzer = analyzer
        self._lexicon = lexicon
        self._groups = groups
        self._vocabulary = vocabulary

    def keyboard(self, text: str, language: Language) -> tuple[str, list[Correction]]:
        """`text` with each chunk that was typed in the wrong layout set right: where a word of it is unknown,
        and all words of what its keys mean are known. Short chunks follow a longer one only."""
        chunks = text.split()
        flipped = {
            index: meant
            for index, chunk in enumerate(chunks)
            if len(chunk) >= _FLIPPED_CHARS_MIN and (meant := self._flipped(chunk, language))
        }
        if not flipped:
            return text, []
        for index, chunk in enumerate(chunks):
            meant = self._flipped(chunk, language) if len(chunk) < _FLIPPED_CHARS_MIN else None
            if meant:
                flipped[index] = meant
        corrections = [
            Correction(chunks[index], flipped[index], "keyboard_layout") for index in sorted(flipped)
        ]
        return " ".join(flipped.get(index, chunk) for index, chunk in enumerate(chunks)), corrections

    def spelling(self, read: list[ReadWord], language: Language) -> tuple[list[Word], list[Correction]]:
        """The words of `read`, those that no product holds replaced by the nearest words that some do."""
        corrections: list[Correction] = []
        used: dict[int, list[Word]] = {index: [reading.word] for index, reading in enumerate(read)}
        unknown = [index for index, reading in enumerate(read) if not reading.found and not reading.stop]
        for index in unknown[:_CORRECTED_WORDS_MAX]:
            if not used[index]:
                continue
            partner = self._partner(read, index)
            if partner is not None:
                left, right = sorted((index, partner))
                typed = f"{read[left].word.surface} {read[right].word.surface}"
                meant = self._groups.joint(read[left].word, read[right].word)
                corrections.append(Correction(typed, meant, "join"))
                used[left], used[right] = self._analyzer.words(meant), []
                continue
            correction = self._corrected(read[index].word, language)
            if correction is not None:
                corrections.append(correction)
                used[index] = self._analyzer.words(correction.used)
        return [word for index in used for word in used[index]], corrections

    def _flipped(self, chunk: str, language: Language) -> str | None:
        typed = self._analyzer.words(chunk)
        if not typed or self._groups.known(typed, language):
            return None
        surfaces = " ".join(word.surface for word in typed)
        for flip in dict.fromkeys([*flips(chunk), *flips(surfaces)]):
            meant = self._analyzer.words(flip)
            if meant and self._groups.known(meant, language):
                return " ".join(word.surface for word in meant)
        return None

    def _partner(self, read: list[ReadWord], index: int) -> int | None:
        """The neighbour with which an unknown word makes a word of the catalogue."""
        for left in (index, index - 1):
            if 0 <= left < len(read) - 1 and self._groups.joint(read[left].word, read[left + 1].word):
                return left + 1 if left == index else left
        return None

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
        known = (word for word in near if self._groups.known(self._analyzer.words(word.word), language))
        return next(known, None) or self._nearest_synonym(typed, language)

    def _nearest_synonym(self, typed: str, language: Language) -> Neighbour | None:
        """A word that no product holds but whose synonym some do: «айфон» is found as iphone."""
        own = self._analyzer.word_language(typed, language)
        if not own:
            return None
        words = self._lexicon.synonyms(own, analyzer=self._analyzer).single_words()
        found = process.extractOne(typed, words, scorer=OSA.distance, score_cutoff=1)
        if found is None or not self._groups.known(self._analyzer.words(found[0]), language):
            return None
        return Neighbour(found[0], int(found[1]), 0)

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
        return best if best and self._groups.known(self._analyzer.words(best), language) else None
