"""Accounts of those who run the shop."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.forms import AdminPasswordChangeForm, UserCreationForm
from unfold.widgets import UnfoldAdminSelectWidget

from vitrina.kernel.errors import InvalidInput
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import SellerAccess, User
from vitrina.people.accounts.roles import Role
from vitrina.web.console.base import ConsoleAdmin, ConsoleInline
from vitrina.web.console.navigation import GROUP_TITLES, STAFF, ConsolePage, Group, add_page
from vitrina.web.console.site import site
from vitrina.web.console.words import ROLE_NAMES, name_app, name_model
from vitrina.web.errors import failure
from vitrina.web.languages import LANGUAGES

name_app("accounts", GROUP_TITLES[Group.PEOPLE])
name_model(
    User,
    pgettext_lazy("account", "user"),
    pgettext_lazy("accounts", "users"),
    email=_("E-mail address"),
    name=pgettext_lazy("of a person", "Name"),
    role=_("Role"),
    language=_("Language"),
    is_active=_("Active"),
    is_staff=_("May open the console"),
    last_login=_("Last log-in"),
    created_at=_("Created"),
)
name_model(
    SellerAccess,
    _("seller this account speaks for"),
    _("sellers this account speaks for"),
    seller=_("Seller"),
)


class UserForm(forms.ModelForm):  # type: ignore[type-arg]
    """An account. The last one that may do everything keeps its role."""

    language = forms.ChoiceField(
        label=_("Language"), required=False, widget=UnfoldAdminSelectWidget(), help_text=_("Of the console.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = self.fields.get("language")
        if isinstance(language, forms.ChoiceField):
            spoken = {code for code, _name in settings.LANGUAGES}
            language.choices = [
                ("", _("As the browser asks")),
                *((known.code, known.name) for known in LANGUAGES if known.code in spoken),
            ]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        try:
            accounts.keep_an_operator(self.instance)
        except InvalidInput as error:
            self.add_error("role" if "role" in self.fields else None, failure(error).message)


class NewUserForm(UserCreationForm):  # type: ignore[misc]
    """A new account, with its first password."""

    class Meta:
        model = User
        fields = ("email", "name", "role")


class SellersInline(ConsoleInline):
    """For whom an account of the role “seller” speaks."""

    model = SellerAccess
    fields = ("seller",)
    autocomplete_fields = ("seller",)
    verbose_name_plural = _("Sellers this account speaks for, if its role is “seller”")


class UserAdmin(ConsoleAdmin, DjangoUserAdmin):  # type: ignore[type-arg]
    """Accounts are deactivated, never deleted: what they did stays on record."""

    form = UserForm
    choice_names = {"role": ROLE_NAMES}
    add_form = NewUserForm
    change_password_form = AdminPasswordChangeForm
    inlines = (SellersInline,)
    fieldsets = ((None, {"fields": ("email", "name", "role", "language", "is_active", "password_link")}),)
    add_fieldsets = ((None, {"fields": ("email", "name", "role", "password1", "password2")}),)
    list_display = ("email", "name", "role_name", "is_active", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("email", "name")
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("password_link",)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """The role's permissions go with the role."""
        super().save_model(request, obj, form, change)
        accounts.assign_role(obj, Role(obj.role))

    @display(description=_("Password"))
    def password_link(self, user: User) -> SafeString:
        """Nobody sees a password; another can be given."""
        return format_html(
            '<a class="text-link" href="{}">{}</a>',
            reverse("console:auth_user_password_change", args=(user.pk,)),
            gettext("Give another password"),
        )

    @display(description=_("Role"), ordering="role")
    def role_name(self, user: User) -> Any:
        """Named."""
        return ROLE_NAMES[Role(user.role)]


site.register(User, UserAdmin)
add_page(
    ConsolePage(
        group=Group.PEOPLE,
        title=pgettext_lazy("accounts", "Users"),
        url_name="console:accounts_user_changelist",
        icon="group",
        permission="accounts.view_user",
        roles=STAFF,
    )
)
