import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES, TEXT_NAMES
from vitrina.search.features.delivery import reach_of
from vitrina.search.features.matrix import MatrixContext, build_matrix, price_place, shrunk_rating
from vitrina.search.features.standing import RATING_PRIOR_MEAN
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.types import Location, Place

TODAY = MatrixContext(today=20_000)
DEFAULTS = np.array([feature.default for feature in SCHEMA], np.float32)


def live(**columns: list[float]) -> np.ndarray:
    rows = len(next(iter(columns.values())))
    numbers = np.full((rows, len(LIVE_COLUMNS)), np.nan)
    for name, values in columns.items():
        numbers[:, list(LIVE_COLUMNS).index(name)] = values
    return numbers


def test_what_is_not_known_takes_its_default_and_is_counted() -> None:
    matrix = build_matrix(None, live(stock_units=[3, 0, np.nan]), context=TODAY)
    assert matrix.values.shape == (3, len(SCHEMA))
    assert matrix.values[2] == pytest.approx(DEFAULTS)
    counts = matrix.counts()
    assert counts["in_stock"] == 1
    assert counts["text_score"] == counts["views_28d"] == counts["query_orders_60d"] == 3


def test_a_known_feature_is_not_counted() -> None:
    assert "in_stock" not in build_matrix(None, live(stock_units=[3, 0]), context=TODAY).counts()


LIVE_CASES = [
    ("price_ratio_30d", {"price_minor": 900, "price_mean_30d_minor": 1000}, 0.9),
    ("price_ratio_30d", {"price_minor": 900, "price_mean_30d_minor": 0}, None),
    ("price_ratio_30d", {"price_minor": 0, "price_mean_30d_minor": 0}, None),
    ("discount_share", {"price_minor": 750, "list_price_minor": 1000}, 0.25),
    ("discount_share", {"price_minor": 1200, "list_price_minor": 1000}, 0.0),
    ("price_log", {"price_minor": np.e**3}, 3.0),
    ("price_log", {"price_minor": 0}, None),
    ("rating_shrunk", {"rating_mean": 5, "rating_count": 0}, RATING_PRIOR_MEAN),
    ("rating_shrunk", {"rating_mean": 5, "rating_count": 8}, (5 + RATING_PRIOR_MEAN) / 2),
    ("rating_shrunk", {"rating_count": 8}, None),
    ("seller_rating_shrunk", {"seller_rating": 1, "seller_rating_count": 1e9}, 1.0),
    ("in_stock", {"stock_units": 0}, 0.0),
    ("in_stock", {"stock_units": -2}, 0.0),
    ("in_stock", {"stock_units": 7}, 1.0),
    ("stock_units", {"stock_units": -2}, 0.0),
    ("age_days", {"released_day": 19_990}, 10.0),
    ("age_days", {"released_day": 20_010}, 0.0),
    ("express", {"express": 1}, 1.0),
    ("completeness", {"completeness": np.inf}, None),
]


@pytest.mark.parametrize(("name", "columns", "expected"), LIVE_CASES)
def test_live_features(name: str, columns: dict[str, float], expected: float | None) -> None:
    matrix = build_matrix(None, live(**{column: [value] for column, value in columns.items()}), context=TODAY)
    known = matrix.known(name)[0]
    if expected is None:
        assert np.isnan(known)
        assert matrix.values[0, SCHEMA.index(name)] == np.float32(SCHEMA[name].default)
    else:
        assert known == pytest.approx(expected)


def test_delivery_is_from_the_best_place_that_holds_stock() -> None:
    locations = (
        Location("far", "warehouse", 0, 50, dispatch_days=1, marketplace=True),
        Location("near", "warehouse", 0, 1, dispatch_days=1, marketplace=True),
        Location("shop", "shop", 0, 2, dispatch_days=5),
    )
    context = MatrixContext(
        today=0,
        reach=reach_of(locations, Place(0, 0)),
        places=np.array([[0b001], [0b011], [0b100], [0b000]], np.uint64),
    )
    matrix = build_matrix(None, live(express=[0, 0, 0, 0]), context=context)
    days = matrix.known("delivery_days")
    assert days[1] < days[2] < days[0]
    assert np.isnan(days[3])
    assert matrix.known("in_nearest_warehouse").tolist() == [0, 1, 0, 0]
    assert np.isnan(matrix.known("pickup_km")).tolist() == [True, True, False, True]


@given(
    hnp.arrays(np.float32, (5, len(TEXT_NAMES))),
    hnp.arrays(np.float64, (5, len(LIVE_COLUMNS))),
    hnp.arrays(np.float32, (5, len(SIGNAL_NAMES))),
    hnp.arrays(np.float32, (5, len(QUERY_SIGNAL_NAMES))),
)
def test_whatever_comes_in_all_that_goes_out_is_finite(
    text: np.ndarray, numbers: np.ndarray, signals: np.ndarray, query_signals: np.ndarray
) -> None:
    matrix = build_matrix(text, numbers, context=TODAY, signals=signals, query_signals=query_signals)
    assert np.isfinite(matrix.values).all()
    assert matrix.values.dtype == np.float32
    assert matrix.values.flags.f_contiguous
    assert sum(matrix.counts().values()) == matrix.unknown.sum()
    start = len(SIGNAL_NAMES) + len(QUERY_SIGNAL_NAMES)
    copied = matrix.values[:, start : start + len(TEXT_NAMES)]
    assert np.array_equal(copied[np.isfinite(text)], text[np.isfinite(text)])


def test_no_candidates_make_an_empty_matrix() -> None:
    matrix = build_matrix(None, np.empty((0, len(LIVE_COLUMNS))), context=TODAY)
    assert matrix.values.shape == (0, len(SCHEMA))
    assert matrix.counts() == {}


def test_a_rating_without_a_count_is_one_rating() -> None:
    assert shrunk_rating(np.array([5.0]), np.array([np.nan])) == shrunk_rating(
        np.array([5.0]), np.array([1.0])
    )


@pytest.mark.parametrize(
    ("prices", "categories", "expected"),
    [
        ([10, 20, 30], None, [0, 0.5, 1]),
        ([30, 10, 20], None, [1, 0, 0.5]),
        ([10], None, [0.5]),
        ([], None, []),
        ([10, 10, 10], None, [0.5, 0.5, 0.5]),
        ([10, 10, 20], None, [0.25, 0.25, 1]),
        ([10, np.nan, 20], None, [0, np.nan, 1]),
        ([1, 2, 100, 200, 300], [7, 7, 9, 9, 9], [0, 1, 0, 0.5, 1]),
        ([1, 100, 2, 200, 5], [7, 9, 7, 9, 3], [0, 0, 1, 1, 0.5]),
    ],
)
def test_price_place(prices: list[float], categories: list[int] | None, expected: list[float]) -> None:
    codes = None if categories is None else np.array(categories)
    assert price_place(np.array(prices, np.float64), codes) == pytest.approx(np.array(expected), nan_ok=True)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2)), min_size=1, max_size=30))
def test_dearer_in_one_category_is_never_placed_lower(rows: list[tuple[int, int]]) -> None:
    prices, codes = np.array(rows, np.float64).T
    places = price_place(prices, codes.astype(np.int64))
    assert ((places >= 0) & (places <= 1)).all()
    for one in range(len(rows)):
        for other in range(len(rows)):
            if codes[one] == codes[other] and prices[one] < prices[other]:
                assert places[one] < places[other]
