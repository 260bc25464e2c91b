"""From the rows of expressions to the sheet that the search engine takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from vitrina.insight.frames import Frames

PAIRS_MAX = 2_000_000
"""So many pairs of a question and a product are published at most: 80 bytes each, and their keys."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`keys[i]`: text columns of n values each. `values`: float32 `(n, n_features)`."""

    keys: tuple[list[str], ...]
    values: NDArray[np.float32]


def gather(frames: Frames, expression: Any, *, keys: Sequence[str], names: Sequence[str]) -> Columns:
    """Run an expression; its numbers lie in one matrix, columns `names`, and never twice in memory."""
    texts: list[list[str]] = [[] for _ in keys]
    blocks: list[NDArray[np.float32]] = []
    for batch in frames.batches(expression):
        for text, key in zip(texts, keys, strict=True):
            text.extend(batch.column(key).to_pylist())
        blocks.append(_matrix(batch, names))
    values = np.concatenate(blocks) if blocks else np.empty((0, len(names)), np.float32)
    return Columns(tuple(texts), values)


def most_seen(pairs: Columns, *, seen: NDArray[np.float32], at_most: int = PAIRS_MAX) -> Columns:
    """The `at_most` pairs with the highest `seen`, in their order; of equals the earlier."""
    if len(seen) <= at_most:
        return pairs
    kept = np.sort(np.argsort(-seen, kind="stable")[:at_most])
    keys = tuple([key[index] for index in kept.tolist()] for key in pairs.keys)
    return Columns(keys, pairs.values[kept])


def _matrix(batch: pa.RecordBatch, names: Sequence[str]) -> NDArray[np.float32]:
    values = np.empty((batch.num_rows, len(names)), np.float32)
    for number, name in enumerate(names):
        values[:, number] = batch.column(name).to_numpy(zero_copy_only=False)
    return values
