"""Small catalogues and a wording that only splits at blanks, for tests of what lies below the analysis."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from vitrina.search.indexing import Indexer
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.snapshot import Reader
from vitrina.search.types import Alternative, Attribute, CategoryRef, Location, Product, WordGroup

LOCATIONS = (
    Location("depot", "warehouse", 40.4, -3.7),
    Location("north", "shop", 43.3, -8.4),
    Location("south", "shop", 36.7, -4.4),
)
SETTINGS = SearchSettings(writer_heap_bytes=15_000_000, writer_threads=1)


class PlainWording:
    """Words are what stands between blanks."""

    def __init__(self) -> None:
        self.own_words: frozenset[str] = frozenset()

    def tokens(self, text: str, language: str) -> Sequence[str]:
        return text.lower().split()

    def surface_words(self, text: str) -> Sequence[str]:
        return text.lower().split()

    def learn_words(self, words: Iterable[str]) -> None:
        self.own_words = self.own_words | {word.lower() for word in words if not word.isascii()}


def an_indexer(folder: Path, **options: object) -> Indexer:
    indexer = Indexer(
        folder,
        wording=PlainWording(),
        settings=SETTINGS,
        **options,  # type: ignore[arg-type]
    )
    indexer.folder.save_locations(LOCATIONS)
    return indexer


def a_reader(indexer: Indexer) -> Reader:
    return Reader(indexer.folder)


def a_product(product_id: str = "p1", title: str = "red bag", **fields: object) -> Product:
    return Product(id=product_id, titles={"en": title}, **fields)  # type: ignore[arg-type]


def a_number(code: str, number: float, unit: str = "") -> Attribute:
    return Attribute(code, {"en": code}, ({"en": str(number)},), (str(number),), number, unit)


def a_choice(code: str, *keys: str) -> Attribute:
    return Attribute(code, {"en": code}, tuple({"en": key} for key in keys), keys)


def a_category(*ids: str) -> tuple[CategoryRef, ...]:
    return tuple(CategoryRef(category, {"en": category}) for category in ids)


def words(*texts: str) -> tuple[WordGroup, ...]:
    """One group a word; "bag|sack" gives alternatives, "?red" is optional, "laptop+case" needs both."""
    return tuple(_group(text) for text in texts)


def _group(text: str) -> WordGroup:
    ways = text.removeprefix("?").split("|")
    return WordGroup(
        word=ways[0],
        alternatives=tuple(
            Alternative(tuple(way.split("+")), 1.0 if way == ways[0] else 0.8, "word", way) for way in ways
        ),
        optional=text.startswith("?"),
    )
