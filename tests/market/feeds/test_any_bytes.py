"""Whatever a file holds: products, problems, or a clear `FeedError`; never another exception."""

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.market.feeds.test_json_formats import ICECAT
from tests.market.feeds.test_table_formats import MAGENTO, OWN, SHOPIFY, WOO
from tests.market.feeds.test_xml_formats import GOOGLE, YML

from vitrina.market.feeds.errors import FeedError
from vitrina.market.feeds.registry import importers
from vitrina.market.feeds.services import import_file
from vitrina.market.feeds.types import ImportOptions

SEEDS = [
    OWN.encode(),
    SHOPIFY.encode(),
    WOO.encode(),
    MAGENTO.encode(),
    GOOGLE.encode(),
    YML.format(encoding="utf-8").encode(),
    str(ICECAT).replace("'", '"').replace("True", "true").encode(),
    b'{"id": 1, "title": {"en": "x"}, "variants": [{"options": {"a": [1]}}], "pictures": [{}]}',
]
NAMES = ["x.csv", "x.tsv", "x.xlsx", "x.jsonl", "x.xml", "x.yml", "x.bin", "x.jsonl.gz"]
FIELDS = [
    "id", "title", "subtitle", "description", "kind", "brand", "category", "price", "list_price", "currency",
    "stock", "attributes", "pictures", "sku", "gtin", "variants", "type", "listed", "released_on", "name",
    "supplier", "ean", "short_description", "date_released", "attr_t_x", "attr_n_y", "attr_b_z",
]  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(), children, max_size=4),
    max_leaves=10,
)


@st.composite
def damaged_seeds(draw: st.DrawFn) -> bytes:
    """A file that was good once: cut, with some bytes changed, packed or not."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    if draw(st.booleans()):
        content = bytearray(gzip.compress(content))
    for _ in range(draw(st.integers(0, 8))):
        place = draw(st.integers(0, len(content) - 1))
        content[place : place + draw(st.integers(0, 5))] = draw(st.binary(max_size=6))
        content = content or bytearray(b"x")
    return bytes(content[: draw(st.integers(0, len(content)))]) if draw(st.booleans()) else bytes(content)


def taken(name: str, content: bytes, format_name: str = "") -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            report = import_file(path, options=ImportOptions(format=format_name, currency="EUR"))
        except FeedError as error:
            assert error.message
        else:
            assert report.rejected >= len(report.problems)
            assert all(problem.field and problem.reason for problem in report.problems)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(NAMES), st.binary(max_size=400) | damaged_seeds())
def test_any_bytes_under_any_name(name: str, content: bytes) -> None:
    taken(name, content)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(NAMES), damaged_seeds(), st.data())
def test_any_bytes_for_any_importer(name: str, content: bytes, data: st.DataObject) -> None:
    taken(name, content, data.draw(st.sampled_from(importers.names())))


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(FIELDS), JSON), st.sampled_from(["jsonl", "icecat"]))
def test_any_values_in_known_fields(row: dict[str, object], format_name: str) -> None:
    line = json.dumps({"id": "a", "title": "A"} | row)
    taken("x.jsonl", line.encode("utf-8", "surrogatepass"), format_name)
