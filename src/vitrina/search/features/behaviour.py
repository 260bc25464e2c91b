"""Declares what shoppers do with a product: popularity and sales, over windows of days.

Names are `WHAT_WINDOWd` for all queries together and `query_WHAT_WINDOWd` for this query alone.
Fake orders and the events around them count nowhere. `vitrina.insight.features` computes them.

An impression is being seen in results or a visit to the card. A rate is `(part + k · default) / (whole + k)`
with k its `pseudo_count`: the mean of a beta distribution that begins with k trials of the usual outcome.
Where the whole is impressions, being seen in results weighs as much as its place is likely to be looked at.
"""

from collections.abc import Iterator

from vitrina.search.features.feature import Feature, Group, Source

WINDOWS_DAYS = (1, 7, 14, 28, 60)
"""Windows of the overall counts, in days up to yesterday midnight UTC."""

RATE_WINDOWS_DAYS = (7, 28, 60)
"""Windows of the rates: over one day a rate is noise for nearly every product."""

QUERY_WINDOWS_DAYS = (7, 28, 60)
"""Windows of the counts for one query."""

QUERY_RATE_WINDOWS_DAYS = (28, 60)
"""Windows of the rates for one query: fewer events, longer windows."""

_SHOW_BETTER = "Make the first picture and the title tell at a glance what the product is."
_BE_FOUND = "Fill in attributes, so that more queries find the product, or buy promotion."
_CONVINCE = "Show all sides in pictures, fill in attributes, and answer questions on the card."
_SELL = "Keep it in stock, keep the price fair, and deliver fast."

_COUNTS: tuple[tuple[str, Group, str, str, str], ...] = (
    (
        "impressions",
        "popularity",
        "impressions",
        "How often shoppers saw the product, in results or on its card,",
        _BE_FOUND,
    ),
    ("views", "popularity", "views", "How often shoppers opened the product's card", _SHOW_BETTER),
    ("carts", "popularity", "additions", "How often the product was added to a cart", _CONVINCE),
    ("favourites", "popularity", "additions", "How often the product was marked as a favourite", _CONVINCE),
    ("orders", "sales", "orders", "How many orders held the product, less cancelled ones,", _SELL),
    ("units", "sales", "pieces", "How many pieces were sold, less those cancelled or sent back,", _SELL),
    ("revenue", "sales", "minor units", "What the product earned, less what was paid back,", _SELL),
)

_RATES: tuple[tuple[str, str, str, str, float, float], ...] = (
    (
        "view_rate",
        "views per impression",
        "Of those who saw it, the share who opened its card",
        _SHOW_BETTER,
        0.04,
        25,
    ),
    (
        "cart_rate",
        "additions per view",
        "Of those who opened its card, the share who chose it",
        _CONVINCE,
        0.06,
        15,
    ),
    (
        "favourite_rate",
        "additions per view",
        "Of those who opened its card, the share who liked it",
        _CONVINCE,
        0.03,
        30,
    ),
)

_CONVERSION = (
    "conversion",
    "orders per impression",
    "Of those who saw it, the share who bought it",
    _SELL,
    0.005,
    100,
)


def _window(days: int) -> str:
    return "on the last day" if days == 1 else f"over the last {days} days"


def _counts(group: Group) -> Iterator[Feature]:
    for what, of_group, unit, meaning, how in _COUNTS:
        if of_group != group:
            continue
        for days in WINDOWS_DAYS:
            yield Feature(
                name=f"{what}_{days}d",
                group=group,
                unit=unit,
                meaning=f"{meaning} {_window(days)}.",
                source="signal",
                window_days=days,
                how=how,
            )


def _query_counts(group: Group, *wanted: str) -> Iterator[Feature]:
    for what, _, unit, meaning, how in _COUNTS:
        if what not in wanted:
            continue
        for days in QUERY_WINDOWS_DAYS:
            yield Feature(
                name=f"query_{what}_{days}d",
                group=group,
                unit=unit,
                meaning=f"{meaning} after this query {_window(days)}.",
                source="query_signal",
                window_days=days,
                how=how,
            )


def _rates(
    group: Group,
    what: str,
    unit: str,
    meaning: str,
    how: str,
    usual: float,
    pseudo_count: float,
    windows_days: tuple[int, ...],
) -> Iterator[Feature]:
    sources: tuple[tuple[Source, str, str, tuple[int, ...]], ...] = (
        ("signal", "", "", windows_days),
        ("query_signal", "query_", " after this query", QUERY_RATE_WINDOWS_DAYS),
    )
    for source, prefix, after, windows in sources:
        for days in windows:
            yield Feature(
                name=f"{prefix}{what}_{days}d",
                group=group,
                unit=unit,
                meaning=f"{meaning}{after} {_window(days)}.",
                source=source,
                window_days=days,
                how=how,
                default=usual,
                monotone=1,
                pseudo_count=pseudo_count,
            )


_AFTER_SALE = (
    Feature(
        name="repeat_rate_60d",
        group="sales",
        unit="share of buyers",
        meaning="Of those who bought it over the last 60 days, the share who bought it more than once.",
        source="signal",
        window_days=60,
        how="Deliver what the card promises, and keep the product in stock.",
        default=0.05,
        monotone=1,
        pseudo_count=20,
    ),
    Feature(
        name="return_rate_60d",
        group="sales",
        unit="share of orders",
        meaning="Of the orders over the last 60 days, the share that was sent back.",
        source="signal",
        window_days=60,
        how="Give exact sizes, colours and materials on the card, so that what arrives is what was expected.",
        default=0.05,
        monotone=-1,
        pseudo_count=20,
    ),
    Feature(
        name="cancel_rate_60d",
        group="sales",
        unit="share of orders",
        meaning="Of the orders over the last 60 days, the share that was cancelled.",
        source="signal",
        window_days=60,
        how="Report the true stock, and dispatch on time.",
        default=0.03,
        monotone=-1,
        pseudo_count=30,
    ),
)

POPULARITY: tuple[Feature, ...] = (
    *_counts("popularity"),
    *_query_counts("popularity", "impressions", "views", "carts"),
    *(feature for rate in _RATES for feature in _rates("popularity", *rate, RATE_WINDOWS_DAYS)),
)

SALES: tuple[Feature, ...] = (
    *_counts("sales"),
    *_query_counts("sales", "orders"),
    *_rates("sales", *_CONVERSION, WINDOWS_DAYS),
    *_AFTER_SALE,
)
