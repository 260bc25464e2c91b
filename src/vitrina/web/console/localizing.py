"""How a row's fields are edited, and how they are read by those who may not: never as raw JSON or keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.utils import display_for_field
from django.db import models
from django.forms import Field, TypedChoiceField
from django.http import HttpRequest
from django.utils.text import capfirst

from vitrina.web.console.localized import LocalizedField, shown
from vitrina.web.console.words import Words

LONG_LINES = 4
_SHOWN = "shown_"


class Localizing(BaseModelAdmin):  # type: ignore[type-arg]
    """Shows JSON fields that hold texts by language as one input a language, and choices by their names; to
    those who may only read, all as text. For tables and for the rows that belong to them."""

    localized: ClassVar[Sequence[str]] = ()
    """Fields with one line a language."""

    localized_long: ClassVar[Sequence[str]] = ()
    """Fields with several lines a language."""

    hints: ClassVar[Mapping[str, Words]] = {}
    """Field → what to know about it, below its input."""

    choice_names: ClassVar[Mapping[str, Mapping[Any, Words]]] = {}
    """Field → what each of its stored values is called."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.model._meta.concrete_fields:
            if not hasattr(type(self), _SHOWN + field.name):
                setattr(self, _SHOWN + field.name, self._shown(field))

    def locked(self, request: HttpRequest, obj: Any) -> frozenset[str]:
        """Fields that whoever asks cannot change, though they may change others."""
        return frozenset()

    def declared_fieldsets(self, request: HttpRequest, obj: Any) -> Any:
        """The page's parts; for a subclass that has different ones for different rows."""
        return super().get_fieldsets(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """As declared, with what cannot be changed as people read it."""
        locked = self._locked(request, obj)
        return [
            (title, {**options, "fields": _with_shown(options["fields"], locked)})
            for title, options in self.declared_fieldsets(request, obj)
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Those that are shown only."""
        locked = sorted(self._locked(request, obj))
        return [*super().get_readonly_fields(request, obj), *(_SHOWN + name for name in locked)]

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

    def _locked(self, request: HttpRequest, obj: Any) -> frozenset[str]:
        if obj is None or self.has_change_permission(request, obj):
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
            if field.is_relation:
                return str(value or "—")
            return names[value] if value in names else display_for_field(value, field, "—")

        show.short_description = field.verbose_name  # type: ignore[attr-defined]
        return show


def _with_shown(fields: Sequence[Any], locked: frozenset[str]) -> list[Any]:
    return [
        tuple(_with_shown(field, locked))
        if isinstance(field, (list, tuple))
        else (_SHOWN + field if field in locked else field)
        for field in fields
    ]
