"""The demo shop's log-ins: written beside the shop, offered to nobody but who sits before this machine."""

from dataclasses import asdict, dataclass
from pathlib import Path

import orjson
from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils.functional import Promise

from vitrina.people.accounts.roles import Role
from vitrina.web.console.words import ROLE_NAMES

OWN_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
OWN_ADDRESSES = frozenset({"127.0.0.1", "::1"})
PROXY_HEADERS = ("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via")
"""What proxies leave on what they pass on. One that leaves nothing, and asks as "localhost", is not told from
a browser: a demo shop has no place behind it."""


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """Somebody of the demo shop."""

    email: str
    role: Role
    password: str
    name: str = ""

    @property
    def role_name(self) -> str | Promise:
        """The role in the reader's language."""
        return ROLE_NAMES[self.role]


def demo_logins(request: HttpRequest) -> tuple[DemoLogin, ...]:
    """The demo shop's people, where this request comes from this very machine and not through a proxy; ()
    elsewhere, in shops with a public address, and in shops that are no demo."""
    host, _port = split_domain_port(request.get_host())
    near = host in OWN_HOSTS and request.META.get("REMOTE_ADDR") in OWN_ADDRESSES
    through_proxy = any(name in request.headers for name in PROXY_HEADERS)
    public = bool(settings.VITRINA_ADDRESS)
    return read(settings.VITRINA_DEMO_LOGINS) if near and not through_proxy and not public else ()


def read(path: Path) -> tuple[DemoLogin, ...]:
    """The log-ins in a file; () where there is none."""
    if not path.exists():
        return ()
    return tuple(
        DemoLogin(**{**row, "role": Role(row["role"])}) for row in orjson.loads(path.read_bytes())["logins"]
    )


def write(path: Path, logins: tuple[DemoLogin, ...]) -> None:
    """Keep log-ins in a file that only its owner reads."""
    path.touch(mode=0o600)
    path.write_bytes(
        orjson.dumps({"logins": [asdict(login) for login in logins]}, option=orjson.OPT_INDENT_2)
    )
