"""What all tables of the console share: texts in four languages, one announcement a save, own rows only."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.admin.options import BaseModelAdmin
from django.db import models
from django.forms import BaseModelFormSet, Field, ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.text import capfirst
from unfold.admin import ModelAdmin, TabularInline

from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.web.console.localized import LocalizedField, shown

LONG_LINES = 4


class Localizing(BaseModelAdmin):  # type: ignore[type-arg]
    """Shows JSON fields that hold texts by language as one input a language."""

    localized: ClassVar[Sequence[str]] = ()
    """Fields with one line a language."""

    localized_long: ClassVar[Sequence[str]] = ()
    """Fields with several lines a language."""

    hints: ClassVar[Mapping[str, str | Promise]] = {}
    """Field → what to know about it, below its input."""

    def formfield_for_dbfield(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        """Ours for localized fields, Unfold's for all others; with our hint in either case."""
        name = db_field.name
        field: Field | None
        if name in self.localized or name in self.localized_long:
            field = LocalizedField(
                lines=LONG_LINES if name in self.localized_long else 1,
                label=capfirst(str(db_field.verbose_name)),
                required=not db_field.blank,
            )
        else:
            field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.help_text = self.hints.get(name, "")
        return field


class ConsoleAdmin(Localizing, ModelAdmin):  # type: ignore[misc]
    """A table of the console. Rows are never deleted unless a subclass says so: others refer to them."""

    show_full_result_count = False
    list_per_page = 40
    list_max_show_all = 0
    list_filter_submit = True
    warn_unsaved_form = True
    compressed_fields = True
    deletable: ClassVar[bool] = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in (*self.localized, *self.localized_long):
            setattr(self, f"shown_{name}", _shown(self.model, name))

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

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """As declared; whoever may only read gets texts by language as texts, not as JSON."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [
            (title, {**options, "fields": self._readable(options["fields"])}) for title, options in fieldsets
        ]

    def _readable(self, fields: Sequence[Any]) -> list[Any]:
        texts = {*self.localized, *self.localized_long}
        return [
            tuple(self._readable(field))
            if isinstance(field, (list, tuple))
            else (f"shown_{field}" if field in texts else field)
            for field in fields
        ]

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """What is not there, or not for this reader, is not found; Django would lead back to the list."""
        raise Http404


class ConsoleInline(Localizing, TabularInline):  # type: ignore[misc]
    """Rows that belong to the row on the page."""

    extra = 0
    tab = False
    hide_title = False
    show_change_link = False


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


def _shown(model: type[models.Model], name: str) -> Callable[[models.Model], str]:
    def show(row: models.Model) -> str:
        return shown(getattr(row, name))

    verbose_name = model._meta.get_field(name).verbose_name  # type: ignore[union-attr]
    show.short_description = verbose_name  # type: ignore[attr-defined]
    return show


def _table(formset: "BaseModelFormSet[Any, Any]") -> str:
    return str(formset.model._meta.model_name)
