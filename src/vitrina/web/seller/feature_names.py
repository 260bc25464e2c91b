"""What the numbers that the model sees are called, in the reader's language."""

import re
from collections.abc import Callable, Mapping

from django.utils.translation import gettext, ngettext, pgettext

from vitrina.web import formats

_WINDOWED = re.compile(r"(?P<query>query_)?(?P<what>[a-z_]+)_(?P<days>\d+)d")


def feature_name(name: str) -> str:
    """The feature with this name (as in `SCHEMA.names`): "Orders, this query, 28 days"."""
    if name in _STANDING:
        return _STANDING[name]()
    found = _WINDOWED.fullmatch(name)
    if found is None or found["what"] not in _BEHAVIOUR:
        return name
    days = int(found["days"])
    span = ngettext("%(count)s day", "%(count)s days", days) % {"count": formats.number(days)}
    parts = [_BEHAVIOUR[found["what"]](), *([gettext("this query")] if found["query"] else []), span]
    return formats.listed(parts)


def is_named(name: str) -> bool:
    """Whether people have a name for it."""
    found = _WINDOWED.fullmatch(name)
    return name in _STANDING or (found is not None and found["what"] in _BEHAVIOUR)


_BEHAVIOUR: Mapping[str, Callable[[], str]] = {
    "impressions": lambda: pgettext("number of a product", "Impressions"),
    "views": lambda: pgettext("number of a product", "Card views"),
    "carts": lambda: pgettext("number of a product", "Added to carts"),
    "favourites": lambda: pgettext("number of a product", "Favourites"),
    "orders": lambda: pgettext("number of a product", "Orders"),
    "units": lambda: pgettext("number of a product", "Pieces sold"),
    "revenue": lambda: pgettext("number of a product", "Earned"),
    "view_rate": lambda: pgettext("number of a product", "Views per impression"),
    "cart_rate": lambda: pgettext("number of a product", "Carts per view"),
    "favourite_rate": lambda: pgettext("number of a product", "Favourites per view"),
    "conversion": lambda: pgettext("number of a product", "Orders per impression"),
    "repeat_rate": lambda: pgettext("number of a product", "Buyers who came back"),
    "return_rate": lambda: pgettext("number of a product", "Share sent back"),
    "cancel_rate": lambda: pgettext("number of a product", "Share cancelled"),
}

_STANDING: Mapping[str, Callable[[], str]] = {
    "price_ratio_30d": lambda: pgettext("number of a product", "Price ÷ its mean of 30 days"),
    "discount_share": lambda: pgettext("number of a product", "Discount, share of the list price"),
    "price_place": lambda: pgettext("number of a product", "Place among the prices of its category"),
    "price_log": lambda: pgettext("number of a product", "Price, as a logarithm"),
    "rating_shrunk": lambda: pgettext("number of a product", "Rating, in stars"),
    "rating_count": lambda: pgettext("number of a product", "Number of ratings"),
    "one_star_share": lambda: pgettext("number of a product", "Share of one-star ratings"),
    "seller_rating_shrunk": lambda: pgettext("number of a product", "Seller's rating, in stars"),
    "seller_rating_count": lambda: pgettext("number of a product", "Number of the seller's ratings"),
    "delivery_days": lambda: pgettext("number of a product", "Days until delivery"),
    "in_nearest_warehouse": lambda: pgettext("number of a product", "In the nearest warehouse"),
    "pickup_km": lambda: pgettext("number of a product", "Kilometres to the nearest pick-up"),
    "express": lambda: pgettext("number of a product", "Express delivery"),
    "rocket": lambda: pgettext("number of a product", "Same-day or next-day delivery"),
    "in_stock": lambda: pgettext("number of a product", "In stock"),
    "stock_units": lambda: pgettext("number of a product", "Pieces in stock"),
    "age_days": lambda: pgettext("number of a product", "Days on sale"),
    "completeness": lambda: pgettext("number of a product", "Share of attributes filled in"),
    "pictures": lambda: pgettext("number of a product", "Pictures"),
    "seller_premium": lambda: pgettext("number of a product", "Premium seller"),
    "seller_violation": lambda: pgettext("number of a product", "Violation of the rules"),
    "text_score": lambda: pgettext("number of a product", "Fit of the words, all in all"),
    "words_matched_share": lambda: pgettext("number of a product", "Share of the words found"),
    "title_matched_share": lambda: pgettext("number of a product", "Share of the words in the title"),
    "title_coverage": lambda: pgettext("number of a product", "Share of the title that was asked for"),
    "kind_match": lambda: pgettext("number of a product", "It is the kind of thing asked for"),
    "brand_match": lambda: pgettext("number of a product", "The brand asked for"),
    "category_match": lambda: pgettext("number of a product", "The category asked for"),
    "attribute_matched_share": lambda: pgettext(
        "number of a product", "Share of the words in other attributes"
    ),
    "phrase": lambda: pgettext("number of a product", "Words side by side"),
    "order": lambda: pgettext("number of a product", "Words in the same order"),
    "exact_title": lambda: pgettext("number of a product", "The title, word for word"),
}
