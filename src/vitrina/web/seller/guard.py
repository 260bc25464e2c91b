"""Who may sit at the desk, and whose products they see."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from vitrina.kernel.errors import NotFound, VitrinaError
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.types import ProductRecord
from vitrina.people.accounts.queries import role_of, seller_refs_of
from vitrina.people.accounts.roles import Role
from vitrina.web.seller.failures import failure_page

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who sits at the desk. `seller_refs`: the sellers whose products they see; None: everybody's."""

    name: str
    seller_refs: frozenset[str] | None

    @property
    def is_staff(self) -> bool:
        """Works for the shop itself."""
        return self.seller_refs is None

    def sees(self, seller_ref: str) -> bool:
        """The products of this seller are theirs to look at."""
        return self.seller_refs is None or seller_ref in self.seller_refs

    def product(self, ref: str) -> ProductRecord:
        """One of the products they see, on sale or not. Raises `NotFound`, also for what is not theirs: that
        it exists is nobody else's to know."""
        record = catalogue.product(ref)
        if not self.sees(record.seller.ref):
            raise NotFound(kind="product", id=ref)
        return record


def at_desk(
    view: Callable[Concatenate[HttpRequest, Viewer, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Ask for a log-in before `view`, which is told who looks. What goes wrong is told in the desk's own
    shell. No cache keeps a copy. One SQL query beyond reading the user."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        viewer = _viewer(request)
        if viewer is None:
            return redirect_to_login(request.get_full_path(), reverse("desk_login"))
        try:
            response = view(request, viewer, *args, **kwargs)
        except VitrinaError as error:
            response = failure_page(request, error, is_staff=viewer.is_staff)
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return guarded


def staff_only(
    view: Callable[Concatenate[HttpRequest, Viewer, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Viewer, P], HttpResponse]:
    """For those who work for the shop itself; to others, the page does not exist."""

    @wraps(view)
    def guarded(request: HttpRequest, viewer: Viewer, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not viewer.is_staff:
            raise NotFound(kind="page", id=request.path)
        return view(request, viewer, *args, **kwargs)

    return guarded


def _viewer(request: HttpRequest) -> Viewer | None:
    role = role_of(request.user)
    if role is None:
        return None
    refs = seller_refs_of(request.user) if role is Role.SELLER else None
    return Viewer(name=str(request.user), seller_refs=refs)
