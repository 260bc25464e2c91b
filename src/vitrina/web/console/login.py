"""Coming in: the form, the lock-out, and the one-click log-ins of a demo shop on one's own machine."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from unfold.forms import AuthenticationForm

from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.errors import LockedOut, WrongCredentials
from vitrina.people.accounts.models import User
from vitrina.people.accounts.queries import role_of
from vitrina.people.accounts.roles import Role
from vitrina.web.console.demo import demo_logins
from vitrina.web.errors import failure


class LoginForm(AuthenticationForm):  # type: ignore[misc]
    """E-mail address and password, with the lock-out of `people.accounts`."""

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.fields["username"].label = _("E-mail address")
        self.fields["username"].widget.attrs |= {"autocomplete": "username", "inputmode": "email"}

    @property
    def demo_logins(self) -> tuple[Any, ...]:
        """Whom this visitor may become with one click."""
        return demo_logins(self.request) if self.request else ()

    def clean(self) -> dict[str, Any]:
        """Check the credentials; what is wrong is told in one sentence."""
        email, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if email and password:
            try:
                user = accounts.log_in(email=email, password=password, address=address_of(self.request))
            except (WrongCredentials, LockedOut) as error:
                raise ValidationError(failure(error).message, code=error.code) from None
            self.confirm_login_allowed(user)
            self.user_cache = user
        return dict(self.cleaned_data)


def address_of(request: HttpRequest) -> str:
    """The network address from which a request came; behind a trusted proxy, the one that it names."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None) and forwarded:
        return forwarded.rpartition(",")[2].strip()[:64]
    return str(request.META.get("REMOTE_ADDR", ""))[:64]


@require_POST
def demo_login(request: HttpRequest) -> HttpResponse:
    """Log in as one of the demo shop's people; only where the log-in page would offer it."""
    wanted = request.POST.get("email", "")
    if wanted not in {offered.email for offered in demo_logins(request)}:
        raise PermissionDenied
    user = User.objects.filter(email=wanted, is_active=True).first()
    if user is None:
        raise PermissionDenied
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return speaking(redirect(landing(user)), user)


def landing(user: User) -> str:
    """Where somebody begins who asked for no page: sellers at their desk, all others in the console."""
    if role_of(user) is not Role.SELLER:
        return reverse("console:index")
    with translation.override(user.language or translation.get_language()):
        return reverse("desk")


def speaking(response: HttpResponse, user: User) -> HttpResponse:
    """An answer after which the browser reads the console in the language of the account, if it has one."""
    if user.language:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
    return response
