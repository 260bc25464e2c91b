from datetime import date
from random import Random

import pytest

from vitrina.project.demo import figures

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("euros", "minor"),
    [(3.2, 390), (12.7, 1290), (99.4, 9990), (147, 14500), (388, 39000), (1234, 123000), (2460, 245000)],
)
def test_prices_are_written_as_shops_write_them(euros, minor):
    assert figures.retail_minor(euros) == minor


@pytest.mark.parametrize("tier", [1, 2, 3])
def test_a_price_stays_in_its_kinds_range(tier):
    for seed in range(200):
        assert 40 <= figures.euros(Random(seed), price_range=(40, 900), tier=tier) <= 900.01


def test_finer_brands_ask_more():
    means = [
        sum(figures.euros(Random(seed), price_range=(40, 900), tier=tier) for seed in range(200)) / 200
        for tier in (1, 2, 3)
    ]
    assert means == sorted(means)
    assert means[2] > 3 * means[0]


def test_what_came_out_this_week_has_no_past():
    courses = [
        figures.price_courses(Random(seed), {"a": 12000}, today=TODAY, released_on=date(2026, 11, 19))
        for seed in range(50)
    ]
    assert all(len(course["a"]) == 1 and course["a"][0].since == date(2026, 11, 19) for course in courses)


def test_variants_of_a_product_move_together():
    for seed in range(100):
        courses = figures.price_courses(
            Random(seed), {"small": 9000, "large": 18000}, today=TODAY, released_on=date(2025, 1, 1)
        )
        assert [step.since for step in courses["small"]] == [step.since for step in courses["large"]]


def test_a_new_product_is_not_rated_yet():
    assert all(figures.stars(Random(seed), age_days=3, seller_mean=4.5).count == 0 for seed in range(50))


def test_ratings_follow_the_seller():
    def mean(seller_mean):
        all_stars = [
            figures.stars(Random(seed), age_days=400, seller_mean=seller_mean) for seed in range(200)
        ]
        rated = [stars.mean for stars in all_stars if stars.mean]
        return sum(rated) / len(rated)

    assert mean(4.7) > mean(3.2) + 0.5
