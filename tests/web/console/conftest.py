"""People of every role, and a small shop with a second seller."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from tests.web import small_shop

from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers

LogIn = Callable[[Role], Client]
OTHERS = "other-house"
FOREIGN = "foreign-lamp"


@pytest.fixture
def foreign(shop: None) -> str:
    """A product of somebody else than the small shop's seller; its ref."""
    cache.clear()
    sellers.open_seller(ref=OTHERS, name="Other House")
    draft = ProductDraft(ref=FOREIGN, titles={"en": "Lamp", "ru": "Лампа"}, category_ref="accessories")
    catalog.upsert_products([draft], seller_ref=OTHERS)
    return FOREIGN


@pytest.fixture
def log_in(foreign: str) -> LogIn:
    """Log in as somebody of a role; the seller speaks for the small shop's one."""

    def client_of(role: Role) -> Client:
        email = f"{role}@shop.eu"
        accounts.create_user(
            email=email,
            password="linen-and-brass",
            role=role,
            seller_refs=[small_shop.SELLER] if role is Role.SELLER else [],
        )
        client = Client()
        client.force_login(User.objects.get(email=email))
        return client

    return client_of


@pytest.fixture
def operator(log_in: LogIn) -> Client:
    """An operator's browser."""
    return log_in(Role.OPERATOR)
