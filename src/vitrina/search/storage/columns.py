"""The live columns: what of a product changes without its text."""

LIVE_COLUMNS: dict[str, str] = {
    "price_minor": "price now, with discount, in minor units",
    "list_price_minor": "price before any discount, in minor units",
    "price_mean_30d_minor": "mean price with discount over the last 30 days, in minor units",
    "stock_units": "pieces on hand in all places, less what is reserved",
    "rating_mean": "mean rating, 1 to 5 stars",
    "rating_count": "number of ratings",
    "rating_one_star_share": "share of ratings with one star, 0 to 1",
    "seller_rating": "mean rating of the seller, 1 to 5 stars",
    "seller_rating_count": "number of the seller's ratings",
    "seller_premium": "1 for a premium seller, else 0",
    "seller_violation": "1 while the seller is under a gross violation of the rules, else 0",
    "express": "1 where express delivery is offered, else 0",
    "rocket": "1 where the seller promises same-day or next-day delivery from a local warehouse, else 0",
    "pictures": "number of pictures",
    "completeness": "share of the category's attributes that are filled in, 0 to 1",
    "released_day": "first day on sale, in days since 1970-01-01",
}
"""Name → meaning, in column order. Stored as float64 `(rows, len(LIVE_COLUMNS))`; NaN means unknown."""
