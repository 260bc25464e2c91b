"""Which campaigns are shown to whom, when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from vitrina.content.campaigns import queries, rules, services
from vitrina.content.campaigns.types import CampaignDraft, Target, TargetKind, Tone
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.people.shoppers.types import Segment

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
BAGS = CampaignDraft(
    ref="bags",
    titles={"en": "Bags", "ru": "Сумки"},
    texts={"en": "Made by hand."},
    calls={"en": "See them"},
    picture_wide="wide.svg",
    picture_tall="tall.svg",
    alts={},
    target=Target(TargetKind.CATEGORY, "bags"),
    tone=Tone.LIGHT,
)


@pytest.mark.parametrize(
    ("begin", "end", "runs"),
    [
        (None, None, True),
        (NOW, None, True),
        (NOW + HOUR, None, False),
        (None, NOW, False),
        (None, NOW + HOUR, True),
        (NOW - HOUR, NOW + HOUR, True),
    ],
)
def test_when_a_campaign_runs(begin: datetime | None, end: datetime | None, runs: bool) -> None:
    assert rules.running(replace(BAGS, active_from=begin, active_until=end), now=NOW) is runs


def test_their_own_come_first_then_everybodys_each_by_position() -> None:
    loyal = frozenset({Segment.LOYAL})
    campaigns = [
        replace(BAGS, ref="late", position=9),
        replace(BAGS, ref="early", position=1),
        replace(BAGS, ref="theirs", position=5, segments=loyal),
        replace(BAGS, ref="others", position=0, segments=frozenset({Segment.NEW})),
    ]

    def shown(segment: str) -> list[str]:
        return [it.ref for it in rules.chosen(campaigns, segment=segment, now=NOW)]

    assert shown("loyal") == ["theirs", "early", "late"]
    assert shown("new") == ["others", "early", "late"]
    assert shown("prospective") == shown("") == ["early", "late"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"active_from": NOW, "active_until": NOW}, "before it begins"),
        ({"titles": {}}, "a title"),
        ({"target": Target(TargetKind.PAGE, "")}, "a target"),
        ({"exclusive": True}, "segments"),
    ],
)
def test_what_cannot_be_shown_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        rules.checked(replace(BAGS, **change))


@pytest.mark.django_db
def test_a_shopper_reads_them_in_their_language(django_assert_num_queries: Any) -> None:
    services.save_campaign(replace(BAGS, titles={"en": "Old"}))
    services.save_campaign(BAGS)
    services.save_campaign(replace(BAGS, ref="over", active_until=NOW))
    services.save_campaign(replace(BAGS, ref="soon", active_from=NOW + HOUR))
    services.save_campaign(replace(BAGS, ref="now", active_from=NOW, active_until=NOW + HOUR, position=3))
    with django_assert_num_queries(1):
        first, second = queries.current(language="ru", now=NOW)
    assert (first.ref, first.title, first.text, first.alt) == ("bags", "Сумки", "Made by hand.", "Сумки")
    assert (first.target, first.tone) == (BAGS.target, Tone.LIGHT)
    assert second.ref == "now"
    assert [it.ref for it in queries.current(language="ru", now=NOW, limit=1)] == ["bags"]


@pytest.mark.django_db
def test_a_campaign_that_is_taken_away_is_gone() -> None:
    services.save_campaign(BAGS)
    services.delete_campaign("bags")
    assert queries.current(language="en") == ()
    with pytest.raises(NotFound):
        services.delete_campaign("bags")
