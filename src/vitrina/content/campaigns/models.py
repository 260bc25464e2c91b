"""Tables of campaigns. Texts for people are JSON, language → text."""

from django.db import models

from vitrina.content.campaigns.types import CampaignDraft, Room, Target, TargetKind, Tone
from vitrina.people.shoppers.types import Segment


class Campaign(models.Model):
    """A picture with a few words that leads somewhere, for a time, for some or for everybody."""

    ref = models.SlugField(max_length=80, unique=True)
    titles = models.JSONField()
    texts = models.JSONField(default=dict, blank=True)
    calls = models.JSONField(help_text="The words on the button.")
    picture_wide = models.CharField(max_length=200, help_text="16:9, a path below the media folder.")
    picture_tall = models.CharField(max_length=200, help_text="4:5, a path below the media folder.")
    alts = models.JSONField(default=dict, blank=True)
    target_kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in TargetKind])
    target_value = models.CharField(max_length=255)
    tone = models.CharField(
        max_length=5,
        choices=[(tone.value, tone.value) for tone in Tone],
        default=Tone.DARK.value,
        help_text="The ink that can be read on the picture.",
    )
    room = models.CharField(
        max_length=5,
        choices=[(room.value, room.value) for room in Room],
        default=Room.LEFT.value,
        help_text="The side of the wide picture that leaves room for words.",
    )
    position = models.PositiveIntegerField(default=0, help_text="Smaller comes first.")
    active_from = models.DateTimeField(null=True, blank=True)
    active_until = models.DateTimeField(null=True, blank=True)
    segments = models.JSONField(default=list, blank=True, help_text="new, prospective, loyal; none: all.")
    exclusive = models.BooleanField(default=False, help_text="An offer for those segments alone.")

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(active_from__isnull=True)
                | models.Q(active_until__isnull=True)
                | models.Q(active_until__gt=models.F("active_from")),
                name="campaign_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.ref

    def draft(self) -> CampaignDraft:
        """This row as it crosses the boundary, in all languages."""
        return CampaignDraft(
            ref=self.ref,
            titles=self.titles,
            texts=self.texts,
            calls=self.calls,
            picture_wide=self.picture_wide,
            picture_tall=self.picture_tall,
            alts=self.alts,
            target=Target(TargetKind(self.target_kind), self.target_value),
            tone=Tone(self.tone),
            room=Room(self.room),
            position=self.position,
            active_from=self.active_from,
            active_until=self.active_until,
            segments=frozenset(Segment(segment) for segment in self.segments),
            exclusive=self.exclusive,
        )
