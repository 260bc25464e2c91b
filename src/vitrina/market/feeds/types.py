"""What travels between a format and the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from vitrina.market.catalog.localized import Localized
from vitrina.market.catalog.types import (
    AttributeType,
    AttributeValue,
    PictureDraft,
    ProductRecord,
    ProductType,
    VariantFact,
)
from vitrina.market.feeds.source import FeedSource

PROBLEMS_KEPT = 1000
"""A report lists so many bad rows in full, and counts the rest."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a file is to be understood.

    `format`: name of an importer; "" looks at the file. `seller_ref`: whose products these are; a seller who
    is not there is opened. `currency`: of prices that do not say theirs; "": the shop's. `language`: of texts
    that do not say theirs; "": unknown (a format may know better). `location_ref`: where stock of the feed
    lies; a warehouse that is not there is opened. `ref_prefix`: put before every id.
    """

    format: str = ""
    seller_ref: str = "main"
    currency: str = ""
    language: str = ""
    location_ref: str = "main"
    ref_prefix: str = ""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write, and how. `seller_ref`: one seller's products only. `language`: of formats that hold one.
    `site`: address of the shop, before paths of products and pictures. `on_sale_only`: leave out the rest."""

    seller_ref: str = ""
    language: str = "en"
    site: str = "http://localhost"
    on_sale_only: bool = True


@dataclass(frozen=True, slots=True)
class FeedAttribute:
    """One attribute as a feed names it. The type is taken from the value unless the format knows better."""

    code: str
    value: AttributeValue
    labels: Localized = field(default_factory=dict)
    unit: str = ""
    type: AttributeType | None = None


@dataclass(frozen=True, slots=True)
class FeedPrice:
    """A price in minor units of `currency`, and the one before any discount where there is one."""

    price_minor: int
    currency: str
    list_price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """One step of a category path. `ref`: where the feed is this shop's own; "" derives it from the names."""

    names: Localized
    ref: str = ""


@dataclass(frozen=True, slots=True)
class FeedVariant:
    """One variant as a feed has it. `stock`: pieces on hand; None where the feed does not say."""

    sku: str
    gtin: str = ""
    options: tuple[FeedAttribute, ...] = ()
    price: FeedPrice | None = None
    stock: int | None = None


@dataclass(frozen=True, slots=True)
class FeedProduct:
    """One product as a feed has it; `line` is where it begins (a line, row or item number, from 1)."""

    line: int
    ref: str
    titles: Localized
    variants: tuple[FeedVariant, ...]
    subtitles: Localized = field(default_factory=dict)
    descriptions: Localized = field(default_factory=dict)
    kinds: Localized = field(default_factory=dict)
    brand: str = ""
    categories: tuple[FeedCategory, ...] = ()
    attributes: tuple[FeedAttribute, ...] = ()
    pictures: tuple[PictureDraft, ...] = ()
    type: ProductType = ProductType.GOODS
    listed: bool = True
    express: bool = False
    rocket: bool = False
    released_on: date | None = None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row was not taken: where it stands, which field, and the reason in plain words."""

    line: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file, counted in products. `problems`: the first 1,000 of the `rejected` rows."""

    format: str
    created: int
    updated: int
    unchanged: int
    rejected: int
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    format: str
    products: int
    variants: int


@dataclass(frozen=True, slots=True)
class ExportedVariant:
    """One variant with its price and what can be sold of it in all places; None: not known."""

    fact: VariantFact
    price: FeedPrice | None
    stock: int | None


@dataclass(frozen=True, slots=True)
class ExportedProduct:
    """One product on its way out; `record` holds everything in all languages."""

    record: ProductRecord
    variants: tuple[ExportedVariant, ...]


class Importer(Protocol):
    """One format that can be read."""

    name: str

    def recognises(self, source: FeedSource) -> bool:
        """By the file's name or its first bytes; must not raise."""

    def read(self, source: FeedSource, options: ImportOptions) -> Iterator[FeedProduct | RowProblem]:
        """All products of the file, as a stream. Raises `FeedError` where it cannot go on."""


class Exporter(Protocol):
    """One format that can be written. `suffix`: how its files end, such as ".csv"."""

    name: str
    suffix: str

    def write(self, products: Iterator[ExportedProduct], target: Path, options: ExportOptions) -> None:
        """Write all products into the file `target`, as a stream."""
