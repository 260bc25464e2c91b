"""The API is a promise: its routes, parameters and fields are written down, and change only on purpose.

After a change on purpose: `VITRINA_WRITE_PROMISE=1 pytest tests/web/api/test_promise.py`.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from vitrina.web.api.parameters import EXPLAIN_PARAMETERS, LANGUAGE, SEARCH_PARAMETERS, SUGGEST_PARAMETERS

PROMISE = Path(__file__).with_name("promise.json")


@pytest.fixture
def document(client: Client) -> Any:
    return json.loads(client.get("/api/v1/openapi.json").content)


def test_the_promise_is_kept(document: Any) -> None:
    promised = {
        "routes": {
            f"{method.upper()} {path}": sorted(parameter["name"] for parameter in operation["parameters"])
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
        },
        "fields": {
            name: sorted(schema.get("properties", {}))
            for name, schema in sorted(document["components"]["schemas"].items())
        },
    }
    if os.environ.get("VITRINA_WRITE_PROMISE"):
        PROMISE.write_text(json.dumps(promised, indent=1, ensure_ascii=False) + "\n")
    assert promised == json.loads(PROMISE.read_text())


def test_every_route_tells_what_it_is_for(document: Any) -> None:
    for methods in document["paths"].values():
        for operation in methods.values():
            assert operation["summary"]
            assert operation["description"]
            assert {"200", "404", "405", "422", "500"} <= set(operation["responses"])


def test_every_shape_tells_what_it_is(document: Any) -> None:
    enumerations = {name for name, schema in document["components"]["schemas"].items() if "enum" in schema}
    silent = [
        name
        for name, schema in document["components"]["schemas"].items()
        if name not in enumerations and not schema.get("description")
    ]
    assert silent == []


EVERY_PARAMETER = tuple(
    dict.fromkeys((*SEARCH_PARAMETERS, *SUGGEST_PARAMETERS, *EXPLAIN_PARAMETERS, LANGUAGE))
)


@pytest.mark.parametrize("parameter", EVERY_PARAMETER, ids=lambda parameter: parameter.name)
def test_every_parameter_has_its_help(parameter: Any) -> None:
    assert parameter.help.endswith(".")


def test_the_documents_page_asks_no_foreign_host(client: Client) -> None:
    page = client.get("/api/v1/docs").content.decode()
    assert "swagger" in page
    assert "http://" not in page
    assert "https://" not in page
