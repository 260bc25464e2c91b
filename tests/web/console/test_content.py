"""Campaigns, help, guides and size charts in the console."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.web.console.conftest import LogIn
from tests.web.console.reading import sent

from vitrina.content.campaigns import queries as campaigns
from vitrina.content.campaigns import services as campaign_services
from vitrina.content.campaigns.models import Campaign
from vitrina.content.campaigns.types import CampaignDraft, Target, TargetKind
from vitrina.content.guides import queries as guides
from vitrina.content.guides import services as guide_services
from vitrina.content.guides.models import Step
from vitrina.content.guides.types import ChoiceDraft, GuideDraft, GuideKind, Limits, StepDraft
from vitrina.content.help import queries as help_pages
from vitrina.content.help import services as help_services
from vitrina.content.help.models import CareNote, Topic
from vitrina.content.help.types import GroupDraft, TopicDraft
from vitrina.kernel.errors import InvalidInput
from vitrina.market.sizing import queries as sizing
from vitrina.market.sizing import services as sizing_services
from vitrina.market.sizing.models import Chart
from vitrina.market.sizing.types import Measure, SizeChart, SizeRow, Span
from vitrina.people.accounts.roles import Role
from vitrina.web.console.content.lines import (
    read_alternatives,
    read_limits_lines,
    read_spans,
    written_alternatives,
    written_limits,
    written_spans,
)

BAGS = CampaignDraft(
    "bags", {"en": "Bags"}, {}, {"en": "See"}, "w.svg", "t.svg", {}, Target(TargetKind.CATEGORY, "bags")
)
FINDER = GuideDraft(
    "finder",
    GuideKind.FINDER,
    {"en": "Find"},
    {},
    (
        StepDraft(
            "first",
            {"en": "Which?"},
            (
                ChoiceDraft("red", {"en": "Red"}, Limits(values={"color": ("red",)})),
                ChoiceDraft("blue", {"en": "Blue"}, Limits(price_minor=(None, 20_000))),
            ),
        ),
    ),
)
HATS = SizeChart(
    "hats",
    {"en": "Hats"},
    "size",
    "",
    ("bags",),
    (
        SizeRow("S", "S", {Measure.HEAD: Span(54, 56)}, {"US": "7"}),
        SizeRow("M", "M", {Measure.HEAD: Span(56, 58.5)}, {}),
    ),
)


def save(client: Client, row: Any, **changes: Any) -> Any:
    address = f"/console/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"
    return client.post(address, {**sent(client.get(address).content), **changes, "_save": "1"})


def test_a_campaign_is_shown_as_the_merchandiser_has_it(log_in: LogIn) -> None:
    campaign_services.save_campaign(BAGS)
    client = log_in(Role.MERCHANDISER)
    row = Campaign.objects.get()
    assert save(client, row, titles_ru="Сумки", segments=["loyal"]).status_code == 302
    assert campaigns.current(language="ru") == ()
    (shown,) = campaigns.current(language="ru", segment="loyal")
    assert shown.title == "Сумки"
    assert b"Bags" in client.get("/console/campaigns/campaign/").content


def test_a_campaign_that_cannot_be_shown_is_refused_with_the_reason(operator: Client) -> None:
    campaign_services.save_campaign(BAGS)
    answer = save(operator, Campaign.objects.get(), exclusive="on")
    assert answer.status_code == 200
    assert b"name the segments" in answer.content
    assert campaigns.current(language="en")[0].exclusive is False


def test_help_is_written_and_found(operator: Client) -> None:
    topic = TopicDraft("returns", {"en": "Returns"}, {"en": "30 days."})
    help_services.save_groups([GroupDraft("orders", {"en": "Orders"}, (topic,))])
    assert save(operator, Topic.objects.get(), keywords_en="refund").status_code == 302
    assert [it.slug for it in help_pages.search_topics("refund", language="en")] == ["returns"]
    assert b"Returns" in operator.get("/console/help/topic/").content
    assert operator.get("/console/help/group/").status_code == 200


def test_a_note_on_nothing_is_refused(operator: Client) -> None:
    help_services.save_care_notes({"color=red": {"en": "Fades."}})
    assert save(operator, CareNote.objects.get(), subject="silk").status_code == 200
    assert save(operator, CareNote.objects.get(), subject="material=silk").status_code == 302
    assert CareNote.objects.get().subject == "material=silk"
    assert b"Fades." in operator.get("/console/help/carenote/").content


def test_choices_are_changed_in_lines(operator: Client) -> None:
    guide_services.save_guide(FINDER)
    step = Step.objects.get()
    limits = "color = red, blue\nweight = 100..\nprice = 50..200\nwords.en = silk"
    assert save(operator, step, **{"choices-0-limits": limits}).status_code == 302
    guide = guides.guide("finder", language="en")
    assert guide.steps[0].choices[0].limits == Limits(
        values={"color": ("red", "blue")},
        ranges={"weight": (100, None)},
        price_minor=(5_000, 20_000),
        words={"en": "silk"},
    )
    assert guide.steps[0].choices[1].limits == Limits(price_minor=(None, 20_000))
    refused = save(operator, step, **{"choices-0-limits": "color"})
    assert refused.status_code == 200
    assert operator.get("/console/guides/guide/").status_code == 200
    assert operator.get("/console/guides/step/").status_code == 200


def test_sizes_are_changed_in_lines_and_checked_together(operator: Client) -> None:
    sizing_services.save_chart(HATS)
    chart = Chart.objects.get()
    assert (
        save(operator, chart, **{"rows-1-spans": "head 56-59", "rows-1-alternatives": "US 7¼"}).status_code
        == 302
    )
    saved = sizing.chart_for(["bags"])
    assert saved is not None
    assert saved.rows[1] == SizeRow("M", "M", {Measure.HEAD: Span(56, 59)}, {"US": "7¼"})
    assert save(operator, chart, **{"rows-1-spans": "head 40-50"}).status_code == 200
    assert save(operator, chart, **{"rows-1-spans": "ears 40-50"}).status_code == 200
    assert sizing.chart_for(["bags"]) == saved


@pytest.mark.parametrize("page", ["campaigns/campaign", "help/topic", "guides/guide", "sizing/chart"])
def test_sellers_have_no_business_here_and_readers_change_nothing(log_in: LogIn, page: str) -> None:
    assert log_in(Role.SELLER).get(f"/console/{page}/").status_code in (302, 403, 404)
    reader = log_in(Role.READER)
    assert reader.get(f"/console/{page}/").status_code == 200
    assert reader.get(f"/console/{page}/add/").status_code == 403


_KEY = st.from_regex(r"[a-z_]{1,8}", fullmatch=True).filter(lambda key: key != "price")
_NUMBER = st.one_of(st.none(), st.integers(0, 999).map(float))
_ENDS = st.tuples(_NUMBER, _NUMBER).filter(lambda ends: None in ends or ends[0] <= ends[1]).map(list)


@given(
    st.dictionaries(_KEY, st.lists(_KEY, min_size=1, max_size=3), max_size=3),
    st.dictionaries(_KEY, _ENDS, max_size=3),
)
def test_limits_read_as_they_were_written(
    values: dict[str, list[str]], ranges: dict[str, list[float]]
) -> None:
    kept = {name: part for name, part in (("values", values), ("ranges", ranges)) if part}
    kept["price_minor"] = [None, 1_050]
    assert read_limits_lines(written_limits(kept)) == kept


def test_sizes_read_as_they_were_written() -> None:
    spans = {"chest": [82.0, 90.5], "waist": [66.0, 74.0]}
    labels = {"EU": "36–38", "UK": "8–10"}
    assert read_spans(written_spans(spans)) == spans
    assert read_alternatives(written_alternatives(labels)) == labels


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_limits_lines, "color"),
        (read_limits_lines, "price = 50"),
        (read_limits_lines, "width = wide..wider"),
        (read_limits_lines, "width = 9..1"),
        (read_spans, "chest"),
        (read_spans, "ears 1-2"),
        (read_spans, "chest 1.2.3-4"),
        (read_alternatives, "EU"),
    ],
)
def test_lines_that_cannot_be_read_say_so(read: Any, text: str) -> None:
    with pytest.raises(InvalidInput):
        read(text)
