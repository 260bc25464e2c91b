"""The small shop with a second seller, people of every role, and figures and reasons known by heart."""

from collections.abc import Sequence
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.test import Client
from tests.web import fake_engine, small_shop

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.types import (
    Assumption,
    AssumptionCode,
    Lever,
    LeverCode,
    Levers,
    Neighbour,
    Outlook,
    Why,
    Wish,
)
from vitrina.insight.metrics import queries as metrics
from vitrina.insight.metrics.types import DayFunnel, ProductFunnel, QueryFunnel, QueryFunnelPage
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import ProductDraft
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers
from vitrina.search.types import SearchRequest
from vitrina.search.whatif import Change, Standing

LAST = date(2026, 3, 28)
LAMP = "foreign-lamp"
SOLD = {
    "tote-red": (1000, 80, 20, 6, 3.0),
    "belt-red": (40, 0, 0, 0, 30.0),
    "satchel-red": (500, 40, 3, 0, 12.0),
}
EARLIER = {"tote-red": (800, 100, 20, 6, 5.0), "belt-red": (400, 4, 1, 1, 8.0)}


@pytest.fixture(autouse=True)
def numbers(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What `insight.metrics` answers: `SOLD` in the last four weeks, `EARLIER` in those before. `last` None:
    nothing was ever counted."""
    cache.clear()
    state = SimpleNamespace(last=LAST)

    def product_funnels(
        refs: Sequence[str], *, days: int, until: date | None = None
    ) -> dict[str, ProductFunnel]:
        assert days == 28
        known = SOLD if until == LAST else EARLIER
        assert until in (LAST, LAST - timedelta(days=28))
        return {ref: funnel(*known[ref]) if ref in known else ProductFunnel() for ref in refs}

    def query_funnels(
        ref: str, *, days: int, page: int, page_size: int, until: date | None = None
    ) -> QueryFunnelPage:
        lines = (
            QueryFunnel(
                query_key="w:tote",
                query="tote",
                language="en",
                impressions=600,
                views=50,
                orders=4,
                usual_place=2,
            ),
            QueryFunnel(query_key="c:bags", query="", language="ru", impressions=300, usual_place=7),
            QueryFunnel(query_key="", query="", language="en", impressions=100),
        )
        found = lines if ref == "tote-red" and page == 1 else ()
        return QueryFunnelPage(lines=found, total=len(found), page=page, page_size=page_size)

    def daily(ref: str, *, days: int, until: date | None = None) -> tuple[DayFunnel, ...]:
        first = LAST - timedelta(days=days - 1)
        places = (9.0, None, 4.0) if ref == "tote-red" else ()
        return tuple(
            DayFunnel(day=first + timedelta(days=number), mean_place=place, impressions=10)
            for number, place in enumerate(places)
        )

    monkeypatch.setattr(metrics, "last_day", lambda: state.last)
    monkeypatch.setattr(metrics, "product_funnels", product_funnels)
    monkeypatch.setattr(metrics, "query_funnels", query_funnels)
    monkeypatch.setattr(metrics, "daily", daily)
    return state


def funnel(impressions: int, views: int, carts: int, orders: int, usual_place: float) -> ProductFunnel:
    return ProductFunnel(
        impressions=impressions, views=views, carts=carts, orders=orders, usual_place=usual_place
    )


NEIGHBOUR = Neighbour(
    product_id=LAMP,
    title="Lamp",
    place=1,
    groups={"popularity": 0.8, "price": -0.3, "text": 0.01},
    factors=1.075,
    score_ratio=1.25,
    sponsored=True,
)
NOW = Standing(place=14, score=0.1, probability=0.1, base=-3.0, groups={"price": 0.1}, text_score=0.9)
THEN = Standing(place=9, score=0.12, probability=0.12, base=-3.0, groups={"price": 0.4}, text_score=0.9)


@pytest.fixture(autouse=True)
def reasons(monkeypatch: pytest.MonkeyPatch, engine: None) -> list[Wish]:
    """What `discovery.explaining` answers; the list holds the wishes that were asked."""
    wishes: list[Wish] = []

    def why(request: SearchRequest, product_id: str, *, language: str) -> Why:
        told = fake_engine.explain(request, product_id)
        return Why(told, (NEIGHBOUR,) if told.place else ())

    def levers(request: SearchRequest, product_id: str, *, language: str) -> Levers:
        cheaper = Lever(
            code=LeverCode.LOWER_PRICE,
            params={"percent": 5, "price_minor": 98040, "currency": "EUR"},
            change=Change(live={"price_minor": 98040.0}),
            before_place=14,
            after_place=9,
            before_score=0.1,
            after_score=0.12,
            effort=2,
            assumption=Assumption(AssumptionCode.PRICE_MEAN_FOLLOWS),
        )
        coloured = Lever(
            code=LeverCode.FILL_ATTRIBUTE,
            params={"attribute": "color", "label": "Color", "value": "red", "matches": "red"},
            change=Change(),
            before_place=None,
            after_place=3,
            before_score=0.0,
            after_score=0.2,
            effort=1,
            assumption=Assumption(AssumptionCode.VALUE_MUST_BE_TRUE),
            queries_gained=3,
            queries=("red tote",),
        )
        return Levers((cheaper, coloured), tried=20, before=NOW)

    def what_if(request: SearchRequest, product_id: str, wish: Wish) -> Outlook:
        wishes.append(wish)
        after = NOW if wish == Wish() else THEN
        return Outlook(NOW, after, (Assumption(AssumptionCode.BEHAVIOUR_STAYS),))

    monkeypatch.setattr(explaining, "why", why)
    monkeypatch.setattr(explaining, "levers", levers)
    monkeypatch.setattr(explaining, "what_if", what_if)
    return wishes


@pytest.fixture
def foreign(shop: None) -> str:
    """A product of somebody else than the small shop's seller; its ref."""
    sellers.open_seller(ref="other-house", name="Other House")
    catalog.upsert_products([ProductDraft(ref=LAMP, titles={"en": "Lamp"})], seller_ref="other-house")
    return LAMP


@pytest.fixture
def sam(foreign: str) -> Client:
    """The browser of who speaks for the small shop's seller."""
    return browser_of(Role.SELLER)


@pytest.fixture
def olga(foreign: str) -> Client:
    """An operator's browser."""
    return browser_of(Role.OPERATOR)


def browser_of(role: Role) -> Client:
    email = f"{role.value}@shop.eu"
    refs = [small_shop.SELLER] if role is Role.SELLER else []
    accounts.create_user(email=email, password="linen-and-brass", role=role, seller_refs=refs)
    client = Client()
    client.force_login(User.objects.get(email=email))
    return client
