"""What factors may ask about a candidate, the shopper and the query."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.types import ShopperContext

Normalise = Callable[[str], Sequence[str]]
"""A text → the normal forms of its words, as stage 1 has them. Boosting does not know how."""

DERIVED_FACTS: dict[str, str] = {
    "price_ratio": "price now, with discount, divided by its mean over the last 30 days",
    "delivery_days": "days until the product reaches this shopper",
    "in_nearest_warehouse": "1 where the marketplace's warehouse nearest to this shopper holds it, else 0",
}

FACT_NAMES: tuple[str, ...] = (*LIVE_COLUMNS, *DERIVED_FACTS)
"""All facts a condition or curve may name."""


def facet_hash(term: str) -> int:
    """The number by which a facet term ("code=key") is compared: CRC-32 of its UTF-8."""
    return crc32(term.encode())


@dataclass(frozen=True)
class CandidateFacts:
    """The candidates as arrays; `n` of them.

    `numbers`: fact name → float64 `(n,)`, NaN unknown; names that are left out are unknown for all.
    `read_facets` gives, once a rule asks, int64 offsets `(n + 1,)` and uint32 hashes of all candidates' facet
    terms one candidate after the other, among them "product=<id>", "seller=<id>", "brand=<key>",
    "category=<id>"; candidate i has `hashes[offsets[i]:offsets[i + 1]]`. Two of a million terms may share a
    hash: about one wrong membership in 200,000 results for a term that few products have.
    """

    n: int
    numbers: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    read_facets: Callable[[], tuple[NDArray[np.int64], NDArray[np.uint32]]] | None = None

    @cached_property
    def _facets(self) -> tuple[NDArray[np.int64], NDArray[np.uint32]] | None:
        return self.read_facets() if self.read_facets else None

    def number(self, name: str) -> NDArray[np.float64] | None:
        """One fact of all candidates; None: unknown for all."""
        return self.numbers.get(name)

    def having(self, hashed: int) -> NDArray[np.bool_]:
        """Which candidates have a facet term: bool `(n,)`."""
        having = np.zeros(self.n, bool)
        if self._facets is not None:
            offsets, hashes = self._facets
            positions = np.flatnonzero(hashes == np.uint32(hashed))
            having[np.searchsorted(offsets, positions, side="right") - 1] = True
        return having


@dataclass(frozen=True, slots=True)
class Question:
    """Who asks what. `terms`: the normal forms of the query's words, the shopper's own (no synonyms)."""

    terms: frozenset[str] = frozenset()
    context: ShopperContext = field(default_factory=ShopperContext)
