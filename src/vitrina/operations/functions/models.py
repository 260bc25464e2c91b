"""Tables of the store functions."""

from django.db import models


class Switch(models.Model):
    """A function that somebody has switched; one without a row stands as it came."""

    code = models.CharField(max_length=60, primary_key=True)
    on = models.BooleanField()
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=254, blank=True, help_text="E-mail address.")

    def __str__(self) -> str:
        return f"{self.code}: {'on' if self.on else 'off'}"
