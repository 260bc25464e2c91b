"""Names of products and questions as 64-bit numbers, the same in every process and on every machine."""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

HASH_DTYPE = np.dtype("<u8")
_BYTES = HASH_DTYPE.itemsize


def hash64(text: str) -> int:
    """The first 64 bits of the text's BLAKE2b. Two of a million texts share one with a probability of 3 in
    100 million."""
    return int.from_bytes(_digest(_encoded(text)), "little")


def hashes64(texts: Iterable[str | bytes]) -> NDArray[np.uint64]:
    """`hash64` of each, in order: uint64 `(n,)`. Bytes are taken for UTF-8."""
    digests = (_digest(text if isinstance(text, bytes) else _encoded(text)) for text in texts)
    return np.frombuffer(b"".join(digests), HASH_DTYPE).astype(np.uint64, copy=False)


def _encoded(text: str) -> bytes:
    """UTF-8; what is no character (a lone surrogate, which anybody may type) raises nothing."""
    return text.encode("utf-8", "surrogatepass")


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_BYTES).digest()
