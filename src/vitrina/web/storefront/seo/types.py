"""What a page says of itself in its head."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Thing = Mapping[str, Any]
"""One thing of schema.org, as JSON-LD without its `@context`."""


@dataclass(frozen=True, slots=True)
class SharePicture:
    """What messengers show beside a link. `address`: absolute, or from the root of the shop."""

    address: str
    width_px: int
    height_px: int
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """`title`: the page's own, without the shop's name ("" on the front page). `description`: one or two
    sentences. `path`: the one address under which the page is known, from the root and with its language in
    front; "": as it was asked for, without parameters. `kind`: of Open Graph. `indexed`: search engines may
    list it. `things`: what is on it."""

    title: str = ""
    description: str = ""
    path: str = ""
    picture: SharePicture | None = None
    kind: str = "website"
    indexed: bool = True
    things: tuple[Thing, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Site:
    """The shop as others reach it. `base`: scheme and host, without a slash at the end ("https://x.example").
    `language`: BCP 47 tag of the page."""

    base: str
    name: str
    language: str

    def absolute(self, address: str) -> str:
        """The whole address of something in the shop; what is whole already stays."""
        return f"{self.base}{address}" if address.startswith("/") else address
