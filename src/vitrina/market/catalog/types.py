"""What crosses the boundary of the catalogue: facts out, drafts in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vitrina.market.catalog.localized import Localized
from vitrina.people.sellers.types import SellerFacts

AttributeValue = str | float | int | bool | Mapping[str, str] | list[str] | list[Mapping[str, str]]
"""As stored under a code: text (one, several, or localized), number, boolean, or keys of choices."""


class AttributeType(StrEnum):
    """What values an attribute takes. `CHOICE` and `COLOUR` values are keys of `AttributeChoice`s."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    COLOUR = "colour"


class ProductType(StrEnum):
    """Goods ship or are picked up; a service is used in shops and neither ships nor is picked up."""

    GOODS = "goods"
    SERVICE = "service"


class ProductStatus(StrEnum):
    """Listed products are on sale (if their seller sells); `BLOCKED` is the operator's word, and no feed
    takes it back."""

    LISTED = "listed"
    UNLISTED = "unlisted"
    BLOCKED = "blocked"


MOVING_ROLES = frozenset({"spin", "film"})
"""Roles of pictures that belong to a sequence or are no picture at all."""

# ---------------------------------------------------------------------------------------------------- out


@dataclass(frozen=True, slots=True)
class ChoiceFact:
    """One value of a choice or colour. `swatch`: "#rrggbb", or ""."""

    key: str
    names: Localized
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class DefinitionFact:
    """One attribute of the catalogue, with its choices where it has them. `curated`: set by people, so that
    values which do not fit are refused; an inferred one was made from what a feed held."""

    code: str
    labels: Localized
    type: AttributeType
    unit: str
    searchable: bool
    filterable: bool
    curated: bool = False
    choices: Mapping[str, ChoiceFact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AttributeFact:
    """A product's values of one attribute, ready to be shown, searched and filtered.

    `values`: texts, each in one or more languages. `keys`: as many, language-neutral ("red", "true", "17").
    `number`: where the value is one number, in `unit`. `swatches`: as many as values for colours, else ().
    """

    code: str
    labels: Localized
    type: AttributeType
    values: tuple[Localized, ...]
    keys: tuple[str, ...]
    number: float | None
    unit: str
    searchable: bool
    filterable: bool
    swatches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryFact:
    """One category. `ref` is its name in addresses; `depth` counts from 1 at a root; `picture`: a path below
    the media folder, or ""."""

    id: int
    ref: str
    names: Localized
    depth: int
    parent_ref: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class CategoryNode:
    """One category with those below it, named in one language. `picture`: a path below the media folder, or
    ""."""

    ref: str
    name: str
    children: tuple["CategoryNode", ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class CategoryPlace:
    """One category where it stands: `path` from the root to itself, `children` right below it."""

    category: CategoryFact
    path: tuple[CategoryFact, ...]
    children: tuple[CategoryFact, ...]


@dataclass(frozen=True, slots=True)
class BrandProfile:
    """One brand as its own page shows it. `taglines`: one line; `stories`: paragraphs with blank lines
    between. `picture` and `emblem`: paths below the media folder, or ""."""

    ref: str
    name: str
    taglines: Localized
    stories: Localized
    picture: str
    emblem: str


@dataclass(frozen=True, slots=True)
class BrandCard:
    """One brand in a list."""

    ref: str
    name: str
    taglines: Localized
    emblem: str


@dataclass(frozen=True, slots=True)
class BrandPage:
    """Brands by name. `total`: all that begin with the letter asked for; `letters`: those with which any
    brand begins, in order, "#" for digits and signs."""

    items: tuple[BrandCard, ...]
    total: int
    page: int
    pages: int
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureFact:
    """One picture. `address`: an absolute URL, or a path below the media folder. Pixels, where known."""

    address: str
    alt: Localized
    width_px: int | None
    height_px: int | None
    role: str
    variant_id: int | None = None

    @property
    def still(self) -> bool:
        """It can stand by itself: neither a frame of a turn nor a film."""
        return self.role not in MOVING_ROLES


@dataclass(frozen=True, slots=True)
class VariantFact:
    """One thing that can be put into a cart. `options`: what tells it from its siblings; `values`: the same
    as stored, by code."""

    id: int
    sku: str
    gtin: str
    options: tuple[AttributeFact, ...]
    values: Mapping[str, AttributeValue]


@dataclass(frozen=True, slots=True)
class ProductSummary:
    """What a list shows of a product, as far as the catalogue knows it."""

    id: int
    ref: str
    titles: Localized
    brand: str
    category_ref: str
    seller: SellerFacts
    type: ProductType
    on_sale: bool
    express: bool
    rocket: bool
    released_on: date | None
    picture: PictureFact | None


@dataclass(frozen=True, slots=True)
class ProductRecord:
    """All that the catalogue knows of a product, in every language.

    `attributes` hold the product's own and its variants' options, together; `values` its own alone, as
    stored, by code. `categories`: root to leaf. `completeness`: share of the category's attributes that are
    filled in, 0 to 1; None where the category asks for none. `on_sale`: listed, and its seller sells.
    `pictures` in order, the main one first.
    """

    id: int
    ref: str
    titles: Localized
    subtitles: Localized
    descriptions: Localized
    kinds: Localized
    brand: str
    brand_ref: str
    categories: tuple[CategoryFact, ...]
    attributes: tuple[AttributeFact, ...]
    values: Mapping[str, AttributeValue]
    seller: SellerFacts
    type: ProductType
    status: ProductStatus
    express: bool
    rocket: bool
    released_on: date | None
    pictures: tuple[PictureFact, ...]
    variants: tuple[VariantFact, ...]
    completeness: float | None

    @property
    def on_sale(self) -> bool:
        """It may be shown and found."""
        return self.status is ProductStatus.LISTED and self.seller.sells

    @property
    def stills(self) -> tuple[PictureFact, ...]:
        """Its pictures without frames of turns and films."""
        return tuple(picture for picture in self.pictures if picture.still)

    @property
    def summary(self) -> ProductSummary:
        """What a list shows of it."""
        return ProductSummary(
            id=self.id,
            ref=self.ref,
            titles=self.titles,
            brand=self.brand,
            category_ref=self.categories[-1].ref if self.categories else "",
            seller=self.seller,
            type=self.type,
            on_sale=self.on_sale,
            express=self.express,
            rocket=self.rocket,
            released_on=self.released_on,
            picture=next(iter(self.stills), None),
        )


# ----------------------------------------------------------------------------------------------------- in


@dataclass(frozen=True, slots=True)
class AttributeDraft:
    """A definition to be made or completed. `curated`: set by people, so that values which do not fit are
    refused; an inferred one widens to text instead. `choices` add to those there."""

    code: str
    labels: Localized
    type: AttributeType = AttributeType.TEXT
    unit: str = ""
    searchable: bool = True
    filterable: bool = True
    curated: bool = False
    choices: tuple[ChoiceFact, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryDraft:
    """A category to be made or renamed. Its parent must be there, or stand before it."""

    ref: str
    names: Localized
    parent_ref: str = ""


@dataclass(frozen=True, slots=True)
class BrandDraft:
    """What is to be told of a brand. `picture` and `emblem`: paths below the media folder."""

    name: str
    taglines: Localized = field(default_factory=dict)
    stories: Localized = field(default_factory=dict)
    picture: str = ""
    emblem: str = ""


@dataclass(frozen=True, slots=True)
class PictureDraft:
    """A picture to be shown; `sku` ties it to one variant."""

    address: str
    alt: Localized = field(default_factory=dict)
    width_px: int | None = None
    height_px: int | None = None
    role: str = "gallery"
    sku: str = ""


@dataclass(frozen=True, slots=True)
class VariantDraft:
    """A variant to be sold; `options` by attribute code. `sku` is unique within the product."""

    sku: str
    gtin: str = ""
    options: Mapping[str, AttributeValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """A whole product as it shall be: what is left out is emptied.

    `ref`: unique in the shop; the public id, also in search. `attributes`, and the options of `variants`,
    by code; the codes must be defined. `category_ref`: a category that is there. No variants: one is made
    with the product's ref as its sku.
    """

    ref: str
    titles: Localized
    subtitles: Localized = field(default_factory=dict)
    descriptions: Localized = field(default_factory=dict)
    kinds: Localized = field(default_factory=dict)
    brand: str = ""
    category_ref: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    variants: tuple[VariantDraft, ...] = ()
    pictures: tuple[PictureDraft, ...] = ()
    type: ProductType = ProductType.GOODS
    listed: bool = True
    express: bool = False
    rocket: bool = False
    released_on: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why one draft was not taken: `field` of the draft, and the reason in plain words."""

    ref: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class UpsertOutcome:
    """What became of a batch, by product ref; each ref is in one of the four. `product_ids` and
    `variant_ids` (by (ref, sku)) hold all that were taken."""

    created: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[Refusal, ...]
    product_ids: Mapping[str, int]
    variant_ids: Mapping[tuple[str, str], int]
