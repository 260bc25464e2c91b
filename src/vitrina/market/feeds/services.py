"""Importing and exporting whole files."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from vitrina.kernel.errors import NotFound
from vitrina.kernel.progress import Progress, Silent
from vitrina.market.feeds import formats  # noqa: F401 - fills the shelves
from vitrina.market.feeds.errors import UnreadableFeed
from vitrina.market.feeds.exporting import exported_products
from vitrina.market.feeds.importing import BATCH, ImportSession
from vitrina.market.feeds.registry import exporter_for, importer_for
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import (
    ExportedProduct,
    ExportOptions,
    ExportReport,
    FeedProduct,
    Importer,
    ImportOptions,
    ImportReport,
    RowProblem,
)
from vitrina.people.sellers import queries as sellers
from vitrina.people.sellers import services as seller_services

_SILENT = Silent()
_DEFAULTS = ImportOptions()
_EXPORT_DEFAULTS = ExportOptions()


def import_file(
    path: Path, *, options: ImportOptions = _DEFAULTS, progress: Progress = _SILENT
) -> ImportReport:
    """Bring a feed into the catalogue: products, variants, attributes, pictures, prices, stock. The good rows
    go in, the bad ones are in the report; the same file again changes nothing. One transaction for each 2,000
    products: an import that is stopped has taken whole batches, and can be repeated.

    `progress` counts bytes of the file. Raises `UnknownFormat`, and `UnreadableFeed` where the file breaks
    off or is damaged (batches before that stay).
    """
    source = FeedSource(path)
    if not path.is_file():
        raise UnreadableFeed(
            file=str(path), format=options.format or "a feed", reason="there is no such file."
        )
    importer = importer_for(source, format=options.format)
    _open_seller(options.seller_ref)
    session = ImportSession(importer.name, options)
    progress.start(f"Importing {path.name}", source.size_bytes)
    done_bytes = 0
    for batch in _batches(_guarded(importer, source, options), session):
        session.take(batch)
        position = source.position_bytes
        progress.advance(max(0, position - done_bytes))
        done_bytes = max(position, done_bytes)
    progress.advance(max(0, source.size_bytes - done_bytes))
    return session.report()


def export_file(
    path: Path,
    *,
    format: str = "",  # noqa: A002 - the word of the command
    options: ExportOptions = _EXPORT_DEFAULTS,
    progress: Progress = _SILENT,
) -> ExportReport:
    """Write the catalogue into a file whose format its ending tells, or `format`. The file is there only when
    it is whole. `progress` counts products. Raises `UnknownFormat`, and `NotFound` for the seller."""
    exporter = exporter_for(path.name, format=format)
    counted = _Counted(exported_products(options, progress))
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        exporter.write(iter(counted), unfinished, options)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return ExportReport(exporter.name, counted.products, counted.variants)


def _open_seller(ref: str) -> None:
    try:
        sellers.seller(ref)
    except NotFound:
        seller_services.open_seller(ref=ref, name=settings.VITRINA_NAME if ref == "main" else ref)


def _guarded(
    importer: Importer, source: FeedSource, options: ImportOptions
) -> Iterator[FeedProduct | RowProblem]:
    """What the importer reads; a file that breaks off or is packed wrongly becomes a `FeedError`."""
    try:
        yield from importer.read(source, options)
    except (OSError, EOFError, zlib.error, UnicodeError) as error:
        raise UnreadableFeed(file=source.path.name, format=importer.name, reason=str(error)) from error


def _batches(
    items: Iterator[FeedProduct | RowProblem], session: ImportSession
) -> Iterator[list[FeedProduct]]:
    batch: list[FeedProduct] = []
    for item in items:
        if isinstance(item, RowProblem):
            session.reject(item)
            continue
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


class _Counted:
    """Products on their way through, counted."""

    def __init__(self, products: Iterator[ExportedProduct]) -> None:
        self._passing = products
        self.products = self.variants = 0

    def __iter__(self) -> Iterator[ExportedProduct]:
        for product in self._passing:
            self.products += 1
            self.variants += len(product.variants)
            yield product
