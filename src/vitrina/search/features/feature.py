"""What a feature is: one declaration that drives computing, training, serving, explaining and documents."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from vitrina.search.errors import SearchError

Group = Literal["popularity", "sales", "price", "rating", "delivery", "text", "other"]
"""The groups in which a model's weight is told to people."""

GROUPS: tuple[Group, ...] = get_args(Group)

Source = Literal["text", "live", "context", "signal", "query_signal"]
"""Where the number comes from: how the words match; the product's live columns; the product and this shopper
or this result together; what all shoppers did with the product; what they did with it after this query."""

REFERENCE_WEIGHTS: dict[Group, float] = {
    "popularity": 0.49,
    "sales": 0.19,
    "price": 0.09,
    "rating": 0.08,
    "delivery": 0.06,
    "text": 0.06,
    "other": 0.03,
}
"""Share of each group in the whole model, as published by a large marketplace. They add up to 1."""


class UnknownFeature(SearchError):
    """A name that no feature has."""

    code = "unknown_feature"
    template = "There is no feature '%(name)s': `FeatureSchema.names` lists the known ones."


@dataclass(frozen=True, slots=True)
class Feature:
    """One number about a product in the context of one query.

    `meaning`: one sentence to a seller. `how`: what the seller can do about it, empty where nothing.
    `window_days`: the days of behaviour it sums up, None where it is about now. `default`: what the model is
    told where the value is unknown or not finite: the value that speaks neither for nor against the product.
    `monotone`: +1 where more never lowers the score, other things equal, -1 where more never raises it.
    `pseudo_count`: of a rate, with how many trials of the outcome `default` its count begins, so that one
    lucky click out of two makes no rate of a half.
    """

    name: str
    group: Group
    unit: str
    meaning: str
    source: Source
    window_days: int | None = None
    how: str = ""
    default: float = 0.0
    monotone: Literal[-1, 0, 1] = 0
    pseudo_count: float = 0.0

    @property
    def seller_can_change(self) -> bool:
        """Whether the seller can influence it; `how` says by what."""
        return bool(self.how)

    @property
    def measure(self) -> str:
        """What is measured, whatever the window and the questions: "view_rate" of "query_view_rate_28d"."""
        name = self.name if self.window_days is None else self.name.removesuffix(f"_{self.window_days}d")
        return name.removeprefix("query_") if self.source == "query_signal" else name

    @property
    def fingerprint(self) -> str:
        """Changes when the number itself means something else; wording and groups do not count."""
        parts = (self.name, self.unit, self.source, self.window_days, self.default, self.pseudo_count)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class FeatureSchema:
    """The columns of a feature matrix, in order."""

    features: tuple[Feature, ...]
    names: tuple[str, ...] = field(init=False)
    hash: str = field(init=False)
    _index: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = tuple(feature.name for feature in self.features)
        digest = hashlib.sha256("".join(feature.fingerprint for feature in self.features).encode())
        object.__setattr__(self, "names", names)
        object.__setattr__(self, "hash", digest.hexdigest()[:16])
        object.__setattr__(self, "_index", {name: column for column, name in enumerate(names)})

    def index(self, name: str) -> int:
        """The column of a feature. Raises `UnknownFeature`."""
        try:
            return self._index[name]
        except KeyError:
            raise UnknownFeature(name=name) from None

    def __getitem__(self, name: str) -> Feature:
        return self.features[self.index(name)]

    def __contains__(self, name: object) -> bool:
        return name in self._index

    def __iter__(self) -> Iterator[Feature]:
        return iter(self.features)

    def __len__(self) -> int:
        return len(self.features)

    def of_group(self, group: Group) -> tuple[Feature, ...]:
        """The features of one group, in column order."""
        return tuple(feature for feature in self.features if feature.group == group)

    def of_source(self, *sources: Source) -> tuple[Feature, ...]:
        """The features that come from any of `sources`, in column order."""
        return tuple(feature for feature in self.features if feature.source in sources)


def schema_of(*parts: Iterable[Feature]) -> FeatureSchema:
    """One schema out of several lists of declarations, in their order."""
    return FeatureSchema(tuple(feature for part in parts for feature in part))
