"""What would come if a product were changed: the question of `Engine.what_if`, and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from vitrina.search.explanation import FactorStep, FellOut
from vitrina.search.types import Attribute, Localized

Tier = Literal["all", "any", "none"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one product, as it would reach the index. What is left out stays as it is.

    `live`: new live numbers by column name (`storage.columns.LIVE_COLUMNS`), NaN for one that becomes
    unknown. `seller_live`: the same for all products of the product's seller. `attributes`: added, or in
    place of those with the same code. `titles`: in place of all titles. `stock_places`: ids of all locations
    that then hold stock. `promotion`: a paid factor bought for this query, 1 for none; it joins those already
    bought, under the shop's cap. `reindexed`: the product is indexed anew though no text changes: among
    products of equal score it then stands last, as what was indexed later always does.
    """

    live: Mapping[str, float] = field(default_factory=dict)
    seller_live: Mapping[str, float] = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    titles: Localized | None = None
    stock_places: frozenset[str] | None = None
    promotion: float = 1.0
    reindexed: bool = False

    @property
    def rewritten(self) -> bool:
        """The product's words change."""
        return bool(self.attributes) or self.titles is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the product stands in the answer, and what brings it there.

    `place` counts from 1; None where it is not found, or not among those that go through all stages;
    `fell_out` then says why. `tier`: "all" words of the query are found in it, some ("any"), or "none".
    `text_score`: of stage 2, None where it is no candidate. `probability`: of stage 3,
    1 / (1 + e^-(`base` + Σ `groups`)); `groups`: what each group of features adds to the log-odds. `score`:
    after all `factors` of stage 4. Of what did not reach a stage the numbers are 0 and the groups empty;
    `base` and `groups` are so, too, where they were not asked for.
    """

    place: int | None
    score: float = 0.0
    probability: float = 0.0
    base: float = 0.0
    groups: Mapping[str, float] = field(default_factory=dict)
    factors: tuple[FactorStep, ...] = ()
    tier: Tier = "all"
    text_score: float | None = None
    fell_out: FellOut | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The answers: how the product stands now, and after each of the changes alone, in their order.

    `after` is what comes when the change is made for real and nothing else happens: behaviour, other products
    and the shop's settings stay as they are. Left out of account is only that one more product holds a word,
    which moves how rare each word is by one product in all.
    """

    before: Standing
    after: tuple[Standing, ...]
