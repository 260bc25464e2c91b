"""Opening hours: over days, nights, holidays and the nights in which clocks move."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import InvalidInput
from vitrina.market.stock.hours import opening, read_hours, written_hours
from vitrina.market.stock.types import Opening, OpeningHours, Span

PARIS = "Europe/Paris"


def spans(text: str) -> tuple[Span, ...]:
    """ "10:00-14:00 16:00-20:00" as spans."""
    return read_hours({"weekly": [text.split()] * 7}).weekly[0]


def every_day(text: str) -> OpeningHours:
    return OpeningHours(weekly=(spans(text),) * 7)


def at(text: str, zone: str = PARIS) -> datetime:
    """ "2026-11-21 10:30" on the wall in Paris."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def told(hours: OpeningHours, now: datetime, zone: str = PARIS) -> tuple[bool, str]:
    """Whether it is open, and the wall-clock time of what comes next."""
    answer = opening(hours, now=now, zone=zone)
    moment = answer.closes_at if answer.is_open else answer.opens_at
    return answer.is_open, f"{moment:%m-%d %H:%M}" if moment else ""


@pytest.mark.parametrize(
    ("hours", "now", "answer"),
    [
        ("10:00-19:30", "2026-11-21 09:59", (False, "11-21 10:00")),
        ("10:00-19:30", "2026-11-21 10:00", (True, "11-21 19:30")),
        ("10:00-19:30", "2026-11-21 19:29", (True, "11-21 19:30")),
        ("10:00-19:30", "2026-11-21 19:30", (False, "11-22 10:00")),
        ("10:00-14:00 17:00-20:30", "2026-11-21 15:00", (False, "11-21 17:00")),
        ("17:00-20:30 10:00-14:00", "2026-11-21 09:00", (False, "11-21 10:00")),
        ("10:00-14:00 14:00-20:00", "2026-11-21 11:00", (True, "11-21 20:00")),
        ("18:00-02:00", "2026-11-21 01:00", (True, "11-21 02:00")),
        ("18:00-02:00", "2026-11-21 03:00", (False, "11-21 18:00")),
        ("00:00-00:00", "2026-11-21 03:00", (True, "")),
        ("", "2026-11-21 03:00", (False, "")),
    ],
)
def test_days_and_nights(hours: str, now: str, answer: tuple[bool, str]) -> None:
    assert told(every_day(hours), at(now)) == answer


def test_a_week_has_its_own_days() -> None:
    closed: tuple[Span, ...] = ()
    weekly = (closed, *[spans("10:30-19:30")] * 5, spans("11:00-19:00"))
    hours = OpeningHours(weekly=weekly)
    assert told(hours, at("2026-11-22 19:00")) == (False, "11-24 10:30")
    assert told(hours, at("2026-11-22 11:00")) == (True, "11-22 19:00")


def test_holidays_stand_in_place_of_weekdays() -> None:
    weekly = (spans("10:00-19:00"),) * 7
    hours = OpeningHours(
        weekly=weekly, exceptions={date(2026, 12, 24): spans("10:00-16:00"), date(2026, 12, 25): ()}
    )
    assert told(hours, at("2026-12-24 12:00")) == (True, "12-24 16:00")
    assert told(hours, at("2026-12-24 17:00")) == (False, "12-26 10:00")
    closed_for_long = {date(2026, 12, 1) + timedelta(days=day): () for day in range(60)}
    assert told(OpeningHours(weekly=weekly, exceptions=closed_for_long), at("2026-12-02 12:00")) == (
        False,
        "",
    )


@pytest.mark.parametrize(
    ("hours", "now", "open_for"),
    [
        # Clocks go from 02:00 to 03:00 on 29 March 2026, and from 03:00 to 02:00 on 25 October.
        ("00:00-08:00", "2026-03-29 00:00", timedelta(hours=7)),
        ("00:00-08:00", "2026-10-25 00:00", timedelta(hours=9)),
        ("22:00-06:00", "2026-03-28 22:00", timedelta(hours=7)),
        ("22:00-06:00", "2026-10-24 22:00", timedelta(hours=9)),
        ("00:00-02:30", "2026-10-25 00:00", timedelta(hours=3, minutes=30)),
        ("10:00-19:00", "2026-03-29 10:00", timedelta(hours=9)),
    ],
)
def test_a_night_in_which_clocks_move_is_shorter_or_longer(hours: str, now: str, open_for: timedelta) -> None:
    answer = opening(every_day(hours), now=at(now), zone=PARIS)
    assert answer.is_open
    assert answer.closes_at is not None
    assert answer.closes_at.astimezone(UTC) - at(now).astimezone(UTC) == open_for


def test_a_time_that_comes_twice_opens_at_its_first_coming() -> None:
    answer = opening(every_day("02:15-05:00"), now=at("2026-10-25 01:00"), zone=PARIS)
    assert answer == Opening(False, opens_at=at("2026-10-25 02:15"))
    assert answer.opens_at is not None
    assert answer.opens_at.astimezone(UTC) == datetime(2026, 10, 25, 0, 15, tzinfo=UTC)


def test_a_time_that_is_left_out_does_no_harm() -> None:
    answer = opening(every_day("02:30-05:00"), now=at("2026-03-29 00:00"), zone=PARIS)
    assert not answer.is_open
    assert answer.opens_at is not None
    assert answer.opens_at.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    wholly_left_out = opening(every_day("02:15-02:45"), now=at("2026-03-29 00:00"), zone=PARIS)
    assert wholly_left_out.opens_at is not None


def test_each_shop_lives_by_its_own_clock() -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    hours = every_day("10:00-19:00")
    assert told(hours, now, "Europe/London") == (True, "11-21 19:00")
    assert told(hours, now, "Asia/Shanghai") == (False, "11-22 10:00")


_MINUTE = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_SPANS = st.lists(st.builds(Span, _MINUTE, _MINUTE), max_size=3).map(tuple)
_HOURS = st.builds(
    OpeningHours,
    weekly=st.tuples(*[_SPANS] * 7),
    exceptions=st.dictionaries(st.dates(date(2026, 1, 1), date(2027, 1, 1)), _SPANS, max_size=5),
)
_NOW = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
_ZONE = st.sampled_from(("Europe/Paris", "America/New_York", "Asia/Almaty", "Australia/Lord_Howe"))


@given(_HOURS)
def test_what_is_kept_reads_as_it_was(hours: OpeningHours) -> None:
    assert read_hours(written_hours(hours)) == hours


@given(_HOURS, _NOW, _ZONE)
def test_what_comes_next_comes(hours: OpeningHours, now: datetime, zone: str) -> None:
    answer = opening(hours, now=now, zone=zone)
    if answer.closes_at is not None:
        assert answer.is_open
        assert answer.closes_at > now
        assert opening(hours, now=answer.closes_at - timedelta(seconds=1), zone=zone).is_open
        assert not opening(hours, now=answer.closes_at, zone=zone).is_open
    if answer.opens_at is not None:
        assert not answer.is_open
        assert answer.opens_at > now
        assert not opening(hours, now=answer.opens_at - timedelta(seconds=1), zone=zone).is_open
        assert opening(hours, now=answer.opens_at, zone=zone).is_open


@pytest.mark.parametrize(
    "kept",
    [
        {"weekly": [[]] * 6},
        {"weekly": [["10-12"], *[[]] * 6]},
        {"weekly": [["10:00-24:30"], *[[]] * 6]},
        {"exceptions": {"Christmas": []}},
    ],
)
def test_hours_that_cannot_be_read_are_refused(kept: dict[str, object]) -> None:
    with pytest.raises(InvalidInput, match="hours"):
        read_hours(kept)
