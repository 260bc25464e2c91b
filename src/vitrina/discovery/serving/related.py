"""Products beside another one: its like, and more of its brand.

Both are questions that a shopper could have typed, asked of the same engine, so that they follow the same
ranking and see what is indexed now. A page needs at most three of them, of a few products each.
"""

from collections.abc import Iterable, Iterator

from vitrina.discovery.serving import services
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeType, ProductRecord
from vitrina.search.types import Filters, SearchRequest, ShopperContext

LIMIT = 8
PRICE_SPAN = 2.0
"""Alike in price: between a half of it and twice as much."""
_TITLE_WORDS = 6
_LINE_CODE = "series"


def similar(
    record: ProductRecord, *, price_minor: int | None, context: ShopperContext, limit: int = LIMIT
) -> tuple[str, ...]:
    """Refs of up to `limit` products like this one, the nearest first, never itself.

    Asked for are its kind, material and colour, in stock: first in its own category at about its price, then
    at any price, then one category further up. `price_minor`: in the currency of the index. Raises
    `SearchError`s, such as `NoIndex`.
    """
    text = _description(record, context.language)
    return _gathered(
        record.ref,
        (
            SearchRequest(
                text=text, filters=filters, context=context, page_size=limit + 1, correct_spelling=False
            )
            for filters in _ever_wider(record, price_minor)
        ),
        limit=limit,
    )


def of_brand(record: ProductRecord, *, context: ShopperContext, limit: int = LIMIT) -> tuple[str, ...]:
    """Refs of up to `limit` other products of its brand, in stock; those of the same line first. () where it
    has no brand. Raises `SearchError`s."""
    if not record.brand:
        return ()
    brand: dict[str, tuple[str, ...]] = {"brand": (record.brand,)}
    line: tuple[str, ...] = next((fact.keys for fact in record.attributes if fact.code == _LINE_CODE), ())
    questions = [{**brand, _LINE_CODE: line}] if line else []
    return _gathered(
        record.ref,
        (
            SearchRequest(filters=Filters(values=values, in_stock=True), context=context, page_size=limit + 1)
            for values in (*questions, brand)
        ),
        limit=limit,
    )


def _ever_wider(record: ProductRecord, price_minor: int | None) -> Iterator[Filters]:
    path = [step.ref for step in record.categories]
    if not path:
        yield Filters(in_stock=True)
        return
    own = {"category": (path[-1],)}
    if price_minor:
        span = (round(price_minor / PRICE_SPAN), round(price_minor * PRICE_SPAN))
        yield Filters(values=own, price_minor=span, in_stock=True)
    yield Filters(values=own, in_stock=True)
    if len(path) > 1:
        yield Filters(values={"category": (path[-2],)}, in_stock=True)


def _description(record: ProductRecord, language: str) -> str:
    kind = pick(record.kinds, language)
    if not kind:
        return " ".join(pick(record.titles, language).split()[:_TITLE_WORDS])
    words = [
        pick(value, language)
        for fact in record.attributes
        if fact.type is AttributeType.COLOUR or fact.code == "material"
        for value in fact.values[:1]
    ]
    return " ".join([kind, *words])


def _gathered(own_ref: str, questions: Iterable[SearchRequest], *, limit: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for question in questions:
        page = services.search(question)
        found |= {hit.product_id: None for hit in page.hits if hit.product_id != own_ref}
        if len(found) >= limit:
            break
    return tuple(found)[:limit]
