"""What factors reach: shares, changes, and honest words."""

from typing import Any

import pytest
from django.test import Client

from vitrina.discovery.explaining.reach import FactorReach
from vitrina.search.boosting.defaults import default_factors
from vitrina.web.seller import boosts

FACTORS = {factor.name: factor for factor in default_factors()}


@pytest.fixture(autouse=True)
def reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """Totes are delivered by express; red things have a good price; nobody is near a warehouse."""
    monkeypatch.setattr(
        boosts,
        "factor_reach",
        lambda refs: (
            FactorReach(FACTORS["express"], {"tote-red": 1.075, "tote-black": 1.075}),
            FactorReach(FACTORS["good_price"], {"tote-red": 1.05, "belt-red": 1.03}),
            FactorReach(FACTORS["nearest_warehouse"], {}),
        ),
    )


@pytest.mark.usefixtures("foreign")
def test_shares_are_of_all_products_and_compared_with_all_others() -> None:
    express, good_price, nearest = boosts.factor_lines(boosts.reached())
    assert (express.products, express.effect) == ("2", "×1.075")
    assert (express.impressions, express.orders) == ("64.9%", "100.0%")
    assert (express.conversion, express.without) == ("0.60%", "0.00%")
    assert good_price.effect == "×1.04"
    assert (nearest.effect, nearest.impressions, nearest.conversion) == ("×1.038", "0.0%", "—")


def test_the_page_says_that_it_proves_nothing(olga: Client) -> None:
    page = olga.get("/en/desk/boosts").content.decode()
    assert "they do not prove that one makes the other" in page
    assert "Express delivery" in page


def test_the_second_look_costs_little(olga: Client, django_assert_max_num_queries: Any) -> None:
    olga.get("/en/desk/boosts")
    with django_assert_max_num_queries(6):
        assert olga.get("/en/desk/boosts").status_code == 200
