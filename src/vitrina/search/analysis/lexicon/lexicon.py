"""The default lists, overlaid with an operator's folder whose edits act without a restart."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import resources
from pathlib import Path
from time import monotonic

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.languages import known_languages
from vitrina.search.analysis.synonyms import SynonymRule, SynonymSet, parse_synonyms
from vitrina.search.errors import SearchError
from vitrina.search.types import Language

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 0.2


class BadLexicon(SearchError):
    """An operator's file cannot be read as text."""

    code = "bad_lexicon"
    template = "%(file)s cannot be read (%(reason)s): save it as UTF-8 text."


@dataclass(frozen=True, slots=True)
class _Compiled:
    """Rules as an analyzer read them when it knew these words of its own."""

    analyzer: Analyzer
    words: frozenset[str]
    synonyms: SynonymSet


class Lexicon:
    """Synonyms and stop words by language.

    `folder`: the operator's files; it may be absent and appear later. Changes are noticed at the next
    question, at most every 0.2 s. A file with a bad line is left out whole, what it said before stays, and
    `problems` tells why: a slip of an operator's pen never stops the shop's search.
    """

    def __init__(self, folder: Path | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        self.folder = folder
        self._clock = clock
        self._looked_at = -1.0
        self._stamps: dict[str, tuple[int, int]] = {}
        self._rules: dict[Language, list[SynonymRule]] = {}
        self._stop_edits: dict[Language, list[str]] = {}
        self._problems: dict[str, SearchError] = {}
        self._compiled: dict[Language, _Compiled] = {}
        self._stop_words: dict[Language, frozenset[str]] = {}

    def synonyms(self, language: Language, *, analyzer: Analyzer) -> SynonymSet:
        """The rules of `language` as `analyzer` reads them: the operator's first, then the default ones."""
        self._look()
        compiled = self._compiled.get(language)
        if compiled is None or compiled.analyzer is not analyzer or compiled.words is not analyzer.own_words:
            rules = [*self._rules.get(language, []), *_default_rules(language)]
            compiled = _Compiled(
                analyzer, analyzer.own_words, SynonymSet(rules, partial(_forms, analyzer, language))
            )
            self._compiled[language] = compiled
        return compiled.synonyms

    def stop_words(self, language: Language) -> frozenset[str]:
        """The stop words of `language`, cleaned."""
        self._look()
        found = self._stop_words.get(language)
        if found is None:
            languages = known_languages()
            words = set(languages[language].stop_words) if language in languages else set()
            for edit in self._stop_edits.get(language, []):
                if edit.startswith("-"):
                    words.discard(clean(edit[1:]))
                else:
                    words.add(clean(edit))
            found = self._stop_words[language] = frozenset(words - {""})
        return found

    def look_again(self) -> None:
        """Have the next question look at the folder, however short ago the last one did."""
        self._looked_at = -1.0

    @property
    def problems(self) -> tuple[SearchError, ...]:
        """What is wrong with the operator's files now; each names the file, the line and the cure."""
        self._look()
        return tuple(self._problems.values())

    def _look(self) -> None:
        if self.folder is None or 0 <= self._clock() - self._looked_at < _LOOK_EVERY_SECONDS:
            return
        self._looked_at = self._clock()
        stamps = _stamps(self.folder)
        if stamps == self._stamps:
            return
        changed = {
            name for name in stamps.keys() | self._stamps.keys() if stamps.get(name) != self._stamps.get(name)
        }
        self._stamps = stamps
        for name in sorted(changed):
            self._reread(name, present=name in stamps)

    def _reread(self, name: str, *, present: bool) -> None:
        kind, language, _ = name.split(".")
        self._problems.pop(name, None)
        try:
            text = _read(self.folder / name) if present and self.folder else ""
            if kind == "synonyms":
                self._rules[language] = parse_synonyms(text, source=name)
                self._compiled.pop(language, None)
            else:
                self._stop_edits[language] = _lines(text)
                self._stop_words.pop(language, None)
        except SearchError as problem:
            self._problems[name] = problem
            _log.warning("%s", problem)


def _forms(analyzer: Analyzer, language: Language, phrase: str) -> tuple[str, ...]:
    return tuple(analyzer.forms(word, language)[0] for word in analyzer.words(phrase))


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Modification time and size of each lexicon file in `folder`, by name."""
    try:
        with os.scandir(folder) as entries:
            return {
                entry.name: (entry.stat().st_mtime_ns, entry.stat().st_size)
                for entry in entries
                if _is_lexicon_file(entry.name)
            }
    except OSError:
        return {}


def _is_lexicon_file(name: str) -> bool:
    kind, _, rest = name.partition(".")
    return kind in ("synonyms", "stopwords") and rest.endswith(".txt") and rest.count(".") == 1


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadLexicon(file=path.name, reason=str(error)) from error


def _lines(text: str) -> list[str]:
    return [line for line in (line.partition("#")[0].strip() for line in text.splitlines()) if line]


def _default_rules(language: Language) -> list[SynonymRule]:
    name = f"synonyms.{language}.txt"
    file = resources.files("vitrina.search.analysis.lexicon") / name
    return parse_synonyms(file.read_text(encoding="utf-8"), source=name) if file.is_file() else []
