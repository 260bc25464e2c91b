"""The shelves of formats: what can be read, what can be written."""

from vitrina.kernel.registry import Registry
from vitrina.market.feeds.errors import UnknownFormat
from vitrina.market.feeds.source import FeedSource
from vitrina.market.feeds.types import Exporter, Importer

importers: Registry[Importer] = Registry("import format")
"""In the order in which they are asked whether they recognise a file: the special before the general."""

exporters: Registry[Exporter] = Registry("export format")


def importer_for(source: FeedSource, *, format: str = "") -> Importer:  # noqa: A002 - the word of the command
    """The importer named, or the first that recognises the file. Raises `UnknownFormat`."""
    if format in importers:
        return importers[format]
    for importer in importers:
        if not format and importer.recognises(source):
            return importer
    raise UnknownFormat(file=source.path.name, known=", ".join(importers.names()))


def exporter_for(file_name: str, *, format: str = "") -> Exporter:  # noqa: A002 - the word of the command
    """The exporter named, or the first whose files end like this one. Raises `UnknownFormat`."""
    if format in exporters:
        return exporters[format]
    for exporter in exporters:
        if not format and file_name.lower().endswith(exporter.suffix):
            return exporter
    raise UnknownFormat(file=file_name, known=", ".join(exporters.names()))
