"""Tables of the catalogue. Texts for people are JSON, language → text (see `localized`)."""

from typing import ClassVar

from django.db import models
from treebeard.mp_tree import MP_Node

from vitrina.market.catalog.types import AttributeType, ProductStatus, ProductType
from vitrina.people.sellers.models import Seller

REF_LENGTH = 255
PATH_LENGTH = 200


class Brand(models.Model):
    """A maker's name, once however it is spelled in capitals."""

    ref = models.SlugField(max_length=REF_LENGTH, unique=True, allow_unicode=True)
    name = models.CharField(max_length=200)
    taglines = models.JSONField(default=dict, blank=True, help_text="Language → one line.")
    stories = models.JSONField(default=dict, blank=True, help_text="Paragraphs, blank lines between.")
    picture = models.CharField(max_length=PATH_LENGTH, blank=True, help_text="A path below the media folder.")
    emblem = models.CharField(max_length=PATH_LENGTH, blank=True, help_text="A path below the media folder.")

    def __str__(self) -> str:
        return self.name


class Category(MP_Node):  # type: ignore[misc]
    """One step of the category tree. The tree keeps siblings in the order in which they were made."""

    ref = models.SlugField(max_length=REF_LENGTH, unique=True, allow_unicode=True, help_text="In addresses.")
    names = models.JSONField()
    picture = models.CharField(max_length=PATH_LENGTH, blank=True, help_text="A path below the media folder.")

    def __str__(self) -> str:
        return self.ref


class AttributeDefinition(models.Model):
    """An attribute that products of this catalogue may have."""

    code = models.CharField(max_length=100, unique=True)
    labels = models.JSONField()
    type = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in AttributeType])
    unit = models.CharField(max_length=20, blank=True)
    searchable = models.BooleanField(default=True)
    filterable = models.BooleanField(default=True)
    curated = models.BooleanField(
        default=False, help_text="Set by people: values that do not fit are refused."
    )

    def __str__(self) -> str:
        return self.code


class AttributeChoice(models.Model):
    """One value of a choice or colour, named in the shop's languages."""

    definition = models.ForeignKey(AttributeDefinition, models.CASCADE, related_name="choices")
    key = models.CharField(max_length=100)
    names = models.JSONField()
    swatch = models.CharField(max_length=7, blank=True, help_text="#rrggbb")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["definition", "key"], name="choice_key_once")]

    def __str__(self) -> str:
        return self.key


class CategoryAttribute(models.Model):
    """Products of this category (and of those below it) are expected to have this attribute."""

    category = models.ForeignKey(Category, models.CASCADE, related_name="expected")
    definition = models.ForeignKey(AttributeDefinition, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["category", "definition"], name="category_attribute_once")
        ]


class Product(models.Model):
    """What a seller offers, in one or more variants."""

    ref = models.CharField(max_length=REF_LENGTH, unique=True, help_text="Public id, also in search.")
    seller = models.ForeignKey(Seller, models.PROTECT, related_name="+")
    brand = models.ForeignKey(Brand, models.PROTECT, null=True, blank=True, related_name="+")
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="+")
    type = models.CharField(
        max_length=10,
        choices=[(kind.value, kind.value) for kind in ProductType],
        default=ProductType.GOODS.value,
    )
    status = models.CharField(
        max_length=10,
        choices=[(status.value, status.value) for status in ProductStatus],
        default=ProductStatus.LISTED.value,
    )
    titles = models.JSONField()
    subtitles = models.JSONField(default=dict, blank=True)
    descriptions = models.JSONField(default=dict, blank=True)
    kinds = models.JSONField(default=dict, blank=True, help_text="What it is: “notebook”, “toner cartridge”.")
    attributes = models.JSONField(default=dict, blank=True, help_text="Attribute code → value or values.")
    express = models.BooleanField(default=False, help_text="Express delivery is offered.")
    rocket = models.BooleanField(
        default=False, help_text="The seller promises same-day or next-day delivery from a local warehouse."
    )
    released_on = models.DateField(null=True, blank=True)
    digest = models.CharField(
        max_length=32, blank=True, help_text="Of the draft it was saved from; empty after any other change."
    )
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["status", "released_on"], name="product_new_listed")]

    def __str__(self) -> str:
        return self.ref


class Variant(models.Model):
    """What can be put into a cart: one size, one colour. Withdrawn ones stay for orders that name them."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="variants")
    sku = models.CharField(max_length=REF_LENGTH)
    gtin = models.CharField(max_length=14, blank=True)
    options = models.JSONField(default=dict, blank=True, help_text="Attribute code → value.")
    position = models.PositiveIntegerField(default=0)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "sku"], name="sku_once_per_product")]
        indexes: ClassVar = [models.Index(fields=["sku"], name="variant_sku")]

    def __str__(self) -> str:
        return self.sku


class Picture(models.Model):
    """A picture of a product, or of one variant; position 0 is the main one."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="pictures")
    variant = models.ForeignKey(Variant, models.SET_NULL, null=True, blank=True, related_name="+")
    address = models.CharField(max_length=2000, help_text="Absolute URL, or a path below the media folder.")
    alt = models.JSONField(default=dict, blank=True)
    width_px = models.PositiveIntegerField(null=True, blank=True)
    height_px = models.PositiveIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    role = models.CharField(max_length=20, default="gallery")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["product", "position"], name="picture_in_order")]

    def __str__(self) -> str:
        return self.address
