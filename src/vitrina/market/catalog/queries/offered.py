"""What sellers offer, as their own lists want it: found by words, status and category, on sale or not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from vitrina.market.catalog.localized import Localized
from vitrina.market.catalog.models import Category, Product
from vitrina.market.catalog.types import ProductStatus


@dataclass(frozen=True, slots=True)
class Offered:
    """One product of a seller's list."""

    id: int
    ref: str
    titles: Localized
    status: ProductStatus


@dataclass(frozen=True, slots=True)
class OfferedList:
    """The newest products first. `total`: all that match, of which `items` may hold only the first."""

    items: tuple[Offered, ...]
    total: int


def offered(
    *,
    languages: Iterable[str],
    seller_refs: Collection[str] | None = None,
    words: str = "",
    status: ProductStatus | None = None,
    category_ref: str = "",
    limit: int,
) -> OfferedList:
    """Products of these sellers (None: of all) whose id, brand or title in one of `languages` holds each of
    `words`, in this status, in and below this category; a category that is not there holds nothing. Three SQL
    queries at most."""
    rows = Product.objects.all()
    if seller_refs is not None:
        rows = rows.filter(seller__ref__in=seller_refs)
    if status is not None:
        rows = rows.filter(status=status.value)
    if category_ref:
        path = Category.objects.filter(ref=category_ref).values_list("path", flat=True).first()
        rows = rows.filter(category__path__startswith=path) if path else rows.none()
    rows = matching(rows, words, languages=languages)
    items = tuple(
        Offered(pk, ref, titles, ProductStatus(kept))
        for pk, ref, titles, kept in rows.order_by("-pk").values_list("pk", "ref", "titles", "status")[:limit]
    )
    return OfferedList(items, total=len(items) if len(items) < limit else rows.count())


def matching(rows: QuerySet[Product], words: str, *, languages: Iterable[str]) -> QuerySet[Product]:
    """Products whose id, title in any of `languages`, or brand holds each of `words`."""
    known = tuple(languages)
    for word in words.split():
        # SQLite knows capitals of Latin letters only, so that several spellings are tried.
        spellings = {word, word.lower(), word.capitalize()}
        rows = rows.filter(reduce(or_, (_holds(spelling, known) for spelling in spellings)))
    return rows


def _holds(word: str, languages: tuple[str, ...]) -> Q:
    anywhere = Q(ref__icontains=word) | Q(brand__name__icontains=word)
    for code in languages:
        anywhere |= Q(**{f"titles__{code}__icontains": word})
    return anywhere
