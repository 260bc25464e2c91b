"""Queries of one to four words for a generated catalogue: head, middle and tail."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from vitrina.search.types import Product

Kind = Literal["head", "middle", "tail"]
KINDS: tuple[Kind, ...] = get_args(Kind)

HEAD_SHARE = 0.01
"""A head word stands in at least this share of all products."""

TAIL_SHARE = 0.0003
"""A tail word stands in fewer than this share; middle words lie between."""


@dataclass(frozen=True, slots=True)
class BenchQuery:
    """`text` of `kind`: head: head words only; tail: at least one tail word; middle: the others."""

    text: str
    kind: Kind


def make_queries(products: Sequence[Product], *, per_kind: int, seed: int = 11) -> list[BenchQuery]:
    """`per_kind` distinct queries of each kind, one to four words in equal shares, in random order.

    The words of a query stand together in one of `products` (a sample of the catalogue), as those of a
    shopper who wants something that exists; one query in ten mixes words of two, so that nothing holds all.
    """
    rng = np.random.default_rng(seed)
    texts = [_words(product) for product in products]
    frequency = Counter(word for words in texts for word in words)
    kinds = {word: _kind(count / len(texts)) for word, count in frequency.items()}
    wanted = {
        (kind, length): per_kind // 4 + (length <= per_kind % 4) for kind in KINDS for length in range(1, 5)
    }
    found: dict[str, BenchQuery] = {}
    for _ in range(per_kind * 2_000):
        open_slots = [slot for slot, missing in wanted.items() if missing > 0]
        if not open_slots:
            break
        kind, length = open_slots[rng.integers(len(open_slots))]
        words = texts[rng.integers(len(texts))]
        if rng.random() < 0.1 and length > 1:
            words = words | texts[rng.integers(len(texts))]
        text = _pick(rng, sorted(words), kind, length, kinds)
        if text and text not in found:
            found[text] = BenchQuery(text=text, kind=kind)
            wanted[kind, length] -= 1
    return [found[text] for text in rng.permutation(sorted(found))]


def _pick(
    rng: np.random.Generator, words: Sequence[str], kind: Kind, length: int, kinds: dict[str, Kind]
) -> str:
    rank = KINDS.index(kind)
    own = [word for word in words if kinds[word] == kind]
    milder = [word for word in words if KINDS.index(kinds[word]) <= rank]
    if not own or len(milder) < length:
        return ""
    first = own[rng.integers(len(own))]
    others = [word for word in milder if word != first]
    chosen = [first, *rng.permutation(others)[: length - 1]]
    return " ".join(rng.permutation(chosen))


def _kind(share: float) -> Kind:
    if share >= HEAD_SHARE:
        return "head"
    return "middle" if share >= TAIL_SHARE else "tail"


def _words(product: Product) -> set[str]:
    texts = [
        *product.titles.values(),
        *(name for category in product.categories for name in category.names.values()),
        *(attribute.keys[0] for attribute in product.attributes if attribute.number is None),
    ]
    return {word.lower() for text in texts for word in text.split()}
