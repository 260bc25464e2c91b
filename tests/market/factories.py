"""Small pieces of a shop, as tests need them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from vitrina.kernel.announcements import Announcement
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeType,
    CategoryDraft,
    ChoiceFact,
    ProductDraft,
    UpsertOutcome,
)
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.people.sellers import services as sellers

E = TypeVar("E")

COLOUR = AttributeDraft(
    code="colour",
    labels={"en": "Colour", "ru": "Цвет"},
    type=AttributeType.COLOUR,
    curated=True,
    choices=(
        ChoiceFact("red", {"en": "red", "ru": "красный"}, "#cc0000"),
        ChoiceFact("blue", {"en": "blue", "ru": "синий"}, "#0000cc"),
    ),
)
WEIGHT = AttributeDraft("weight", {"en": "Weight"}, AttributeType.NUMBER, "g", curated=True)
SIZE = AttributeDraft("size", {"en": "Size"})
BAGS = CategoryDraft("bags", {"en": "Bags", "ru": "Сумки"})
TOTES = CategoryDraft("bags--totes", {"en": "Totes"}, "bags")
WAREHOUSE = LocationFact("depot", {"en": "Depot"}, LocationKind.WAREHOUSE, 50.1, 8.7)
SHOP = LocationFact("old-town", {"en": "Old Town"}, LocationKind.SHOP, 50.11, 8.68)


def small_catalogue(*drafts: ProductDraft, seller_ref: str = "acme") -> UpsertOutcome:
    """A seller, three attributes, two categories, two places, and these products."""
    sellers.open_seller(ref=seller_ref, name=seller_ref.title())
    catalog.define_attributes([COLOUR, WEIGHT, SIZE])
    catalog.upsert_categories([BAGS, TOTES])
    stock.save_locations([WAREHOUSE, SHOP])
    return catalog.upsert_products(drafts, seller_ref=seller_ref)


@contextmanager
def heard(announcement: Announcement[E]) -> Iterator[list[E]]:
    """What is announced within the block."""
    events: list[E] = []
    receiver: Callable[[E], None] = events.append
    announcement.subscribe(receiver)
    try:
        yield events
    finally:
        announcement._receivers.remove(receiver)
