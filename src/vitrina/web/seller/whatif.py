"""The what-if form: a product as it is, every field ready to be changed; and the wish that comes of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vitrina.discovery.explaining.types import Wish
from vitrina.kernel.money import InvalidAmount, Money
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import (
    AttributeFact,
    AttributeType,
    AttributeValue,
    DefinitionFact,
    ProductRecord,
)
from vitrina.market.stock.types import LocationFact, StockFacts
from vitrina.search.boosting.booster import PAID_FACTOR_MAX
from vitrina.web import formats
from vitrina.web.languages import current

PREFIX = "attribute."
ASKED = "asked"
"""The hidden field of a form that was sent: only then an empty box means "no"."""

SWITCHES = ("express", "rocket", "premium")
_PRICE_MAX = 10**9
_UNITS_MAX = 10**6
_PICTURES_MAX = 50
_TEXT_MAX = 200


@dataclass(frozen=True, slots=True)
class Present:
    """How a product is now: what the form starts from. `price`, `list_price`: None where it has none.
    `attributes`: those that can be tried."""

    record: ProductRecord
    price: Money | None
    list_price: Money | None
    stock: StockFacts | None
    locations: tuple[LocationFact, ...]
    attributes: tuple[DefinitionFact, ...]


class AmountField(forms.CharField):
    """An amount in the product's currency, with a decimal point or comma; cleaned to minor units."""

    def __init__(self, currency: str, **options: Any) -> None:
        super().__init__(max_length=20, **options)
        self.currency = currency

    def clean(self, value: Any) -> int | None:
        """Minor units, None where nothing is typed."""
        text = super().clean(value).replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
        if not text:
            return None
        try:
            amount = Money.parse(text.replace(",", "."), self.currency)
        except InvalidAmount:
            raise forms.ValidationError(_("Write an amount such as 12.50.")) from None
        if not 0 < amount.decimal <= _PRICE_MAX:
            raise forms.ValidationError(_("A price is more than nothing, and less than a billion."))
        return amount.minor


class WhatIfForm(forms.Form):
    """Every field stands as the product is; what is changed becomes the wish."""

    def __init__(self, present: Present, data: QueryDict) -> None:
        self.present = present
        self._initial = dict(_present_values(present))
        super().__init__(_completed(data, self._initial, present))
        for name, field in _fields(present):
            field.initial = self._initial.get(name)
            self.fields[name] = field
            if not isinstance(field.widget, forms.CheckboxInput | forms.CheckboxSelectMultiple):
                field.widget.attrs["aria-describedby"] = f"id_{name}_wrong"

    def wish(self) -> Wish | None:
        """What differs from the present; None where nothing does. The form must be valid."""
        changed: dict[str, Any] = {}
        said = self.cleaned_data
        for name, now in (("price", self.present.price), ("list_price", self.present.list_price)):
            if now and said.get(name) is not None and said[name] != now.minor:
                changed[f"{name}_minor"] = said[name]
        for name in ("stock_units", "pictures", "promotion"):
            if said.get(name) is not None and said[name] != self._initial[name]:
                changed[name] = said[name]
        for name in SWITCHES:
            if said[name] != self._initial[name]:
                changed[name] = said[name]
        places = frozenset(said.get("places", ()))
        if "places" in self.fields and places != frozenset(self._initial["places"]):
            changed["stock_places"] = places
        attributes = dict(self._changed_attributes())
        return Wish(**changed, attributes=attributes) if changed or attributes else None

    @property
    def offer(self) -> list[BoundField]:
        """The fields of price, stock and promotion."""
        return [self[name] for name in self.fields if not name.startswith(PREFIX) and name not in SWITCHES]

    @property
    def switches(self) -> list[BoundField]:
        """The boxes to tick."""
        return [self[name] for name in SWITCHES]

    @property
    def attributes(self) -> list[BoundField]:
        """The fields of attributes."""
        return [self[name] for name in self.fields if name.startswith(PREFIX)]

    @property
    def attributes_changed(self) -> bool:
        """Some attribute is not as it is, or cannot be read: what is folded away is then shown."""
        return any(field.errors for field in self.attributes) or any(
            True for _ in (self._changed_attributes() if self.is_valid() else ())
        )

    @property
    def oob(self) -> str:
        """Where faults are told, for HTMX to fill."""
        return ",".join(
            f"#id_{name.replace('.', chr(92) + '.')}_wrong" for name in self.fields if name not in SWITCHES
        )

    def _changed_attributes(self) -> Iterator[tuple[str, AttributeValue]]:
        for definition in self.present.attributes:
            name = PREFIX + definition.code
            value = self.cleaned_data.get(name)
            if name in self.fields and value not in (None, "") and str(value) != str(self._initial[name]):
                yield definition.code, _stored(definition, value)


def _present_values(present: Present) -> Iterator[tuple[str, Any]]:
    record, stock = present.record, present.stock
    yield "price", _plain(present.price)
    yield "list_price", _plain(present.list_price)
    yield "stock_units", stock.units if stock else None
    yield "pictures", len(record.stills)
    yield "express", record.express
    yield "rocket", record.rocket
    yield "premium", record.seller.premium
    yield "places", sorted(stock.location_refs) if stock else []
    yield "promotion", 1.0
    facts = {fact.code: fact for fact in record.attributes}
    for definition in present.attributes:
        yield PREFIX + definition.code, _shown(definition, facts.get(definition.code))


def _completed(data: QueryDict, initial: Mapping[str, Any], present: Present) -> QueryDict:
    """A form that was sent stands for itself; a link that fills in some fields leaves the others as they
    are."""
    if data.get(ASKED):
        return data
    whole = data.copy()
    for name, value in initial.items():
        if name in whole:
            continue
        if isinstance(value, list):
            whole.setlist(name, value)
        elif isinstance(value, bool):
            whole.setlist(name, ["1"] if value else [])
        else:
            whole[name] = "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
    return whole


def _fields(present: Present) -> Iterator[tuple[str, forms.Field]]:
    labels = {"price": gettext("Price, %(currency)s"), "list_price": gettext("List price, %(currency)s")}
    for name, label in labels.items():
        if present.price:
            currency = present.price.currency
            yield (
                name,
                AmountField(
                    currency,
                    label=label % {"currency": formats.currency_sign(currency)},
                    required=False,
                    widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
                ),
            )
    if present.stock:
        yield (
            "stock_units",
            forms.IntegerField(label=_("Pieces in stock"), required=False, min_value=0, max_value=_UNITS_MAX),
        )
    yield (
        "pictures",
        forms.IntegerField(label=_("Pictures"), required=False, min_value=0, max_value=_PICTURES_MAX),
    )
    yield (
        "promotion",
        forms.FloatField(
            label=_("Bought factor for this query, 1 for none"),
            required=False,
            min_value=1.0,
            max_value=PAID_FACTOR_MAX,
            widget=forms.NumberInput(attrs={"step": "0.01"}),
        ),
    )
    yield "express", forms.BooleanField(label=_("Express delivery"), required=False)
    yield "rocket", forms.BooleanField(label=_("Same-day or next-day delivery"), required=False)
    yield "premium", forms.BooleanField(label=_("Premium seller"), required=False)
    if present.stock and present.locations:
        language = current().search
        yield (
            "places",
            forms.MultipleChoiceField(
                label=_("In stock at"),
                required=False,
                choices=[(place.ref, pick(place.names, language)) for place in present.locations],
                widget=forms.CheckboxSelectMultiple(),
            ),
        )
    for definition in present.attributes:
        yield PREFIX + definition.code, _attribute_field(definition)


def _attribute_field(definition: DefinitionFact) -> forms.Field:
    language = current().search
    unit = f", {formats.unit_name(definition.unit)}" if definition.unit else ""
    label = (pick(definition.labels, language) or definition.code) + unit
    match definition.type:
        case AttributeType.BOOLEAN:
            choices = [("", "—"), ("True", gettext("Yes")), ("False", gettext("No"))]
            return forms.ChoiceField(label=label, required=False, choices=choices)
        case AttributeType.CHOICE | AttributeType.COLOUR:
            named = [(choice.key, pick(choice.names, language)) for choice in definition.choices.values()]
            return forms.ChoiceField(label=label, required=False, choices=[("", "—"), *named])
        case AttributeType.NUMBER:
            return forms.FloatField(
                label=label, required=False, widget=forms.NumberInput(attrs={"step": "any"})
            )
        case _:
            return forms.CharField(label=label, required=False, max_length=_TEXT_MAX)


def _shown(definition: DefinitionFact, fact: AttributeFact | None) -> Any:
    """The value as the field shows it, the first where there are several."""
    if fact is None or not fact.values:
        return ""
    match definition.type:
        case AttributeType.BOOLEAN:
            return "True" if fact.keys[0] == "true" else "False"
        case AttributeType.CHOICE | AttributeType.COLOUR:
            return fact.keys[0]
        case AttributeType.NUMBER:
            return fact.number if fact.number is not None else ""
        case _:
            return pick(fact.values[0], current().search)


def _stored(definition: DefinitionFact, value: Any) -> AttributeValue:
    """The value as the catalogue keeps it."""
    match definition.type:
        case AttributeType.BOOLEAN:
            return bool(value == "True")
        case AttributeType.TEXT:
            return {current().search: str(value)}
        case AttributeType.NUMBER:
            return float(Decimal(str(value)))
        case _:
            return str(value)


def _plain(amount: Money | None) -> str:
    return f"{amount.decimal:f}" if amount else ""
