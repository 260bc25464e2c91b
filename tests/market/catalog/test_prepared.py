"""Queries whose SQL is kept give what Django's own give."""

from typing import Any

import pytest
from tests.market.factories import small_catalogue

from vitrina.market.catalog.models import Product
from vitrina.market.catalog.queries.prepared import KEYS_MAX, Prepared
from vitrina.market.catalog.types import ProductDraft

pytestmark = pytest.mark.django_db

COLUMNS = ("pk", "ref", "titles", "express", "released_on", "brand__name")


def by_ref() -> Prepared[str]:
    return Prepared(
        str,
        lambda refs: (
            Product.objects.filter(status="listed", ref__in=refs, express=False)
            .order_by("ref")
            .values_list(*COLUMNS)
        ),
    )


@pytest.mark.parametrize("count", [1, 2, 3, 24, KEYS_MAX, KEYS_MAX + 1])
def test_the_rows_are_djangos_own(count: int, django_assert_num_queries: Any) -> None:
    refs = [f"p{number:03}" for number in range(count)]
    small_catalogue(*(ProductDraft(ref, {"en": ref}, brand="Acme" * (ref < "p002")) for ref in refs))
    small_catalogue(ProductDraft("other", {"en": "Other"}), ProductDraft("p999", {"en": "P"}, express=True))
    prepared = by_ref()
    expected = list(Product.objects.filter(ref__in=refs).order_by("ref").values_list(*COLUMNS))
    for _ in range(2):
        with django_assert_num_queries(1):
            assert prepared.rows([*reversed(refs), "p999"]) == expected


def test_the_keys_change_from_call_to_call(django_assert_num_queries: Any) -> None:
    small_catalogue(*(ProductDraft(f"p{number}", {"en": "P"}) for number in range(4)))
    prepared = by_ref()
    assert [row[1] for row in prepared.rows(["p0", "p1", "p1", "p1"])] == ["p0", "p1"]
    assert [row[1] for row in prepared.rows(["p3", "p2"])] == ["p2", "p3"]
    assert prepared.rows(["nothing", "' OR 1=1 --"]) == []
    with django_assert_num_queries(0):
        assert prepared.rows([]) == []


def test_keys_are_numbers_too() -> None:
    ids = small_catalogue(*(ProductDraft(f"p{number}", {"en": "P"}) for number in range(3))).product_ids
    prepared = Prepared(int, lambda keys: Product.objects.filter(pk__in=keys).values_list("pk", "ref"))
    assert dict(prepared.rows(list(ids.values()))) == {pk: ref for ref, pk in ids.items()}
