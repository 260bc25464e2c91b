"""What the console calls tables and columns, in the reader's language.

The rooms below the web have no words for people; Django's admin takes them from the models. They are set
here, when the console starts: migrations do not notice, since the models' own words stay as written.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, Union

from django.apps import apps
from django.db import models
from django.utils.translation import pgettext_lazy

from vitrina.market.catalog.types import AttributeType, ProductStatus, ProductType
from vitrina.market.stock.types import LocationKind
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.types import SellerState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words = Union[str, "_StrPromise"]
"""A text in the reader's language, now or when it is shown."""

ROLE_NAMES: Mapping[Role, Words] = {
    Role.OPERATOR: pgettext_lazy("role", "Operator"),
    Role.MERCHANDISER: pgettext_lazy("role", "Merchandiser"),
    Role.SELLER: pgettext_lazy("role", "Seller"),
    Role.READER: pgettext_lazy("role", "Reader"),
}

STATUS_NAMES: Mapping[ProductStatus, Words] = {
    ProductStatus.LISTED: pgettext_lazy("status of a product", "On sale"),
    ProductStatus.UNLISTED: pgettext_lazy("status of a product", "Off sale"),
    ProductStatus.BLOCKED: pgettext_lazy("status of a product", "Blocked"),
}
TYPE_NAMES: Mapping[ProductType, Words] = {
    ProductType.GOODS: pgettext_lazy("type of a product", "Goods"),
    ProductType.SERVICE: pgettext_lazy("type of a product", "Service"),
}
ATTRIBUTE_TYPE_NAMES: Mapping[AttributeType, Words] = {
    AttributeType.TEXT: pgettext_lazy("type of an attribute", "Text"),
    AttributeType.NUMBER: pgettext_lazy("type of an attribute", "Number"),
    AttributeType.BOOLEAN: pgettext_lazy("type of an attribute", "Yes or no"),
    AttributeType.CHOICE: pgettext_lazy("type of an attribute", "Choice"),
    AttributeType.COLOUR: pgettext_lazy("type of an attribute", "Colour"),
}
SELLER_STATE_NAMES: Mapping[SellerState, Words] = {
    SellerState.OPEN: pgettext_lazy("state of a seller", "Open"),
    SellerState.CLOSED: pgettext_lazy("state of a seller", "Closed"),
    SellerState.BLOCKED: pgettext_lazy("state of a seller", "Blocked"),
}
LOCATION_KIND_NAMES: Mapping[LocationKind, Words] = {
    LocationKind.WAREHOUSE: pgettext_lazy("kind of place", "Warehouse"),
    LocationKind.SHOP: pgettext_lazy("kind of place", "Shop"),
}


Row = TypeVar("Row", bound=models.Model)


def name_model(
    model: type[Row], one: Words, many: Words, *, row: Callable[[Row], str] | None = None, **fields: Words
) -> None:
    """Call a row of `model` `one`, several `many`, and its fields as given by their names. `row`: what one
    particular row is called, where its own name is not for people."""
    model._meta.verbose_name = one
    model._meta.verbose_name_plural = many
    for field_name, words in fields.items():
        model._meta.get_field(field_name).verbose_name = words  # type: ignore[union-attr]
    if row is not None:
        model.__str__ = row  # type: ignore[assignment, method-assign]


def name_app(label: str, words: Words) -> None:
    """Call the app of this label `words`, above its tables."""
    apps.get_app_config(label).verbose_name = words
