"""Who is tied to whom: connected components of buyers, devices and payers. Pure."""

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]


def components(left: Codes, right: Codes, *, size: int) -> Codes:
    """The component of each of `size` nodes, named by its smallest node; edges tie `left[i]` to `right[i]`.

    Labels run along the edges, and then along themselves, until nothing changes: about log(size) rounds
    (Shiloach and Vishkin 1982, An O(log n) parallel connectivity algorithm).
    """
    labels = np.arange(size, dtype=np.int64)
    while True:
        before = labels.copy()
        smaller = np.minimum(labels[left], labels[right])
        np.minimum.at(labels, labels[left], smaller)
        np.minimum.at(labels, labels[right], smaller)
        while not np.array_equal(labels, labels[labels]):
            labels = labels[labels]
        if np.array_equal(before, labels):
            return labels


def rings(buyers: NDArray[np.object_], *means: NDArray[np.object_]) -> Codes:
    """The component of each order, from its buyer and its means (devices, payers; "" is none): two orders are
    in one component where a chain of shared buyers and means leads from one to the other."""
    _names, codes = np.unique(buyers.astype(str), return_inverse=True)
    ties: list[tuple[Codes, Codes]] = []
    size = int(codes.max(initial=-1)) + 1
    for column in means:
        names, found = np.unique(column.astype(str), return_inverse=True)
        known = column.astype(str) != ""
        ties.append((codes[known], found[known] + size))
        size += len(names)
    left = np.concatenate([tie[0] for tie in ties]) if ties else np.zeros(0, np.int64)
    right = np.concatenate([tie[1] for tie in ties]) if ties else np.zeros(0, np.int64)
    return components(left, right, size=size)[codes]
