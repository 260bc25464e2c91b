"""CatBoost's symmetric trees as flat arrays, scored by a compiled loop.

In a symmetric (oblivious) tree all splits of one level are the same: the leaf of a row is the number whose
bits are the answers to "is feature f above the border?". Scoring is a run over whole columns, many rows at a
time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numba import njit
from numpy.typing import NDArray

_ARRAYS = ("columns", "borders", "leaves", "weights")


@dataclass(frozen=True, slots=True)
class SymmetricTrees:
    """`columns`: int32 and `borders`: float32, both `(n_trees, depth)`, shallower trees padded with borders
    that nothing exceeds; `leaves`: float64 `(n_trees, 2 ** depth)`; `weights`, same shape: of the training
    rows in each leaf. The raw value is `scale` × the sum of the leaves + `bias`."""

    columns: NDArray[np.int32]
    borders: NDArray[np.float32]
    leaves: NDArray[np.float64]
    weights: NDArray[np.float64]
    scale: float
    bias: float

    @classmethod
    def parse(cls, exported: Mapping[str, Any]) -> "SymmetricTrees":
        """Read CatBoost's JSON export. Raises `KeyError` or `ValueError` where the trees are not symmetric or
        split on anything but numbers."""
        trees: Sequence[Mapping[str, Any]] = exported["oblivious_trees"]
        flat = [feature["flat_feature_index"] for feature in exported["features_info"]["float_features"]]
        depth = max((len(tree["splits"] or ()) for tree in trees), default=0)
        columns = np.zeros((len(trees), depth), np.int32)
        borders = np.full((len(trees), depth), np.inf, np.float32)
        leaves = np.zeros((len(trees), 2**depth))
        weights = np.zeros((len(trees), 2**depth))
        for number, tree in enumerate(trees):
            for level, split in enumerate(tree["splits"] or ()):
                if split["split_type"] != "FloatFeature":
                    raise ValueError(f"a split on {split['split_type']}")
                columns[number, level] = flat[split["float_feature_index"]]
                borders[number, level] = split["border"]
            values = tree["leaf_values"]
            leaves[number, : len(values)] = values
            weights[number, : len(values)] = tree["leaf_weights"]
        scale, (bias,) = exported["scale_and_bias"]
        return cls(columns, borders, leaves, weights, scale=float(scale), bias=float(bias))

    def to_bytes(self, *, about: str) -> bytes:
        """All of it, with a word about what it was made of."""
        file = BytesIO()
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        np.savez(file, line=np.array([self.scale, self.bias]), about=np.array(about), **arrays)
        return file.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, *, about: str) -> "SymmetricTrees":
        """What `to_bytes` wrote. Raises `ValueError` where it is damaged, or about something else."""
        try:
            with np.load(BytesIO(data), allow_pickle=False) as file:
                if str(file["about"]) != about:
                    raise ValueError(f"about {file['about']}, not {about}")
                scale, bias = file["line"].tolist()
                arrays = {name: file[name] for name in _ARRAYS}
                return cls(**arrays, scale=scale, bias=bias)
        except (BadZipFile, EOFError, KeyError, OSError, TypeError) as error:
            raise ValueError(str(error)) from None

    def raw(self, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
        """The raw values of the rows of `matrix` (float32 `(n, n_features)`, in Fortran order): `(n,)`."""
        sums = np.zeros(len(matrix))
        _add_leaves(matrix.T, self.columns, self.borders, self.leaves, sums)
        return self.scale * sums + self.bias


@njit(cache=True, nogil=True, boundscheck=False)
def _add_leaves(features, columns, borders, leaves, sums):  # type: ignore[no-untyped-def]
    """`features`: one row per feature."""
    leaf = np.empty(len(sums), np.int32)
    for tree in range(columns.shape[0]):
        leaf[:] = 0
        for level in range(columns.shape[1]):
            column = features[columns[tree, level]]
            border = borders[tree, level]
            for row in range(len(leaf)):
                leaf[row] |= np.int32(column[row] > border) << np.int32(level)
        values = leaves[tree]
        for row in range(len(leaf)):
            sums[row] += values[leaf[row]]
