"""What crosses the boundary of accounts."""

from dataclasses import dataclass
from datetime import datetime

from vitrina.people.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One account. `seller_refs`: the sellers it speaks for, where its role is `SELLER`; `last_login_at` is
    None for one who never came."""

    id: int
    email: str
    name: str
    role: Role
    active: bool
    seller_refs: tuple[str, ...]
    created_at: datetime
    last_login_at: datetime | None
