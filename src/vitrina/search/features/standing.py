"""Declares what a product offers right now: price, rating, delivery, and the care put into its card."""

from vitrina.search.features.feature import Feature

RATING_PRIOR_MEAN = 4.2
"""Stars a product has before anybody rated it: about the mean over marketplaces' rated products."""

RATING_PRIOR_COUNT = 8.0
"""How many ratings the prior mean weighs."""

_FASTER = "Keep stock in a warehouse near your buyers, or in the marketplace's own."
_SERVE = "Answer complaints, dispatch on time, and solve what buyers criticise."

PRICE: tuple[Feature, ...] = (
    Feature(
        name="price_ratio_30d",
        group="price",
        unit="ratio",
        meaning="The price now, with discount, divided by its mean over the last 30 days.",
        source="live",
        window_days=30,
        how="Lower the price below its usual level.",
        default=1.0,
    ),
    Feature(
        name="discount_share",
        group="price",
        unit="share of the list price",
        meaning="How much of the list price the discount takes off.",
        source="live",
        how="Offer a discount on the list price.",
    ),
    Feature(
        name="price_place",
        group="price",
        unit="share, 0 cheapest to 1 dearest",
        meaning="Where the price stands among the products of its category in this result.",
        source="context",
        how="Compare the price with those of the same category.",
        default=0.5,
    ),
    Feature(
        name="price_log",
        group="price",
        unit="natural logarithm of minor units",
        meaning="How much the product costs.",
        source="live",
        default=8.0,
    ),
)

RATING: tuple[Feature, ...] = (
    Feature(
        name="rating_shrunk",
        group="rating",
        unit="stars, 1 to 5",
        meaning="The mean rating, drawn towards what is usual while the ratings are few.",
        source="live",
        how=_SERVE,
        default=RATING_PRIOR_MEAN,
        monotone=1,
    ),
    Feature(
        name="rating_count",
        group="rating",
        unit="ratings",
        meaning="How many shoppers rated the product.",
        source="live",
        how="Ask buyers for a review after delivery.",
    ),
    Feature(
        name="one_star_share",
        group="rating",
        unit="share of ratings",
        meaning="The share of ratings with a single star.",
        source="live",
        how="Read the one-star reviews and remove their cause.",
        default=0.05,
        monotone=-1,
    ),
    Feature(
        name="seller_rating_shrunk",
        group="rating",
        unit="stars, 1 to 5",
        meaning="Your mean rating as a seller, drawn towards what is usual while the ratings are few.",
        source="live",
        how=_SERVE,
        default=RATING_PRIOR_MEAN,
        monotone=1,
    ),
    Feature(
        name="seller_rating_count",
        group="rating",
        unit="ratings",
        meaning="How many buyers rated you as a seller.",
        source="live",
        how="Ask buyers for a rating after delivery.",
    ),
)

DELIVERY: tuple[Feature, ...] = (
    Feature(
        name="delivery_days",
        group="delivery",
        unit="days",
        meaning="Days until the product reaches this shopper from the best place that has it in stock.",
        source="context",
        how=_FASTER,
        default=4.0,
        monotone=-1,
    ),
    Feature(
        name="in_nearest_warehouse",
        group="delivery",
        unit="1 or 0",
        meaning="Whether the marketplace's warehouse nearest to this shopper holds the product.",
        source="context",
        how="Send stock to the marketplace's warehouses near your buyers.",
        monotone=1,
    ),
    Feature(
        name="pickup_km",
        group="delivery",
        unit="kilometres",
        meaning="How far the nearest shop is in which this shopper can pick the product up.",
        source="context",
        how="Offer the product for pick-up in more shops.",
        default=50.0,
        monotone=-1,
    ),
    Feature(
        name="express",
        group="delivery",
        unit="1 or 0",
        meaning="Whether you offer express delivery.",
        source="live",
        how="Join express delivery.",
        monotone=1,
    ),
    Feature(
        name="rocket",
        group="delivery",
        unit="1 or 0",
        meaning="Whether you promise same-day or next-day delivery from a local warehouse.",
        source="live",
        how="Promise same-day or next-day delivery from a local warehouse.",
        monotone=1,
    ),
    Feature(
        name="in_stock",
        group="delivery",
        unit="1 or 0",
        meaning="Whether any piece can be sold now.",
        source="live",
        how="Restock the product.",
        default=1.0,
        monotone=1,
    ),
    Feature(
        name="stock_units",
        group="delivery",
        unit="pieces",
        meaning="How many pieces can be sold now.",
        source="live",
        how="Keep enough stock for the demand.",
        default=10.0,
        monotone=1,
    ),
)

OTHER: tuple[Feature, ...] = (
    Feature(
        name="age_days",
        group="other",
        unit="days",
        meaning="How long the product has been on sale.",
        source="live",
        default=180.0,
    ),
    Feature(
        name="completeness",
        group="other",
        unit="share of the category's attributes",
        meaning="How many of the attributes that matter in its category are filled in.",
        source="live",
        how="Fill in the missing attributes.",
        default=0.5,
        monotone=1,
    ),
    Feature(
        name="pictures",
        group="other",
        unit="pictures",
        meaning="How many pictures the card has.",
        source="live",
        how="Add pictures from every side and in use.",
        default=1.0,
        monotone=1,
    ),
    Feature(
        name="seller_premium",
        group="other",
        unit="1 or 0",
        meaning="Whether you are a premium seller.",
        source="live",
        how="Join the premium programme.",
        monotone=1,
    ),
    Feature(
        name="seller_violation",
        group="other",
        unit="1 or 0",
        meaning="Whether you are under a gross violation of the marketplace's rules.",
        source="live",
        how="Settle the violation with the marketplace.",
        monotone=-1,
    ),
)
