"""Writes of prices."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.bulk import insert_rows
from vitrina.market.catalog.models import Variant
from vitrina.market.pricing.events import PricesChanged, prices_changed
from vitrina.market.pricing.models import Price, PriceHistory
from vitrina.market.pricing.types import PriceQuote, PricesOutcome

BATCH = 2000
_COLUMNS = ["variant_id", "currency", "price_minor", "list_price_minor", "valid_from"]
LARGEST_MINOR = 2**53
"""Above this a price is a slip of the pen, and not exact as a number in a browser."""


def set_prices(quotes: Sequence[PriceQuote], *, at: datetime | None = None) -> PricesOutcome:
    """Set what variants cost from `at` (aware; default: now) on, and write each change into the history. What
    costs the same stays untouched; of two quotes for one variant the later counts. To lay down a history,
    call in order of time: a price that begins before the variant's present one is refused with
    `InvalidInput`, as are impossible amounts.

    One transaction for each 2,000 quotes, with two SQL queries and the inserts; locks the prices by ascending
    pk.
    """
    moment = at or clock.now()
    by_variant = {quote.variant_id: _checked(quote) for quote in quotes}
    ids = list(by_variant)
    variant_ids: list[int] = []
    product_ids: dict[int, None] = {}
    for start in range(0, len(ids), BATCH):
        with transaction.atomic():
            changed = _set({pk: by_variant[pk] for pk in ids[start : start + BATCH]}, moment)
            variant_ids.extend(changed)
            product_ids.update(dict.fromkeys(_announced(changed)))
    return PricesOutcome(tuple(variant_ids), tuple(product_ids))


def _set(quotes: dict[int, PriceQuote], moment: datetime) -> list[int]:
    known = {
        price.variant_id: price
        for price in Price.objects.select_for_update().filter(variant__in=quotes).order_by("pk")
    }
    changed = [quote for quote in quotes.values() if not _same(known.get(quote.variant_id), quote)]
    for quote in changed:
        old = known.get(quote.variant_id)
        if old and moment < old.valid_from:
            raise InvalidInput(
                field="at", value=moment, reason=f"the variant has a price since {old.valid_from} already."
            )
    rows = [
        (quote.variant_id, quote.currency, quote.price_minor, _list_price_minor(quote), moment)
        for quote in changed
    ]
    insert_rows(Price, _COLUMNS, rows, unique=["variant_id"], update=_COLUMNS[1:])
    insert_rows(PriceHistory, _COLUMNS, rows)
    return [quote.variant_id for quote in changed]


def _announced(variant_ids: Sequence[int]) -> tuple[int, ...]:
    if not variant_ids:
        return ()
    product_ids = tuple(
        Variant.objects.filter(pk__in=variant_ids)
        .order_by("product_id")
        .values_list("product_id", flat=True)
        .distinct()
    )
    prices_changed.announce(PricesChanged(product_ids))
    return product_ids


def _checked(quote: PriceQuote) -> PriceQuote:
    for name in ("price_minor", "list_price_minor"):
        amount = getattr(quote, name)
        if amount is not None and not 0 <= amount <= LARGEST_MINOR:
            raise InvalidInput(field=name, value=amount, reason=f"a price is 0 to {LARGEST_MINOR}.")
    if quote.list_price_minor is not None and quote.list_price_minor < quote.price_minor:
        raise InvalidInput(
            field="list_price_minor",
            value=quote.list_price_minor,
            reason=f"the price with discount, {quote.price_minor}, is higher: leave the list price out.",
        )
    if len(quote.currency) != 3:
        raise InvalidInput(
            field="currency", value=quote.currency, reason="give three letters, such as EUR (ISO 4217)."
        )
    return quote


def _list_price_minor(quote: PriceQuote) -> int:
    return quote.price_minor if quote.list_price_minor is None else quote.list_price_minor


def _same(price: Price | None, quote: PriceQuote) -> bool:
    return price is not None and (price.currency, price.price_minor, price.list_price_minor) == (
        quote.currency,
        quote.price_minor,
        _list_price_minor(quote),
    )
