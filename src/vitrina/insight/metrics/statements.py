"""The statements of `queries`, as DuckDB reads them; `$names` are filled in when they run."""

FUNNEL: tuple[str, ...] = (
    "impressions",
    "shown",
    "views",
    "carts",
    "favourites",
    "orders",
    "units",
    "revenue_minor",
    "trials",
)
"""The fields of a `Funnel`."""

COUNTS = """(
    SELECT * FROM read_parquet($files, hive_partitioning = false) WHERE day BETWEEN $since AND $until
)"""

_SUMS = """
    sum(shown + views)::BIGINT AS impressions,
    sum(shown)::BIGINT AS shown,
    sum(views)::BIGINT AS views,
    sum(carts)::BIGINT AS carts,
    sum(favourites)::BIGINT AS favourites,
    greatest(sum(orders - cancellations), 0)::BIGINT AS orders,
    greatest(sum(units - units_back), 0)::BIGINT AS units,
    greatest(sum(revenue_minor - revenue_back_minor), 0)::BIGINT AS revenue_minor,
    sum(trials)::BIGINT AS trials
"""
"""The columns of `FUNNEL`: the same sums as in the features."""


def _places(key: str) -> str:
    """A table `places`: of each `key` in the table `counts` the best place and the median, which is the mean
    of the two middle ones where there are two."""
    return f"""
        by_place AS (
            SELECT {key}, position, sum(shown) AS times
            FROM counts WHERE position > 0 AND shown > 0 GROUP BY {key}, position
        ),
        running AS (
            SELECT {key}, position,
                   sum(times) OVER (PARTITION BY {key} ORDER BY position) AS so_far,
                   sum(times) OVER (PARTITION BY {key}) AS times
            FROM by_place
        ),
        places AS (
            SELECT {key}, min(position) AS best_place,
                   (min(position) FILTER (2 * so_far >= times)
                    + min(position) FILTER (2 * so_far > times)) / 2 AS usual_place
            FROM running GROUP BY {key}
        )
    """


def products(which: str, *, places: bool) -> str:
    """`product`, `usual_place` (NULL without `places`), then `FUNNEL`, for the products of the condition
    `which`."""
    if not places:
        return f"SELECT product, NULL, {_SUMS} FROM {COUNTS} WHERE {which} GROUP BY product"
    return f"""
        WITH counts AS MATERIALIZED (SELECT * FROM {COUNTS} WHERE {which}),
             {_places("product")}
        SELECT product, any_value(usual_place), {_SUMS}
        FROM counts LEFT JOIN places USING (product)
        GROUP BY product
    """


def total(which: str) -> str:
    """One row of `FUNNEL`, NULLs where there is nothing."""
    return f"SELECT {_SUMS} FROM {COUNTS} WHERE {which}"


def by_day(which: str) -> str:
    """`day`, the mean place, then `FUNNEL`."""
    return f"""
        SELECT day, sum(shown * position) / nullif(sum(shown) FILTER (position > 0), 0), {_SUMS}
        FROM {COUNTS} WHERE {which}
        GROUP BY day
    """


COUNT_QUERIES = f"""
    SELECT count(DISTINCT query_key) FROM {COUNTS} WHERE product = $ref AND query_key <> ''
"""
"""How many questions there are, for a page on which there are none."""

QUERIES = f"""
    WITH counts AS MATERIALIZED (SELECT * FROM {COUNTS} WHERE product = $ref AND query_key <> ''),
         {_places("query_key")},
         spellings AS (
            SELECT query_key, query, language, {_SUMS} FROM counts GROUP BY query_key, query, language
         )
    SELECT count(*) OVER (),
           query_key,
           first(query ORDER BY impressions DESC, query, language),
           first(language ORDER BY impressions DESC, query, language),
           any_value(usual_place),
           any_value(best_place),
           {", ".join(f"sum({name})::BIGINT AS {name}" for name in FUNNEL)}
    FROM spellings LEFT JOIN places USING (query_key)
    GROUP BY query_key
    ORDER BY impressions DESC, query_key
    LIMIT $size OFFSET $first
"""
"""A page of the questions after which one product was seen: how many there are on all pages, `query_key`,
`query`, `language`, `usual_place`, `best_place`, then `FUNNEL`."""
