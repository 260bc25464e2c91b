"""The demo shop's people."""

from pathlib import Path

import pytest

from vitrina.people.accounts import queries, services
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers
from vitrina.project.demo.staff import SELLER, make_staff
from vitrina.web.console.demo import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def logins_file(tmp_path: Path) -> Path:
    """Where the log-ins are written down; the seller that one of them speaks for is there."""
    sellers.open_seller(ref=SELLER, name="Vitrina Atelier")
    return tmp_path / "demo.json"


def test_there_is_one_of_each_role_and_their_passwords_work(logins_file: Path) -> None:
    logins = make_staff(logins_file)
    assert [login.role for login in logins] == list(Role)
    assert read(logins_file) == logins
    for login in logins:
        user = services.log_in(email=login.email, password=login.password, address="127.0.0.1")
        assert queries.role_of(user) is login.role
    assert {member.seller_refs for member in queries.staff() if member.role is Role.SELLER} == {(SELLER,)}


def test_made_twice_they_stay_as_they_are(logins_file: Path) -> None:
    first = make_staff(logins_file)
    members = queries.staff()
    assert make_staff(logins_file) == first
    assert queries.staff() == members


def test_a_lost_file_means_new_passwords(logins_file: Path) -> None:
    first = make_staff(logins_file)
    logins_file.unlink()
    second = make_staff(logins_file)
    assert {login.password for login in first}.isdisjoint(login.password for login in second)
    services.log_in(email=second[0].email, password=second[0].password, address="127.0.0.1")


def test_two_shops_share_no_password(logins_file: Path, tmp_path: Path) -> None:
    passwords = {login.password for login in make_staff(logins_file)}
    assert passwords.isdisjoint(login.password for login in make_staff(tmp_path / "other.json"))
