"""The demo shop's people: one for each role, whose log-ins the log-in page offers on one's own machine."""

import secrets
from pathlib import Path

from vitrina.people.accounts import queries, services
from vitrina.people.accounts.roles import Role
from vitrina.web.console.demo import DemoLogin, read, write

SELLER = "vitrina-atelier"
PEOPLE = {
    Role.OPERATOR: "Olga Marsh",
    Role.MERCHANDISER: "Mateo Lin",
    Role.SELLER: "Sofía Vega",
    Role.READER: "Robin Weiss",
}


def make_staff(logins_file: Path) -> tuple[DemoLogin, ...]:
    """Make the demo shop's accounts, each with a password of this shop's own, and write them down in
    `logins_file`. Those that are there keep their password; one that is no longer written down gets another.
    """
    known = {login.email: login for login in read(logins_file)}
    there = {member.email for member in queries.staff()}
    logins = tuple(_login(role, name, known) for role, name in PEOPLE.items())
    write(logins_file, logins)
    for login in logins:
        if login.email not in there:
            services.create_user(
                email=login.email,
                password=login.password,
                name=login.name,
                role=login.role,
                seller_refs=[SELLER] if login.role is Role.SELLER else [],
            )
        elif login.email not in known:
            services.set_password(login.email, login.password)
    return logins


def _login(role: Role, name: str, known: dict[str, DemoLogin]) -> DemoLogin:
    email = f"{role.value}@demo.example"
    return known.get(email) or DemoLogin(email, role, secrets.token_urlsafe(12), name)
