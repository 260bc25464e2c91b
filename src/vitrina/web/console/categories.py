"""The category tree."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import UnfoldAdminSelectWidget

from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.models import Category, CategoryAttribute, Product
from vitrina.market.catalog.types import CategoryDraft
from vitrina.web import formats
from vitrina.web.console.announcing import announce_products
from vitrina.web.console.base import ConsoleAdmin, ConsoleInline
from vitrina.web.console.navigation import ConsolePage, Group, add_page
from vitrina.web.console.products import products_of, thumbnail
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model
from vitrina.web.languages import current

name_model(
    Category,
    _("category"),
    _("categories"),
    row=lambda category: pick(category.names, current().search),
    ref=_("Name in addresses"),
    names=_("Name"),
    picture=_("Picture"),
)
name_model(CategoryAttribute, _("expected attribute"), _("expected attributes"), definition=_("Attribute"))


class CategoryForm(forms.ModelForm):  # type: ignore[type-arg]
    """A category; a new one is put somewhere in the tree."""

    parent = forms.ModelChoiceField(
        Category.objects.none(),
        to_field_name="ref",
        required=False,
        label=_("Below"),
        empty_label=_("At the top"),
        widget=UnfoldAdminSelectWidget(),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.fields.get("parent")
        if isinstance(parent, forms.ModelChoiceField):
            parent.queryset = Category.objects.order_by("path")
            parent.label_from_instance = indented  # type: ignore[method-assign, assignment]


class ExpectedInline(ConsoleInline):
    """What products here, and in all categories below, are expected to have."""

    model = CategoryAttribute
    fields = ("definition",)
    autocomplete_fields = ("definition",)
    verbose_name_plural = _("Attributes that products here, and below, are expected to have")


class CategoryAdmin(ConsoleAdmin):
    """The tree, in its order. A category is never moved or deleted: addresses and feeds name it."""

    form = CategoryForm
    localized = ("names",)
    fixed = ("ref",)
    hints = {
        "ref": _("It cannot be changed later."),
        "picture": _("A path below the shop's media folder."),
    }
    inlines = (ExpectedInline,)
    list_display = ("row", "ref", "products")
    list_per_page = 500
    ordering = ("path",)
    search_fields = ("ref", "names__en", "names__ru", "names__es", "names__zh")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Category]:
        """With the number of products in each."""
        rows: QuerySet[Category] = super().get_queryset(request).annotate(size=products_of("category"))
        return rows

    @display(description=_("Category"))
    def row(self, category: Category) -> SafeString:
        """Indented by its depth, with its picture."""
        return format_html(
            '<span class="product-row" style="padding-left: {}rem">{}<span>{}</span></span>',
            1.5 * (category.depth - 1),
            format_html('<span class="product-thumb">{}</span>', thumbnail(category.picture))
            if category.picture
            else "",
            pick(category.names, current().search),
        )

    @display(description=_("Products"))
    def products(self, category: Category) -> SafeString:
        """How many stand in this very category."""
        size = category.size
        return format_html('<span class="figure">{}</span>', formats.number(size) if size else "")

    def declared_fieldsets(self, request: HttpRequest, obj: Category | None) -> Any:
        """Where it stands is asked of a new one only."""
        place = [] if obj else ["parent"]
        return [(None, {"fields": [*place, "names", "ref", "picture"]})]

    def save_model(self, request: HttpRequest, obj: Category, form: Any, change: bool) -> None:
        """Through the catalogue's services, which announce the products that read differently."""
        parent = form.cleaned_data.get("parent")
        draft = CategoryDraft(obj.ref, obj.names, parent.ref if parent else "")
        catalog.upsert_categories([draft])
        catalog.picture_categories({obj.ref: obj.picture})
        obj.pk = Category.objects.get(ref=obj.ref).pk

    def announce(self, obj: Category, *, changed: frozenset[str], created: bool) -> None:
        """Names are announced by the service; how complete products are counts in search, too."""
        if "categoryattribute" in changed and not created:
            announce_products(Product.objects.filter(category__path__startswith=obj.path))


def indented(category: Category) -> str:
    """A category in a list of choices, its depth to be seen."""
    indent = "\u2003" * (category.depth - 1)
    return f"{indent}{pick(category.names, current().search)}"


site.register(Category, CategoryAdmin)
add_page(
    ConsolePage(
        group=Group.CATALOGUE,
        title=_("Categories"),
        url_name="console:catalog_category_changelist",
        icon="account_tree",
        permission="catalog.view_category",
    )
)
