"""What the console calls tables and columns, in the reader's language.

The rooms below the web have no words for people; Django's admin takes them from the models. They are set
here, when the console starts: migrations do not notice, since the models' own words stay as written.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from vitrina.people.accounts.roles import Role

Words = str | Promise

ROLE_NAMES: Mapping[Role, Words] = {
    Role.OPERATOR: pgettext_lazy("role", "Operator"),
    Role.MERCHANDISER: pgettext_lazy("role", "Merchandiser"),
    Role.SELLER: pgettext_lazy("role", "Seller"),
    Role.READER: pgettext_lazy("role", "Reader"),
}


def name_model(model: type[models.Model], one: Words, many: Words, **fields: Words) -> None:
    """Call a row of `model` `one`, several `many`, and its fields as given by their names."""
    model._meta.verbose_name = one
    model._meta.verbose_name_plural = many
    for field_name, words in fields.items():
        model._meta.get_field(field_name).verbose_name = words  # type: ignore[union-attr]
