"""Tables of accounts."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from vitrina.kernel import clock
from vitrina.people.accounts.roles import Role
from vitrina.people.accounts.rules import Failures, kept_email
from vitrina.people.sellers.models import Seller


class UserManager(BaseUserManager["User"]):
    """Finds accounts by e-mail address, however it is capitalised."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account of this address; raises `User.DoesNotExist`."""
        return self.get(email=kept_email(username or ""))


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who may log in to run the shop, or a part of it."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=150, blank=True)
    role = models.CharField(
        max_length=20, choices=[(role.value, role.value) for role in Role], default=Role.READER.value
    )
    language = models.CharField(
        max_length=10, blank=True, help_text="Of the console, as in LANGUAGES; empty: as the browser asks."
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="email_once_in_any_case")]
        permissions = [("block_products", "Can block products")]

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        """Keep the address in its one spelling."""
        super().clean()
        self.email = kept_email(self.email)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address in its one spelling, whoever saves."""
        self.email = kept_email(self.email)
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """The display name, as Django's admin asks for it."""
        return self.name


class SellerAccess(models.Model):
    """An account speaks for a seller."""

    user = models.ForeignKey(User, models.CASCADE, related_name="seller_access")
    seller = models.ForeignKey(Seller, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "seller"], name="seller_access_once")]

    def __str__(self) -> str:
        return f"{self.user} for {self.seller}"


class FailedLogin(models.Model):
    """Wrong passwords in a row, from one network address for one e-mail address."""

    email = models.CharField(max_length=254)
    address = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    last_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["email", "address"], name="failed_login_once")]

    def __str__(self) -> str:
        return f"{self.count} for {self.email} from {self.address}"

    def failures(self) -> Failures:
        """This row as rules know it."""
        return Failures(self.count, self.last_at)
