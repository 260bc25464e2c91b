"""Opening hours in the reader's words and clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_time
from django.utils.translation import gettext

from vitrina.market.stock import rules
from vitrina.market.stock.types import Opening, Shop, Span
from vitrina.web import formats

_KNOWN_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class State:
    """Whether a shop is open now, in a few words."""

    is_open: bool
    words: str


@dataclass(frozen=True, slots=True)
class DayHours:
    """One line of the week. `name`: of the day; `spans`: "10:00 – 19:00", () where closed."""

    name: str
    spans: tuple[str, ...]
    today: bool


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day on which other hours hold."""

    day: date
    spans: tuple[str, ...]


def state(shop: Shop, now: datetime) -> State:
    """Open until when, or closed until when, by the shop's own clock."""
    zone = _zone(shop)
    opening = rules.opening(shop.details.hours, now=now, zone=zone.key)
    if opening.is_open:
        return State(True, _open_words(opening))
    if opening.opens_at is None:
        return State(False, gettext("Closed for now"))
    at, today = opening.opens_at, now.astimezone(zone).date()
    if at.date() == today:
        return State(False, gettext("Opens today at %(time)s") % {"time": clock(at.time())})
    if at.date() == today + timedelta(days=1):
        return State(False, gettext("Opens tomorrow at %(time)s") % {"time": clock(at.time())})
    day = format_date(at, "EEE d MMM", locale=formats.locale())
    return State(False, gettext("Opens %(day)s, %(time)s") % {"day": day, "time": clock(at.time())})


def week(shop: Shop, now: datetime) -> tuple[DayHours, ...]:
    """The seven days of an ordinary week, from Monday."""
    today = now.astimezone(_zone(shop)).weekday()
    return tuple(
        DayHours(weekday(number), _spans(spans), number == today)
        for number, spans in enumerate(shop.details.hours.weekly)
    )


def special_days(shop: Shop, now: datetime, *, days_ahead: int = 60) -> tuple[SpecialDay, ...]:
    """The days with other hours that are near."""
    today = now.astimezone(_zone(shop)).date()
    return tuple(
        SpecialDay(day, _spans(spans))
        for day, spans in sorted(shop.details.hours.exceptions.items())
        if today <= day <= today + timedelta(days=days_ahead)
    )


def weekday(number: int) -> str:
    """The name of a day of the week, 0 for Monday, as it stands by itself."""
    name = format_date(_KNOWN_MONDAY + timedelta(days=number), "cccc", locale=formats.locale())
    return name[:1].upper() + name[1:]


def clock(moment: time) -> str:
    """`7:00 PM`, `19:00`."""
    return format_time(moment, "short", locale=formats.locale())


def _open_words(opening: Opening) -> str:
    if opening.closes_at is None:
        return gettext("Always open")
    return gettext("Open until %(time)s") % {"time": clock(opening.closes_at.time())}


def _spans(spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(f"{clock(span.opens)} – {clock(span.closes)}" for span in spans)


def _zone(shop: Shop) -> ZoneInfo:
    try:
        return ZoneInfo(shop.details.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
