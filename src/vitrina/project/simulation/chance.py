"""Chance that is the same for the same seed, whatever else draws from chance, on any machine."""

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray


def stream(seed: int, *names: str | int) -> np.random.Generator:
    """A source of chance of its own for each tuple of names."""
    told = "/".join(map(str, (seed, *names))).encode()
    return np.random.Generator(np.random.PCG64(int.from_bytes(blake2b(told, digest_size=16).digest(), "big")))


def chosen(random: np.random.Generator, weights: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """`count` indices, drawn with these weights, with replacement."""
    edges = np.cumsum(weights)
    drawn = np.searchsorted(edges, random.random(count) * edges[-1], side="right")
    return np.asarray(np.minimum(drawn, len(weights) - 1))


def identities(seed: int, what: str, first: int, count: int) -> list[str]:
    """`count` names of 16 hexadecimal digits, the `first`-th and those after it: as random ones look."""
    return [
        blake2b(f"{seed}/{what}/{number}".encode(), digest_size=8).hexdigest()
        for number in range(first, first + count)
    ]
