"""Reads about brands."""

from collections.abc import Iterator

from vitrina.market.catalog.models import Brand


def brand_names() -> Iterator[str]:
    """The names of all brands, read as they are used. One SQL query."""
    yield from Brand.objects.order_by("pk").values_list("name", flat=True).iterator(chunk_size=2_000)
