"""The console itself: Unfold's site, with our pages mounted and our log-in before them."""

from collections.abc import Mapping
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from unfold.sites import UnfoldAdminSite

from vitrina.people.accounts.models import User
from vitrina.people.accounts.queries import role_of
from vitrina.web.console.dashboard import overview
from vitrina.web.console.login import LoginForm, landing, speaking
from vitrina.web.console.navigation import PAGES, ConsolePage, View


class ConsoleSite(UnfoldAdminSite):  # type: ignore[misc]
    """`/console/`. Whoever has a role may come in; what they see is for each page to say."""

    login_form = LoginForm
    login_template = "console/login.html"
    index_template = "console/dashboard.html"
    index_title = _("Today")
    enable_nav_sidebar = True

    def has_permission(self, request: HttpRequest) -> bool:
        """An active account with a role."""
        return role_of(request.user) is not None and bool(getattr(request.user, "is_staff", False))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The form; who came in by it reads on in the language of the account."""
        response: HttpResponse = super().login(request, extra_context)
        if request.method == "POST" and isinstance(request.user, User):
            if response.headers.get("Location") == reverse("console:index"):
                response["Location"] = landing(request.user)
            return speaking(response, request.user)
        return response

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The first page."""
        page: TemplateResponse = super().index(
            request, {"overview": overview(request), **(extra_context or {})}
        )
        return page

    def extra_urls(self) -> list[URLPattern]:
        """The pages that are no ModelAdmin's."""
        return [
            path(page.route, self.admin_view(_guarded(page, page.view)), name=page.url_name.split(":")[-1])
            for page in PAGES
            if page.view is not None
        ]


site = ConsoleSite(name="console")


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    title: str | Promise,
    status: int = 200,
) -> HttpResponse:
    """Render a page of ours (its template extends "console/page.html") with all that the console's shell
    needs."""
    request.current_app = site.name
    shell = site.each_context(request)
    return TemplateResponse(request, template, {**shell, "title": title, **context}, status=status)


def _guarded(page: ConsolePage, view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not page.open_to(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
