"""Coming in: credentials, lock-out, languages, and the demo shop's one-click log-ins."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings
from tests.web.console.conftest import LogIn

from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.rules import MOST_FAILURES
from vitrina.web.console.demo import DemoLogin, read, write

PASSWORD = "linen-and-brass"
LOGIN = "/console/login/"
DEMO = "/console/demo-login"


@pytest.fixture
def ann(foreign: str) -> str:
    """An operator; her e-mail address."""
    return accounts.create_user(email="ann@shop.eu", password=PASSWORD, role=Role.OPERATOR).email


@pytest.fixture
def demo_shop(ann: str, settings: Settings, tmp_path: Path) -> Path:
    """The shop says of itself that it is a demo."""
    settings.VITRINA_DEMO_LOGINS = tmp_path / "demo.json"
    write(settings.VITRINA_DEMO_LOGINS, (DemoLogin(ann, Role.OPERATOR, PASSWORD, "Ann"),))
    return tmp_path


def is_in(client: Client) -> bool:
    return client.get("/console/").status_code == 200


def test_the_right_password_leads_in(client: Client, ann: str) -> None:
    client.post(LOGIN, {"username": "Ann@Shop.EU", "password": PASSWORD})
    assert is_in(client)


def test_a_wrong_one_does_not_and_after_five_nor_does_the_right_one(client: Client, ann: str) -> None:
    for _ in range(MOST_FAILURES):
        page = client.post(LOGIN, {"username": ann, "password": "wrong"}).content.decode()
    assert "Too many wrong passwords. Try again in 15 min." in page
    client.post(LOGIN, {"username": ann, "password": PASSWORD})
    assert not is_in(client)
    elsewhere = Client(REMOTE_ADDR="10.1.1.1")
    elsewhere.post(LOGIN, {"username": ann, "password": PASSWORD})
    assert is_in(elsewhere)


def test_behind_a_trusted_proxy_the_address_it_names_counts(
    client: Client, ann: str, settings: Settings
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for _ in range(MOST_FAILURES):
        client.post(
            LOGIN, {"username": ann, "password": "wrong"}, headers={"x-forwarded-for": "9.9.9.9, 5.5.5.5"}
        )
    client.post(LOGIN, {"username": ann, "password": PASSWORD}, headers={"x-forwarded-for": "5.5.5.5"})
    assert not is_in(client)
    client.post(LOGIN, {"username": ann, "password": PASSWORD}, headers={"x-forwarded-for": "9.9.9.9"})
    assert is_in(client)


def test_demo_logins_are_offered_and_work_on_ones_own_machine(client: Client, demo_shop: Path) -> None:
    page = client.get(LOGIN, headers={"host": "localhost:8000"}).content.decode()
    assert "ann@shop.eu" in page
    assert PASSWORD not in page
    client.post(DEMO, {"email": "ann@shop.eu"}, headers={"host": "localhost:8000"})
    assert is_in(client)


@pytest.mark.parametrize(
    ("host", "address", "passed_on"),
    [
        ("shop.eu", "127.0.0.1", {}),
        ("localhost", "10.1.1.1", {}),
        ("localhost", "127.0.0.1", {"x-forwarded-for": "10.1.1.1"}),
        ("localhost", "127.0.0.1", {"x-real-ip": "10.1.1.1"}),
        ("localhost", "127.0.0.1", {"forwarded": "for=10.1.1.1"}),
        ("localhost", "127.0.0.1", {"via": "1.1 cache"}),
    ],
)
def test_nobody_from_elsewhere_is_offered_them(
    demo_shop: Path, settings: Settings, host: str, address: str, passed_on: dict[str, str]
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    client = Client(REMOTE_ADDR=address)
    headers = {"host": host} | passed_on
    assert "ann@shop.eu" not in client.get(LOGIN, headers=headers).content.decode()
    assert client.post(DEMO, {"email": "ann@shop.eu"}, headers=headers).status_code == 403
    assert not is_in(client)


def test_a_shop_that_is_no_demo_offers_none(client: Client, ann: str) -> None:
    assert client.post(DEMO, {"email": ann}).status_code == 403


def test_demo_logins_are_for_their_owners_eyes(demo_shop: Path) -> None:
    path = demo_shop / "demo.json"
    assert path.stat().st_mode & 0o777 == 0o600
    assert read(path) == (DemoLogin("ann@shop.eu", Role.OPERATOR, PASSWORD, "Ann"),)


def test_only_the_console_gets_its_looser_policy(log_in: LogIn) -> None:
    client = log_in(Role.OPERATOR)
    answer = client.get("/console/")
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-eval'" in policy
    assert "script-src 'self' 'unsafe-inline'" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "unsafe-eval" not in client.get("/en/").headers["Content-Security-Policy"]


def test_who_comes_in_reads_on_in_the_language_of_the_account(client: Client, ann: str) -> None:
    User.objects.filter(email=ann).update(language="es")
    client.post(LOGIN, {"username": ann, "password": PASSWORD})
    assert '<html lang="es"' in client.get("/console/").content.decode()


@pytest.mark.parametrize(("code", "tag"), [("ru", "ru"), ("es", "es"), ("zh-hans", "zh-hans")])
def test_the_console_speaks_the_language_chosen(log_in: LogIn, code: str, tag: str) -> None:
    client = log_in(Role.OPERATOR)
    client.post("/console/language", {"language": code, "next": "/console/"})
    assert f'<html lang="{tag}"' in client.get("/console/").content.decode()
