"""Published behaviour: found by product and question, switched at once, never half."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import SignalsDamaged, SignalsMismatch
from vitrina.search.storage.hashing import hash64, hashes64
from vitrina.search.storage.signals import SignalStore, SignalTable
from vitrina.search.types import SignalSheet

DAY = date(2026, 11, 21)
COLUMNS, QUERY_COLUMNS = ("views", "orders"), ("query_views",)


def a_store(folder: Path, **columns: tuple[str, ...]) -> SignalStore:
    return SignalStore(folder / "signals", **{"columns": COLUMNS, "query_columns": QUERY_COLUMNS, **columns})


def a_sheet(
    products: dict[str, tuple[float, float]], pairs: dict[tuple[str, str], float] | None = None
) -> SignalSheet:
    pairs = pairs or {}
    return SignalSheet(
        day=DAY,
        product_ids=list(products),
        values=np.array(list(products.values()), np.float32).reshape(-1, 2),
        query_keys=[query for query, _ in pairs],
        query_products=[product for _, product in pairs],
        query_values=np.array(list(pairs.values()), np.float32).reshape(-1, 1),
    )


def numbers(table: SignalTable, *ids: str) -> list[list[float]]:
    return table.of_products(hashes64(ids)).tolist()


def after(table: SignalTable, query: str, *ids: str) -> list[float]:
    return table.of_query(query, hashes64(ids))[:, 0].tolist()


SMALL = a_sheet(
    {"a": (1, 2), "b": (3, np.nan)},
    {("w:red bag", "b"): 7, ("w:red bag", "a"): 8, ("c:bags", "a"): 9},
)


def test_before_anything_is_published_nothing_is_known(tmp_path: Path) -> None:
    table = a_store(tmp_path).current()
    assert (table.version, table.day) == ("", None)
    assert np.isnan(numbers(table, "a", "b")).all()
    assert np.isnan(after(table, "w:red bag", "a")).all()


def test_numbers_are_found_by_product_and_by_question(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    assert store.publish(SMALL) == "signals-000001"
    table = store.current()
    assert (table.version, table.day) == ("signals-000001", DAY)
    np.testing.assert_equal(numbers(table, "b", "nobody", "a"), [[3, np.nan], [np.nan, np.nan], [1, 2]])
    assert after(table, "w:red bag", "a", "b") == [8, 7]
    np.testing.assert_equal(after(table, "c:bags", "a", "b"), [9, np.nan])
    assert np.isnan(after(table, "w:nothing", "a", "b")).all()
    assert np.isnan(after(table, "", "a", "b")).all()


@given(
    st.dictionaries(st.text(min_size=1, max_size=6), st.tuples(st.floats(width=32), st.floats(width=32))),
    st.dictionaries(
        st.tuples(st.sampled_from(["w:a", "w:b", "c:x"]), st.text(min_size=1, max_size=3)),
        st.floats(width=32),
    ),
)
def test_what_is_published_comes_back_to_the_bit(
    tmp_path_factory: pytest.TempPathFactory,
    products: dict[str, tuple[float, float]],
    pairs: dict[tuple[str, str], float],
) -> None:
    store = a_store(tmp_path_factory.mktemp("home"))
    sheet = a_sheet(products, pairs)
    store.publish(sheet)
    table = store.current()
    found = table.of_products(hashes64(sheet.product_ids))
    assert np.array_equal(found, sheet.values, equal_nan=True)
    for (query, product), value in pairs.items():
        np.testing.assert_equal(after(table, query, product), [value])
    strangers = hashes64(f"{name}!" for name in products if f"{name}!" not in products)
    assert np.isnan(table.of_products(strangers)).all()


def test_many_products_are_all_found(tmp_path: Path) -> None:
    ids = [f"p{number}" for number in range(5_000)]
    values = np.arange(10_000, dtype=np.float32).reshape(-1, 2)
    store = a_store(tmp_path)
    store.publish(SignalSheet(DAY, ids, values, [], [], np.empty((0, 1), np.float32)))
    order = np.random.default_rng(1).permutation(5_000)
    found = store.current().of_products(hashes64([ids[at] for at in order]))
    assert np.array_equal(found, values[order])


# ---------------------------------------------------------------------------------------------- switching


def test_other_processes_notice_and_who_reads_the_old_table_reads_on(tmp_path: Path) -> None:
    writer, reader = a_store(tmp_path), a_store(tmp_path)
    writer.publish(SMALL)
    old = reader.current()
    for views in (10, 20, 30):
        writer.publish(a_sheet({"a": (views, 0)}))
    assert numbers(reader.current(), "a") == [[30, 0]]
    assert numbers(old, "a") == [[1, 2]]
    assert after(old, "w:red bag", "a") == [8]
    assert reader.current() is reader.current()


def test_two_tables_are_kept_on_the_disk(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for views in range(4):
        store.publish(a_sheet({"a": (views, 0)}))
    (store.folder / "draft-of-a-killed-process").mkdir()
    store.publish(SMALL)
    names = {path.name for path in store.folder.iterdir() if path.is_dir()}
    assert names == {"signals-000004", "signals-000005"}


KILLED = """
import sys
from datetime import date
from pathlib import Path
import os, signal
import numpy as np
from vitrina.search.storage import signal_files
from vitrina.search.storage.signals import SignalStore
from vitrina.search.types import SignalSheet
step = sys.argv[2]
def killing(name, real):
    def run(*args, **options):
        if name == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **options)
    return run
for name in ("_write_rows", "_go_live", "write_atomically", "sync_folder"):
    setattr(signal_files, name, killing(name, getattr(signal_files, name)))
sheet = SignalSheet(date(2026, 11, 22), ["a"], np.full((1, 2), 5.0), [], [], np.empty((0, 1)))
SignalStore(Path(sys.argv[1]), columns=("views", "orders"), query_columns=("query_views",)).publish(sheet)
"""


@pytest.mark.parametrize("step", ["_write_rows", "write_atomically", "_go_live", "sync_folder"])
def test_killed_at_any_step_the_live_table_stays_and_the_next_is_published(tmp_path: Path, step: str) -> None:
    store = a_store(tmp_path)
    store.publish(SMALL)
    done = subprocess.run([sys.executable, "-c", KILLED, str(store.folder), step], check=False)
    assert done.returncode == -signal.SIGKILL
    assert numbers(a_store(tmp_path).current(), "a") == [[1, 2]]
    store.publish(a_sheet({"a": (6, 6)}))
    assert numbers(a_store(tmp_path).current(), "a") == [[6, 6]]
    assert not list(store.folder.glob("draft-*"))


# ------------------------------------------------------------------------------------------------- damage


def cut_values(table: Path) -> None:
    os.truncate(table / "products.f32", 5)


def cut_pairs(table: Path) -> None:
    os.truncate(table / "pairs.f32", 0)


def change_a_key(table: Path) -> None:
    data = bytearray((table / "products.u64").read_bytes())
    data[3] ^= 1
    (table / "products.u64").write_bytes(data)


def change_an_offset(table: Path) -> None:
    path = table / "queries.offsets"
    path.write_bytes(np.array([0, 900, 3], "<i8").tobytes())


def lose_a_file(table: Path) -> None:
    (table / "pairs.u64").unlink()


def spoil_the_sheet(table: Path) -> None:
    (table / "meta.json").write_bytes(b'{"version": ')


def empty_the_sheet(table: Path) -> None:
    (table / "meta.json").write_bytes(b"{}")


def of_the_future(table: Path) -> None:
    raw = orjson.loads((table / "meta.json").read_bytes())
    (table / "meta.json").write_bytes(orjson.dumps({**raw, "version": 99}))


DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (cut_values, "products.f32"),
    (cut_pairs, "pairs.f32"),
    (change_a_key, "products.u64 does not match its checksum"),
    (change_an_offset, "queries.offsets does not match its checksum"),
    (lose_a_file, "pairs.u64"),
    (spoil_the_sheet, ""),
    (empty_the_sheet, "version"),
    (of_the_future, "format 99"),
]


@pytest.mark.parametrize(("damage", "reason"), DAMAGES)
def test_a_damaged_table_is_refused_and_the_live_one_stays(
    tmp_path: Path, damage: Callable[[Path], None], reason: str
) -> None:
    writer, reader = a_store(tmp_path), a_store(tmp_path)
    writer.publish(SMALL)
    reader.current()
    name = writer.publish(SMALL)
    damage(writer.folder / name)
    assert reader.current().version == "signals-000001"
    assert isinstance(reader.problem, SignalsDamaged)
    assert "vitrina features build" in reader.problem.message
    assert reason in reader.problem.message
    started_now = a_store(tmp_path)
    assert numbers(started_now.current(), "a") == [[1, 2]]
    assert isinstance(started_now.problem, SignalsDamaged)
    writer.publish(a_sheet({"a": (4, 4)}))
    assert numbers(reader.current(), "a") == [[4, 4]]
    assert reader.problem is None


def test_a_table_of_other_columns_is_refused_and_the_live_one_stays(tmp_path: Path) -> None:
    reader = a_store(tmp_path)
    reader.publish(SMALL)
    reader.current()
    newer = a_store(tmp_path, columns=("views", "sales"))
    newer.publish(SMALL)
    assert reader.current().version == "signals-000001"
    assert isinstance(reader.problem, SignalsMismatch)
    assert "'sales'" in reader.problem.message
    alone = a_store(tmp_path, query_columns=("query_views", "query_orders"))
    assert alone.current().version == ""
    assert isinstance(alone.problem, SignalsMismatch)


def test_where_the_name_leads_nowhere_nothing_is_known(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.publish(SMALL)
    (store.folder / "CURRENT").write_text("../elsewhere")
    assert a_store(tmp_path).current().version == ""


# ------------------------------------------------------------------------------------------- refused sheets

NO_PAIRS = np.empty((0, 1), np.float32)


@pytest.mark.parametrize(
    ("sheet", "field"),
    [
        (SignalSheet(DAY, ["a"], np.zeros((1, 3), np.float32), [], [], NO_PAIRS), "values"),
        (SignalSheet(DAY, ["a"], np.zeros((2, 2), np.float32), [], [], NO_PAIRS), "values"),
        (SignalSheet(DAY, ["a"], np.array([["x", "y"]]), [], [], NO_PAIRS), "values"),
        (SignalSheet(DAY, ["a", "a"], np.zeros((2, 2), np.float32), [], [], NO_PAIRS), "product_ids"),
        (SignalSheet(DAY, [], np.zeros((0, 2)), ["q"], [], np.zeros((1, 1))), "query_products"),
        (SignalSheet(DAY, [], np.zeros((0, 2)), ["q"], ["a"], np.zeros((1, 2))), "query_values"),
        (SignalSheet(DAY, [], np.zeros((0, 2)), ["q"] * 2, ["a"] * 2, np.zeros((2, 1))), "query_products"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(
    tmp_path: Path, sheet: SignalSheet, field: str
) -> None:
    store = a_store(tmp_path)
    store.publish(SMALL)
    with pytest.raises(InvalidInput) as refused:
        store.publish(sheet)
    assert refused.value.data["field"] == field
    assert store.current().version == "signals-000001"
    assert sorted(path.name for path in store.folder.iterdir()) == [
        "CURRENT",
        "publish.lock",
        "signals-000001",
    ]


def test_a_hash_is_the_same_everywhere() -> None:
    assert hash64("p1") == 10506498227197777640
    assert hashes64(["p1", b"p1"]).tolist() == [hash64("p1")] * 2
    assert hashes64([]).shape == (0,)
    assert hash64("\ud800") != hash64("")
