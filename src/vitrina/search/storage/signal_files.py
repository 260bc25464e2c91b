"""The files of one table of signals: how a sheet is checked and written, and how it is mapped. See `signals`
for what lies where."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NoReturn
from zlib import crc32

import numpy as np
import orjson
from numpy.typing import NDArray

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import IndexDamaged, SignalsDamaged, SignalsMismatch
from vitrina.search.storage.arrays import map_array
from vitrina.search.storage.files import locked, sync_folder, write_atomically
from vitrina.search.storage.hashing import HASH_DTYPE, hashes64
from vitrina.search.types import SignalSheet

PREFIX = "signals-"
_VERSION = 1
_VALUE_DTYPE = np.dtype("<f4")
_STEP_DTYPE = np.dtype("<u4")
_OFFSET_DTYPE = np.dtype("<i8")
_HASH_BITS = 64
_FOLDER_MODE = 0o755
_ROWS_AT_ONCE = 100_000
_BYTES_AT_ONCE = 1 << 20
_LOCK_WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class TableMeta:
    """What a table says of itself. `checksums`: CRC-32 of each file that holds keys, by name."""

    day: date
    columns: tuple[str, ...]
    query_columns: tuple[str, ...]
    products: int
    queries: int
    pairs: int
    step_bits: int
    checksums: dict[str, int]
    version: int = _VERSION


@dataclass(frozen=True, slots=True)
class TableFiles:
    """A table's arrays, as described in `signals`. `product_steps[h >> shift]`: how many product keys are
    less than any hash with those first bits."""

    product_keys: NDArray[np.uint64]
    product_steps: NDArray[np.uint32]
    shift: int
    values: NDArray[np.float32]
    query_keys: NDArray[np.uint64]
    query_offsets: NDArray[np.int64]
    pair_keys: NDArray[np.uint64]
    pair_values: NDArray[np.float32]

    @classmethod
    def empty(cls, columns: int, query_columns: int) -> "TableFiles":
        """Of no products and no questions."""
        nobody = np.empty(0, HASH_DTYPE)
        return cls(
            product_keys=nobody,
            product_steps=np.zeros(2, _STEP_DTYPE),
            shift=_HASH_BITS - 1,
            values=np.empty((0, columns), _VALUE_DTYPE),
            query_keys=nobody,
            query_offsets=np.zeros(1, _OFFSET_DTYPE),
            pair_keys=nobody,
            pair_values=np.empty((0, query_columns), _VALUE_DTYPE),
        )


# ------------------------------------------------------------------------------------------------- writing


def publish_files(
    folder: Path, sheet: SignalSheet, *, columns: Sequence[str], query_columns: Sequence[str]
) -> str:
    """Write `sheet` as the next table in `folder` and make it live; returns its name. Raises `InvalidInput`,
    `IndexBusy`."""
    _check_sheet(sheet, columns, query_columns)
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "publish.lock", wait_seconds=_LOCK_WAIT_SECONDS):
        for left in folder.glob("draft-*"):
            shutil.rmtree(left, ignore_errors=True)
        draft = Path(mkdtemp(prefix="draft-", dir=folder))
        try:
            _write(draft, sheet, columns, query_columns)
            return _go_live(folder, draft)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def _go_live(folder: Path, draft: Path) -> str:
    current = folder / "CURRENT"
    before = current.read_text().strip() if current.exists() else ""
    numbers = [int(path.name.removeprefix(PREFIX)) for path in folder.glob(f"{PREFIX}[0-9]*")]
    name = f"{PREFIX}{max(numbers, default=0) + 1:06d}"
    draft.chmod(_FOLDER_MODE)
    draft.rename(folder / name)
    sync_folder(folder)
    write_atomically(current, name.encode())
    for path in folder.glob(f"{PREFIX}*"):
        if path.name not in (name, before):
            shutil.rmtree(path, ignore_errors=True)
    return name


def _write(path: Path, sheet: SignalSheet, columns: Sequence[str], query_columns: Sequence[str]) -> None:
    product_keys = hashes64(sheet.product_ids)
    order = np.argsort(product_keys)
    product_keys = product_keys[order]
    twice = np.flatnonzero(product_keys[1:] == product_keys[:-1])
    if len(twice):
        _refuse("product_ids", sheet.product_ids[order[twice[0]]], "every product stands in one row")

    of_query, of_product = _hashes_of(sheet.query_keys), _hashes_of(sheet.query_products)
    pair_order = np.lexsort((of_product, of_query))
    of_query, of_product = of_query[pair_order], of_product[pair_order]
    twice = np.flatnonzero((of_query[1:] == of_query[:-1]) & (of_product[1:] == of_product[:-1]))
    if len(twice):
        pair = pair_order[twice[0]]
        named = f"{sheet.query_keys[pair]}, {sheet.query_products[pair]}"
        _refuse("query_products", named, "every pair of question and product stands in one row")

    query_keys, starts = np.unique(of_query, return_index=True)
    bits = max(len(product_keys).bit_length() - 1, 1)
    keys: dict[str, NDArray[Any]] = {
        "products.u64": product_keys,
        "products.steps": _steps(product_keys, bits),
        "queries.u64": query_keys,
        "queries.offsets": np.append(starts, len(of_query)).astype(_OFFSET_DTYPE),
        "pairs.u64": of_product,
    }
    for name, array in keys.items():
        _write_rows(path / name, array, np.arange(len(array)))
    _write_rows(path / "products.f32", sheet.values, order)
    _write_rows(path / "pairs.f32", sheet.query_values, pair_order)
    meta = TableMeta(
        day=sheet.day,
        columns=tuple(columns),
        query_columns=tuple(query_columns),
        products=len(product_keys),
        queries=len(query_keys),
        pairs=len(of_product),
        step_bits=bits,
        checksums={name: _checksum(path / name) for name in keys},
    )
    write_atomically(path / "meta.json", orjson.dumps(asdict(meta)))


def _steps(keys: NDArray[np.uint64], bits: int) -> NDArray[np.uint32]:
    """See `TableFiles.product_steps`."""
    counts = np.bincount((keys >> np.uint64(_HASH_BITS - bits)).astype(np.int64), minlength=1 << bits)
    return (np.cumsum(counts) - counts).astype(_STEP_DTYPE)


def _hashes_of(texts: Sequence[str]) -> NDArray[np.uint64]:
    """`hashes64` of texts that come again and again."""
    distinct = list(dict.fromkeys(texts))
    known = dict(zip(distinct, hashes64(distinct).tolist(), strict=True))
    return np.fromiter((known[text] for text in texts), HASH_DTYPE, len(texts))


def _write_rows(path: Path, values: NDArray[Any], order: NDArray[np.int64]) -> None:
    """`values[order]`, a piece at a time, on the disk when it returns; numbers with a point as float32."""
    dtype = _VALUE_DTYPE if values.ndim > 1 else values.dtype
    with path.open("wb") as file:
        for start in range(0, len(order), _ROWS_AT_ONCE):
            piece = values[order[start : start + _ROWS_AT_ONCE]]
            file.write(np.ascontiguousarray(piece, dtype).data)
        file.flush()
        os.fsync(file.fileno())


def _check_sheet(sheet: SignalSheet, columns: Sequence[str], query_columns: Sequence[str]) -> None:
    if len(sheet.query_products) != len(sheet.query_keys):
        _refuse(
            "query_products", len(sheet.query_products), f"as many as query_keys: {len(sheet.query_keys)}"
        )
    for field, values, shape in (
        ("values", sheet.values, (len(sheet.product_ids), len(columns))),
        ("query_values", sheet.query_values, (len(sheet.query_keys), len(query_columns))),
    ):
        if values.shape != shape or values.dtype.kind != "f":
            _refuse(field, f"{values.dtype} {values.shape}", f"floating numbers of shape {shape}")


def _refuse(field: str, value: object, reason: str) -> NoReturn:
    raise InvalidInput(field=field, value=value, reason=reason)


# ------------------------------------------------------------------------------------------------- reading


def open_files(
    path: Path, *, columns: Sequence[str], query_columns: Sequence[str]
) -> tuple[TableMeta, TableFiles]:
    """Map the table in `path`. All sizes and the checksums of the keys are checked: they say whose numbers
    are whose. Raises `SignalsDamaged`, and `SignalsMismatch` where it has other columns than the code."""
    try:
        meta = _read_meta(path / "meta.json")
        _check_columns(path.name, (*meta.columns, "", *meta.query_columns), (*columns, "", *query_columns))
        for name, checksum in meta.checksums.items():
            if _checksum(path / name) != checksum:
                raise SignalsDamaged(version=path.name, reason=f"{name} does not match its checksum")
        return meta, _map(path, meta)
    except IndexDamaged as error:
        raise SignalsDamaged(version=path.name, reason=error.message) from None
    except (OSError, orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise SignalsDamaged(version=path.name, reason=str(error)) from None


def _read_meta(path: Path) -> TableMeta:
    raw = orjson.loads(path.read_bytes())
    if raw["version"] != _VERSION:
        raise ValueError(f"format {raw['version']}, this program reads {_VERSION}")
    lists = {name: tuple(raw[name]) for name in ("columns", "query_columns")}
    return TableMeta(**{**raw, **lists, "day": date.fromisoformat(raw["day"])})


def _check_columns(version: str, found: Sequence[str], expected: Sequence[str]) -> None:
    for one, other in zip_longest(found, expected):
        if one != other:
            raise SignalsMismatch(version=version, column=one or other)


def _map(path: Path, meta: TableMeta) -> TableFiles:
    width, query_width = len(meta.columns), len(meta.query_columns)
    values = map_array(path / "products.f32", _VALUE_DTYPE, meta.products * width)
    pair_values = map_array(path / "pairs.f32", _VALUE_DTYPE, meta.pairs * query_width)
    return TableFiles(
        product_keys=map_array(path / "products.u64", HASH_DTYPE, meta.products),
        product_steps=map_array(path / "products.steps", _STEP_DTYPE, 1 << meta.step_bits),
        shift=_HASH_BITS - meta.step_bits,
        values=values.reshape(meta.products, width),
        query_keys=map_array(path / "queries.u64", HASH_DTYPE, meta.queries),
        query_offsets=map_array(path / "queries.offsets", _OFFSET_DTYPE, meta.queries + 1),
        pair_keys=map_array(path / "pairs.u64", HASH_DTYPE, meta.pairs),
        pair_values=pair_values.reshape(meta.pairs, query_width),
    )


def _checksum(path: Path) -> int:
    """CRC-32 of a file, read piece by piece, so that none of it stays in memory."""
    checksum = 0
    with path.open("rb") as file:
        while piece := file.read(_BYTES_AT_ONCE):
            checksum = crc32(piece, checksum)
    return checksum
