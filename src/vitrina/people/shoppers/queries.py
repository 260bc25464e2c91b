"""Reads of shoppers."""

from vitrina.people.shoppers.models import Shopper
from vitrina.people.shoppers.rules import LONGEST_TOKEN, token_digest


def shopper_id(token: str) -> int | None:
    """The pk of the shopper who holds this token; None for an unknown one. One SQL query, none where the
    text cannot be a token."""
    if not token or len(token) > LONGEST_TOKEN:
        return None
    return Shopper.objects.filter(token_digest=token_digest(token)).values_list("pk", flat=True).first()
