"""Text → the normal forms under which a product is indexed, and by which a query finds it."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from vitrina.search.analysis.cleaning import clean, has_han
from vitrina.search.analysis.detection import detect
from vitrina.search.analysis.languages import Segmenter, known_languages, languages_of, script_of
from vitrina.search.analysis.tokens import Word, chunk_words, settle, uncut_words
from vitrina.search.types import Language

_REMEMBERED_TEXT_CHARS = 48
_REMEMBERED_TEXTS = 32_768
_REMEMBERED_WORDS = 200_000

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
        self._latin_languages = [rules.code for rules in languages_of("latin")]
        self._latin_default = (
            self.default_language if self.default_language in self._latin_languages else "en"
        )
        self._rules = {rules.code: rules.normal_form for rules in languages} | dict(normal_forms or {})
        self._own_words: frozenset[str] = frozenset()
        self._segmenter: Segmenter | None = None
        self._form = lru_cache(_REMEMBERED_WORDS)(self._worked_out_form)
        self._text_forms = lru_cache(_REMEMBERED_TEXTS)(self._analyse)
        self._chunk_forms: dict[Language, dict[str, Forms]] = {code: {} for code in self._latin_languages}

    # -------------------------------------------------------------------------------------- index time

    def tokens(self, text: str, language: Language = "") -> list[str]:
        """The normal forms of `text`, in order: one per word, and right after a compound or model name the
        forms of its parts ("tn-2110" → "tn2110", "tn", "2110").

        `language`: of the text; "" or an unknown one: detected. Any text; none raises.
        """
        if len(text) <= _REMEMBERED_TEXT_CHARS:
            return list(self._text_forms(text, language))
        return list(self._analyse(text, language))

    def surface_words(self, text: str) -> list[str]:
        """The words of `text` as people write them, cleaned: what spelling and suggestions know."""
        return [surface for word in self.words(text) for surface in _surfaces(word)]

    def learn_words(self, words: Iterable[str]) -> None:
        """Know these brands and categories from now on, beside those known already, when cutting text that
        is written without blanks. Products indexed before keep their old cut: index them again."""
        texts = (text for text in words if has_han(text))
        learned = self._own_words.union(
            word.whole for text in texts for word in uncut_words(clean(text)) if word.kind == "han"
        )
        if learned != self._own_words:
            self._own_words = learned
            self._segmenter = None
            self._text_forms.cache_clear()
            for known in self._chunk_forms.values():
                known.clear()

    @property
    def own_words(self) -> frozenset[str]:
        """What was learned, cleaned: save it with the index and give it to `learn_words` of the analyzer that
        reads the index, so that both cut alike."""
        return self._own_words

    # -------------------------------------------------------------------------------------- query time

    def words(self, text: str) -> list[Word]:
        """The words of `text`, cleaned, Chinese cut. `parts` of a Chinese word are its finer words."""
        return self._cut(uncut_words(clean(text)))

    def forms(self, word: Word, language: Language) -> Forms:
        """How `word` stands in the index where its text is in `language`: the whole, then its parts."""
        if word.kind == "han":
            return (word.whole, *word.parts)
        if word.kind == "word":
            return (self.normal_form(word.whole, language),)
        parts = tuple(self.normal_form(part, language) for part in word.parts)
        return ("".join(parts) if word.kind == "compound" else word.whole, *parts)

    def normal_form(self, word: str, language: Language) -> str:
        """The one form of a cleaned, simple word whose text is in `language`; numbers stay as they are."""
        return self._form(word, self.word_language(word, language)) if word.isalpha() else word

    def word_language(self, word: str, language: Language) -> Language:
        """By whose rules a word is read in a text in `language`; "" for a script that no language knows."""
        script = script_of(word)
        if script == "latin":
            return self._latin_language(language)
        return next((rules.code for rules in languages_of(script)), "")

    def detect(self, text: str, *, preferred: Language = "") -> Language:
        """The language of `text`; `preferred` (or the default) where it does not tell."""
        preferred = preferred if preferred in self._rules else self.default_language
        return detect(text, clean(text).split(), preferred=preferred)

    # ----------------------------------------------------------------------------------------- inside

    def _analyse(self, text: str, language: Language) -> Forms:
        chunks = settle(clean(text)).split()
        if language not in self._rules:
            language = detect(text, chunks, preferred=self.default_language)
        language = self._latin_language(language)
        known = self._chunk_forms[language]
        forms: list[str] = []
        for chunk in chunks:
            found = known.get(chunk)
            forms += found if found is not None else self._remember(chunk, language, known)
        return tuple(forms)

    def _remember(self, chunk: str, language: Language, known: dict[str, Forms]) -> Forms:
        if len(known) >= _REMEMBERED_WORDS:
            known.clear()
        words = self._cut(chunk_words(chunk))
        known[chunk] = forms = tuple(form for word in words for form in self.forms(word, language))
        return forms

    def _cut(self, words: Iterable[Word]) -> list[Word]:
        """`words` with each run of Chinese cut into words."""
        cut: list[Word] = []
        for word in words:
            if word.kind == "han":
                cut += (Word(piece, piece, finer, "han") for piece, finer in self._segments(word.whole))
            else:
                cut.append(word)
        return cut

    def _segments(self, run: str) -> list[tuple[str, Forms]]:
        segmenter = self._segmenter
        if segmenter is None:
            segmenter = next(rules.new_segmenter for rules in languages_of("han") if rules.new_segmenter)()
            segmenter.learn(self._own_words)
            self._segmenter = segmenter
        return segmenter.cut(run)

    def _latin_language(self, language: Language) -> Language:
        """The language of Latin words in a text in `language`."""
        return language if language in self._latin_languages else self._latin_default

    def _worked_out_form(self, word: str, language: Language) -> str:
        rules = self._rules.get(language)
        return rules(word) if rules is not None else word


def _surfaces(word: Word) -> Forms:
    """A hyphenated word is known by its parts: "laser-printer" makes no word of "laserprinter"."""
    hyphenated = word.kind == "compound" and "'" not in word.surface and "&" not in word.surface
    return word.parts if hyphenated else (word.whole,)
