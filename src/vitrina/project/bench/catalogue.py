"""A catalogue of any size, generated as it is read, whose words are spread as real ones are.

About 200,000 distinct words after Zipf's law (the r-th most frequent occurs with probability ~ 1/r), brands
after the same law, a category tree of three levels whose leaves have words of their own, ten attributes a
product, titles of six to ten words, model names, log-normal prices. The same seed gives the same catalogue.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from vitrina.search.types import Attribute, CategoryRef, Product

BLOCK = 20_000
"""Products drawn at once; a product depends on the seed and its number only, not on how many are made."""

WORDS = 200_000
SHORT_WORDS = 12_000
"""The most frequent words have two syllables, the others three."""
BRANDS = 8_000
LEAVES = 1_200
OWN_WORDS_PER_LEAF = 60
SELLERS = 20_000
TITLE_WORDS = 6
"""Words of a title beside brand, kind and model name, at most."""
NUMBER_STEPS = 200
EPOCH = date(1970, 1, 1)
FIRST_DAY = (date(2020, 1, 1) - EPOCH).days
DAYS_ON_SALE = 2_500

_ONSETS = np.array(
    [*"bcdfghklmnprstvzbdfklmnprst", "br", "ch", "cr", "dr", "gl", "gr", "pl", "sh", "st", "tr"]
)
_VOWELS = np.array([*"aeiouaeiou", "ai", "ea", "ou"])
_CODAS = np.array(["", "", "", "", "l", "m", "n", "r", "s", "t", "x", "nd", "st"])

_ATTRIBUTES: tuple[tuple[str, int], ...] = (
    ("color", 24),
    ("size", 40),
    ("material", 60),
    ("style", 80),
    ("season", 6),
    ("pattern", 40),
    ("origin", 90),
    ("line", 3_000),
)
"""Textual attributes and how many values each has."""

_NUMBERS: tuple[tuple[str, str, float, float], ...] = (
    ("weight", "kg", 0.05, 40.0),
    ("power", "W", 5.0, 3_000.0),
)
"""Numeric attributes: code, unit, from, to."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    path: tuple[CategoryRef, ...]
    kind: str


@dataclass(frozen=True)
class GeneratedCatalogue:
    """`size` products from `seed`. Iterate over `products()`; nothing is kept but the vocabulary."""

    size: int
    seed: int = 7
    words: tuple[str, ...] = field(init=False, repr=False)
    _brands: tuple[str, ...] = field(init=False, repr=False)
    _leaves: tuple[_Leaf, ...] = field(init=False, repr=False)
    _own_words: NDArray[np.int64] = field(init=False, repr=False)
    _values: tuple[tuple[Attribute, ...], ...] = field(init=False, repr=False)
    _numbers: tuple[tuple[Attribute, ...], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        rng = np.random.default_rng(self.seed)
        vocabulary = _invent_words(rng, WORDS + BRANDS + LEAVES * 2)
        words, rest = vocabulary[:WORDS], vocabulary[WORDS:]
        object.__setattr__(self, "words", tuple(words))
        object.__setattr__(self, "_brands", tuple(word.capitalize() for word in rest[:BRANDS]))
        object.__setattr__(self, "_leaves", tuple(_grow_tree(rest[BRANDS:])))
        object.__setattr__(self, "_own_words", rng.integers(200, WORDS, (LEAVES, OWN_WORDS_PER_LEAF)))
        object.__setattr__(self, "_values", tuple(_attribute_values(words)))
        object.__setattr__(self, "_numbers", tuple(_attribute_numbers()))

    def products(self) -> Iterator[Product]:
        """All products, in the order of their numbers ("p0" first)."""
        for first in range(0, self.size, BLOCK):
            yield from self._block(first, min(BLOCK, self.size - first))

    def sample(self, count: int) -> list[Product]:
        """About `count` products from all over the catalogue, in whole runs."""
        runs = max(1, min(20, self.size // BLOCK))
        found: list[Product] = []
        for run in range(runs):
            first = run * (self.size // runs) // BLOCK * BLOCK
            found += self._block(first, min(BLOCK, self.size - first))[: count // runs + 1]
        return found

    def _block(self, first: int, count: int) -> list[Product]:
        rng = np.random.default_rng((self.seed, first))
        leaves = _zipf(rng, len(self._leaves), count, exponent=0.7)
        brands = _zipf(rng, len(self._brands), count, exponent=0.9)
        leaf_of = self._own_words[leaves]
        own = np.take_along_axis(leaf_of, rng.integers(0, OWN_WORDS_PER_LEAF, (count, TITLE_WORDS)), axis=1)
        common = _zipf(rng, WORDS, (count, TITLE_WORDS), exponent=1.0)
        words = np.where(rng.random((count, TITLE_WORDS)) < 0.5, own, common).tolist()
        lengths = rng.integers(4, TITLE_WORDS + 1, count).tolist()
        models = rng.integers(0, 1_000_000, count)
        texts = [_zipf(rng, size, count, exponent=0.8).tolist() for _, size in _ATTRIBUTES]
        numbers = [rng.integers(0, NUMBER_STEPS, count).tolist() for _ in _NUMBERS]
        live = _live_numbers(rng, count, models)
        products = []
        for i, (leaf_number, brand_number, model) in enumerate(
            zip(leaves.tolist(), brands.tolist(), models.tolist(), strict=True)
        ):
            leaf, brand = self._leaves[leaf_number], self._brands[brand_number]
            title = [brand, leaf.kind, *(self.words[word] for word in words[i][: lengths[i]])]
            if model % 3 == 0:
                title.append(_model_name(model))
            products.append(
                Product(
                    id=f"p{first + i}",
                    titles={"en": " ".join(title)},
                    brand=brand,
                    kinds={"en": leaf.kind},
                    categories=leaf.path,
                    attributes=(
                        *(values[drawn[i]] for values, drawn in zip(self._values, texts, strict=True)),
                        *(values[drawn[i]] for values, drawn in zip(self._numbers, numbers, strict=True)),
                    ),
                    seller_id=f"s{model % SELLERS}",
                    released_on=EPOCH + timedelta(days=live["released_day"][i]),
                    live={name: column[i] for name, column in live.items()},
                )
            )
        return products


def _live_numbers(rng: np.random.Generator, count: int, models: NDArray[np.int64]) -> dict[str, list[float]]:
    """Columns of `LIVE_COLUMNS`, as lists of `count` floats."""
    price = np.floor(np.exp(rng.normal(8.0, 1.1, count))) + 99
    columns = {
        "price_minor": price,
        "list_price_minor": price * np.where(models % 5 == 0, 1.25, 1.0),
        "price_mean_30d_minor": price * rng.normal(1.0, 0.08, count).clip(0.7, 1.4),
        "stock_units": rng.geometric(0.04, count) - 1,
        "rating_mean": rng.beta(8, 2, count) * 4 + 1,
        "rating_count": np.floor(rng.pareto(1.1, count) * 4).clip(0, 50_000),
        "rating_one_star_share": rng.beta(1, 12, count),
        "seller_rating": 3.5 + models % SELLERS % 14 / 10,
        "seller_rating_count": models % SELLERS % 1_000,
        "seller_premium": models % 7 == 0,
        "seller_violation": models % 997 == 0,
        "express": models % 4 == 0,
        "rocket": models % 11 == 0,
        "pictures": 1 + models % 8,
        "completeness": 0.5 + models % 50 / 100,
        "released_day": FIRST_DAY + rng.integers(0, DAYS_ON_SALE, count),
    }
    return {name: column.astype(np.float64).tolist() for name, column in columns.items()}


def _zipf(
    rng: np.random.Generator, distinct: int, shape: int | tuple[int, int], *, exponent: float
) -> NDArray[np.int64]:
    weights = 1.0 / np.arange(1, distinct + 1) ** exponent
    cumulated = np.cumsum(weights)
    drawn: NDArray[np.int64] = np.searchsorted(cumulated, rng.random(shape) * cumulated[-1])
    return drawn


def _invent_words(rng: np.random.Generator, count: int) -> list[str]:
    """Distinct pronounceable words, the frequent ones shorter, as in real languages."""
    words: dict[str, None] = {}
    while len(words) < count:
        syllables = 2 if len(words) < SHORT_WORDS else 3
        drawn = zip(
            *(
                parts[rng.integers(0, len(parts), SHORT_WORDS)].tolist()
                for _ in range(syllables)
                for parts in (_ONSETS, _VOWELS, _CODAS)
            ),
            strict=True,
        )
        words.update(dict.fromkeys(map("".join, drawn)))
    return list(words)[:count]


def _grow_tree(names: list[str]) -> Iterator[_Leaf]:
    """`LEAVES` leaves below 12 departments with 10 to 12 aisles each."""
    for number in range(LEAVES):
        department, aisle = number % 12, number // 12 % 10
        kind = f"{names[2 * number]} {names[2 * number + 1]}" if number % 3 == 0 else names[2 * number]
        path = (
            CategoryRef(id=f"d{department}", names={"en": names[2 * department + 1]}),
            CategoryRef(id=f"d{department}-a{aisle}", names={"en": names[100 + 12 * aisle + department]}),
            CategoryRef(id=f"c{number}", names={"en": kind}),
        )
        yield _Leaf(path=path, kind=kind)


def _attribute_values(words: list[str]) -> Iterator[tuple[Attribute, ...]]:
    offset = 40
    for code, size in _ATTRIBUTES:
        yield tuple(
            Attribute(code=code, labels={"en": code}, values=({"en": word},), keys=(word,))
            for word in words[offset : offset + size]
        )
        offset += size


def _attribute_numbers() -> Iterator[tuple[Attribute, ...]]:
    for code, unit, low, high in _NUMBERS:
        numbers = [float(f"{number:.3g}") for number in np.geomspace(low, high, NUMBER_STEPS)]
        yield tuple(
            Attribute(
                code=code,
                labels={"en": code},
                values=({"": f"{number:g} {unit}"},),
                keys=(f"{number:g}",),
                number=number,
                unit=unit,
            )
            for number in numbers
        )


def _model_name(number: int) -> str:
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(2))
    return f"{letters}-{number % 9_000 + 1_000}"
