"""Counting stars."""

import pytest
from tests.market.factories import heard, small_catalogue

from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.market.catalog.types import ProductDraft
from vitrina.market.reviews import queries, services
from vitrina.market.reviews.events import ratings_changed
from vitrina.market.reviews.types import StarCounts


@pytest.mark.parametrize(
    ("counts", "mean", "one_star_share"),
    [
        (StarCounts(), None, None),
        (StarCounts(1, 0, 0, 0, 3), 4.0, 0.25),
        (StarCounts(0, 0, 2, 0, 0), 3.0, 0.0),
        (StarCounts(5, 0, 0, 0, 0), 1.0, 1.0),
    ],
)
def test_means(counts: StarCounts, mean: float | None, one_star_share: float | None) -> None:
    assert counts.mean == mean
    assert counts.one_star_share == one_star_share


@pytest.mark.django_db
def test_ratings_are_set_and_added() -> None:
    product_id = small_catalogue(ProductDraft("mug", {"en": "Mug"})).product_ids["mug"]
    with heard(ratings_changed) as events:
        assert services.set_ratings({product_id: StarCounts(1, 0, 0, 0, 2)}) == (product_id,)
        assert services.set_ratings({product_id: StarCounts(1, 0, 0, 0, 2)}) == ()
        assert services.add_rating("mug", stars=5) == StarCounts(1, 0, 0, 0, 3)
    assert [event.product_ids for event in events] == [(product_id,)] * 2
    assert queries.rating_facts([product_id, -1]) == {product_id: StarCounts(1, 0, 0, 0, 3)}


@pytest.mark.django_db
def test_what_cannot_be_is_refused() -> None:
    product_id = small_catalogue(ProductDraft("mug", {"en": "Mug"})).product_ids["mug"]
    with pytest.raises(InvalidInput):
        services.set_ratings({product_id: StarCounts(-1)})
    with pytest.raises(InvalidInput):
        services.add_rating("mug", stars=6)
    with pytest.raises(NotFound):
        services.add_rating("jug", stars=5)
