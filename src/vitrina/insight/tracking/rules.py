"""Whose visits may be linked, how long one lasts, and how places are blurred. Pure."""

import secrets
from datetime import datetime, timedelta
from typing import NamedTuple

VISIT_IDLE = timedelta(minutes=30)
"""Who comes back later than this begins another visit."""

_STAMP_EVERY = timedelta(minutes=5)
_KEY_BYTES = 9
_MINUTE_SECONDS = 60


class Visit(NamedTuple):
    """What tells one visit from another, as a browser keeps it: random keys of the shopper and of the visit,
    and when it was last noticed, in minutes since 1970."""

    shopper: str = ""
    session: str = ""
    at_minutes: int = 0


def going_on(visit: Visit, *, now: datetime) -> Visit:
    """The visit that somebody is on `now` (aware): the same one, or another where it was idle for
    `VISIT_IDLE`. It is stamped every five minutes only, so that browsers are not sent it with every page;
    by so much may a visit end early."""
    minutes = int(now.timestamp()) // _MINUTE_SECONDS
    idle = timedelta(minutes=minutes - visit.at_minutes)
    # A stamp that lies ahead is of a clock that was set back since.
    if not visit.session or not timedelta(minutes=-1) <= idle < VISIT_IDLE:
        return Visit(visit.shopper or _key(), _key(), minutes)
    return visit._replace(at_minutes=minutes) if idle >= _STAMP_EVERY else visit


def consents(*, setting: str, choice: str, global_privacy_control: bool) -> bool:
    """Whether what a shopper does may be linked. `setting`: the shop's, "opt_out" or "opt_in"; `choice`: the
    shopper's own, "yes", "no", or "" for none. Who sends Global Privacy Control has said no."""
    if global_privacy_control or choice == "no":
        return False
    return choice == "yes" or setting == "opt_out"


def place_key(latitude: float, longitude: float) -> str:
    """A place in tenths of degrees, about ten kilometres: near enough for delivery, too far for a door."""
    return f"{round(latitude, 1) + 0:.1f},{round(longitude, 1) + 0:.1f}"


def _key() -> str:
    return secrets.token_urlsafe(_KEY_BYTES)
