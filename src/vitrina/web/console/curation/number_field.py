"""A number of the product, compared with another, as one field of a form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminDecimalFieldWidget, UnfoldAdminSelectWidget

from vitrina.web.console.curation.conditions import NumberRule
from vitrina.web.console.curation.wording import COMPARISON_NAMES, FACT_NAMES, choices

FACTS = choices(FACT_NAMES, empty=pgettext_lazy("any value will do", "any"))
COMPARISONS = choices(COMPARISON_NAMES)


class NumberRuleWidget(forms.MultiWidget):
    """Which number, how it is compared, and with what, in one row."""

    template_name = "console/curation/number_rule.html"

    def __init__(self) -> None:
        super().__init__(
            [
                UnfoldAdminSelectWidget(choices=FACTS, attrs={"aria-label": _("Number")}),
                UnfoldAdminSelectWidget(choices=COMPARISONS, attrs={"aria-label": _("compared")}),
                UnfoldAdminDecimalFieldWidget(attrs={"step": "any", "aria-label": _("with")}),
            ]
        )

    def decompress(self, value: Any) -> list[Any]:
        """A rule in its three parts."""
        return [value.fact, value.comparison, value.value] if isinstance(value, NumberRule) else [None] * 3


class NumberRuleField(forms.MultiValueField):
    """A `NumberRule`, or None where no number is chosen."""

    widget = NumberRuleWidget

    def __init__(self, **options: Any) -> None:
        fields = (
            forms.ChoiceField(choices=FACTS, required=False),
            forms.ChoiceField(choices=COMPARISONS, required=False),
            forms.FloatField(required=False),
        )
        super().__init__(fields, required=False, require_all_fields=False, **options)

    def compress(self, data_list: list[Any]) -> NumberRule | None:
        """The three parts as a rule."""
        fact, comparison, value = data_list or (None, None, None)
        if not fact:
            return None
        if value is None:
            raise ValidationError(gettext("Write the number to compare with."))
        return NumberRule(fact, comparison or "at_least", value)
