"""Reads of campaigns."""

from datetime import datetime

from django.db.models import Q

from vitrina.content.campaigns import rules
from vitrina.content.campaigns.models import Campaign
from vitrina.content.campaigns.types import CampaignCard, CampaignDraft
from vitrina.kernel import clock
from vitrina.market.catalog.localized import pick

_READ_MAX = 100


def current(
    *, language: str, segment: str = "", now: datetime | None = None, limit: int = 6
) -> tuple[CampaignCard, ...]:
    """The campaigns that a shopper of this segment sees now, in order, at most `limit`. One SQL query."""
    moment = now or clock.now()
    rows = Campaign.objects.exclude(Q(active_from__gt=moment) | Q(active_until__lte=moment))
    campaigns = rules.chosen(
        (row.draft() for row in rows.order_by("position", "pk")[:_READ_MAX]), segment=segment, now=moment
    )
    return tuple(_card(campaign, language) for campaign in campaigns[: max(limit, 0)])


def _card(campaign: CampaignDraft, language: str) -> CampaignCard:
    title = pick(campaign.titles, language)
    return CampaignCard(
        ref=campaign.ref,
        title=title,
        text=pick(campaign.texts, language),
        call=pick(campaign.calls, language),
        picture_wide=campaign.picture_wide,
        picture_tall=campaign.picture_tall,
        alt=pick(campaign.alts, language) or title,
        target=campaign.target,
        tone=campaign.tone,
        room=campaign.room,
        exclusive=campaign.exclusive,
    )
