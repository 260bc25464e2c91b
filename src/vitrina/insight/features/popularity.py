"""Popularity: how often a product is seen, opened, chosen and liked, and the shares of those."""

from collections.abc import Callable, Mapping
from typing import Any

from vitrina.insight.features.rates import share
from vitrina.insight.features.windows import EXAMINED_PARTS, Window
from vitrina.search.features.feature import Feature

Measure = Callable[[Window, Feature], Any]
"""One number over one window, as an Ibis column."""


def impressions(window: Window, feature: Feature) -> Any:
    """Both a visit to the card and being seen in results count as an impression."""
    return window["shown"] + window["views"]


def looked_at(window: Window) -> Any:
    """Impressions, each weighed by how likely it was looked at: in results by the place, on the card for
    certain. Float64."""
    return window["examined"] / EXAMINED_PARTS + window["views"]


def views(window: Window, feature: Feature) -> Any:
    """Visits to the card."""
    return window["views"]


def carts(window: Window, feature: Feature) -> Any:
    """Additions to a cart."""
    return window["carts"]


def favourites(window: Window, feature: Feature) -> Any:
    """Marks as a favourite."""
    return window["favourites"]


def view_rate(window: Window, feature: Feature) -> Any:
    """Visits per impression that was looked at."""
    return share(window["views"], looked_at(window), feature)


def cart_rate(window: Window, feature: Feature) -> Any:
    """Additions to a cart per visit."""
    return share(window["carts"], window["views"], feature)


def favourite_rate(window: Window, feature: Feature) -> Any:
    """Favourites per visit."""
    return share(window["favourites"], window["views"], feature)


MEASURES: Mapping[str, Measure] = {
    "impressions": impressions,
    "views": views,
    "carts": carts,
    "favourites": favourites,
    "view_rate": view_rate,
    "cart_rate": cart_rate,
    "favourite_rate": favourite_rate,
}
