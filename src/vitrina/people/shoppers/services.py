"""Writes of shoppers."""

import secrets
from datetime import timedelta

from vitrina.kernel import clock
from vitrina.people.shoppers.models import Shopper
from vitrina.people.shoppers.rules import token_digest

_TOKEN_BYTES = 32
_SEEN_AGAIN_AFTER = timedelta(days=1)


def new_shopper() -> str:
    """Make a shopper; the token by which the browser shows who it is. It cannot be read again. One SQL
    query."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    now = clock.now()
    Shopper.objects.create(token_digest=token_digest(token), created_at=now, last_seen_at=now)
    return token


def seen(token: str) -> bool:
    """Note that a shopper is here; True where it was written, which happens once a day at most. Unknown
    tokens are no fault. One SQL query."""
    now = clock.now()
    stale = Shopper.objects.filter(
        token_digest=token_digest(token), last_seen_at__lte=now - _SEEN_AGAIN_AFTER
    )
    return stale.update(last_seen_at=now) > 0


def forget_shopper(token: str) -> bool:
    """Erase a shopper and everything that was kept for them; False where there was nobody."""
    deleted, _ = Shopper.objects.filter(token_digest=token_digest(token)).delete()
    return deleted > 0
