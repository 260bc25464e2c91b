"""All features, in column order: the schema that training, serving, explaining and the documents share."""

from vitrina.search.features.behaviour import POPULARITY, SALES
from vitrina.search.features.feature import Feature, FeatureSchema, Source, schema_of
from vitrina.search.features.standing import DELIVERY, OTHER, PRICE, RATING
from vitrina.search.features.wording import TEXT


def _names(*sources: Source) -> tuple[str, ...]:
    return tuple(feature.name for feature in FEATURES if feature.source in sources)


_SIGNALS_FIRST: tuple[Source, ...] = ("signal", "query_signal", "text", "live", "context")

FEATURES: tuple[Feature, ...] = tuple(
    sorted(
        (*POPULARITY, *SALES, *TEXT, *PRICE, *RATING, *DELIVERY, *OTHER),
        key=lambda feature: _SIGNALS_FIRST.index(feature.source),
    )
)
"""Sorted by source, so that each block of numbers is copied into the matrix as a whole."""

SCHEMA: FeatureSchema = schema_of(FEATURES)

SIGNAL_NAMES: tuple[str, ...] = _names("signal")
"""Columns of the signal store: what all shoppers did with a product."""

QUERY_SIGNAL_NAMES: tuple[str, ...] = _names("query_signal")
"""Columns given per query: what shoppers did with a product after this query."""

TEXT_NAMES: tuple[str, ...] = _names("text")
"""Columns that base ranking gives: how the words match."""
