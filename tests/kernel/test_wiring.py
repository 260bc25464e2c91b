"""Registries, announcements, the clock: how floors meet without knowing one another."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from vitrina.kernel import clock
from vitrina.kernel.announcements import Announcement
from vitrina.kernel.errors import NotFound
from vitrina.kernel.registry import AlreadyRegistered, Registry


def test_a_registry_keeps_order_and_refuses_a_second_claim() -> None:
    shelf = Registry[str]("importer")
    shelf.register("csv", "a")
    shelf.register("yml", "b")
    assert shelf.register("csv", "a") == "a"
    assert (shelf.names(), list(shelf), len(shelf), shelf["yml"]) == (["csv", "yml"], ["a", "b"], 2, "b")
    assert "csv" in shelf
    assert "xml" not in shelf
    with pytest.raises(AlreadyRegistered):
        shelf.register("csv", "other")
    with pytest.raises(NotFound) as caught:
        shelf["xml"]
    assert caught.value.data == {"kind": "importer", "id": "xml"}


def test_receivers_hear_in_order_and_once() -> None:
    heard: list[tuple[str, int]] = []
    changed = Announcement[int]("test.changed")

    def first(event: int) -> None:
        heard.append(("first", event))

    changed.subscribe(first)
    changed.subscribe(lambda event: heard.append(("second", event)))
    changed.subscribe(first)
    changed.announce(7)
    assert heard == [("first", 7), ("second", 7)]


def test_the_clock_can_be_stopped_and_is_always_utc() -> None:
    noon = datetime(2026, 11, 11, 12, tzinfo=timezone(timedelta(hours=8)))
    with clock.frozen(noon):
        assert clock.now() == noon
        assert clock.now().tzinfo == UTC
    assert clock.now() > noon
