"""One shape for all errors, whoever raises them, in the language asked for."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.test import Client

from vitrina.discovery.serving import services as serving
from vitrina.search.errors import NoIndex
from vitrina.search.types import SearchRequest, ShopperContext

pytestmark = pytest.mark.usefixtures("shop")


def fails(client: Client, method: str, address: str) -> tuple[int, dict[str, Any]]:
    response = client.generic(method, f"/api/v1/{address}")
    payload = json.loads(response.content)
    assert set(payload) == {"error"}
    assert set(payload["error"]) == {"code", "message", "data"}
    assert isinstance(payload["error"]["data"], dict)
    assert payload["error"]["message"]
    return response.status_code, payload["error"]


@pytest.mark.parametrize(
    ("method", "address", "status", "code"),
    [
        ("GET", "nowhere", 404, "page_not_found"),
        ("GET", "products/unknown", 404, "not_found"),
        ("GET", "explain?q=tote&product=unknown", 404, "not_found"),
        ("POST", "search", 405, "method_not_allowed"),
        ("DELETE", "products/tote-red", 405, "method_not_allowed"),
        ("GET", "explain?q=tote", 422, "invalid_parameters"),
        ("GET", "search?filter=nothing:x", 422, "unknown_filter"),
        ("GET", "search?filter=red", 422, "malformed_filter"),
        ("GET", "search?range=weight", 422, "malformed_range"),
        ("GET", "search?sort=cheapest", 422, "unknown_sort"),
        ("GET", "search?size=1000", 422, "out_of_bounds"),
        ("GET", "search?page=two", 422, "not_a_number"),
        ("GET", "search?lat=48", 422, "half_a_place"),
        ("GET", "search?language=tlh", 422, "unknown_language"),
    ],
)
def test_all_errors_have_one_shape(client: Client, method: str, address: str, status: int, code: str) -> None:
    given, error = fails(client, method, address)
    assert (given, error["code"]) == (status, code)


def test_unknown_names_are_named_with_the_known_ones(client: Client) -> None:
    _, error = fails(client, "GET", "search?filter=nothing:x")
    assert error["data"]["value"] == "nothing"
    assert "color" in error["data"]["known"]
    _, error = fails(client, "GET", "search?sort=cheapest")
    assert error["data"]["known"] == "relevance, price, -price, rating, newest, popularity"


def test_405_says_what_is_allowed(client: Client) -> None:
    response = client.post("/api/v1/search")
    assert response.headers["Allow"] == "GET"


def test_messages_come_in_the_language_asked_for(client: Client) -> None:
    _, error = fails(client, "GET", "products/unknown?language=es")
    assert error["message"] == "No existe: producto con el identificador «unknown»."


def test_a_fault_of_ours_tells_nothing_of_the_inside(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(request: SearchRequest) -> None:
        raise RuntimeError("the secret path")

    monkeypatch.setattr(serving, "search", broken)
    status, error = fails(client, "GET", "search")
    assert (status, error["code"], error["data"]) == (500, "internal_error", {})
    assert "secret" not in error["message"]


def test_a_shop_without_an_index_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def empty(request: SearchRequest) -> None:
        raise NoIndex(folder=Path("/srv/secret"))

    monkeypatch.setattr(serving, "search", empty)
    status, error = fails(client, "GET", "search")
    assert (status, error["code"], error["data"]) == (503, "no_index", {})
    assert "secret" not in error["message"]


@pytest.mark.parametrize(
    ("raised", "status", "code"),
    [
        (PermissionDenied, 403, "forbidden"),
        (SuspiciousOperation, 400, "bad_request"),
        (Http404, 404, "page_not_found"),
    ],
)
def test_refusals_of_the_framework_get_the_shape_too(
    client: Client, monkeypatch: pytest.MonkeyPatch, raised: type[Exception], status: int, code: str
) -> None:
    def refuse(prefix: str, *, context: ShopperContext) -> None:
        raise raised

    monkeypatch.setattr(serving, "suggest", refuse)
    given, error = fails(client, "GET", "suggest?q=x")
    assert (given, error["code"]) == (status, code)
