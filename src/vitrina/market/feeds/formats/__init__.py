"""Every format, one file each; importing this package puts them on the shelves."""

from vitrina.market.feeds.formats.icecat import Icecat
from vitrina.market.feeds.formats.jsonlines import JsonLines, PackedJsonLines
from vitrina.market.feeds.registry import exporters, importers

for _importer in (Icecat(), JsonLines()):
    importers.register(_importer.name, _importer)
for _exporter in (PackedJsonLines(), JsonLines()):
    exporters.register(_exporter.name, _exporter)
