"""Pure decisions about campaigns."""

from collections.abc import Iterable
from datetime import datetime

from vitrina.content.campaigns.types import CampaignDraft
from vitrina.kernel.errors import InvalidInput


def running(campaign: CampaignDraft, *, now: datetime) -> bool:
    """Whether the campaign is on at `now`: from its first moment until just before its last."""
    begun = campaign.active_from is None or campaign.active_from <= now
    return begun and (campaign.active_until is None or now < campaign.active_until)


def addressed(campaign: CampaignDraft, segment: str) -> bool:
    """Whether a shopper of this segment ("" for an unknown one) may see it."""
    return not campaign.segments or segment in campaign.segments


def chosen(campaigns: Iterable[CampaignDraft], *, segment: str, now: datetime) -> list[CampaignDraft]:
    """What a shopper sees: what is running and for them; first what is for their segment alone, then what is
    for everybody, each by position."""
    shown = [it for it in campaigns if running(it, now=now) and addressed(it, segment)]
    return sorted(shown, key=lambda it: (not it.segments, it.position, it.ref))


def checked(campaign: CampaignDraft) -> CampaignDraft:
    """The campaign, if it can be shown. Raises `InvalidInput`."""
    if not campaign.ref or not campaign.titles or not campaign.calls or not campaign.target.value:
        raise InvalidInput(
            field="campaign", value=campaign.ref, reason="it needs a ref, a title, button words and a target."
        )
    begin, end = campaign.active_from, campaign.active_until
    if begin and end and end <= begin:
        raise InvalidInput(field="active_until", value=end, reason=f"it ends before it begins, {begin}.")
    if campaign.exclusive and not campaign.segments:
        raise InvalidInput(
            field="segments", value="none", reason="name the segments for which the offer is exclusive."
        )
    return campaign
