"""Reads about brands."""

import unicodedata
from collections.abc import Iterator
from math import ceil

from django.db.models.functions import Substr

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.models import Brand
from vitrina.market.catalog.types import BrandCard, BrandPage, BrandProfile

OTHER = "#"
"""The letter of names that begin with none."""

PAGE_SIZE_MAX = 200


def brand_names() -> Iterator[str]:
    """The names of all brands, read as they are used. One SQL query."""
    yield from Brand.objects.order_by("pk").values_list("name", flat=True).iterator(chunk_size=2_000)


def brand(ref: str) -> BrandProfile:
    """One brand with its story. One SQL query. Raises `NotFound`."""
    row = Brand.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="brand", id=ref)
    return BrandProfile(
        ref=row.ref,
        name=row.name,
        taglines=row.taglines,
        stories=row.stories,
        picture=row.picture,
        emblem=row.emblem,
    )


def brands(*, page: int = 1, page_size: int = 60, letter: str = "") -> BrandPage:
    """Brands by name, of one letter only if one is given; a page beyond the last is the last one. At most 200
    a page. Three SQL queries."""
    initials = _initials()
    wanted = Brand.objects.order_by("name", "pk")
    if letter:
        first = Substr("name", 1, 1)
        wanted = wanted.alias(first=first).filter(first__in=initials.get(initial_letter(letter), []))
    size = min(max(page_size, 1), PAGE_SIZE_MAX)
    total = wanted.count()
    pages = max(ceil(total / size), 1)
    shown = min(max(page, 1), pages)
    rows = wanted.values_list("ref", "name", "taglines", "emblem")[(shown - 1) * size : shown * size]
    return BrandPage(
        items=tuple(BrandCard(*row) for row in rows),
        total=total,
        page=shown,
        pages=pages,
        letters=tuple(sorted(initials, key=lambda initial: (initial == OTHER, initial))),
    )


def brands_with_emblem(*, limit: int) -> tuple[BrandCard, ...]:
    """The first brands by name that have an emblem. One SQL query."""
    rows = Brand.objects.exclude(emblem="").order_by("name", "pk")
    return tuple(BrandCard(*row) for row in rows.values_list("ref", "name", "taglines", "emblem")[:limit])


def initial_letter(name: str) -> str:
    """The letter under which a name stands in a list: its first, in capitals and without marks ("étoile" →
    "E"); "#" for digits and signs."""
    first = unicodedata.normalize("NFKD", name.strip())[:1].upper()
    return first if first.isalpha() else OTHER


def _initials() -> dict[str, list[str]]:
    """Letter → the first characters of names that stand under it."""
    firsts = (
        Brand.objects.annotate(first=Substr("name", 1, 1)).order_by("first").values_list("first", flat=True)
    )
    found: dict[str, list[str]] = {}
    for first in firsts.distinct():
        found.setdefault(initial_letter(first), []).append(first)
    return found
