"""Reads what levers look at: a fixed number of SQL queries, however many levers."""

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.offer import Offer, current_variants
from vitrina.kernel import clock
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.types import DefinitionFact, ProductRecord
from vitrina.market.pricing import queries as pricing
from vitrina.market.reviews import queries as reviews
from vitrina.market.stock import queries as stock
from vitrina.market.stock.types import LocationFact
from vitrina.search import Engine, SearchRequest


def read_case(engine: Engine, request: SearchRequest, record: ProductRecord, *, language: str) -> Case:
    """What levers look at for one product and one question. Raises `NoIndex`."""
    return Case(
        offer=read_offer(record),
        expected=expected_of(record),
        locations=places(),
        query=engine.form(request),
        place=request.context.place,
        language=language,
        tokens=engine.analyzer.tokens,
    )


def read_offer(record: ProductRecord) -> Offer:
    """The product with all that search is told of it, as of the clock. Five SQL queries."""
    order = [variant.id for variant in record.variants]
    now = clock.now()
    return Offer(
        record=record,
        variants=current_variants(
            pricing.variant_prices(order),
            pricing.histories([record.id]).get(record.id, {}),
            order=order,
            now=now,
        ),
        stock=stock.stock_facts([record.id]).get(record.id),
        stars=reviews.rating_facts([record.id]).get(record.id),
        now=now,
    )


def expected_of(record: ProductRecord) -> dict[str, DefinitionFact]:
    """Code → definition of what the product's category expects; nothing where it has none."""
    if not record.categories:
        return {}
    return {fact.code: fact for fact in catalog.category_attributes(record.categories[-1].ref)}


def places() -> tuple[LocationFact, ...]:
    """All places of the shop."""
    return tuple(stock.locations())
