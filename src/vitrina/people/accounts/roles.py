"""What each role may do: one table. Pure, no database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an account is for."""

    OPERATOR = "operator"
    """Runs the shop: everything."""

    MERCHANDISER = "merchandiser"
    """Looks after what shoppers read and find: catalogue, search, campaigns, help. No users, no switches."""

    SELLER = "seller"
    """Sees and changes the products of the sellers it speaks for, and nothing else."""

    READER = "reader"
    """Sees everything, changes nothing."""


class Verb(StrEnum):
    """What can be done to a table's rows; as Django names it in permissions."""

    VIEW = "view"
    ADD = "add"
    CHANGE = "change"
    DELETE = "delete"


VIEW = frozenset({Verb.VIEW})
CHANGE = frozenset({Verb.VIEW, Verb.CHANGE})
ALL = frozenset(Verb)
EVERY_APP = "*"
MACHINERY = frozenset({"admin", "auth", "contenttypes", "sessions"})
"""Apps whose tables are no page of anybody's."""

BLOCK_PRODUCTS = "accounts.block_products"
"""Permission: take products off sale over their sellers' heads."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Leave to do `verbs` to the tables of one app: to all of them, or to those named (lower case)."""

    app: str
    verbs: frozenset[Verb]
    models: frozenset[str] = frozenset()

    def covers(self, app: str, model: str, verb: Verb) -> bool:
        """This grant gives leave to do that."""
        fits_app = self.app == app or (self.app == EVERY_APP and app not in MACHINERY)
        return fits_app and verb in self.verbs and (not self.models or model in self.models)


GRANTS: Mapping[Role, tuple[Grant, ...]] = {
    Role.OPERATOR: (Grant(EVERY_APP, ALL),),
    Role.MERCHANDISER: (
        *(
            Grant(app, ALL)
            for app in ("catalog", "curation", "searches", "campaigns", "guides", "help", "sizing")
        ),
        *(
            Grant(app, VIEW)
            for app in ("sellers", "stock", "pricing", "reviews", "indexing", "fraud", "experiments")
        ),
    ),
    Role.SELLER: (
        Grant("catalog", CHANGE, frozenset({"product", "variant"})),
        Grant("catalog", ALL, frozenset({"picture"})),
        Grant("catalog", VIEW, frozenset({"brand", "category", "attributedefinition", "attributechoice"})),
    ),
    Role.READER: (Grant(EVERY_APP, VIEW),),
}

DUTIES: Mapping[str, frozenset[Role]] = {
    "block_products": frozenset({Role.OPERATOR, Role.MERCHANDISER}),
}
"""Permissions that belong to no table, by codename (their app is `accounts`), and who has them."""


def may(role: Role, *, app: str, model: str, verb: Verb) -> bool:
    """Whether `role` may do `verb` to the rows of a table (app label and model name in lower case)."""
    return any(grant.covers(app, model, verb) for grant in GRANTS[role])


def codenames(role: Role, *, app: str, models: Iterable[str]) -> frozenset[str]:
    """Django's names of all that `role` may do to these tables of one app: "change_product"."""
    allowed = {
        f"{verb}_{model}" for model in models for verb in Verb if may(role, app=app, model=model, verb=verb)
    }
    if app == "accounts":
        allowed |= {name for name, roles in DUTIES.items() if role in roles}
    return frozenset(allowed)
