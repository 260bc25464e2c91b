"""The forward index: a product's normal forms by field, as 32-bit hashes in one array of segments.

A segment is a marker and the hashes of one text's normal forms, in order:
`marker(TITLE) hash hash hash marker(BRAND) hash …`. Markers lie above all hashes, so that the start and field
of every segment is found with one comparison over the array.
"""

from collections.abc import Iterable
from enum import IntEnum
from zlib import crc32

import numpy as np

MARKER_BASE = 0xFFFFFF00
"""The lowest marker; hashes lie below."""

_HASH_SPACE = MARKER_BASE


class Field(IntEnum):
    """Where a word stands: title (one segment per language), attribute (one segment per value), mention (the
    part of a title that says what the product is for or comes with: "for iPhone 11" of "case for iPhone 11").
    Kind segments end in the head of the phrase ("case" of "notebook case"), whatever the language's word
    order."""

    TITLE = 1
    KIND = 2
    BRAND = 3
    CATEGORY = 4
    SUBTITLE = 5
    ATTRIBUTE = 6
    MENTION = 7


def token_hash(term: str) -> int:
    """The 32-bit hash of a normal form or facet term: CRC-32 of its UTF-8 bytes, kept below the markers."""
    value = crc32(term.encode())
    return value if value < MARKER_BASE else value - _HASH_SPACE


def marker(place: Field) -> int:
    """What stands before a segment of this field."""
    return MARKER_BASE | place


def segment(place: Field, terms: Iterable[str]) -> bytes:
    """One segment as little-endian uint32 bytes."""
    return np.array([marker(place), *map(token_hash, terms)], dtype="<u4").tobytes()
