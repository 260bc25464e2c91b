"""Visits, consent, blurred places."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.insight.tracking.rules import VISIT_IDLE, Visit, consents, going_on, place_key

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_a_visit_has_random_keys() -> None:
    first, second = going_on(Visit(), now=NOON), going_on(Visit(), now=NOON)
    assert len({*first[:2], *second[:2]}) == 4
    assert first.at_minutes * 60 == NOON.timestamp()


@pytest.mark.parametrize(
    ("minutes", "same_visit", "stamped"),
    [
        (0, True, False),
        (4, True, False),
        (5, True, True),
        (29, True, True),
        (30, False, True),
        (600, False, True),
        (-1, True, False),
        (-60, False, True),
    ],
)
def test_a_visit_goes_on_until_it_is_idle(minutes: int, same_visit: bool, stamped: bool) -> None:
    visit = going_on(Visit(), now=NOON)
    later = going_on(visit, now=NOON + timedelta(minutes=minutes))
    assert later.shopper == visit.shopper
    assert (later.session == visit.session) is same_visit
    assert (later.at_minutes != visit.at_minutes) is stamped


@given(st.lists(st.integers(0, 24), max_size=30))
def test_whoever_keeps_coming_stays_on_their_visit(pauses: list[int]) -> None:
    """Pauses of five minutes less than allowed: the stamp may be so old."""
    now, visit = NOON, going_on(Visit(), now=NOON)
    first = visit.session
    for pause in pauses:
        assert timedelta(minutes=pause + 5) < VISIT_IDLE
        now += timedelta(minutes=pause)
        visit = going_on(visit, now=now)
    assert visit.session == first


@pytest.mark.parametrize(
    ("setting", "choice", "gpc", "linked"),
    [
        ("opt_out", "", False, True),
        ("opt_out", "no", False, False),
        ("opt_out", "yes", False, True),
        ("opt_in", "", False, False),
        ("opt_in", "yes", False, True),
        ("opt_in", "no", False, False),
        *(
            (setting, choice, True, False)
            for setting in ("opt_out", "opt_in")
            for choice in ("", "yes", "no")
        ),
    ],
)
def test_consent(setting: str, choice: str, gpc: bool, linked: bool) -> None:
    assert consents(setting=setting, choice=choice, global_privacy_control=gpc) is linked


def test_places_are_blurred() -> None:
    assert place_key(52.5163, 13.3777) == "52.5,13.4"
    assert place_key(-0.04, 179.96) == "0.0,180.0"
