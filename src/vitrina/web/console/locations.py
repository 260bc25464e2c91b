"""Warehouses, and shops that people can walk into."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import StackedInline
from unfold.decorators import display
from unfold.widgets import UnfoldAdminTextareaWidget

from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.localized import pick
from vitrina.market.stock.events import LocationsChanged, locations_changed
from vitrina.market.stock.hours import read_hours
from vitrina.market.stock.models import Location, ShopDetail
from vitrina.market.stock.types import LocationKind
from vitrina.web.console.base import ConsoleAdmin, Localizing
from vitrina.web.console.navigation import GROUP_TITLES, STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import LOCATION_KIND_NAMES, name_app, name_model
from vitrina.web.errors import failure
from vitrina.web.languages import current

name_app("stock", GROUP_TITLES[Group.PLACES])
name_model(
    Location,
    _("place"),
    _("places"),
    row=lambda location: pick(location.names, current().search) or location.ref,
    ref=_("Short name"),
    names=_("Name"),
    kind=_("Kind"),
    latitude=_("Degrees north"),
    longitude=_("Degrees east"),
    dispatch_days=_("Days until goods leave"),
    marketplace=_("Run by the marketplace"),
)
name_model(
    ShopDetail,
    _("for visitors"),
    _("for visitors"),
    row=lambda detail: str(detail.location),
    addresses=_("Address"),
    notes=_("How to find it"),
    phone=_("Telephone"),
    email=_("E-mail address"),
    hours=_("Opening hours"),
    time_zone=_("Time zone"),
    picture=_("Picture"),
)


class HoursField(forms.CharField):
    """Opening hours as lines: seven, from Monday ("10:00-14:00 16:00-20:00", "-" where closed), then days on
    which it is otherwise ("2026-12-25 -")."""

    widget = UnfoldAdminTextareaWidget

    def prepare_value(self, value: Any) -> Any:
        """Kept hours as lines."""
        if not isinstance(value, Mapping):
            return value
        weekly = [" ".join(spans) or "-" for spans in value.get("weekly") or [[]] * 7]
        exceptions = value.get("exceptions") or {}
        return "\n".join([*weekly, *(f"{day} {' '.join(spans) or '-'}" for day, spans in exceptions.items())])

    def to_python(self, value: Any) -> Any:
        """Lines as they are kept."""
        rows = [line.replace("–", "-").split() for line in (value or "").splitlines() if line.strip()]
        if not rows:
            return {}
        kept = {
            "weekly": [_spans(row) for row in rows[:7]],
            "exceptions": {row[0]: _spans(row[1:]) for row in rows[7:]},
        }
        try:
            read_hours(kept)
        except InvalidInput as error:
            raise forms.ValidationError(failure(error).message) from None
        return kept

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Other lines than before."""
        return bool(self.prepare_value(initial) != data)


class ShopDetailInline(Localizing, StackedInline):  # type: ignore[misc]
    """What a visitor wants to know."""

    model = ShopDetail
    verbose_name_plural = _("For visitors")
    extra = 0
    max_num = 1
    localized_long = ("addresses", "notes")
    fields = ("addresses", "notes", ("phone", "email"), "hours", "time_zone", "picture")
    hints: ClassVar[dict[str, Any]] = {
        "hours": _(
            "Seven lines from Monday: 10:00-14:00 16:00-20:00, or - where closed. Then days on which it is "
            "otherwise: 2026-12-25 -"
        ),
        "time_zone": _("Such as Europe/Paris."),
        "picture": _("A path below the shop's media folder."),
    }

    @display(description=_("Opening hours"))
    def shown_hours(self, detail: ShopDetail) -> str:
        """As lines, for who may only read."""
        return str(HoursField().prepare_value(detail.hours))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Hours as lines."""
        if db_field.name == "hours":
            return HoursField(
                label=db_field.verbose_name,
                required=False,
                help_text=self.hints["hours"],
                widget=UnfoldAdminTextareaWidget(attrs={"rows": 8}),
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class LocationAdmin(ConsoleAdmin):
    """Where goods lie, and where people can come in."""

    localized = ("names",)
    choice_names = {"kind": LOCATION_KIND_NAMES}
    fixed = ("ref", "kind")
    hints = {"ref": _("It cannot be changed later.")}
    fields = ("names", "ref", "kind", ("latitude", "longitude"), "dispatch_days", "marketplace")
    list_display = ("name", "ref", "kind_name", "dispatch_days", "marketplace")
    search_fields = ("ref", "names__en", "names__ru", "names__es", "names__zh")
    ordering = ("pk",)

    def get_inlines(self, request: HttpRequest, obj: Location | None) -> list[Any]:
        """Nobody visits a warehouse."""
        return [ShopDetailInline] if obj is not None and obj.kind == LocationKind.SHOP else []

    def announce(self, obj: Location, *, changed: frozenset[str], created: bool) -> None:
        """Search knows where places are, not when they open."""
        if created or changed - {"shopdetail"}:
            locations_changed.announce(LocationsChanged((obj.ref,)))

    @display(description=_("Name"))
    def name(self, location: Location) -> str:
        """In the reader's language."""
        return pick(location.names, current().search)

    @display(description=_("Kind"), ordering="kind")
    def kind_name(self, location: Location) -> Any:
        """Named."""
        return LOCATION_KIND_NAMES[LocationKind(location.kind)]


def _spans(texts: list[str]) -> list[str]:
    return [] if texts == ["-"] else texts


site.register(Location, LocationAdmin)
add_page(
    ConsolePage(
        group=Group.PLACES,
        title=_("Places"),
        url_name="console:stock_location_changelist",
        icon="location_on",
        permission="stock.view_location",
        roles=STAFF,
    )
)
