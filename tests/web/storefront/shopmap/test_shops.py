"""Shops in words: hours, distances, what was asked for."""

from datetime import UTC, date, datetime, time

import pytest
from django.http import QueryDict
from django.utils import translation

from vitrina.market.stock.types import OpeningHours, Shop, ShopDetails, Span
from vitrina.web.errors import OutOfBounds
from vitrina.web.storefront.shopmap import hours
from vitrina.web.storefront.shopmap.shops import asked, distance, find, regions, services, short_name

TEN_TO_SEVEN = (Span(time(10), time(19)),)
MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def shop(
    ref: str, latitude: float, longitude: float, *, offers: tuple[str, ...] = (), **details: object
) -> Shop:
    return Shop(
        ref=ref,
        names={"en": f"Vitrina {ref.title()}, Old Town", "ru": f"Vitrina {ref.title()}"},
        latitude=latitude,
        longitude=longitude,
        details=ShopDetails(
            addresses={"en": f"1 {ref.title()} Street\nTestland"},
            hours=OpeningHours(weekly=((*[TEN_TO_SEVEN] * 6, ()))),
            time_zone="Europe/Paris",
            offers=offers,
        ),
    )


PARIS = shop("paris", 48.86, 2.35, offers=("repairs",))
MADRID = shop("madrid", 40.42, -3.7, offers=("fitting", "repairs"))
ALMATY = shop("almaty", 43.24, 76.95, offers=("cafe",))
ALL = (PARIS, MADRID, ALMATY)


def found(query: str, now: datetime = MONDAY_NOON) -> list[str]:
    return [line.shop.ref for line in find(ALL, asked(QueryDict(query)), now=now).lines]


@pytest.mark.parametrize(
    ("query", "refs"),
    [
        ("", ["paris", "madrid", "almaty"]),
        ("q=Testland", ["paris", "madrid", "almaty"]),
        ("q=madrid+street", ["madrid"]),
        ("service=repairs", ["paris", "madrid"]),
        ("service=nothing", []),
        ("q=Barcelona", ["madrid", "paris", "almaty"]),
        ("q=Астана", ["almaty", "paris", "madrid"]),
        ("q=nowhere", []),
        ("lat=43&lon=77", ["almaty", "paris", "madrid"]),
        ("q=nowhere&lat=43&lon=77", ["almaty", "paris", "madrid"]),
        ("q=Barcelona&service=cafe", ["almaty"]),
    ],
)
def test_shops_are_found_by_place_service_and_nearness(query: str, refs: list[str]) -> None:
    assert found(query) == refs


def test_only_open_ones_are_shown_where_that_is_asked() -> None:
    assert found("open=1") == ["paris", "madrid", "almaty"]
    assert found("open=1", MONDAY_NOON.replace(hour=22)) == []


def test_what_nobody_knows_is_told_apart_from_what_fits_nothing() -> None:
    assert find(ALL, asked(QueryDict("q=nowhere")), now=MONDAY_NOON).unknown
    assert not find(ALL, asked(QueryDict("service=x")), now=MONDAY_NOON).unknown


def test_a_place_beyond_the_poles_is_refused() -> None:
    with pytest.raises(OutOfBounds):
        asked(QueryDict("lat=91&lon=0"))


@pytest.mark.parametrize(
    ("now", "is_open", "words"),
    [
        (datetime(2026, 3, 2, 12, tzinfo=UTC), True, "Open until 7:00 PM"),
        (datetime(2026, 3, 2, 8, tzinfo=UTC), False, "Opens today at 10:00 AM"),
        (datetime(2026, 3, 2, 20, tzinfo=UTC), False, "Opens tomorrow at 10:00 AM"),
        (datetime(2026, 3, 7, 20, tzinfo=UTC), False, "Opens Mon 9 Mar, 10:00 AM"),
    ],
)
def test_the_state_is_told_by_the_shops_clock(now: datetime, is_open: bool, words: str) -> None:
    with translation.override("en"):
        state = hours.state(PARIS, now)
    assert (state.is_open, state.words.replace("\u202f", " ")) == (is_open, words)


def test_a_shop_without_hours_or_with_an_unknown_zone_is_closed_for_now() -> None:
    odd = Shop("x", {}, 0, 0, ShopDetails(addresses={}, time_zone="Mars/Olympus"))
    with translation.override("en"):
        assert hours.state(odd, MONDAY_NOON) == hours.State(False, "Closed for now")


def test_the_week_has_seven_days_and_one_today() -> None:
    with translation.override("ru"):
        week = hours.week(PARIS, MONDAY_NOON)
    assert [day.name for day in week][:2] == ["Понедельник", "Вторник"]
    assert [day.today for day in week] == [True, *[False] * 6]
    assert week[6].spans == ()


def test_days_with_other_hours_are_told_when_they_are_near() -> None:
    there = Shop(
        "x",
        {},
        0,
        0,
        ShopDetails(
            addresses={},
            hours=OpeningHours(exceptions={date(2026, 3, 5): (), date(2027, 1, 1): (), date(2026, 1, 1): ()}),
        ),
    )
    assert [special.day for special in hours.special_days(there, MONDAY_NOON)] == [date(2026, 3, 5)]


@pytest.mark.parametrize(
    ("kilometres", "language", "text"),
    [(0.85, "en", "850 m"), (3.44, "en", "3.4 km"), (1240, "en", "1,240 km"), (1240, "ru", "1240 км")],
)
def test_distances_are_told_as_people_say_them(kilometres: float, language: str, text: str) -> None:
    with translation.override(language):
        assert distance(kilometres).replace("\u00a0", " ").replace("1 240", "1240") == text


@pytest.mark.parametrize(("name", "short"), [("Vitrina Paris", "Paris"), ("Vitrina", "Vitrina")])
def test_the_house_is_not_named_twice(name: str, short: str) -> None:
    assert short_name(name) == short


def test_parts_of_the_world_are_offered_where_there_are_several() -> None:
    with translation.override("en"):
        assert [region.name for region in regions(ALL)] == ["Europe", "Asia"]
        assert regions((PARIS, MADRID)) == ()
        assert [key for key, _ in services(ALL)] == ["fitting", "repairs", "cafe"]
