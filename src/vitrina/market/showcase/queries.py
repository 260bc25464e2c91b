"""Reads for pages: catalogue, price, stock and ratings joined."""

from collections import defaultdict
from collections.abc import Sequence

from vitrina.kernel import clock
from vitrina.kernel.errors import NotFound
from vitrina.kernel.money import Money
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import ProductSummary, ProductType, VariantFact
from vitrina.market.pricing import queries as pricing
from vitrina.market.pricing.types import PriceFacts, VariantPrice
from vitrina.market.reviews import queries as reviews
from vitrina.market.reviews.types import StarCounts
from vitrina.market.showcase import rules
from vitrina.market.showcase.types import ProductCard, ProductDetail, VariantOffer
from vitrina.market.stock import queries as stock


def product_cards(refs: Sequence[str], *, language: str) -> list[ProductCard]:
    """Cards in the order of `refs`; unknown products and those not on sale are left out. Six SQL queries."""
    summaries = {ref: summary for ref, summary in catalog.summaries(refs).items() if summary.on_sale}
    ids = [summary.id for summary in summaries.values()]
    prices, levels, stars = pricing.price_facts(ids), stock.stock_facts(ids), reviews.rating_facts(ids)
    return [
        _card(
            summaries[ref],
            prices.get(summaries[ref].id),
            levels[summaries[ref].id].units if summaries[ref].id in levels else None,
            stars.get(summaries[ref].id, StarCounts()),
            language,
        )
        for ref in refs
        if ref in summaries
    ]


def product_detail(ref: str, *, language: str) -> ProductDetail:
    """Everything a product page shows. Seventeen SQL queries. Raises `NotFound`, also where the product is
    not on sale."""
    cards = product_cards([ref], language=language)
    if not cards:
        raise NotFound(kind="product", id=ref)
    card = cards[0]
    record = catalog.product(ref)
    variant_ids = [variant.id for variant in record.variants]
    prices = pricing.variant_prices(variant_ids)
    units: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for level in stock.variant_stock(variant_ids):
        units[level.variant_id][level.location_ref] = level.units
    facts = pricing.price_facts([record.id]).get(record.id)
    discounted = facts is not None and facts.list_price_minor > facts.price_minor
    return ProductDetail(
        card=card,
        record=record,
        subtitle=pick(record.subtitles, language),
        description=pick(record.descriptions, language),
        offers=tuple(
            _offer(variant, prices.get(variant.id), units[variant.id], language)
            for variant in record.variants
        ),
        lowest_price_30d=Money(facts.lowest_30d_minor, facts.currency) if facts and discounted else None,
        stars=reviews.rating_facts([record.id]).get(record.id, StarCounts()),
        service_shop_refs=stock.service_shops([record.id]).get(record.id, ()),
    )


def _card(
    summary: ProductSummary, prices: PriceFacts | None, units: int | None, stars: StarCounts, language: str
) -> ProductCard:
    title = pick(summary.titles, language)
    return ProductCard(
        ref=summary.ref,
        title=title,
        brand=summary.brand,
        seller_ref=summary.seller.ref,
        seller_name=summary.seller.name,
        category_ref=summary.category_ref,
        price=Money(prices.price_minor, prices.currency) if prices else None,
        old_price=_old_price(prices),
        from_price=prices is not None and prices.varies,
        picture=summary.picture,
        picture_alt=(pick(summary.picture.alt, language) if summary.picture else "") or title,
        rating_mean=stars.mean,
        rating_count=stars.count,
        stock_units=None if summary.type is ProductType.SERVICE else units,
        in_stock=rules.in_stock(summary, units),
        badges=rules.badges(summary, prices, units, today=clock.now().date()),
        summary=summary,
    )


def _offer(
    variant: VariantFact, price: VariantPrice | None, units: dict[str, int], language: str
) -> VariantOffer:
    return VariantOffer(
        variant_id=variant.id,
        sku=variant.sku,
        options={
            pick(option.labels, language): ", ".join(pick(value, language) for value in option.values)
            for option in variant.options
        },
        price=Money(price.price_minor, price.currency) if price else None,
        old_price=_old_price(price),
        units=sum(units.values()),
        units_by_location=units,
    )


def _old_price(price: PriceFacts | VariantPrice | None) -> Money | None:
    if price is None or price.list_price_minor <= price.price_minor:
        return None
    return Money(price.list_price_minor, price.currency)
