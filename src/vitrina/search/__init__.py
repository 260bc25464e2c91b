"""Vitrina's product search: four stages, each of which can say why. A plain library, without Django.

`Engine` is all that most callers need; what goes in and comes out is in `types` and `explanation`. The engine
loads tantivy, CatBoost and Numba, so it is imported when it is first asked for, not with the types.
"""

from typing import TYPE_CHECKING, Any

from vitrina.search.settings import SearchSettings
from vitrina.search.types import (
    Attribute,
    CategoryRef,
    Filters,
    LiveUpdate,
    Location,
    Place,
    Product,
    SearchPage,
    SearchRequest,
    ShopperContext,
    Sort,
)

if TYPE_CHECKING:
    from vitrina.search.engine import Engine

__all__ = [
    "Attribute",
    "CategoryRef",
    "Engine",
    "Filters",
    "LiveUpdate",
    "Location",
    "Place",
    "Product",
    "SearchPage",
    "SearchRequest",
    "SearchSettings",
    "ShopperContext",
    "Sort",
]


def __getattr__(name: str) -> Any:
    if name == "Engine":
        from vitrina.search.engine import Engine

        return Engine
    raise AttributeError(name)
