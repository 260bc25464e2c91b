"""What all tables of the console share: texts in four languages, one announcement a save, own rows only."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.utils import display_for_field
from django.db import models
from django.forms import BaseInlineFormSet, Field, ModelForm, TypedChoiceField
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import capfirst
from unfold.admin import ModelAdmin, TabularInline

from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.web.console.localized import LocalizedField, LocalizedWidget, shown
from vitrina.web.console.words import Words

LONG_LINES = 4
_SHOWN = "shown_"


class Localizing(BaseModelAdmin):  # type: ignore[type-arg]
    """Shows JSON fields that hold texts by language as one input a language."""

    localized: ClassVar[Sequence[str]] = ()
    """Fields with one line a language."""

    localized_long: ClassVar[Sequence[str]] = ()
    """Fields with several lines a language."""

    hints: ClassVar[Mapping[str, Words]] = {}
    """Field → what to know about it, below its input."""

    choice_names: ClassVar[Mapping[str, Mapping[Any, Words]]] = {}
    """Field → what each of its stored values is called."""

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

    def formfield_for_choice_field(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> TypedChoiceField | None:
        """Choices by their names."""
        names = self.choice_names.get(db_field.name)
        if names is not None:
            kwargs["choices"] = [(str(value), name) for value, name in self.offered(db_field.name, request)]
        field: TypedChoiceField | None = super().formfield_for_choice_field(db_field, request, **kwargs)
        return field

    def offered(self, field: str, request: HttpRequest) -> list[tuple[Any, Words]]:
        """The choices of `field` that whoever asks may make."""
        return list(self.choice_names[field].items())


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.model._meta.concrete_fields:
            setattr(self, _SHOWN + field.name, self._shown(field))

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
        return frozenset(self.fixed)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """As declared, with what cannot be changed as people read it: texts, not JSON; names, not keys."""
        fieldsets = self.declared_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        locked = self._locked(request, obj)
        return [
            (title, {**options, "fields": _with_shown(options["fields"], locked)})
            for title, options in fieldsets
        ]

    def declared_fieldsets(self, request: HttpRequest, obj: Any) -> Any:
        """The page's parts; for a subclass that has different ones for different rows."""
        return super().get_fieldsets(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Those that are shown only."""
        fields = list(super().get_readonly_fields(request, obj))
        return [*fields, *(_SHOWN + name for name in sorted(self._locked(request, obj)))] if obj else fields

    def _locked(self, request: HttpRequest, obj: Any) -> frozenset[str]:
        if self.has_change_permission(request, obj):
            return self.locked(request, obj)
        return frozenset(field.name for field in self.model._meta.concrete_fields)

    def _shown(self, field: "models.Field[Any, Any]") -> Callable[[models.Model], Any]:
        """How a field that cannot be changed is shown."""
        name = field.name
        texts = name in self.localized or name in self.localized_long
        names = self.choice_names.get(name, {})

        def show(row: models.Model) -> Any:
            value = getattr(row, name)
            if texts:
                return shown(value)
            return names[value] if value in names else display_for_field(value, field, "—")

        show.short_description = field.verbose_name  # type: ignore[attr-defined]
        return show

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
    widget = getattr(field.widget, "widget", field.widget)
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


def _with_shown(fields: Sequence[Any], locked: frozenset[str]) -> list[Any]:
    return [
        tuple(_with_shown(field, locked))
        if isinstance(field, (list, tuple))
        else (_SHOWN + field if field in locked else field)
        for field in fields
    ]


def _table(formset: "BaseInlineFormSet[Any, Any, Any]") -> str:
    model: type[models.Model] = formset.model  # type: ignore[assignment]
    return str(model._meta.model_name)
