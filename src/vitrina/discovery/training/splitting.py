"""Cuts the days of the log in three: to learn from, to calibrate on, to judge on. Pure."""

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from vitrina.discovery.training.errors import TooFewEvents
from vitrina.discovery.training.types import Days, Split

DAYS_NEEDED = 3
PURCHASES_NEEDED = 200
"""In all; of them `HELD_OUT_NEEDED` in each of the later parts."""
HELD_OUT_NEEDED = 20

_TEST_SHARE = 0.2
_CALIBRATE_SHARE = 0.15
_EPOCH = date(1970, 1, 1)


def split_days(days: NDArray[np.int64], bought: NDArray[np.bool_], *, until: date) -> Split:
    """Whole days, the latest for the test, so that nothing is judged by what came before.

    `days`: int64 `(n,)` since 1970-01-01 of each example; `bought`: bool `(n,)`. The last days that hold a
    fifth of all purchases are the test; those before with a further 15 % calibrate. Raises `TooFewEvents`
    that tells the count needed.
    """
    purchases = int(bought.sum())
    if purchases < PURCHASES_NEEDED:
        raise TooFewEvents(until=until, what="purchases", found=purchases, needed=PURCHASES_NEEDED)
    known = np.unique(days)
    if len(known) < DAYS_NEEDED:
        raise TooFewEvents(until=until, what="days", found=len(known), needed=DAYS_NEEDED)
    of_day = np.bincount(np.searchsorted(known, days), bought).astype(np.float64)
    test = _first_of_tail(of_day[2:], max(_TEST_SHARE * purchases, HELD_OUT_NEEDED)) + 2
    calibrate = _first_of_tail(of_day[1:test], max(_CALIBRATE_SHARE * purchases, HELD_OUT_NEEDED)) + 1
    for part in (of_day[:calibrate], of_day[calibrate:test], of_day[test:]):
        if part.sum() < HELD_OUT_NEEDED:
            raise TooFewEvents(
                until=until,
                what="purchases on some of the days to be learned from and held out",
                found=int(part.sum()),
                needed=HELD_OUT_NEEDED,
            )
    return Split(
        train=Days(_day(known[0]), _day(known[calibrate] - 1)),
        calibrate=Days(_day(known[calibrate]), _day(known[test] - 1)),
        test=Days(_day(known[test]), _day(known[-1])),
    )


def _first_of_tail(counts: NDArray[np.float64], wanted: float) -> int:
    """Where the shortest tail begins whose sum is at least `wanted`; 0 where none is."""
    tails = np.cumsum(counts[::-1])[::-1]
    enough = np.flatnonzero(tails >= wanted)
    return int(enough[-1]) if len(enough) else 0


def _day(number: int) -> date:
    return _EPOCH + timedelta(days=int(number))
