"""What pages note of what shoppers are shown and do, and what they keep to themselves."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import Settings
from tests.web import small_content

from vitrina.insight.tracking import queries, services
from vitrina.insight.tracking.folders import Folders
from vitrina.insight.tracking.tables import read_part
from vitrina.kernel import clock
from vitrina.web.api import events as events_route
from vitrina.web.api.quota import Quota
from vitrina.web.storefront.memory import COOKIE, Memory

pytestmark = pytest.mark.usefixtures("shop")

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_log(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.VITRINA_EVENTS = tmp_path / "before"
    services.flush()
    settings.VITRINA_EVENTS = tmp_path / "events"
    with clock.frozen(NOON):
        yield
    services.flush()


@pytest.fixture
def shopper() -> Client:
    return Client(headers={"user-agent": BROWSER})


def noted() -> list[dict[str, Any]]:
    """All events so far."""
    services.compact()
    return [row for part in queries.event_files() for row in read_part(part).to_pylist()]


def told(kind: str) -> list[dict[str, Any]]:
    return [row for row in noted() if row["kind"] == kind]


def memory(client: Client) -> Memory:
    return Memory.loads(client.cookies[COOKIE].value)


def tell(client: Client, *events: dict[str, Any], **more: Any) -> Any:
    body = json.dumps({"events": events})
    return client.post("/api/v1/events", body, content_type="application/json", **more)


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("/en/search?q=tote", "search"),
        ("/en/c/bags", "category"),
        ("/en/b/maison-ardent", "brand"),
        ("/en/s/atelier-nord", "seller"),
        ("/en/g/find-shoes?a=dark", "guide"),
        ("/en/shops/lyon", "shop"),
    ],
)
def test_lists_note_what_they_show_and_where(shopper: Client, address: str, source: str) -> None:
    small_content.build()
    assert shopper.get(address).status_code == 200
    rows = told("impression")
    assert rows
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    assert {row["source"] for row in rows} == {source}
    assert {row["session"] for row in rows} == {memory(shopper).session}
    assert all(row["mark"] == "" and row["query_id"] for row in rows)


def test_more_products_go_on_where_the_page_before_ended(shopper: Client) -> None:
    shopper.get(
        "/en/search?size=5&page=2", headers={"hx-request": "true", "hx-target": "grid", "user-agent": BROWSER}
    )
    assert [row["position"] for row in told("impression")] == [6, 7, 8, 9, 10]


@pytest.mark.parametrize("address", ["/en/", "/en/wishlist", "/en/brands", "/en/compare", "/en/help"])
def test_other_pages_note_nothing(shopper: Client, address: str) -> None:
    shopper.get(address)
    assert noted() == []


def test_what_nobody_looks_at_is_not_noted(shopper: Client) -> None:
    shopper.head("/en/search")
    shopper.get("/en/search", headers={"sec-purpose": "prefetch;prerender", "user-agent": BROWSER})
    shopper.get("/en/p/tote-red", headers={"sec-purpose": "prefetch", "user-agent": BROWSER})
    assert noted() == []


def test_a_view_and_a_wish_are_led_back_to_the_list(shopper: Client) -> None:
    shopper.get("/en/search?q=tote")
    shopper.get("/en/p/tote-red")
    shopper.post("/en/wish", {"add": "tote-red"}, headers={"referer": "http://testserver/en/p/tote-red"})
    shopper.post("/en/wish", {"add": "tote-red"})
    shopper.post("/en/wish", {"remove": "tote-red"})
    (view,), (wish,) = told("view"), told("favourite")
    assert view["query"] == wish["query"] == "tote"
    assert view["query_id"] == wish["query_id"] != ""
    assert (view["source"], wish["source"]) == ("product", "product")
    assert view["shopper"] == memory(shopper).shopper != ""


def test_a_changed_variant_is_no_second_view(shopper: Client) -> None:
    shopper.get("/en/p/tote-red")
    shopper.get("/en/p/tote-red?variant=x", headers={"hx-request": "true", "user-agent": BROWSER})
    assert len(told("view")) == 1


def test_a_visit_ends_after_half_an_hour_and_the_shopper_stays(shopper: Client) -> None:
    keys = []
    for minutes in (0, 20, 40, 75):
        with clock.frozen(NOON + timedelta(minutes=minutes)):
            shopper.get("/en/search")
        keys.append((memory(shopper).shopper, memory(shopper).session))
    first = keys[0]
    assert keys[1] == keys[2] == first
    assert keys[3][0] == first[0]
    assert keys[3][1] != first[1]


def test_a_going_visit_sends_no_cookie(shopper: Client) -> None:
    shopper.get("/en/c/bags")
    assert COOKIE not in shopper.get("/en/c/bags").cookies


@pytest.mark.parametrize(
    ("setting", "choice", "gpc", "linked"),
    [
        ("opt_out", None, False, True),
        ("opt_out", "unlink", False, False),
        ("opt_out", None, True, False),
        ("opt_out", "link", True, False),
        ("opt_in", None, False, False),
        ("opt_in", "link", False, True),
        ("opt_in", "link", True, False),
    ],
)
def test_without_consent_events_count_and_link_nothing(
    settings: Settings, setting: str, choice: str | None, gpc: bool, linked: bool
) -> None:
    settings.VITRINA_TRACKING_CONSENT = setting
    client = Client(headers={"user-agent": BROWSER, **({"sec-gpc": "1"} if gpc else {})})
    if choice:
        assert client.post("/en/privacy", {"do": choice}).status_code == 302
    client.get("/en/c/bags")
    client.get("/en/p/tote-red")
    rows = noted()
    assert {row["kind"] for row in rows} == {"impression", "view"}
    assert {bool(row["session"]) for row in rows} == {linked}
    assert {bool(row["shopper"]) for row in rows} == {linked}
    if not linked and COOKIE in client.cookies:
        assert memory(client).session == memory(client).shopper == ""


@pytest.mark.parametrize("what", ["unlink", "forget"])
def test_who_wants_to_be_forgotten_is(shopper: Client, what: str) -> None:
    shopper.get("/en/search?q=tote")
    shopper.post("/en/wish", {"add": "tote-red"})
    key = memory(shopper).shopper
    other = Client(headers={"user-agent": BROWSER})
    other.get("/en/search?q=tote")
    assert {row["shopper"] for row in noted()} == {key, memory(other).shopper}
    shopper.post("/en/privacy", {"do": what})
    assert queries.log_state().erasures == 1
    services.keep_house(now=datetime.now(UTC) + timedelta(seconds=5))
    assert {row["shopper"] for row in noted()} == {memory(other).shopper}
    assert queries.log_state().erasures == 0
    kept = memory(shopper)
    assert (kept.shopper, kept.session, kept.wished) == ("", "", 1)
    assert bool(kept.queries) is (what == "unlink")


def test_the_privacy_page_says_how_it_stands(shopper: Client) -> None:
    assert "Do not link my visits" in shopper.get("/en/privacy").content.decode()
    shopper.post("/en/privacy", {"do": "unlink"})
    assert "Link my visits" in shopper.get("/en/privacy").content.decode()
    page = shopper.get("/en/privacy", headers={"sec-gpc": "1", "user-agent": BROWSER}).content.decode()
    assert "Global Privacy Control" in page
    assert shopper.post("/en/privacy", {"do": "dance"}).status_code == 422


def test_machines_and_staff_are_marked() -> None:
    bot = Client(headers={"user-agent": "Googlebot/2.1"})
    bot.get("/en/p/tote-red")
    assert COOKIE not in bot.cookies
    member = Client(headers={"user-agent": BROWSER})
    member.force_login(get_user_model().objects.create(email="olga@example.com"))
    member.get("/en/p/tote-red")
    assert {(row["mark"], bool(row["session"])) for row in noted()} == {("bot", False), ("staff", True)}


# ------------------------------------------------------------------------------------ what browsers tell


def shown_by(page: str) -> list[tuple[str, int]]:
    return [
        (answer, int(place))
        for answer, place in (part.split('"')[0].split() for part in page.split('data-shown="')[1:])
    ]


def test_what_did_not_come_into_view_is_no_impression(shopper: Client) -> None:
    page = shopper.get("/en/search").content.decode()
    tiles = shown_by(page)
    assert [place for _, place in tiles] == list(range(1, len(tiles) + 1))
    assert 'data-to="/api/v1/events"' in page
    assert tell(shopper, {"kind": "seen", "query_id": tiles[0][0], "position": 3}).json() == {"accepted": 1}
    assert [row["position"] for row in told("impression")] == [1, 2, 3]


def test_answers_of_the_api_count_as_far_as_their_front_tells(shopper: Client) -> None:
    answer = shopper.get("/api/v1/search?q=tote").json()
    assert noted() == []
    answer = shopper.get("/api/v1/search?q=tote").json()
    first, second = (result["product"]["ref"] for result in answer["results"][:2])
    tell(
        shopper,
        {"kind": "impression", "query_id": answer["query_id"], "product": first},
        {"kind": "view", "query_id": answer["query_id"], "product": second},
        {"kind": "cart", "product": second},
    )
    rows = noted()
    assert sorted(row["product"] for row in rows if row["kind"] == "impression") == sorted([first, second])
    assert {row["query"] for row in rows} == {"tote"}


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"kind": "order", "product": "tote-red"},
        {"kind": "review", "product": "tote-red"},
        {"kind": "impression", "product": "tote-red"},
        {"kind": "view"},
        {"kind": "view", "product": ""},
        {"kind": "view", "product": "x" * 201},
        {"kind": "view", "product": "tote-red", "mark": ""},
        {"kind": "seen", "query_id": "q", "position": -1},
        {"kind": "seen", "query_id": "q q", "position": 1},
        {"kind": "seen", "query_id": "q" * 65, "position": 1},
        {"kind": "view", "product": 5},
        "view",
    ],
)
def test_what_clients_may_not_tell_is_refused(shopper: Client, event: Any) -> None:
    answer = tell(shopper, event)
    assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"code", "message", "data"}
    assert noted() == []


def test_a_batch_is_bounded(shopper: Client) -> None:
    view = {"kind": "view", "product": "tote-red"}
    assert tell(shopper, *[view] * 101).status_code == 422
    assert tell(shopper, *[view] * 100).json() == {"accepted": 100}


def test_other_sites_cannot_make_a_browser_tell(shopper: Client) -> None:
    body = json.dumps({"events": [{"kind": "view", "product": "tote-red"}]})
    assert shopper.post("/api/v1/events", body, content_type="text/plain").status_code == 400
    assert shopper.get("/en/c/bags").cookies[COOKIE]["samesite"] == "Lax"
    assert told("view") == []


def test_a_flood_from_one_address_is_stopped(shopper: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_route, "_quota", Quota(a_minute=2))
    view = {"kind": "view", "product": "tote-red"}
    assert [tell(shopper, view).status_code for _ in range(3)] == [200, 200, 429]
    assert tell(shopper, view, REMOTE_ADDR="192.0.2.1").status_code == 200
    with clock.frozen(NOON + timedelta(minutes=1)):
        assert tell(shopper, view).status_code == 200


def test_a_log_that_cannot_be_written_breaks_no_page(
    shopper: Client, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    settings.VITRINA_EVENTS = tmp_path / "file"
    assert shopper.get("/en/search?q=tote").status_code == 200
    services._write_quietly()
    settings.VITRINA_EVENTS = tmp_path / "events"
    assert Folders.of_shop().lines(Folders.of_shop().segments) == ()
    assert noted() != []
