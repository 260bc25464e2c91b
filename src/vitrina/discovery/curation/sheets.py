"""The files in the index folder that hold what merchandisers set: which rows each holds, and how."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings

from vitrina.discovery.curation.files import (
    stop_word_lines,
    stop_words_text,
    synonym_lines,
    synonyms_text,
)
from vitrina.discovery.curation.models import BoostFactor, BoostPlacement, StopWord, Synonym
from vitrina.discovery.serving.services import engine
from vitrina.search.analysis.languages import known_languages
from vitrina.search.boosting.book import BoostBook, Boosts
from vitrina.search.storage.files import write_atomically

SheetRow = Synonym | StopWord | BoostFactor | BoostPlacement


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows, in order and not saved, that `model` is to have in `scope`, a filter."""

    model: type[SheetRow]
    scope: dict[str, str]
    rows: Sequence[SheetRow]


class Sheet(ABC):
    """One file. `name`: its path in the index folder."""

    name: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(settings.VITRINA_INDEX) / self.name

    def data(self) -> bytes | None:
        """What it holds now; None: there is no such file."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None

    def write(self) -> str:
        """Write what its rows say, after the library's own checks, which raise; returns the digest."""
        data = self.rendered()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, data)
        return digest(data)

    @abstractmethod
    def holds(self, row: SheetRow) -> bool:
        """Whether this row stands in this file."""

    @abstractmethod
    def read(self, data: bytes | None) -> Sequence[Rows]:
        """What the file says. Raises `VitrinaError`s, or `UnicodeDecodeError`, where it cannot be read."""

    @abstractmethod
    def rendered(self, *, tried: SheetRow | None = None) -> bytes:
        """What the rows say, with `tried` in its place among them. Raises what the library's checks raise."""


class SynonymSheet(Sheet):
    """The synonyms of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.name = f"lexicon/synonyms.{language}.txt"

    def holds(self, row: SheetRow) -> bool:
        return isinstance(row, Synonym) and row.language == self.language

    def read(self, data: bytes | None) -> Sequence[Rows]:
        lines = synonym_lines(_text(data), source=self.name)
        rows = [Synonym.of(line, language=self.language) for line in lines]
        return (Rows(Synonym, {"language": self.language}, rows),)

    def rendered(self, *, tried: SheetRow | None = None) -> bytes:
        rows = _with(Synonym.objects.filter(language=self.language), tried)
        text = synonyms_text(row.entry() for row in rows)
        synonym_lines(text, source=self.name)
        return text.encode()


class StopWordSheet(Sheet):
    """The stop words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.name = f"lexicon/stopwords.{language}.txt"

    def holds(self, row: SheetRow) -> bool:
        return isinstance(row, StopWord) and row.language == self.language

    def read(self, data: bytes | None) -> Sequence[Rows]:
        rows = [StopWord.of(line, language=self.language) for line in stop_word_lines(_text(data))]
        return (Rows(StopWord, {"language": self.language}, rows),)

    def rendered(self, *, tried: SheetRow | None = None) -> bytes:
        rows = _with(StopWord.objects.filter(language=self.language), tried)
        return stop_words_text(row.entry() for row in rows).encode()


class BoostSheet(Sheet):
    """Factors and placements. What bought factors may do at most is set in the file alone, and stays."""

    name = "boosts.json"

    def holds(self, row: SheetRow) -> bool:
        return isinstance(row, BoostFactor | BoostPlacement)

    def read(self, data: bytes | None) -> Sequence[Rows]:
        book = BoostBook() if data is None else BoostBook.from_json(data)
        Boosts.of(book, normalise=engine().analyzer.tokens)
        return (
            Rows(BoostFactor, {}, [BoostFactor.of(factor) for factor in book.factors]),
            Rows(BoostPlacement, {}, [BoostPlacement.of(placement) for placement in book.placements]),
        )

    def rendered(self, *, tried: SheetRow | None = None) -> bytes:
        return self.book(tried=tried).to_json()

    def book(self, *, tried: SheetRow | None = None) -> BoostBook:
        """All factors and placements, checked. Raises `InvalidBoost`."""
        book = _book(
            factors=_with(BoostFactor.objects.all(), tried),
            placements=_with(BoostPlacement.objects.all(), tried),
        )
        present = self.data()
        if present is not None:
            book = replace(book, paid_factor_max=BoostBook.from_json(present).paid_factor_max)
        Boosts.of(book, normalise=engine().analyzer.tokens)
        return book


BOOSTS = BoostSheet()


def sheets() -> tuple[Sheet, ...]:
    """All files, in the order of their names."""
    lexicon = [kind(code) for code in known_languages().names() for kind in (StopWordSheet, SynonymSheet)]
    return tuple(sorted((BOOSTS, *lexicon), key=lambda sheet: sheet.name))


def sheet_of(row: SheetRow) -> Sheet:
    """The file in which a row stands."""
    return next(sheet for sheet in sheets() if sheet.holds(row))


def digest(data: bytes | None) -> str:
    """What tells one content of a file from another; "" of one that is not there."""
    return "" if data is None else sha256(data).hexdigest()


def check_boost(row: BoostFactor | BoostPlacement) -> None:
    """That the row alone is a factor or placement that can work. Raises `InvalidBoost`, whose `field` begins
    with "factors[0]", "factor 'name'" and the like."""
    factors, placements = ([row], []) if isinstance(row, BoostFactor) else ([], [row])
    Boosts.of(_book(factors, placements), normalise=engine().analyzer.tokens)


def _book(factors: Iterable[Any], placements: Iterable[Any]) -> BoostBook:
    """By way of the file's own form, whose reader says of every value that cannot be understood where it
    stands."""
    return BoostBook.from_json(
        orjson.dumps(
            {
                "factors": [factor.record() for factor in factors],
                "placements": [placement.record() for placement in placements],
            }
        )
    )


def _with(rows: Iterable[SheetRow], tried: SheetRow | None) -> list[Any]:
    """The rows with `tried` in place of what it was saved as; a new one comes last."""
    known = list(rows)
    model = type(known[0]) if known else getattr(rows, "model", None)
    if tried is None or type(tried) is not model:
        return known
    places = [place for place, row in enumerate(known) if row.pk == tried.pk]
    if places:
        known[places[0]] = tried
    else:
        known.append(tried)
    return known


def _text(data: bytes | None) -> str:
    return "" if data is None else data.decode("utf-8-sig")
