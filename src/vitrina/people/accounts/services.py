"""Writes of accounts. Each owns its transaction."""

from collections.abc import Iterable

from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, Permission
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.people.accounts import roles, rules
from vitrina.people.accounts.errors import EmailTaken, LockedOut, WeakPassword, WrongCredentials
from vitrina.people.accounts.models import FailedLogin, SellerAccess, User
from vitrina.people.accounts.queries import staff_member
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.types import StaffMember
from vitrina.people.sellers import queries as sellers


def create_user(
    *, email: str, password: str, name: str = "", role: Role, seller_refs: Iterable[str] = ()
) -> StaffMember:
    """Open an account. Raises `InvalidInput` for an address that is none, and for a seller's account without
    sellers; `EmailTaken`, `WeakPassword`, and `NotFound` for a seller."""
    email = rules.kept_email(email)
    try:
        validate_email(email)
    except ValidationError:
        raise InvalidInput(
            field="email", value=email, reason="an e-mail address looks like ann@example.com."
        ) from None
    with transaction.atomic():
        if User.objects.filter(email=email).exists():
            raise EmailTaken(field="email", value=email, reason="")
        user = User(email=email, name=name)
        _give_password(user, password)
        user.save()
        assign_role(user, role, seller_refs=seller_refs)
        return staff_member(email)


def set_role(email: str, role: Role, *, seller_refs: Iterable[str] = ()) -> StaffMember:
    """Make an account what `role` says, for these sellers in place of those before. Locks the account.
    Raises `NotFound` for the account or a seller, `InvalidInput` for a seller's account without sellers."""
    with transaction.atomic():
        assign_role(_locked(email), role, seller_refs=seller_refs)
        return staff_member(email)


def set_password(email: str, password: str) -> None:
    """Give an account another password. Locks the account. Raises `NotFound`, `WeakPassword`."""
    with transaction.atomic():
        user = _locked(email)
        _give_password(user, password)
        user.save(update_fields=["password"])


def deactivate(email: str) -> StaffMember:
    """The account may not log in any more, and is logged out; what it did stays on record. Locks the account.
    Raises `NotFound`, and `InvalidInput` for the last operator."""
    with transaction.atomic():
        user = _locked(email)
        user.is_active = False
        keep_an_operator(user)
        user.save(update_fields=["is_active"])
        return staff_member(email)


def assign_role(user: User, role: Role, *, seller_refs: Iterable[str] | None = None) -> None:
    """Give a saved account the permissions of `role`; with `seller_refs`, those sellers too. Requires a
    transaction. Raises `NotFound` for a seller, `InvalidInput` for a seller's account without sellers, and
    where nobody would be left who may do everything."""
    user.role = role.value
    user.is_superuser = role is Role.OPERATOR
    keep_an_operator(user)
    user.save(update_fields=["role", "is_superuser"])
    user.groups.set([Group.objects.get_or_create(name=role.value)[0]])
    if seller_refs is not None:
        _speak_for(user, role, sorted(set(seller_refs)))


def keep_an_operator(user: User) -> None:
    """Raise `InvalidInput` where `user`, as it is to be saved, would leave a shop that has an operator with
    none."""
    operators = User.objects.filter(role=Role.OPERATOR, is_active=True)
    still_one = user.is_active and user.role == Role.OPERATOR
    if still_one or not operators.filter(pk=user.pk).exists() or operators.exclude(pk=user.pk).exists():
        return
    reason = "nobody else may do everything; make another account an operator first."
    raise InvalidInput(field="role", value=user.email, reason=reason)


def log_in(*, email: str, password: str, address: str) -> User:
    """The account of these credentials, given from the network address `address`. Raises `WrongCredentials`,
    and `LockedOut` after `rules.MOST_FAILURES` wrong passwords. Starts no session: that is for the web.

    Locks the counter of this e-mail and address; old counters are cleared away on the way. Each try counts as
    wrong until it proves right: passwords are slow to check, and many tries at once would else all be checked
    before the first of them had counted.
    """
    email = rules.kept_email(email)
    _count_try(email, address)
    user = authenticate(username=email, password=password)
    if not isinstance(user, User):
        _raise_if_locked(email, address)
        raise WrongCredentials()
    FailedLogin.objects.filter(email=email, address=address).delete()
    return user


def synchronise_roles(app: str) -> None:
    """Bring the groups' permissions for the tables of one app up to `roles.GRANTS`. Idempotent."""
    permissions = list(Permission.objects.filter(content_type__app_label=app).select_related("content_type"))
    models = {permission.content_type.model for permission in permissions}
    with transaction.atomic():
        for role in Role:
            group, _ = Group.objects.get_or_create(name=role.value)
            allowed = roles.codenames(role, app=app, models=models)
            wanted = {permission for permission in permissions if permission.codename in allowed}
            held = set(group.permissions.filter(content_type__app_label=app))
            group.permissions.remove(*(held - wanted))
            group.permissions.add(*(wanted - held))


def _give_password(user: User, password: str) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise WeakPassword(field="password", value="", reason=" ".join(error.messages)) from None
    user.set_password(password)


def _speak_for(user: User, role: Role, refs: list[str]) -> None:
    if role is Role.SELLER and not refs:
        reason = "an account of this role speaks for at least one seller; name it."
        raise InvalidInput(field="seller", value=user.email, reason=reason)
    SellerAccess.objects.filter(user=user).delete()
    SellerAccess.objects.bulk_create(
        SellerAccess(user=user, seller_id=sellers.seller(ref).id) for ref in refs
    )


def _locked(email: str) -> User:
    user = User.objects.select_for_update().filter(email=rules.kept_email(email)).first()
    if user is None:
        raise NotFound(kind="account", id=email)
    return user


def _raise_if_locked(email: str, address: str) -> None:
    row = FailedLogin.objects.filter(email=email, address=address).first()
    minutes = rules.minutes_locked(row.failures() if row else None, now=clock.now())
    if minutes:
        raise LockedOut(minutes=minutes)


def _count_try(email: str, address: str) -> None:
    now = clock.now()
    with transaction.atomic():
        _raise_if_locked(email, address)
        FailedLogin.objects.filter(last_at__lte=now - rules.LOCK).delete()
        row = FailedLogin.objects.select_for_update().filter(email=email, address=address).first()
        failures = rules.counted(row.failures() if row else None, now=now)
        FailedLogin.objects.update_or_create(
            email=email, address=address, defaults={"count": failures.count, "last_at": failures.last_at}
        )
