"""The shoppers table."""

from django.db import models

from vitrina.people.shoppers.rules import DIGEST_LENGTH


class Shopper(models.Model):
    """Somebody who came by, known by nothing but a token that only their browser holds."""

    token_digest = models.CharField(
        max_length=DIGEST_LENGTH, unique=True, help_text="Of the token; the token itself is kept nowhere."
    )
    created_at = models.DateTimeField()
    last_seen_at = models.DateTimeField(help_text="To the day: written once a day at most.")

    def __str__(self) -> str:
        return f"Shopper {self.pk}"
