"""What the console calls tables and columns, in the reader's language.

The rooms below the web have no words for people; Django's admin takes them from the models. They are set
here, when the console starts: migrations do not notice, since the models' own words stay as written.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from vitrina.market.catalog.types import AttributeType, ProductStatus, ProductType
from vitrina.market.stock.types import LocationKind
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers.types import SellerState

Words = str | Promise

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


def name_model(model: type[models.Model], one: Words, many: Words, **fields: Words) -> None:
    """Call a row of `model` `one`, several `many`, and its fields as given by their names."""
    model._meta.verbose_name = one
    model._meta.verbose_name_plural = many
    for field_name, words in fields.items():
        model._meta.get_field(field_name).verbose_name = words  # type: ignore[union-attr]
