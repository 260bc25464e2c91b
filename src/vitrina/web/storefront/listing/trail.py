"""Addresses of a listing."""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings

from vitrina.search.types import SearchRequest
from vitrina.web.parameters import WHOLE_SHOP, Scope, write_request


@dataclass(frozen=True, slots=True)
class Trail:
    """Writes the addresses of a listing: `path` of the page, what that path says already, and near which shop
    the shopper is (`near`: its ref, or "")."""

    path: str
    scope: Scope = WHOLE_SHOP
    near: str = ""

    def to(self, request: SearchRequest) -> str:
        """The address of this search."""
        query = write_request(request, currency=settings.VITRINA_CURRENCY, scope=self.scope)
        if self.near:
            query = f"{query}&near={quote(self.near)}".lstrip("&")
        return f"{self.path}?{query}" if query else self.path
