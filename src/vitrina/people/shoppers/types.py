"""What crosses the boundary of shoppers."""

from enum import StrEnum


class Segment(StrEnum):
    """How well shop and shopper know each other; also what search is told of the shopper."""

    NEW = "new"
    PROSPECTIVE = "prospective"
    LOYAL = "loyal"
