"""Reads of accounts."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from vitrina.kernel.errors import NotFound
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.rules import kept_email
from vitrina.people.accounts.types import StaffMember


def role_of(user: AbstractBaseUser | AnonymousUser) -> Role | None:
    """What somebody is for in this shop; None for one who is not logged in, or may not come in any more. No
    SQL query beyond reading the user."""
    return Role(user.role) if isinstance(user, User) and user.is_active else None


def seller_refs_of(user: AbstractBaseUser | AnonymousUser) -> frozenset[str]:
    """The sellers for whom somebody speaks: none but for the role `SELLER`. One SQL query."""
    if not isinstance(user, User) or role_of(user) is not Role.SELLER:
        return frozenset()
    return frozenset(user.seller_access.values_list("seller__ref", flat=True))


def staff() -> list[StaffMember]:
    """All accounts, by e-mail address. Two SQL queries."""
    return [_member(row) for row in User.objects.order_by("email").prefetch_related("seller_access__seller")]


def staff_member(email: str) -> StaffMember:
    """The account of this address. Two SQL queries. Raises `NotFound`."""
    row = User.objects.filter(email=kept_email(email)).first()
    if row is None:
        raise NotFound(kind="account", id=email)
    return _member(row)


def _member(row: User) -> StaffMember:
    return StaffMember(
        id=row.pk,
        email=row.email,
        name=row.name,
        role=Role(row.role),
        active=row.is_active,
        seller_refs=tuple(sorted(access.seller.ref for access in row.seller_access.all())),
        created_at=row.created_at,
        last_login_at=row.last_login,
    )
