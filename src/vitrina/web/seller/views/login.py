"""Coming in: the console's form and lock-out in the desk's own look, which needs no script."""

from typing import Any

from django.contrib.auth.views import LoginView
from django.http import HttpResponse

from vitrina.people.accounts.models import User
from vitrina.web.console.login import LoginForm, landing, speaking
from vitrina.web.seller.shell import shell_context


class DeskLogin(LoginView):
    """Who comes in goes on to the page that was asked for, else to where they begin."""

    form_class = LoginForm
    template_name = "seller/login.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the desk's shell around the form."""
        return {**super().get_context_data(**kwargs), **shell_context(self.request, is_staff=False)}

    def form_valid(self, form: Any) -> HttpResponse:
        """Remember the language of the account for the console."""
        user = form.get_user()
        response = super().form_valid(form)
        return speaking(response, user) if isinstance(user, User) else response

    def get_default_redirect_url(self) -> str:
        """Sellers begin at their desk, all others in the console."""
        user = self.request.user
        return landing(user) if isinstance(user, User) else super().get_default_redirect_url()
