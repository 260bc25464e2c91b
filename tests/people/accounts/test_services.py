"""Accounts: opening, changing, closing, logging in."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group

from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput, NotFound, VitrinaError
from vitrina.people.accounts import queries, services
from vitrina.people.accounts.errors import EmailTaken, LockedOut, WeakPassword, WrongCredentials
from vitrina.people.accounts.models import FailedLogin, User
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.rules import LOCK, MOST_FAILURES
from vitrina.people.accounts.types import StaffMember
from vitrina.people.sellers import services as sellers

pytestmark = pytest.mark.django_db

PASSWORD = "linen-and-brass"
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def open_account(email: str = "ann@shop.eu", *, role: Role = Role.OPERATOR, **more: object) -> StaffMember:
    options = {"email": email, "password": PASSWORD, "role": role, **more}
    return services.create_user(**options)  # type: ignore[arg-type]


def account(email: str = "ann@shop.eu") -> User:
    return User.objects.get(email=email)


def test_an_account_is_opened_with_its_role_and_permissions() -> None:
    member = open_account(" Ann@Shop.EU", role=Role.MERCHANDISER, name="Ann")
    assert (member.email, member.name, member.role, member.active) == (
        "ann@shop.eu",
        "Ann",
        Role.MERCHANDISER,
        True,
    )
    assert queries.staff() == [member]
    user = account()
    assert user.has_perm("catalog.change_product")
    assert not user.has_perm("accounts.view_user")
    assert not user.is_superuser


def test_an_operator_may_do_everything_and_no_more_after_a_change_of_role() -> None:
    open_account()
    open_account("bob@shop.eu")
    assert account().has_perm("accounts.change_user")
    services.set_role("ANN@shop.eu", Role.READER)
    assert not account().has_perm("accounts.change_user")
    assert account().has_perm("accounts.view_user")
    assert queries.role_of(account()) is Role.READER


def test_a_seller_speaks_for_the_sellers_named() -> None:
    for ref in ("acme", "zenith"):
        sellers.open_seller(ref=ref, name=ref.title())
    member = open_account(role=Role.SELLER, seller_refs=["zenith", "acme"])
    assert member.seller_refs == ("acme", "zenith")
    assert queries.seller_refs_of(account()) == {"acme", "zenith"}
    services.set_role("ann@shop.eu", Role.SELLER, seller_refs=["acme"])
    assert queries.seller_refs_of(account()) == {"acme"}


def test_only_sellers_are_bound_to_sellers() -> None:
    sellers.open_seller(ref="acme", name="Acme")
    open_account(role=Role.READER, seller_refs=["acme"])
    assert queries.seller_refs_of(account()) == frozenset()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"email": "ann"}, InvalidInput),
        ({"email": "ANN@shop.eu"}, EmailTaken),
        ({"password": "password"}, WeakPassword),
        ({"password": "short"}, WeakPassword),
        ({"password": "bob-shop"}, WeakPassword),
        ({"role": Role.SELLER}, InvalidInput),
        ({"role": Role.SELLER, "seller_refs": ["nobody"]}, NotFound),
    ],
)
def test_what_cannot_be_opened_is_refused_and_leaves_nothing_behind(
    options: dict[str, object], error: type[VitrinaError]
) -> None:
    open_account()
    with pytest.raises(error):
        services.create_user(
            **{
                "email": "bob@shop.eu",
                "name": "bob shop",
                "password": PASSWORD,
                "role": Role.READER,
                **options,
            }  # type: ignore[arg-type]
        )
    assert [member.email for member in queries.staff()] == ["ann@shop.eu"]


def test_the_last_operator_stays() -> None:
    open_account()
    open_account("bob@shop.eu", role=Role.READER)
    with pytest.raises(InvalidInput, match=r"ann@shop\.eu"):
        services.deactivate("ann@shop.eu")
    with pytest.raises(InvalidInput, match=r"ann@shop\.eu"):
        services.set_role("ann@shop.eu", Role.READER)
    services.set_role("bob@shop.eu", Role.OPERATOR)
    assert not services.deactivate("ann@shop.eu").active


def test_who_is_deactivated_cannot_come_in_and_is_nobody() -> None:
    open_account()
    open_account("bob@shop.eu")
    services.deactivate("ann@shop.eu")
    with pytest.raises(WrongCredentials):
        services.log_in(email="ann@shop.eu", password=PASSWORD, address="10.0.0.1")
    assert queries.role_of(account()) is None


def test_the_right_password_opens_the_door_however_the_address_is_spelled() -> None:
    open_account()
    user = services.log_in(email="Ann@Shop.eu ", password=PASSWORD, address="10.0.0.1")
    assert user.email == "ann@shop.eu"


def test_another_password_takes_the_place_of_the_first() -> None:
    open_account()
    services.set_password("ann@shop.eu", "oak-and-felt")
    with pytest.raises(WrongCredentials):
        services.log_in(email="ann@shop.eu", password=PASSWORD, address="10.0.0.1")
    services.log_in(email="ann@shop.eu", password="oak-and-felt", address="10.0.0.1")
    with pytest.raises(WeakPassword):
        services.set_password("ann@shop.eu", "12345678")


def fail(times: int, *, address: str = "10.0.0.1", email: str = "ann@shop.eu") -> None:
    for _ in range(times):
        with pytest.raises((WrongCredentials, LockedOut)):
            services.log_in(email=email, password="wrong", address=address)


def test_guessing_is_stopped_for_a_while_and_for_the_guesser_alone() -> None:
    open_account()
    with clock.frozen(NOON):
        fail(MOST_FAILURES)
        with pytest.raises(LockedOut) as locked:
            services.log_in(email="ann@shop.eu", password=PASSWORD, address="10.0.0.1")
        services.log_in(email="ann@shop.eu", password=PASSWORD, address="10.0.0.2")
    assert locked.value.data == {"minutes": 15}
    with clock.frozen(NOON + LOCK):
        services.log_in(email="ann@shop.eu", password=PASSWORD, address="10.0.0.1")
    assert not FailedLogin.objects.exists()


def test_the_failure_that_locks_says_so() -> None:
    open_account()
    with clock.frozen(NOON):
        fail(MOST_FAILURES - 1)
        with pytest.raises(LockedOut):
            services.log_in(email="ann@shop.eu", password="wrong", address="10.0.0.1")


def test_guesses_at_once_count_before_they_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def slow_check(**credentials: str) -> None:
        """Each check is still going on when the next guess comes in."""
        checked.append(credentials["password"])
        with suppress(LockedOut, WrongCredentials):
            services.log_in(email="ann@shop.eu", password="wrong", address="10.0.0.1")

    monkeypatch.setattr(services, "authenticate", slow_check)
    with clock.frozen(NOON), pytest.raises(LockedOut):
        services.log_in(email="ann@shop.eu", password="wrong", address="10.0.0.1")
    assert len(checked) == MOST_FAILURES


def test_guesses_at_addresses_that_do_not_exist_look_the_same() -> None:
    with pytest.raises(WrongCredentials), clock.frozen(NOON):
        services.log_in(email="nobody@shop.eu", password="wrong", address="10.0.0.1")


def test_old_failures_are_cleared_away() -> None:
    with clock.frozen(NOON):
        fail(1, email="nobody@shop.eu")
    with clock.frozen(NOON + LOCK + timedelta(seconds=1)):
        fail(1, email="somebody@shop.eu")
    assert [row.email for row in FailedLogin.objects.all()] == ["somebody@shop.eu"]


def test_synchronising_roles_again_changes_nothing_and_mends_what_was_changed() -> None:
    group = Group.objects.get(name=Role.READER)
    before = set(group.permissions.values_list("pk", flat=True))
    assert before
    services.synchronise_roles("catalog")
    assert set(group.permissions.values_list("pk", flat=True)) == before
    group.permissions.clear()
    for app in {"catalog", "stock", "accounts"}:
        services.synchronise_roles(app)
    mended = set(group.permissions.values_list("content_type__app_label", "codename"))
    assert ("catalog", "view_product") in mended
    assert ("accounts", "view_user") in mended
    assert not any(name.startswith(("add", "change", "delete")) for _, name in mended)
