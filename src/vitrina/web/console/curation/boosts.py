"""Boosts: the factors of stage 4."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy
from unfold.decorators import display

from vitrina.discovery.curation.models import BoostFactor
from vitrina.web import formats
from vitrina.web.console.curation.base import DatedAdmin
from vitrina.web.console.curation.boost_form import BoostForm
from vitrina.web.console.curation.conditions import simple_condition
from vitrina.web.console.curation.wording import KIND_NAMES
from vitrina.web.console.navigation import STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import name_model
from vitrina.web.storefront.why import factor_name

name_model(
    BoostFactor,
    _("boost"),
    _("boosts"),
    name=_("Name"),
    reason=_("Reason"),
    kind=_("Kind"),
    effect=_("Factor"),
    condition=_("Condition"),
    group=_("Exclusive group"),
    active_from=_("From"),
    active_until=_("Until"),
    budget_limit_minor=_("Budget, in minor units"),
    budget_spent_minor=_("Spent, in minor units"),
)


class BoostAdmin(DatedAdmin):
    """All factors, in the order in which they act."""

    form = BoostForm
    hints = {
        "reason": _("Sellers read it where they ask why a product stands where it does."),
        "group": _("Of the factors of one group only the first that applies to a product counts."),
        "budget_limit_minor": _("For paid promotion: what it may cost at most. Empty: no limit."),
    }
    list_display = ("title", "factor", "kind_name", "group", "phase", "until")
    list_display_links = ("title",)
    list_filter = ("group",)
    search_fields = ("name", "reason")
    ordering = ("position", "pk")
    fieldsets = (
        (None, {"fields": ("name", "reason", "kind", "strength", "active_from", "active_until")}),
        (
            _("Which products"),
            {
                "fields": (
                    ("if_category", "if_seller"),
                    ("if_brand", "if_attribute"),
                    "if_product",
                    "number_1",
                    "number_2",
                ),
                "description": _("Where nothing is filled in, it acts on all."),
            },
        ),
        (
            _("Which queries and shoppers"),
            {"fields": (("if_words", "if_query"), ("if_segment", "if_language"))},
        ),
        (
            _("For experts"),
            {
                "fields": ("follows", "points", "group", "budget_limit_minor", "condition_json"),
                "classes": ("collapse",),
            },
        ),
    )

    @display(description=_("Name"), ordering="name")
    def title(self, row: BoostFactor) -> SafeString:
        """What it is called, and why it is there."""
        called = factor_name(row.name)
        return format_html(
            '<span class="boost-title">{}<small>{}</small></span>',
            called,
            row.reason if called == row.name else "",
        )

    @display(description=_("Factor"))
    def factor(self, row: BoostFactor) -> str:
        """×1.2, or the ends of its curve."""
        if not isinstance(row.effect, dict):
            return f"×{formats.number(row.effect, digits=4)}"
        factors = sorted(factor for _at, factor in row.effect["points"])
        ends = dict.fromkeys(f"×{formats.number(factor, digits=4)}" for factor in (factors[0], factors[-1]))
        return pgettext("range", " to ").join(ends)

    @display(description=_("Kind"), ordering="kind")
    def kind_name(self, row: BoostFactor) -> object:
        """Lifts, holds back, or is paid for."""
        return KIND_NAMES[row.kind]

    def usual_queries(self, row: BoostFactor, language: str) -> Sequence[str]:
        """What its condition asks for, else the most frequent ones."""
        simple = simple_condition(row.condition)
        asked = (simple.query or simple.words) if simple else ""
        return [asked] if asked else super().usual_queries(row, language)

    def usual_segment(self, row: BoostFactor) -> str:
        """The one that its condition asks for."""
        simple = simple_condition(row.condition)
        return simple.segment if simple else ""


site.register(BoostFactor, BoostAdmin)
add_page(
    ConsolePage(
        group=Group.SEARCH,
        title=pgettext_lazy("page of the console", "Boosts"),
        url_name="console:curation_boostfactor_changelist",
        icon="trending_up",
        permission="curation.view_boostfactor",
        roles=STAFF,
    )
)
