"""Every format, one file each; importing this package puts them on the shelves."""

from vitrina.market.feeds.formats.google_merchant import GoogleMerchant
from vitrina.market.feeds.formats.icecat import Icecat
from vitrina.market.feeds.formats.jsonlines import JsonLines, PackedJsonLines
from vitrina.market.feeds.formats.magento import Magento
from vitrina.market.feeds.formats.own_table import OwnCsv, OwnXlsx
from vitrina.market.feeds.formats.shopify import Shopify
from vitrina.market.feeds.formats.woocommerce import WooCommerce
from vitrina.market.feeds.formats.yandex_yml import YandexYml
from vitrina.market.feeds.registry import exporters, importers
from vitrina.market.feeds.types import Exporter, Importer

_IMPORTERS: tuple[Importer, ...] = (
    Icecat(),
    JsonLines(),
    OwnXlsx(),
    GoogleMerchant(),
    YandexYml(),
    Shopify(),
    WooCommerce(),
    Magento(),
    OwnCsv(),
)
_EXPORTERS: tuple[Exporter, ...] = (
    PackedJsonLines(),
    JsonLines(),
    OwnCsv(),
    OwnXlsx(),
    YandexYml(),
    GoogleMerchant(),
)

for _importer in _IMPORTERS:
    importers.register(_importer.name, _importer)
for _exporter in _EXPORTERS:
    exporters.register(_exporter.name, _exporter)
