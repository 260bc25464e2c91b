"""Stage 1 in order: clean, language, synonyms, normal forms, stop words, spelling."""

from collections.abc import Callable

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.corrections import Corrector
from vitrina.search.analysis.groups import GroupMaker
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
        """The query as stage 1 understands it: one group a word, its own form first.

        `language`: the shopper's; it decides where the words do not. `in_catalogue`: whether a product holds
        a normal form. `vocabulary`: the catalogue's surfaces, for spelling; without it only keyboard layouts
        and the words of synonym rules are tried. `correct_spelling` off: the words stay as typed.
        """
        kept, truncated = cut(text, self._settings.query_max_chars)
        groups = GroupMaker(
            self._analyzer,
            self._lexicon,
            in_catalogue=in_catalogue,
            vocabulary=vocabulary,
            synonym_weight=self._settings.synonym_weight,
        )
        corrector = Corrector(self._analyzer, self._lexicon, groups, vocabulary)
        corrections: list[Correction] = []
        found_language = self._analyzer.detect(kept, preferred=language)
        if correct_spelling:
            kept, corrections = corrector.keyboard(kept, found_language)
            if corrections:
                found_language = self._analyzer.detect(kept, preferred=language)
        words = self._analyzer.words(kept)
        truncated = truncated or len(words) > self._settings.query_max_words
        read = groups.read(words[: self._settings.query_max_words], found_language)
        if correct_spelling:
            corrected, spelled = corrector.spelling(read, found_language)
            if spelled:
                corrections += spelled
                read = groups.read(corrected[: self._settings.query_max_words], found_language)
        return FormedQuery(
            typed=text,
            text=" ".join(reading.word.surface for reading in read),
            language=found_language,
            groups=tuple(reading.group for reading in read if not reading.stop),
            stop_words=tuple(dict.fromkeys(reading.word.surface for reading in read if reading.stop)),
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
