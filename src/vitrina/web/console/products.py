"""Products: the list, and the page on which one is edited."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import AutocompleteSelectFilter
from unfold.decorators import action, display

from vitrina.kernel import clock
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.events import ProductsChanged, products_changed
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.models import Product, Variant
from vitrina.market.catalog.queries import (
    attribute_definitions,
    category_attributes,
    matching,
    search_records,
)
from vitrina.market.catalog.types import DefinitionFact, ProductStatus
from vitrina.people.accounts.queries import role_of
from vitrina.people.accounts.roles import BLOCK_PRODUCTS, Role
from vitrina.web import formats
from vitrina.web.addresses import picture_address
from vitrina.web.console.attribute_form import edited, extended, fields_for
from vitrina.web.console.base import ConsoleAdmin, OwnOnly
from vitrina.web.console.localized import CODES
from vitrina.web.console.navigation import GROUP_TITLES, ConsolePage, Group, add_page
from vitrina.web.console.product_list import (
    CategoryFilter,
    NeedFilter,
    ProductList,
    StatusFilter,
)
from vitrina.web.console.product_parts import PictureInline, VariantInline
from vitrina.web.console.site import site
from vitrina.web.console.words import STATUS_NAMES, TYPE_NAMES, name_app, name_model
from vitrina.web.languages import current

PREFIX = "attribute."

name_app("catalog", GROUP_TITLES[Group.CATALOGUE])
name_model(
    Product,
    _("product"),
    _("products"),
    row=lambda product: pick(product.titles, current().search) or product.ref,
    ref=_("ID"),
    seller=_("Seller"),
    brand=_("Brand"),
    category=_("Category"),
    type=_("Type"),
    status=_("Status"),
    titles=_("Title"),
    subtitles=_("Subtitle"),
    descriptions=_("Description"),
    kinds=_("What it is"),
    express=_("Express delivery"),
    rocket=_("Same-day or next-day delivery"),
    released_on=_("Released on"),
)


class ProductForm(forms.ModelForm):  # type: ignore[type-arg]
    """A product with a field for each attribute that its category expects or that it has."""

    definitions: ClassVar[tuple[DefinitionFact, ...]] = ()

    def clean(self) -> dict[str, Any]:
        """Attributes back into one value."""
        cleaned = super().clean() or self.cleaned_data
        self.instance.attributes = edited(self, self.definitions, self.instance.attributes, prefix=PREFIX)
        return cleaned


class ProductAdmin(OwnOnly, ConsoleAdmin):
    """The catalogue. A product is never deleted: it is taken off sale."""

    form = ProductForm
    localized = ("titles", "subtitles", "kinds")
    localized_long = ("descriptions",)
    choice_names = {"status": STATUS_NAMES, "type": TYPE_NAMES}
    hints = {
        "kinds": _("In one or two words, as people search for it: “shoulder bag”."),
        "ref": _("In addresses and feeds. It cannot be changed later."),
    }
    inlines = (VariantInline, PictureInline)
    list_display = ("row", "brand", "category_name", "seller_name", "state", "price", "stock", "filled")
    list_select_related = ("brand", "category", "seller")
    list_display_links = ("row",)
    ordering = ("-pk",)
    search_fields = ("ref",)
    search_help_text = _("Title in any language, brand, or ID")
    autocomplete_fields = ("brand", "category")
    actions = ("put_on_sale", "take_off_sale", "block")

    # ------------------------------------------------------------------------------------------- the list

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ProductList]:
        """Ours, that reads facts together."""
        return ProductList

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """A seller's account has no use for a filter by seller."""
        mine = [StatusFilter, NeedFilter, ("category", CategoryFilter), ("brand", AutocompleteSelectFilter)]
        return mine if role_of(request.user) is Role.SELLER else [*mine, ("seller", AutocompleteSelectFilter)]

    def get_list_display(self, request: HttpRequest) -> Any:
        """Nor for a column that says the same in each row."""
        columns = super().get_list_display(request)
        hidden = {"seller_name"} if role_of(request.user) is Role.SELLER else set()
        return [column for column in columns if column not in hidden]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Product], search_term: str
    ) -> tuple[QuerySet[Product], bool]:
        """By title, brand or id."""
        return matching(queryset, search_term, languages=CODES), False

    @display(description=_("Product"))
    def row(self, product: Product) -> SafeString:
        """The picture, the title in the reader's language, the id."""
        pictures = product.listed.record.pictures  # type: ignore[attr-defined]
        return format_html(
            '<span class="product-row"><span class="product-thumb">{}</span>'
            '<span><span class="product-title">{}</span><span class="product-ref">{}</span></span></span>',
            thumbnail(pictures[0].address) if pictures else "",
            pick(product.titles, current().search),
            product.ref,
        )

    @display(description=_("Category"), ordering="category")
    def category_name(self, product: Product) -> str:
        """In the reader's language."""
        return pick(product.category.names, current().search) if product.category else ""

    @display(description=_("Seller"), ordering="seller")
    def seller_name(self, product: Product) -> str:
        """Who offers it."""
        return product.seller.name

    @display(
        description=_("Status"),
        ordering="status",
        label={"listed": "success", "unlisted": "info", "blocked": "danger"},
    )
    def state(self, product: Product) -> tuple[str, Any]:
        """Listed, unlisted or blocked."""
        return product.status, STATUS_NAMES[ProductStatus(product.status)]

    @display(description=_("Price"))
    def price(self, product: Product) -> SafeString | str:
        """From how much it is sold."""
        asking = product.listed.asking  # type: ignore[attr-defined]
        return _figure(formats.money(asking) if asking else "—")

    @display(description=_("In stock"))
    def stock(self, product: Product) -> SafeString | str:
        """Pieces that can be sold; a dash where nobody counts."""
        units = product.listed.units  # type: ignore[attr-defined]
        return _figure("—" if units is None else formats.number(units))

    @display(description=_("Complete"))
    def filled(self, product: Product) -> SafeString | str:
        """Share of the category's attributes that are filled in."""
        share = product.listed.record.completeness  # type: ignore[attr-defined]
        return _figure("—" if share is None else formats.percent(share))

    # ----------------------------------------------------------------------------------------- the actions

    @action(description=_("Put on sale"), permissions=["change"])
    def put_on_sale(self, request: HttpRequest, queryset: QuerySet[Product]) -> None:
        """List them; blocked ones only for who may block."""
        if not self.has_block_permission(request):
            queryset = queryset.exclude(status=ProductStatus.BLOCKED.value)
        self._set_status(request, queryset, ProductStatus.LISTED)

    @action(description=_("Take off sale"), permissions=["change"])
    def take_off_sale(self, request: HttpRequest, queryset: QuerySet[Product]) -> None:
        """Unlist them; blocked ones stay blocked."""
        rows = queryset.exclude(status=ProductStatus.BLOCKED.value)
        self._set_status(request, rows, ProductStatus.UNLISTED)

    @action(description=_("Block"), permissions=["block"])
    def block(self, request: HttpRequest, queryset: QuerySet[Product]) -> None:
        """Take them off sale, whatever their sellers' feeds say."""
        self._set_status(request, queryset, ProductStatus.BLOCKED)

    def has_block_permission(self, request: HttpRequest) -> bool:
        """May block products, and let blocked ones be sold again."""
        return bool(request.user.has_perm(BLOCK_PRODUCTS))

    def _set_status(self, request: HttpRequest, queryset: QuerySet[Product], status: ProductStatus) -> None:
        count = catalog.set_status(queryset.values_list("ref", flat=True), status=status)
        told = ngettext("%(count)s product changed.", "%(count)s products changed.", count)
        self.message_user(request, told % {"count": formats.number(count)}, messages.SUCCESS)

    # -------------------------------------------------------------------------------------- the one product

    def declared_fieldsets(self, request: HttpRequest, obj: Product | None) -> Any:
        """What it is, what is told of it, its attributes, how it is sold."""
        attributes = self._attribute_names(request, obj)
        return [
            (None, {"fields": ("titles", "brand", "category", "kinds", "status")}),
            (_("Texts"), {"fields": ("subtitles", "descriptions")}),
            *([(_("Attributes"), {"fields": attributes})] if attributes else []),
            (_("Sale"), {"fields": ("ref", "seller", "type", "released_on", ("express", "rocket"))}),
        ]

    def get_form(self, request: HttpRequest, obj: Product | None = None, *args: Any, **kwargs: Any) -> Any:
        """A form that knows this product's attributes."""
        fieldsets = self.get_fieldsets(request, obj)
        kwargs["fields"] = [name for name in flatten_fieldsets(fieldsets) if not name.startswith(PREFIX)]
        form = super().get_form(request, obj, *args, **kwargs)
        if obj is not None and not self.has_change_permission(request, obj):
            return form
        definitions = self._definitions(obj)
        fields = fields_for(definitions, obj.attributes if obj else {}, prefix=PREFIX)
        return extended(form, {**fields, "definitions": definitions})

    def locked(self, request: HttpRequest, obj: Product | None) -> frozenset[str]:
        """The id; for sellers also whose it is, and an operator's block."""
        if obj is None:
            return frozenset()
        names = {"ref"}
        if role_of(request.user) is Role.SELLER:
            names.add("seller")
        if obj.status == ProductStatus.BLOCKED and not self.has_block_permission(request):
            names.add("status")
        return frozenset(names)

    def offered(self, field: str, request: HttpRequest) -> list[tuple[Any, Any]]:
        """To block is not for everybody."""
        choices = super().offered(field, request)
        if field != "status" or self.has_block_permission(request):
            return choices
        return [choice for choice in choices if choice[0] is not ProductStatus.BLOCKED]

    def save_model(self, request: HttpRequest, obj: Product, form: Any, change: bool) -> None:
        """Save the row; what it means is announced when its parts are saved, too."""
        obj.updated_at = clock.now()
        obj.digest = ""
        if not change:
            obj.created_at = obj.updated_at
        if form.changed_data or not change:
            super().save_model(request, obj, form, change)

    def announce(self, obj: Product, *, changed: frozenset[str], created: bool) -> None:
        """Search reads it anew; the next feed compares it anew."""
        if not obj.variants.exists():
            Variant.objects.create(product=obj, sku=obj.ref)
        Product.objects.filter(pk=obj.pk).update(digest="", updated_at=clock.now())
        products_changed.announce(ProductsChanged((obj.pk,)))

    def view_on_site(self, obj: Product) -> str:
        """Its page in the store."""
        return reverse("product", args=(obj.ref,))

    @display(description=_("Attributes"))
    def attribute_list(self, product: Product) -> SafeString:
        """Those it has, for who may only read."""
        facts = search_records([product.pk])[0].attributes
        language = current().search
        return format_html(
            '<dl class="localized-shown">{}</dl>',
            format_html_join(
                "",
                "<dt>{}</dt><dd>{}</dd>",
                (
                    (pick(fact.labels, language), ", ".join(pick(value, language) for value in fact.values))
                    for fact in facts
                ),
            ),
        )

    def _attribute_names(self, request: HttpRequest, product: Product | None) -> list[str]:
        if product is None:
            return []
        if not self.has_change_permission(request, product):
            return ["attribute_list"]
        return list(fields_for(self._definitions(product), product.attributes, prefix=PREFIX))

    def _definitions(self, product: Product | None) -> tuple[DefinitionFact, ...]:
        """Of the attributes that the category expects, then of others that the product has; read once."""
        if product is None:
            return ()
        known: tuple[DefinitionFact, ...] | None = getattr(product, "console_definitions", None)
        if known is None:
            expected = category_attributes(product.category.ref) if product.category else ()
            codes = {definition.code for definition in expected}
            varying = set().union(*product.variants.values_list("options", flat=True))
            own = attribute_definitions(set(product.attributes) - codes).values()
            known = (*(fact for fact in expected if fact.code not in varying), *own)
            product.console_definitions = known  # type: ignore[attr-defined]
        return known


def products_of(field: str) -> Coalesce:
    """For lists of brands and categories: how many products name the row in `field`."""
    rows = Product.objects.filter(**{field: OuterRef("pk")}).order_by()
    return Coalesce(Subquery(rows.values(field).annotate(size=Count("pk")).values("size")), 0)


def thumbnail(address: str) -> SafeString:
    """A small picture that says nothing: the title stands beside it."""
    return format_html('<img src="{}" alt="" loading="lazy">', picture_address(address))


def _figure(text: str) -> SafeString:
    return format_html('<span class="figure">{}</span>', text)


site.register(Product, ProductAdmin)
add_page(
    ConsolePage(
        group=Group.CATALOGUE,
        title=_("Products"),
        url_name="console:catalog_product_changelist",
        icon="apparel",
        permission="catalog.view_product",
    )
)
