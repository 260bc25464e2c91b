"""One product: its funnel, its places, its queries."""

from types import SimpleNamespace
from typing import Any

from django.test import Client


def test_the_page_tells_what_became_of_it(sam: Client) -> None:
    page = sam.get("/en/desk/p/tote-red").content.decode()
    assert "1,000" in page
    assert "8.0% of the step before" in page
    assert "Usual place: 3" in page
    assert 'class="line"' in page
    assert "Between place 4 and place 9." in page


def test_each_query_leads_to_its_reason(sam: Client) -> None:
    page = sam.get("/en/desk/p/tote-red").content.decode()
    assert "/en/desk/why/tote-red?q=tote&amp;language=en" in page
    assert "/en/desk/why/tote-red?category=bags&amp;language=ru" in page
    assert "the page of “Bags”" in page
    assert "without a query" in page
    assert "60%" in page


def test_a_product_that_nobody_saw_has_a_page(sam: Client) -> None:
    page = sam.get("/en/desk/p/engraving").content.decode()
    assert "In these weeks no result showed it." in page
    assert "In these weeks no query led to it." in page


def test_before_anything_was_counted_there_is_a_way_on(sam: Client, numbers: SimpleNamespace) -> None:
    numbers.last = None
    page = sam.get("/en/desk/p/tote-red").content.decode()
    assert "Nothing has been counted yet" in page
    assert 'action="/en/desk/why/tote-red"' in page


def test_queries_to_the_database_are_few(sam: Client, django_assert_max_num_queries: Any) -> None:
    sam.get("/en/desk/p/tote-red")
    with django_assert_max_num_queries(14):
        assert sam.get("/en/desk/p/tote-red").status_code == 200
