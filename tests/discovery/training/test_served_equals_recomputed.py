"""What is logged is what the model saw: the features of a page, computed anew, are the same to the bit."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.search.small_shop import CATALOGUE, LOCATIONS, SETTINGS

from vitrina.discovery.training import served
from vitrina.discovery.training.rows import matrix_of
from vitrina.discovery.training.served_files import read_day
from vitrina.kernel import clock
from vitrina.search import Engine, SearchRequest
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES
from vitrina.search.types import Place, ShopperContext, SignalSheet

NOW = datetime(2026, 11, 20, 12, 34, 56, 789_012, tzinfo=UTC)
QUESTION = SearchRequest(
    "leather bag", context=ShopperContext(language="en", place=Place(40.4, -3.7)), served=True
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop whose products are known by what shoppers did with them, in numbers of any kind."""
    engine = Engine.open(tmp_path / "index", settings=SETTINGS)
    engine.save_locations(LOCATIONS)
    engine.rebuild(CATALOGUE)
    random = np.random.default_rng(7)
    ids = [product.id for product in CATALOGUE]
    key = engine.search(QUESTION, now=NOW).query_key
    values = random.lognormal(3, 4, (len(ids), len(SIGNAL_NAMES))).astype(np.float32)
    values[random.random(values.shape) < 0.2] = np.nan
    engine.publish_signals(
        SignalSheet(
            day=(NOW - timedelta(days=1)).date(),
            product_ids=ids,
            values=values,
            query_keys=[key] * len(ids),
            query_products=ids,
            query_values=random.lognormal(0, 1, (len(ids), len(QUERY_SIGNAL_NAMES))).astype(np.float32),
        )
    )
    return tmp_path / "index"


def test_logged_and_recomputed_features_are_equal_to_the_bit(folder: Path) -> None:
    with clock.frozen(NOW):
        page = Engine.open(folder, settings=SETTINGS).search(QUESTION)
        served.note(page)
        served.flush()
    served.stop_writing()
    served.compact(until=NOW.date())
    logged = read_day(served.folder().day_files()[NOW.date()])
    assert logged.column("product").to_pylist() == [hit.product_id for hit in page.hits]
    assert logged.num_rows >= 3

    anew = Engine.open(folder, settings=SETTINGS)
    recomputed = anew.search(QUESTION, now=NOW).served
    assert recomputed is not None
    assert matrix_of(logged).tobytes(order="C") == recomputed.values.tobytes(order="C")
    assert set(logged.column("signals_version").to_pylist()) == {recomputed.signals_version}

    # Explanations read the features on a way of their own.
    for row, product_id in zip(matrix_of(logged), logged.column("product").to_pylist(), strict=True):
        told = anew.explain(QUESTION, product_id, now=NOW).learned
        assert told is not None
        for feature in (feature for group in told.groups for feature in group.features):
            value = SCHEMA[feature.name].default if feature.value is None else feature.value
            assert np.float32(value).tobytes() == row[SCHEMA.index(feature.name)].tobytes(), feature.name
