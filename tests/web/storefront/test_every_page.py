"""The list of pages is whole, and every page on it comes in every language."""

import pytest
from django.test import Client
from tests.web import small_content
from tests.web.every_page import ADDRESSES, NOT_PAGES, OFF_AT_FIRST, PAGES

from vitrina.web.storefront.urls import urlpatterns


def test_no_page_is_missing_from_the_list() -> None:
    routes = {pattern.name for pattern in urlpatterns}
    assert routes == set(PAGES) | NOT_PAGES | OFF_AT_FIRST


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("language", ["en", "zh-hans", "es", "ru"])
def test_every_page_answers(client: Client, language: str) -> None:
    small_content.build()
    statuses = {path: client.get(f"/{language}/{path}").status_code for path in ADDRESSES}
    assert {path: status for path, status in statuses.items() if status != 200} == {}
