"""What each feature adds to a tree's value: exact Shapley values of symmetric trees (Lundberg, Lee 2017).

The game is that of "path-dependent" TreeSHAP (Lundberg, Erion, Lee 2018), as CatBoost plays it, too: the
value of a set of features is the mean of the leaves a row may reach if only these features are known, an
unknown split being taken each way as often as training rows took it. A tree of depth 6 asks six features at
most, so that all their sets can be looked at: nothing is sampled, and the values add up to the tree's.
"""

from math import factorial

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vitrina.search.ranking.symmetric_trees import SymmetricTrees


def shapley_values(trees: SymmetricTrees, matrix: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
    """The mean raw value, and what each feature adds to it: float64 `(n, n_features)`. The mean and a row's
    values add up to `trees.raw`. `matrix`: float32 `(n, n_features)`. A millisecond a row for 300 trees."""
    values = np.zeros(matrix.shape)
    _add_values(
        np.ascontiguousarray(matrix),
        trees.columns,
        trees.borders,
        trees.leaves,
        _shares(trees.weights),
        _set_weights(trees.columns.shape[1]),
        values,
    )
    rows = trees.weights.sum(axis=1)
    means = np.divide(
        (trees.weights * trees.leaves).sum(axis=1), rows, out=np.zeros_like(rows), where=rows > 0
    )
    return trees.scale * float(means.sum()) + trees.bias, trees.scale * values


def _shares(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each leaf and level, the share of the rows at the split above that went the leaf's way: float64
    `(n_trees, n_leaves, depth)`. The highest bit of a leaf's number is the first split. Where no row came,
    none goes on."""
    count, leaves = weights.shape
    depth = leaves.bit_length() - 1
    shares = np.empty((count, leaves, depth))
    at_leaf = np.arange(leaves)
    for level in range(depth):
        below = weights.reshape(count, -1, 1 << level).sum(axis=2)[:, at_leaf >> level]
        above = weights.reshape(count, -1, 2 << level).sum(axis=2)[:, at_leaf >> (level + 1)]
        shares[:, :, level] = np.divide(below, above, out=np.zeros_like(below), where=above > 0)
    return shares


def _set_weights(depth: int) -> NDArray[np.float64]:
    """`[d, s]`: the Shapley weight of a set of s of the other features, where there are d in all."""
    weights = np.zeros((depth + 1, depth + 1))
    for d in range(1, depth + 1):
        for s in range(d):
            weights[d, s] = factorial(s) * factorial(d - s - 1) / factorial(d)
    return weights


@njit(cache=True, nogil=True, boundscheck=False)
def _add_values(matrix, columns, borders, leaves, shares, set_weights, values):  # type: ignore[no-untyped-def]
    """Sets of a tree's features are numbers whose bits say which of its distinct features are in them."""
    depth = columns.shape[1]
    n_sets = 1 << depth
    players = np.empty(depth, np.int32)
    player_of = np.empty(depth, np.int32)
    agrees = np.empty(depth, np.bool_)
    unknown = np.empty(depth)
    worth = np.empty(n_sets)
    sets = np.empty(n_sets, np.int32)
    products = np.empty(n_sets)
    size_of = np.zeros(n_sets, np.int32)
    for number in range(1, n_sets):
        size_of[number] = size_of[number >> 1] + (number & 1)
    for row in range(matrix.shape[0]):
        for tree in range(columns.shape[0]):
            count = 0
            for level in range(depth):
                player = 0
                while player < count and players[player] != columns[tree, level]:
                    player += 1
                if player == count:
                    players[count] = columns[tree, level]
                    count += 1
                player_of[level] = player
            reached = 0
            for level in range(depth):
                if matrix[row, columns[tree, level]] > borders[tree, level]:
                    reached |= 1 << level
            worth[: 1 << count] = 0.0
            for leaf in range(leaves.shape[1]):
                agrees[:count] = True
                unknown[:count] = 1.0
                for level in range(depth):
                    player = player_of[level]
                    unknown[player] *= shares[tree, leaf, level]
                    if (reached ^ leaf) >> level & 1:
                        agrees[player] = False
                product = leaves[tree, leaf]
                for player in range(count):
                    if not agrees[player]:
                        product *= unknown[player]
                if product == 0.0:
                    continue
                sets[0], products[0] = 0, product
                found = 1
                for player in range(count):
                    if agrees[player]:
                        for at in range(found):
                            sets[found + at] = sets[at] | 1 << player
                            products[found + at] = products[at]
                            products[at] *= unknown[player]
                        found *= 2
                for at in range(found):
                    worth[sets[at]] += products[at]
            for number in range(1 << count):
                for player in range(count):
                    if not number >> player & 1:
                        gained = worth[number | 1 << player] - worth[number]
                        values[row, players[player]] += set_weights[count, size_of[number]] * gained
