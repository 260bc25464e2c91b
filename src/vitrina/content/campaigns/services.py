"""Writes of campaigns."""

from vitrina.content.campaigns.models import Campaign
from vitrina.content.campaigns.rules import checked
from vitrina.content.campaigns.types import CampaignDraft
from vitrina.kernel.errors import NotFound


def save_campaign(draft: CampaignDraft) -> None:
    """Make a campaign, or replace the one of this ref. Raises `InvalidInput`."""
    checked(draft)
    Campaign.objects.update_or_create(
        ref=draft.ref,
        defaults={
            "titles": dict(draft.titles),
            "texts": dict(draft.texts),
            "calls": dict(draft.calls),
            "picture_wide": draft.picture_wide,
            "picture_tall": draft.picture_tall,
            "alts": dict(draft.alts),
            "target_kind": draft.target.kind.value,
            "target_value": draft.target.value,
            "tone": draft.tone.value,
            "room": draft.room.value,
            "position": draft.position,
            "active_from": draft.active_from,
            "active_until": draft.active_until,
            "segments": sorted(segment.value for segment in draft.segments),
            "exclusive": draft.exclusive,
        },
    )


def delete_campaign(ref: str) -> None:
    """Take a campaign away. Raises `NotFound`."""
    if not Campaign.objects.filter(ref=ref).delete()[0]:
        raise NotFound(kind="campaign", id=ref)
