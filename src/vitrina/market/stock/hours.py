"""Opening hours: as they are kept (JSON), and what they mean at a moment.

Kept: `{"weekly": [["10:00-14:00", "16:00-20:00"], …], "exceptions": {"2026-12-25": []}}`, seven days from
Monday.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vitrina.kernel.errors import InvalidInput
from vitrina.market.stock.types import Opening, OpeningHours, Span

DAYS_AHEAD = 21
"""How far ahead an opening is looked for: further than any holidays last."""

_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_ONE_DAY = timedelta(days=1)


def opening(hours: OpeningHours, *, now: datetime, zone: str) -> Opening:
    """Whether the shop is open at `now` (aware), until when, or else from when.

    Hours are of the shop's wall clock; between them lie real hours, so that a night in which clocks move is
    an hour shorter or longer. A clock time that comes twice opens at its first coming and closes at its
    second; one that is left out is taken as if clocks had not moved yet. Spans that touch or overlap are
    one. Raises `ZoneInfoNotFoundError` for an unknown zone.
    """
    local = ZoneInfo(zone)
    today = now.astimezone(local).date()
    days = (today + timedelta(days=offset) for offset in range(-1, DAYS_AHEAD + 1))
    for opens_at, closes_at in _joined(_moments(hours, days, local)):
        if closes_at <= now:
            continue
        if opens_at <= now:
            endless = closes_at.astimezone(local).date() > today + timedelta(days=DAYS_AHEAD)
            return Opening(True, closes_at=None if endless else closes_at.astimezone(local))
        return Opening(False, opens_at=opens_at.astimezone(local))
    return Opening(False)


def _moments(
    hours: OpeningHours, days: Iterable[date], zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    """When each span begins and ends, UTC, in order."""
    for day in days:
        for span in sorted(hours.on(day), key=lambda span: span.opens):
            last_day = day if span.closes > span.opens else day + _ONE_DAY
            opens_at = datetime.combine(day, span.opens, zone).astimezone(UTC)
            closes_at = datetime.combine(last_day, span.closes.replace(fold=1), zone).astimezone(UTC)
            # Spans that lie wholly within a left-out hour have no time in it.
            if closes_at > opens_at:
                yield opens_at, closes_at


def _joined(spans: Iterable[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    begun: datetime | None = None
    ended: datetime | None = None
    for opens_at, closes_at in spans:
        if begun is not None and ended is not None and opens_at > ended:
            yield begun, ended
            begun = ended = None
        begun = begun or opens_at
        ended = max(ended or closes_at, closes_at)
    if begun is not None and ended is not None:
        yield begun, ended


# ------------------------------------------------------------------------------------------ as they are kept


def read_hours(kept: Mapping[str, Any]) -> OpeningHours:
    """Hours as they are kept. Nothing kept: never open. Raises `InvalidInput`."""
    weekly = kept.get("weekly") or [[]] * 7
    if len(weekly) != 7:
        raise InvalidInput(field="hours", value=weekly, reason="a week has seven days, from Monday.")
    return OpeningHours(
        weekly=tuple(_read_spans(spans) for spans in weekly),
        exceptions={
            _read_day(day): _read_spans(spans) for day, spans in (kept.get("exceptions") or {}).items()
        },
    )


def written_hours(hours: OpeningHours) -> dict[str, Any]:
    """Hours as they are kept."""
    return {
        "weekly": [[_written(span) for span in spans] for spans in hours.weekly],
        "exceptions": {
            day.isoformat(): [_written(span) for span in spans] for day, spans in hours.exceptions.items()
        },
    }


def _read_spans(texts: Sequence[str]) -> tuple[Span, ...]:
    return tuple(_read_span(text) for text in texts)


def _read_span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise InvalidInput(field="hours", value=text, reason="write 10:00-19:30.")
    opens_hour, opens_minute, closes_hour, closes_minute = map(int, match.groups())
    return Span(time(opens_hour, opens_minute), time(closes_hour, closes_minute))


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(field="hours", value=text, reason="write a day as 2026-12-25.") from None


def _written(span: Span) -> str:
    return f"{span.opens:%H:%M}-{span.closes:%H:%M}"
