"""The form of a factor: fields for what is common, JSON for the rest."""

from dataclasses import asdict
from difflib import get_close_matches
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminDecimalFieldWidget,
    UnfoldAdminRadioSelectWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from vitrina.discovery.curation.models import BoostFactor
from vitrina.market.catalog.queries import attribute_definitions, brand_names
from vitrina.people.sellers.queries import sellers
from vitrina.search.boosting.factor import FACTOR_MAX
from vitrina.web.console.curation.base import CurationForm
from vitrina.web.console.curation.category_choices import category_choices
from vitrina.web.console.curation.conditions import (
    NUMBERS_MAX,
    SimpleCondition,
    condition_of,
    is_everything,
    simple_condition,
)
from vitrina.web.console.curation.number_field import NumberRuleField
from vitrina.web.console.curation.picker import ProductField
from vitrina.web.console.curation.wording import (
    FACT_NAMES,
    KIND_NAMES,
    LANGUAGE_NAMES,
    SEGMENT_NAMES,
    choices,
)

ANY = pgettext_lazy("any value will do", "any")
TEXTS = ("query", "words", "category", "brand", "attribute", "seller", "product", "segment", "language")
"""Fields of the form, each with the prefix `if_`, and of `SimpleCondition`."""

_STRENGTH_MIN = 0.01
SHOWN_KEYS = 12


class Strength(UnfoldAdminDecimalFieldWidget):  # type: ignore[misc]
    """A number with a slider beside it."""

    template_name = "console/curation/strength.html"


def _text(label: Any, hint: Any = "", **options: Any) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=False, widget=UnfoldAdminTextInputWidget, **options
    )


def _select(label: Any, offered: Any = (), hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=offered, help_text=hint, required=False, widget=UnfoldAdminSelectWidget
    )


class BoostForm(CurationForm):
    """A factor. Its condition comes from the plain fields, or, where that is filled in, from the JSON one."""

    fields_at_fault = {
        "effect.points": "points",
        ".effect": "strength",
        ".kind": "kind",
        ".budget": "budget_limit_minor",
        ".active_until": "active_until",
        ".condition": "condition_json",
    }

    kind = forms.ChoiceField(
        label=_("Kind"), choices=choices(KIND_NAMES), widget=UnfoldAdminRadioSelectWidget, initial="free"
    )
    strength = forms.FloatField(
        label=_("Factor"),
        min_value=_STRENGTH_MIN,
        max_value=FACTOR_MAX,
        initial=1.2,
        required=False,
        widget=Strength(attrs={"step": "any"}),
        help_text=_("The score is multiplied by it: 1.2 lifts, 0.8 holds back, 1 changes nothing."),
    )
    follows = _select(
        _("Or let it follow"),
        choices(FACT_NAMES, empty=_("— a fixed factor —")),
        _("Then the factor is read from the points below, with straight lines between them."),
    )
    points = forms.CharField(
        label=_("Points"),
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("One a line: the number, a colon, the factor, such as “0.9: 1.05”."),
    )
    if_words = _text(_("Query holds the words"), _("In any order and form."))
    if_query = _text(_("Query is just"), _("These words, and no others."))
    if_category = _select(_("Category"))
    if_brand = _text(_("Brand"), _("Its name."))
    if_attribute = _text(_("Attribute"), _("As code=value, such as colour=red."))
    if_seller = _select(_("Seller"))
    if_product = ProductField(label=_("Product"), required=False)
    number_1 = NumberRuleField(label=_("Number"))
    number_2 = NumberRuleField(label=_("And another number"))
    if_segment = _select(_("Shopper"), choices(SEGMENT_NAMES, empty=ANY))
    if_language = _select(_("Language of the page"), choices(LANGUAGE_NAMES, empty=ANY))
    condition_json = forms.JSONField(
        label=_("Condition as JSON"),
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 5}),
        help_text=_(
            "For experts: “any”, “not” and nested conditions. Where it is filled in, it holds alone."
        ),
    )

    class Meta:
        model = BoostFactor
        fields = (
            "name",
            "reason",
            "kind",
            "group",
            "active_from",
            "active_until",
            "budget_limit_minor",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("if_category", category_choices(empty=ANY))
        self._offer("if_seller", [("", ANY), *((seller.ref, seller.name) for seller in sellers())])
        if self.instance.pk:
            said = said_of_effect(self.instance.effect) | said_of_condition(self.instance.condition)
            self.initial = {**self.initial, **said}

    def clean(self) -> dict[str, Any]:
        """Factor and condition, from what the fields say."""
        said = super().clean() or self.cleaned_data
        self.instance.effect = self._effect(said)
        self.instance.condition = self._condition(said)
        return said

    def clean_if_brand(self) -> str:
        """As the catalogue writes it."""
        name: str = self.cleaned_data["if_brand"].strip()
        if not name:
            return ""
        wanted = name.casefold()
        known = next((brand for brand in brand_names() if brand.casefold() == wanted), None)
        if known is None:
            raise ValidationError(gettext("There is no brand “%(name)s”.") % {"name": name})
        return known

    def clean_if_attribute(self) -> str:
        """One that a product can have."""
        term: str = self.cleaned_data["if_attribute"].strip()
        code, _equals, key = (part.strip() for part in term.partition("="))
        if not term:
            return ""
        definition = attribute_definitions([code]).get(code)
        if definition is None:
            known = list(attribute_definitions())
            near = get_close_matches(code, known, n=SHOWN_KEYS, cutoff=0.5) or known[:SHOWN_KEYS]
            fault = gettext("There is no attribute “%(code)s”. Write one of these: %(known)s")
            raise ValidationError(fault % {"code": code, "known": ", ".join(near)})
        keys = list(definition.choices)
        if not key or (keys and key not in keys):
            values = ", ".join(f"{code}={key}" for key in keys[:SHOWN_KEYS]) or f"{code}=…"
            raise ValidationError(gettext("Write one of these: %(known)s") % {"known": values})
        return f"{code}={key}"

    def _effect(self, said: dict[str, Any]) -> Any:
        if not said.get("follows"):
            if said.get("strength") is None and "strength" not in self.errors:
                self.add_error("strength", ValidationError(gettext("Write a number, such as 1.2.")))
            return said.get("strength")
        return {"fact": said["follows"], "points": self._points(said.get("points", ""))}

    def _points(self, text: str) -> list[list[float]]:
        points = []
        for line in filter(str.strip, text.splitlines()):
            at, _colon, factor = line.partition(":")
            try:
                points.append([float(at), float(factor)])
            except ValueError:
                fault = gettext("“%(line)s” is not of the form “0.9: 1.05”.") % {"line": line.strip()}
                self.add_error("points", ValidationError(fault))
                break
        return sorted(points)

    def _condition(self, said: dict[str, Any]) -> Any:
        if said.get("condition_json") not in (None, ""):
            return said["condition_json"]
        numbers = (said.get(f"number_{place}") for place in range(1, NUMBERS_MAX + 1))
        texts = {name: str(said.get(f"if_{name}") or "").strip() for name in TEXTS}
        return condition_of(SimpleCondition(**texts, numbers=tuple(filter(None, numbers))))

    def _offer(self, name: str, offered: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = offered


def said_of_condition(condition: Any) -> dict[str, Any]:
    """What the form's fields say of a condition."""
    simple = simple_condition(condition)
    if simple is None:
        return {"condition_json": condition}
    if is_everything(condition):
        return {}
    said: dict[str, Any] = {f"if_{name}": value for name, value in asdict(simple).items() if name in TEXTS}
    return said | {f"number_{place}": rule for place, rule in enumerate(simple.numbers, start=1)}


def said_of_effect(effect: Any) -> dict[str, Any]:
    """What the form's fields say of a factor or curve."""
    if not isinstance(effect, dict):
        return {"strength": effect}
    points = "\n".join(f"{at:g}: {factor:g}" for at, factor in effect["points"])
    return {"strength": None, "follows": effect["fact"], "points": points}
