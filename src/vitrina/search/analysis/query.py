"""Stage 1 in order: clean, language, synonyms, normal forms, stop words, spelling."""

from collections.abc import Callable

from vitrina.search.analysis.alternatives import Alternatives
from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.corrections import Corrector
from vitrina.search.analysis.lexicon import Lexicon
from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.settings import SearchSettings
from vitrina.search.types import Correction, FormedQuery, Language

_CUT_LOOKS_BACK_CHARS = 40


class QueryFormer:
    """Turns what was typed into a `FormedQuery`. No text raises; the settings bound its time."""

    def __init__(self, analyzer: Analyzer, lexicon: Lexicon, settings: SearchSettings) -> None:
        self._analyzer = analyzer
        self._lexicon = lexicon
        self._settings = settings

    def form(
        self,
        text: str,
        *,
        language: Language = "",
        in_catalogue: Callable[[str], bool],
        vocabulary: Vocabulary | None = None,
        correct_spelling: bool = True,
    ) -> FormedQuery:
        """The query as stage 1 understands it.

        `language`: the shopper's; it decides where the words do not. `in_catalogue`: whether a product holds
        a normal form. `vocabulary`: the catalogue's surfaces, for spelling; without it only keyboard layouts
        and synonyms' words are tried. `correct_spelling` off: the words stay as typed.
        """
        kept, truncated = cut(text, self._settings.query_max_chars)
        alternatives = Alternatives(
            self._analyzer,
            self._lexicon,
            in_catalogue,
            vocabulary,
            synonym_weight=self._settings.synonym_weight,
        )
        corrections: list[Correction] = []
        corrector = Corrector(self._analyzer, self._lexicon, alternatives, vocabulary)
        query_language = self._analyzer.detect(kept, preferred=language)
        if correct_spelling:
            kept, corrections = corrector.keyboard(kept, query_language)
            if corrections:
                query_language = self._analyzer.detect(kept, preferred=language)
        words = self._analyzer.words(kept)
        truncated = truncated or len(words) > self._settings.query_max_words
        words = words[: self._settings.query_max_words]
        spans, stop_words = alternatives.spans(words, query_language)
        if correct_spelling:
            corrected, more = corrector.spelling(words, spans, query_language)
            if more:
                corrections += more
                words = corrected[: self._settings.query_max_words]
                spans, stop_words = alternatives.spans(words, query_language)
        return FormedQuery(
            typed=text,
            text=" ".join(word.surface for word in words),
            language=query_language,
            groups=tuple(span.group for span in spans),
            stop_words=stop_words,
            corrections=tuple(corrections),
            truncated=truncated,
        )


def cut(text: str, chars_max: int) -> tuple[str, bool]:
    """The first `chars_max` characters, ended at a blank where one is near, and whether more was typed."""
    if len(text) <= chars_max:
        return text, False
    kept = text[:chars_max]
    if not text[chars_max].isspace():
        before, blank, _ = kept.rpartition(" ")
        if blank and len(kept) - len(before) <= _CUT_LOOKS_BACK_CHARS:
            kept = before
    return kept, True
