"""What belongs to a product on its page: variants and pictures."""

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.admin import StackedInline
from unfold.decorators import display

from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.models import Picture, Product, Variant
from vitrina.market.catalog.queries import attribute_definitions
from vitrina.market.catalog.rules import attribute_fact
from vitrina.market.catalog.types import DefinitionFact
from vitrina.web import formats
from vitrina.web.addresses import picture_address
from vitrina.web.console.attribute_form import edited, extended, fields_for
from vitrina.web.console.base import ConsoleInline, Localizing, name_for_all
from vitrina.web.console.words import name_model
from vitrina.web.languages import current

OPTION = "option_"

name_model(Variant, _("variant"), _("variants"), sku=_("SKU"), gtin=_("GTIN"), withdrawn=_("Withdrawn"))
name_model(
    Picture,
    _("picture"),
    _("pictures"),
    address=_("Address"),
    alt=_("Description for those who do not see it"),
    position=_("Place"),
    variant=_("Variant"),
)


class VariantForm(forms.ModelForm):  # type: ignore[type-arg]
    """A variant with a field for each option that tells it from its siblings."""

    definitions: ClassVar[tuple[DefinitionFact, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in fields_for(self.definitions, self.instance.options, prefix=OPTION).items():
            name_for_all(field)
            self.fields[name] = field

    def clean(self) -> dict[str, Any]:
        """Options back into one value."""
        cleaned = super().clean() or self.cleaned_data
        self.instance.options = edited(self, self.definitions, self.instance.options, prefix=OPTION)
        return cleaned


class VariantInline(ConsoleInline):
    """Withdrawn, never deleted: orders name them."""

    model = Variant
    form = VariantForm
    verbose_name_plural = _("Variants")
    can_delete = False
    ordering = ("position", "pk")
    readonly_fields = ("option_list",)

    def get_fields(self, request: HttpRequest, obj: Product | None = None) -> list[Any]:
        """SKU, options, GTIN, withdrawn."""
        if obj is not None and not self.has_change_permission(request, obj):
            return ["sku", "option_list", "gtin", "withdrawn"]
        return ["sku", *(OPTION + fact.code for fact in _option_definitions(obj)), "gtin", "withdrawn"]

    def get_formset(self, request: HttpRequest, obj: Product | None = None, **kwargs: Any) -> Any:
        """Forms that know this product's options."""
        definitions = _option_definitions(obj)
        fields = fields_for(definitions, {}, prefix=OPTION)
        kwargs["fields"] = ["sku", "gtin", "withdrawn"]
        kwargs["form"] = extended(VariantForm, {**fields, "definitions": definitions})
        return super().get_formset(request, obj, **kwargs)

    @display(description=_("Options"))
    def option_list(self, variant: Variant) -> str:
        """For who may only read."""
        language = current().search
        definitions = attribute_definitions(variant.options)
        facts = (
            attribute_fact(definitions[code], value)
            for code, value in variant.options.items()
            if code in definitions
        )
        return formats.listed(pick(text, language) for fact in facts for text in fact.values)


class PictureInline(Localizing, StackedInline):  # type: ignore[misc]
    """The first one is the main one."""

    model = Picture
    verbose_name_plural = _("Pictures")
    extra = 0
    fields = ("preview", "address", ("variant", "position"), "alt")
    readonly_fields = ("preview",)
    localized = ("alt",)
    ordering = ("position", "pk")
    hints: ClassVar[dict[str, Any]] = {
        "address": _("A web address, or a path below the shop's media folder."),
        "position": _("0: the main picture."),
    }

    def get_formset(self, request: HttpRequest, obj: Product | None = None, **kwargs: Any) -> Any:
        """Forms that offer this product's variants only."""
        formset = super().get_formset(request, obj, **kwargs)
        variant = formset.form.base_fields.get("variant")
        if variant is not None:
            variant.queryset = obj.variants.filter(withdrawn=False) if obj else Variant.objects.none()
        return formset

    @display(description=_("Picture"))
    def preview(self, picture: Picture) -> SafeString | str:
        """What is to be seen there."""
        if not picture.address:
            return ""
        return format_html(
            '<img class="picture-preview" src="{}" alt="" loading="lazy">', picture_address(picture.address)
        )


def _option_definitions(product: Product | None) -> tuple[DefinitionFact, ...]:
    """Of the options by which a product's variants differ, in the order in which they were given."""
    if product is None:
        return ()
    known: tuple[DefinitionFact, ...] | None = getattr(product, "console_options", None)
    if known is None:
        codes = dict.fromkeys(
            code
            for options in product.variants.order_by("position", "pk").values_list("options", flat=True)
            for code in options
        )
        definitions = attribute_definitions(codes)
        known = tuple(definitions[code] for code in codes if code in definitions)
        product.console_options = known  # type: ignore[attr-defined]
    return known
