"""Puts the numbers of all sources into one matrix, columns as declared, with nothing unknown left in it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES, TEXT_NAMES
from vitrina.search.features.delivery import Reach, holds_place, least_over_places
from vitrina.search.features.feature import FeatureSchema
from vitrina.search.features.standing import RATING_PRIOR_COUNT, RATING_PRIOR_MEAN
from vitrina.search.storage.columns import LIVE_COLUMNS

Column = NDArray[np.float64]

_DEFAULTS = np.array([feature.default for feature in SCHEMA], np.float32)[:, np.newaxis]
_LIVE_INDEX = {name: number for number, name in enumerate(LIVE_COLUMNS)}


@dataclass(frozen=True, slots=True)
class MatrixContext:
    """What is true of this query and shopper. `n` is the number of candidates.

    `today`: days since 1970-01-01. `reach`: None where the shopper's place is unknown. `places`: uint64
    `(n, n_words)`, the locations that hold stock, see `delivery`. `categories`: int `(n,)`, any code of each
    candidate's category; None: all are of one. `price_places`: float64 `(n,)`, the feature `price_place`
    where others than these candidates are what prices are held against; None: these are.
    """

    today: float
    reach: Reach | None = None
    places: NDArray[np.uint64] | None = None
    categories: NDArray[np.integer] | None = None
    price_places: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True)
class FeatureMatrix:
    """The candidates' features as a model sees them.

    `values`: float32 `(n, n_features)`, columns `schema.names`, all finite; each column lies in one piece of
    memory (Fortran order), which is how trees read it. `unknown`: bool, same shape: where `values` holds the
    declared default because the true number was missing or not finite.
    """

    values: NDArray[np.float32]
    unknown: NDArray[np.bool_]
    schema: FeatureSchema = SCHEMA

    def known(self, name: str) -> Column:
        """One feature, float64 `(n,)`, NaN where it is unknown. Raises `UnknownFeature`."""
        column = self.schema.index(name)
        return np.where(self.unknown[:, column], np.nan, self.values[:, column].astype(np.float64))

    def counts(self) -> dict[str, int]:
        """For how many candidates each feature took its default; features known for all are left out."""
        totals = self.unknown.sum(axis=0)
        return {self.schema.names[column]: int(totals[column]) for column in np.flatnonzero(totals)}


def build_matrix(
    text: NDArray[np.floating] | None,
    live: NDArray[np.float64],
    *,
    context: MatrixContext,
    signals: NDArray[np.floating] | None = None,
    query_signals: NDArray[np.floating] | None = None,
) -> FeatureMatrix:
    """All features of `n` candidates.

    `text`: `(n, len(TEXT_NAMES))`; None for a query without words. `live`: float64 `(n,
    len(LIVE_COLUMNS))`. `signals`: `(n, len(SIGNAL_NAMES))` and `query_signals`: `(n,
    len(QUERY_SIGNAL_NAMES))`; None: all unknown. NaN and infinities anywhere mean unknown.
    """
    columns = np.empty((len(SCHEMA), len(live)), np.float32)
    filled = 0
    for block, width in (
        (signals, len(SIGNAL_NAMES)),
        (query_signals, len(QUERY_SIGNAL_NAMES)),
        (text, len(TEXT_NAMES)),
    ):
        columns[filled : filled + width] = np.nan if block is None else block.T
        filled += width
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for name, values in {**_live_features(live, context), **_context_features(live, context)}.items():
            columns[SCHEMA.index(name)] = values
    unknown = ~np.isfinite(columns)
    np.copyto(columns, _DEFAULTS, where=unknown)
    return FeatureMatrix(values=columns.T, unknown=unknown.T)


def _live_features(live: NDArray[np.float64], context: MatrixContext) -> dict[str, Column]:
    at = {name: live[:, number] for name, number in _LIVE_INDEX.items()}
    price, list_price, stock = at["price_minor"], at["list_price_minor"], at["stock_units"]
    return {
        "price_ratio_30d": price / at["price_mean_30d_minor"],
        "discount_share": np.maximum(1 - price / list_price, 0),
        "price_log": np.log(price),
        "rating_shrunk": shrunk_rating(at["rating_mean"], at["rating_count"]),
        "rating_count": at["rating_count"],
        "one_star_share": at["rating_one_star_share"],
        "seller_rating_shrunk": shrunk_rating(at["seller_rating"], at["seller_rating_count"]),
        "seller_rating_count": at["seller_rating_count"],
        "express": at["express"],
        "rocket": at["rocket"],
        "in_stock": np.where(np.isnan(stock), np.nan, stock > 0),
        "stock_units": np.maximum(stock, 0),
        "age_days": np.maximum(context.today - at["released_day"], 0),
        "completeness": at["completeness"],
        "pictures": at["pictures"],
        "seller_premium": at["seller_premium"],
        "seller_violation": at["seller_violation"],
    }


def _context_features(live: NDArray[np.float64], context: MatrixContext) -> dict[str, Column]:
    unknown = np.full(len(live), np.nan)
    price_places = context.price_places
    if price_places is None:
        price_places = price_place(live[:, _LIVE_INDEX["price_minor"]], context.categories)
    features = {
        "price_place": price_places,
        "delivery_days": unknown,
        "in_nearest_warehouse": unknown,
        "pickup_km": unknown,
    }
    reach, places = context.reach, context.places
    if reach is not None and places is not None:
        features["delivery_days"] = least_over_places(places, reach.days)
        features["pickup_km"] = least_over_places(places, reach.shop_km)
        if reach.nearest_warehouse is not None:
            features["in_nearest_warehouse"] = holds_place(places, reach.nearest_warehouse).astype(np.float64)
    return features


def shrunk_rating(mean: Column, count: Column) -> Column:
    """The mean rating with `RATING_PRIOR_COUNT` ratings of `RATING_PRIOR_MEAN` stars added (a Bayesian mean).

    A mean without a count is taken for a single rating.
    """
    count = np.where(np.isnan(count), 1, count)
    return np.asarray((mean * count + RATING_PRIOR_MEAN * RATING_PRIOR_COUNT) / (count + RATING_PRIOR_COUNT))


def price_place(price: Column, categories: NDArray[np.integer] | None = None) -> Column:
    """Each price's place among those of its category in this result: 0 cheapest, 1 dearest; 0.5 if alone.

    The result itself is the measure: it is what this shopper compares, and no statistics of whole categories
    need to be kept. Equal prices share their mean place; unknown prices (NaN) have none.
    """
    place = np.full(len(price), np.nan)
    known = np.flatnonzero(np.isfinite(price))
    if not len(known):
        return place
    codes = np.zeros(len(known), np.int64) if categories is None else categories[known]
    order = np.lexsort((price[known], codes))
    sorted_price, sorted_codes = price[known][order], codes[order]
    positions = np.arange(len(known))
    new_category = np.concatenate(([True], sorted_codes[1:] != sorted_codes[:-1]))
    new_price = new_category | np.concatenate(([True], sorted_price[1:] != sorted_price[:-1]))
    first, last = _bounds(new_category, positions)
    tie_first, tie_last = _bounds(new_price, positions)
    size = last - first
    middle = (tie_first + tie_last) / 2 - first
    place[known[order]] = np.where(size > 0, middle / np.maximum(size, 1), 0.5)
    return place


def _bounds(
    starts: NDArray[np.bool_], positions: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last position of the run that each position is in; `starts` marks where runs begin."""
    heads = np.flatnonzero(starts)
    run = np.cumsum(starts) - 1
    ends = np.append(heads[1:], len(positions)) - 1
    return heads[run], ends[run]
