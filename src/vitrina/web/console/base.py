"""What all tables of the console share: texts in four languages, one announcement a save, own rows only."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import models
from django.forms import BaseInlineFormSet, Field, ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from unfold.admin import ModelAdmin, TabularInline

from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.web.console.localized import LocalizedWidget
from vitrina.web.console.localizing import Localizing

__all__ = ["ConsoleAdmin", "ConsoleInline", "Localizing", "OwnOnly", "name_for_all", "own"]


class ConsoleAdmin(Localizing, ModelAdmin):  # type: ignore[misc]
    """A table of the console. Rows are never deleted unless a subclass says so: others refer to them."""

    list_per_page = 40
    list_max_show_all = 0
    list_filter_submit = True
    warn_unsaved_form = True
    compressed_fields = True
    deletable: ClassVar[bool] = False

    fixed: ClassVar[Sequence[str]] = ()
    """Fields that stay as they are once the row is there: others refer to it by them."""

    def announce(self, obj: Any, *, changed: frozenset[str], created: bool) -> None:
        """Tell what a saved row means for others; `changed`: the names of its changed fields, and of the
        tables of the inline rows that changed. Runs inside the saving transaction; not called where nothing
        changed."""

    def save_related(self, request: HttpRequest, form: "ModelForm[Any]", formsets: Any, change: bool) -> None:
        """Save inline rows, then announce, once."""
        super().save_related(request, form, formsets, change)
        changed = {str(name) for name in form.changed_data}
        changed |= {_table(formset) for formset in formsets if formset.has_changed()}
        if changed or not change:
            self.announce(form.instance, changed=frozenset(changed), created=not change)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only where the table says so."""
        return self.deletable and super().has_delete_permission(request, obj)

    def locked(self, request: HttpRequest, obj: Any) -> frozenset[str]:
        """Fields of a row that is there which whoever asks cannot change."""
        return frozenset(self.fixed) if obj else frozenset()

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """What is not there, or not for this reader, is not found; Django would lead back to the list."""
        raise Http404


class ConsoleInline(Localizing, TabularInline):  # type: ignore[misc]
    """Rows that belong to the row on the page."""

    extra = 0
    tab = False
    hide_title = True
    show_change_link = False

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Forms whose inputs are named for those who do not see the table's heading above them."""
        formset = super().get_formset(request, obj, **kwargs)
        for field in formset.form.base_fields.values():
            name_for_all(field)
        return formset


def name_for_all(field: Field) -> None:
    """Say the field's label where screen readers hear it, without a label to be seen."""
    widget: Any = getattr(field.widget, "widget", field.widget)
    if field.label and not isinstance(widget, LocalizedWidget):
        widget.attrs["aria-label"] = str(field.label)


class OwnOnly(ModelAdmin):  # type: ignore[misc]
    """Mixin: an account of the role `SELLER` sees the rows of its own sellers alone; `seller_path` leads from
    a row to the seller's ref."""

    seller_path: ClassVar[str] = "seller__ref"

    def get_queryset(self, request: HttpRequest) -> "models.QuerySet[Any]":
        """All rows, or those of one's own sellers."""
        return own(super().get_queryset(request), request, seller_path=self.seller_path)


def own(rows: "models.QuerySet[Any]", request: HttpRequest, *, seller_path: str) -> "models.QuerySet[Any]":
    """`rows`, or for an account of the role `SELLER` those of its own sellers."""
    if role_of(request.user) is not Role.SELLER:
        return rows
    return rows.filter(**{f"{seller_path}__in": seller_refs_of(request.user)})


def _table(formset: "BaseInlineFormSet[Any, Any, Any]") -> str:
    model: type[models.Model] = formset.model  # type: ignore[assignment]
    return str(model._meta.model_name)
