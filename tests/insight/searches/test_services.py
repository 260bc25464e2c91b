"""Noting, writing, forgetting."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from vitrina.insight.searches import services
from vitrina.insight.searches.models import ClickDay, SearchDay

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def counts(query: str) -> tuple[int, int, int, int | None]:
    row = SearchDay.objects.get(query=query)
    return (row.searches, row.without_results, row.clicks, row.last_total)


def test_what_is_noted_adds_up_over_flushes() -> None:
    services.note_search(text="Red  Socks", language="en", total=0, now=NOON)
    services.note_search(text="red socks", language="en", total=4, now=NOON)
    assert services.flush() == 1
    services.note_search(text="RED SOCKS", language="en", total=5, now=NOON + timedelta(hours=1))
    services.note_click(text="red socks", language="en", product_ref="sock-1", now=NOON)
    services.flush()
    assert counts("red socks") == (3, 1, 1, 5)
    assert ClickDay.objects.get().clicks == 1


def test_each_day_and_language_is_counted_by_itself() -> None:
    services.note_search(text="bag", language="en", total=1, now=NOON)
    services.note_search(text="bag", language="es", total=1, now=NOON)
    services.note_search(text="bag", language="en", total=1, now=NOON + timedelta(days=1))
    services.flush()
    assert SearchDay.objects.count() == 3


def test_noting_asks_the_database_nothing() -> None:
    with CaptureQueriesContext(connection) as asked:
        services.note_search(text="bag", language="en", total=1)
        services.note_click(text="bag", language="en", product_ref="tote")
    assert len(asked) == 0


@pytest.mark.parametrize("text", ["", "  ", "\x00", "\ud800"])
def test_what_holds_nothing_is_not_logged(text: str) -> None:
    services.note_search(text=text, language="en", total=0)
    assert services.flush() == 0


def test_what_cannot_be_written_stays_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    services.note_search(text="bag", language="en", total=1, now=NOON)

    def fail(*_: object) -> None:
        raise DatabaseError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(services, "_add_searches", fail)
        with pytest.raises(DatabaseError):
            services.flush()
    assert not SearchDay.objects.exists()
    services.flush()
    assert counts("bag") == (1, 0, 0, 1)


def test_a_click_without_a_search_of_that_day_leaves_the_total_unknown() -> None:
    services.note_click(text="bag", language="en", product_ref="tote", now=NOON)
    services.flush()
    assert counts("bag") == (0, 0, 1, None)


def test_what_is_old_is_forgotten() -> None:
    for days in (0, 10, 20):
        services.note_search(text="bag", language="en", total=1, now=NOON - timedelta(days=days))
        services.note_click(text="bag", language="en", product_ref="tote", now=NOON - timedelta(days=days))
    services.flush()
    assert services.forget_before(date(2026, 11, 11)) == 2
    assert SearchDay.objects.count() == ClickDay.objects.count() == 2
