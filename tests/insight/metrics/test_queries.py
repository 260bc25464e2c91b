import statistics
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.insight.features.log import LAST_DAY, event

from vitrina.insight.metrics import queries, reading
from vitrina.insight.metrics.errors import CountsDamaged
from vitrina.insight.metrics.types import DayFunnel, Funnel, ProductFunnel
from vitrina.kernel.errors import InvalidInput

from .conftest import Told

RED = {"query_key": "w:kettle red", "query": "red kettle", "language": "en"}
TEAPOT = {"query_key": "w:чайник", "query": "чайник", "language": "ru"}


def seen(*positions: int, **columns: Any) -> list[dict[str, Any]]:
    return [event("impression", position=position, **columns) for position in positions]


def test_a_product_is_followed_from_impression_to_order(told: Told) -> None:
    told(
        *seen(3, 4, 5, trial=True),
        event("view"),
        event("cart"),
        event("favourite"),
        event("order", ago=2, order_id="1", units=2, revenue_minor=500),
        event("order", ago=2, order_id="2", units=1, revenue_minor=250),
        event("cancellation", ago=1, order_id="2", units=1, revenue_minor=250),
        event("return", order_id="1", units=1, revenue_minor=250),
        event("view", mark="bot"),
        event("review", stars=5),
    )
    assert queries.product_funnels(["kettle", "pan"], days=28) == {
        "kettle": ProductFunnel(
            impressions=4,
            shown=3,
            views=1,
            carts=1,
            favourites=1,
            orders=1,
            units=1,
            revenue_minor=250,
            trials=3,
            usual_place=4.0,
        ),
        "pan": ProductFunnel(),
    }


def test_without_places_the_rest_is_the_same(told: Told) -> None:
    told(*seen(3, 4), event("cart"))
    full = queries.product_funnels(["kettle", "pan"], days=1)
    quick = queries.product_funnels(["kettle", "pan"], days=1, places=False)
    assert quick == {ref: replace(funnel, usual_place=None) for ref, funnel in full.items()}
    assert full["kettle"].usual_place == 3.5


def test_products_are_kept_apart_and_added_up(told: Told) -> None:
    told(event("view", "kettle"), event("view", "cup"), event("cart", "cup"), event("view", "pan"))
    found = queries.product_funnels(["cup", "kettle"], days=1)
    assert {ref: funnel.views for ref, funnel in found.items()} == {"cup": 1, "kettle": 1}
    assert queries.seller_totals(["cup", "kettle"], days=1) == Funnel(impressions=2, views=2, carts=1)
    assert queries.seller_totals([], days=1) == queries.seller_totals(["none"], days=1) == Funnel()


def test_many_products_are_asked_for_like_few(told: Told) -> None:
    told(*(event("view", f"p{number}") for number in range(300)))
    refs = [f"p{number}" for number in range(0, 600, 2)]
    found = queries.product_funnels(refs, days=1)
    assert list(found) == refs
    assert sum(funnel.views for funnel in found.values()) == 150
    assert queries.seller_totals(refs, days=1).views == 150


@pytest.mark.parametrize(("days", "ago", "views"), [(1, 0, 1), (7, 0, 2), (8, 0, 3), (1, 7, 1), (60, 8, 0)])
def test_a_window_is_so_many_days_and_ends_where_it_is_told_to(
    told: Told, days: int, ago: int, views: int
) -> None:
    told(event("view"), event("view", ago=6), event("view", ago=7))
    until = LAST_DAY - timedelta(days=ago) if ago else None
    assert queries.product_funnels(["kettle"], days=days, until=until)["kettle"].views == views


def test_questions_come_with_their_places_the_most_seen_first(told: Told) -> None:
    told(
        *seen(9, 2, **TEAPOT),
        *seen(5, 7, 7, **RED),
        *seen(1, **{**RED, "query": "kettle, red", "language": "es"}),
        event("order", order_id="1", units=1, revenue_minor=900, position=5, **RED),
        *seen(1),
        *seen(1, **{**RED, "product": "cup"}),
    )
    page = queries.query_funnels("kettle", days=7)
    assert (page.total, page.pages) == (2, 1)
    red, teapot = page.lines
    assert (red.query_key, red.query, red.language) == ("w:kettle red", "red kettle", "en")
    assert (red.shown, red.orders, red.revenue_minor) == (4, 1, 900)
    assert (red.usual_place, red.best_place) == (6.0, 1)
    assert (teapot.query, teapot.usual_place, teapot.best_place) == ("чайник", 5.5, 2)


def test_a_question_that_led_here_without_a_place_has_none(told: Told) -> None:
    told(event("view", **RED))
    line = queries.query_funnels("kettle", days=1).lines[0]
    assert (line.views, line.usual_place, line.best_place) == (1, None, None)


def test_questions_are_paged(told: Told) -> None:
    told(*(event("view", query_key=f"w:{number:02}", query=f"{number}") for number in range(25)))
    pages = [queries.query_funnels("kettle", days=1, page=page, page_size=10) for page in (1, 2, 3, 4)]
    assert [len(page.lines) for page in pages] == [10, 10, 5, 0]
    assert [page.total for page in pages] == [25] * 4
    keys = [line.query_key for page in pages for line in page.lines]
    assert keys == sorted(keys)
    assert queries.query_funnels("unseen", days=1).total == 0


@given(positions=st.lists(st.integers(1, 8), min_size=1, max_size=12))
def test_the_usual_place_is_the_median(positions: list[int]) -> None:
    import duckdb

    from vitrina.insight.metrics.statements import _places

    rows = ", ".join(f"('k', {position}, 1)" for position in positions)
    answer = duckdb.sql(
        f"WITH counts AS (SELECT * FROM (VALUES {rows}) AS t(product, position, shown)), "
        f"{_places('product')} SELECT usual_place, best_place FROM places"
    ).fetchall()
    assert answer == [(statistics.median(positions), min(positions))]


def test_days_stand_in_order_also_those_on_which_nothing_happened(told: Told) -> None:
    told(*seen(2, 4, ago=2), *seen(10, **RED), event("view"))
    days = queries.daily("kettle", days=4)
    assert [it.day for it in days] == [LAST_DAY - timedelta(days=ago) for ago in (3, 2, 1, 0)]
    assert [(it.impressions, it.mean_place) for it in days] == [(0, None), (2, 3.0), (0, None), (2, 10.0)]
    assert [it.shown for it in queries.daily("kettle", query_key="w:kettle red", days=2)] == [0, 1]
    assert days[0] == DayFunnel(day=LAST_DAY - timedelta(days=3))


def test_the_whole_shop_by_day(told: Told) -> None:
    told(event("view", "kettle"), event("view", "cup", ago=1), event("view", "pan"))
    assert [it.views for it in queries.shop_daily(days=2)] == [1, 2]


READS: list[Callable[[], Any]] = [
    lambda: queries.product_funnels(["kettle"], days=7),
    lambda: queries.seller_totals(["kettle"], days=7),
    lambda: queries.query_funnels("kettle", days=7).lines,
    lambda: queries.daily("kettle", days=7, until=None),
    lambda: queries.shop_daily(days=7),
]


@pytest.mark.parametrize("read", READS)
@pytest.mark.usefixtures("told")
def test_before_anything_was_built_there_is_nothing(read: Callable[[], Any]) -> None:
    assert queries.built() is queries.last_day() is None
    assert read() in ({"kettle": ProductFunnel()}, Funnel(), ())


@pytest.mark.parametrize(
    ("read", "field"),
    [
        (lambda: queries.daily("kettle", days=0), "days"),
        (lambda: queries.shop_daily(days=100_000), "days"),
        (lambda: queries.query_funnels("kettle", days=1, page=0), "page"),
        (lambda: queries.query_funnels("kettle", days=1, page_size=101), "page_size"),
        (lambda: queries.product_funnels(["x"] * 20_001, days=1), "refs"),
    ],
)
def test_nothing_without_bounds_is_read(told: Told, read: Callable[[], Any], field: str) -> None:
    told(event("view"))
    with pytest.raises(InvalidInput) as caught:
        read()
    assert caught.value.data["field"] == field


@pytest.mark.parametrize("ref", ["' OR 1=1 --", "$files", "", "чайник", "a'b\"c\x00"])
def test_a_ref_is_a_value_and_never_a_part_of_the_question(told: Told, ref: str) -> None:
    told(event("view"))
    assert queries.product_funnels([ref], days=1)[ref] == ProductFunnel()
    assert queries.query_funnels(ref, days=1).lines == ()


def test_threads_read_beside_one_another_and_beside_a_build(told: Told) -> None:
    told(*seen(*range(1, 30), **RED))
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(queries.query_funnels, "kettle", days=7) for _ in range(20)]
        told(*seen(*range(1, 30), **RED), event("view"))
        answers += [pool.submit(queries.query_funnels, "kettle", days=7) for _ in range(20)]
        assert {answer.result().lines[0].shown for answer in answers} == {29}


def test_counts_that_are_damaged_are_an_error_in_words(told: Told) -> None:
    told(event("view"))
    for path in reading.shop_folder().days.iterdir():
        path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(CountsDamaged, match="vitrina features build"):
        queries.shop_daily(days=1)


def test_no_engine_of_dataframes_is_loaded_for_reading() -> None:
    """Pages read these: they must not wait for what only builds need."""
    import subprocess
    import sys

    source = Path(queries.__file__).parents[3]
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from vitrina.insight.metrics import queries; print('ibis' in sys.modules)",
        ],
        env={"PYTHONPATH": str(source), "DJANGO_SETTINGS_MODULE": "vitrina.project.trial_settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "False"
