"""What stands on the home page, and in which order each kind of shopper finds it."""

from collections.abc import Container, Mapping
from enum import StrEnum


class Section(StrEnum):
    """One part of the home page. The value names its template."""

    CAMPAIGN = "campaign"
    DEPARTMENTS = "departments"
    BEST = "best"
    NEW = "new"
    SEEN = "seen"
    GUIDES = "guides"
    BRANDS = "brands"
    WORDS = "words"
    SHOPS = "shops"


ORDERS: Mapping[str, tuple[Section, ...]] = {
    # Who does not know the shop yet is shown what it is, and led by the hand.
    "new": (
        Section.CAMPAIGN,
        Section.DEPARTMENTS,
        Section.BEST,
        Section.GUIDES,
        Section.NEW,
        Section.BRANDS,
        Section.WORDS,
        Section.SHOPS,
        Section.SEEN,
    ),
    # Who has looked around takes up where they were.
    "prospective": (
        Section.CAMPAIGN,
        Section.SEEN,
        Section.BEST,
        Section.DEPARTMENTS,
        Section.WORDS,
        Section.NEW,
        Section.GUIDES,
        Section.BRANDS,
        Section.SHOPS,
    ),
    # Who comes often wants to see what is new, and needs no showing around.
    "loyal": (
        Section.NEW,
        Section.CAMPAIGN,
        Section.BEST,
        Section.SEEN,
        Section.BRANDS,
        Section.WORDS,
        Section.GUIDES,
        Section.DEPARTMENTS,
        Section.SHOPS,
    ),
}


def order(segment: str, *, filled: Container[Section]) -> tuple[Section, ...]:
    """The sections that have something to show, as a shopper of `segment` finds them. Shoppers of an unknown
    segment are taken for new ones."""
    return tuple(section for section in ORDERS.get(segment, ORDERS["new"]) if section in filled)
