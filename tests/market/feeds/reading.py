"""Reading feeds without a database."""

from pathlib import Path

from vitrina.market.feeds.registry import importer_for
from vitrina.market.feeds.services import import_file  # noqa: F401 - fills the shelves
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import FeedAttribute, FeedProduct, ImportOptions, RowProblem

OPTIONS = ImportOptions(currency="EUR")


def read(path: Path, options: ImportOptions = OPTIONS) -> tuple[str, list[FeedProduct], list[RowProblem]]:
    """The importer that recognised the file, the products and the problems."""
    source = FeedSource(path)
    importer = importer_for(source, format=options.format)
    items = list(importer.read(source, options))
    return (
        importer.name,
        [item for item in items if isinstance(item, FeedProduct)],
        [item for item in items if isinstance(item, RowProblem)],
    )


def written(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def values(attributes: tuple[FeedAttribute, ...]) -> dict[str, object]:
    """Attribute values by code."""
    return {attribute.code: attribute.value for attribute in attributes}
