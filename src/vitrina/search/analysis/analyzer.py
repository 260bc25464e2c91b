"""Text → the normal forms under which a product is indexed, and by which a query finds it."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from vitrina.search.analysis.cleaning import clean, has_han
from vitrina.search.analysis.detection import detect
from vitrina.search.analysis.languages import Segmenter, known_languages, languages_of, script_of
from vitrina.search.analysis.languages.chinese import learnable
from vitrina.search.analysis.tokens import Word, chunk_words, settle
from vitrina.search.types import Language

_REMEMBERED_TEXT_CHARS = 48
_REMEMBERED_TEXTS = 32_768
_REMEMBERED_CHUNKS = 300_000

Forms = tuple[str, ...]


class Analyzer:
    """Reads texts in any mix of the known languages.

    `default_language`: of texts whose language neither the caller nor their words tell; also the language of
    Latin words within Russian or Chinese text, where it is written in Latin letters (else English).
    `normal_forms`: by language, another function from a cleaned word to its one form
    (`{"en": english.root_form}`); index and queries must use the same.

    A word of a Latin-script language is indexed by that language's rules; Cyrillic words are read as Russian
    and Chinese characters as Chinese wherever they stand. Safe for use by many threads; dictionaries are
    loaded when the first word of their language comes.
    """

    def __init__(
        self,
        *,
        default_language: Language = "en",
        normal_forms: Mapping[Language, Callable[[str], str]] | None = None,
    ) -> None:
        languages = known_languages()
        self.default_language = default_language if default_language in languages else "en"
        self._normal_forms = {rules.code: rules.normal_form for rules in languages} | dict(normal_forms or {})
        self._latin_default = self.latin_language(self.default_language)
        self._segmenters: dict[str, Segmenter] = {}
        self._own_words: frozenset[str] = frozenset()
        self._known: dict[Language, dict[str, Forms]] = {}
        self._remembered = lru_cache(_REMEMBERED_TEXTS)(self._analyse)

    # -------------------------------------------------------------------------------------- index time

    def tokens(self, text: str, language: Language = "") -> list[str]:
        """The normal forms of `text`, in order: one per word, and right after a compound or model name the
        forms of its parts ("tn-2110" → "tn2110", "tn", "2110").

        `language`: of the text; "" or an unknown one: detected. Any text; none raises.
        """
        if len(text) <= _REMEMBERED_TEXT_CHARS:
            return list(self._remembered(text, language))
        return list(self._analyse(text, language))

    def surface_words(self, text: str) -> list[str]:
        """The words of `text` as people write them, cleaned: what spelling and suggestions know."""
        surfaces: list[str] = []
        for word in self.words(text):
            surfaces.extend(_surfaces(word))
        return surfaces

    def learn_words(self, words: Iterable[str]) -> None:
        """Know these brands and categories from now on, beside those known already, when cutting text that
        is written without blanks. Products indexed before keep their old cut: index them again."""
        learned = set(self._own_words)
        for text in words:
            if has_han(text):
                learned.update(
                    word.whole
                    for word in self._uncut_words(text)
                    if word.kind == "han" and learnable(word.whole)
                )
        if learned != self._own_words:
            self._own_words = frozenset(learned)
            for segmenter in self._segmenters.values():
                segmenter.learn(self._own_words)
            self._known.clear()
            self._remembered.cache_clear()

    @property
    def own_words(self) -> frozenset[str]:
        """What was learned, cleaned: save it with the index and give it to `learn_words` of the analyzer that
        reads the index, so that both cut alike."""
        return self._own_words

    # -------------------------------------------------------------------------------------- query time

    def words(self, text: str) -> list[Word]:
        """The words of `text`, cleaned, Chinese cut. `parts` of a Chinese word are its finer words."""
        words: list[Word] = []
        for word in self._uncut_words(text):
            if word.kind == "han":
                words.extend(Word(cut, cut, finer, "han") for cut, finer in self._segmenter().cut(word.whole))
            else:
                words.append(word)
        return words

    def forms(self, word: Word, language: Language) -> Forms:
        """How `word` stands in the index where its text is in `language`: the whole, then its parts."""
        if word.kind == "han":
            return (word.whole, *word.parts)
        if word.kind == "word":
            return (self.normal_form(word.whole, language),)
        parts = tuple(self.normal_form(part, language) for part in word.parts)
        return ("".join(parts) if word.kind == "compound" else word.whole, *parts)

    def normal_form(self, word: str, language: Language) -> str:
        """The one form of a cleaned, simple word whose text is in `language`."""
        if not word.isalpha():
            return word
        rules = self._normal_forms.get(self.word_language(word, language))
        return rules(word) if rules is not None else word

    def word_language(self, word: str, language: Language) -> Language:
        """By whose rules a word is read in a text in `language`; "" for a script that no language knows."""
        script = script_of(word)
        if script == "latin":
            return self.latin_language(language)
        return next((rules.code for rules in languages_of(script)), "")

    def latin_language(self, language: Language) -> Language:
        """The language of Latin words in a text in `language`."""
        codes = [rules.code for rules in languages_of("latin")]
        for choice in (language, getattr(self, "_latin_default", self.default_language)):
            if choice in codes:
                return choice
        return "en"

    def detect(self, text: str, *, preferred: Language = "") -> Language:
        """The language of `text`; `preferred` (or the default) where it does not tell."""
        return detect(text, settle(clean(text)).split(), preferred=preferred or self.default_language)

    # ----------------------------------------------------------------------------------------- inside

    def _analyse(self, text: str, language: Language) -> Forms:
        chunks = settle(clean(text)).split()
        if language not in self._normal_forms:
            language = detect(text, chunks, preferred=self.default_language)
        latin = self.latin_language(language)
        known = self._known.setdefault(latin, {})
        if len(known) > _REMEMBERED_CHUNKS:
            known.clear()
        tokens: list[str] = []
        for chunk in chunks:
            forms = known.get(chunk)
            if forms is None:
                known[chunk] = forms = self._chunk_forms(chunk, latin)
            tokens += forms
        return tuple(tokens)

    def _chunk_forms(self, chunk: str, language: Language) -> Forms:
        forms: list[str] = []
        for word in chunk_words(chunk):
            if word.kind == "han":
                for cut, finer in self._segmenter().cut(word.whole):
                    forms += (cut, *finer)
            else:
                forms += self.forms(word, language)
        return tuple(forms)

    def _uncut_words(self, text: str) -> list[Word]:
        return [word for chunk in settle(clean(text)).split() for word in chunk_words(chunk)]

    def _segmenter(self) -> Segmenter:
        segmenter = self._segmenters.get("han")
        if segmenter is None:
            new_segmenter = next(rules.new_segmenter for rules in languages_of("han") if rules.new_segmenter)
            segmenter = self._segmenters["han"] = new_segmenter()
            segmenter.learn(self._own_words)
        return segmenter


def _surfaces(word: Word) -> tuple[str, ...]:
    """A hyphenated word is known by its parts: "laser-printer" makes no word of "laserprinter"."""
    if word.kind == "compound" and "'" not in word.surface and "&" not in word.surface:
        return word.parts
    return (word.whole,)
