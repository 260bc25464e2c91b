"""Reads for pages: catalogue, price, stock and ratings joined."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from vitrina.kernel import clock
from vitrina.kernel.errors import NotFound
from vitrina.kernel.money import Money
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import ProductSummary, ProductType, VariantFact
from vitrina.market.pricing import queries as pricing
from vitrina.market.pricing.types import AskingPrice, PriceLine, VariantPrice
from vitrina.market.reviews import queries as reviews
from vitrina.market.reviews.types import StarCounts
from vitrina.market.showcase import rules
from vitrina.market.showcase.types import ProductCard, ProductDetail, VariantOffer
from vitrina.market.stock import queries as stock


def product_cards(refs: Sequence[str], *, language: str) -> list[ProductCard]:
    """Cards in the order of `refs`; unknown products and those not on sale are left out. Four SQL queries."""
    summaries = {ref: summary for ref, summary in catalog.summaries(refs).items() if summary.on_sale}
    ids = [summary.id for summary in summaries.values()]
    prices, units, stars = pricing.asking_prices(ids), stock.units_on_sale(ids), reviews.rating_facts(ids)
    today = clock.now().date()
    return [
        _card(
            summary,
            prices.get(summary.id),
            units.get(summary.id),
            stars.get(summary.id, StarCounts()),
            language=language,
            today=today,
        )
        for summary in (summaries[ref] for ref in refs if ref in summaries)
    ]


def product_detail(ref: str, *, language: str) -> ProductDetail:
    """Everything a product page shows. Ten SQL queries, one more for a service. Raises `NotFound`, also
    where the product is not on sale."""
    record = catalog.product(ref, judged=False)
    if not record.on_sale:
        raise NotFound(kind="product", id=ref)
    variant_ids = [variant.id for variant in record.variants]
    prices = pricing.variant_prices(variant_ids)
    asked = rules.asking_price([prices[pk] for pk in variant_ids if pk in prices])
    lines = pricing.price_lines(record.id)
    units: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for level in stock.variant_stock(variant_ids):
        units[level.variant_id][level.location_ref] = level.units
    pieces = [count for held in units.values() for count in held.values()]
    stars = reviews.rating_facts([record.id]).get(record.id, StarCounts())
    service = record.type is ProductType.SERVICE
    return ProductDetail(
        card=_card(
            record.summary,
            asked,
            sum(pieces) if pieces else None,
            stars,
            language=language,
            today=clock.now().date(),
        ),
        record=record,
        subtitle=pick(record.subtitles, language),
        description=pick(record.descriptions, language),
        offers=tuple(
            _offer(
                variant, prices.get(variant.id), lines.get(variant.id), units[variant.id], language=language
            )
            for variant in record.variants
        ),
        stars=stars,
        service_shop_refs=stock.service_shops([record.id]).get(record.id, ()) if service else (),
    )


def _card(
    summary: ProductSummary,
    price: AskingPrice | None,
    units: int | None,
    stars: StarCounts,
    *,
    language: str,
    today: date,
) -> ProductCard:
    title = pick(summary.titles, language)
    return ProductCard(
        ref=summary.ref,
        title=title,
        brand=summary.brand,
        seller_ref=summary.seller.ref,
        seller_name=summary.seller.name,
        category_ref=summary.category_ref,
        price=Money(price.price_minor, price.currency) if price else None,
        old_price=_old_price(price),
        from_price=price is not None and price.varies,
        picture=summary.picture,
        picture_alt=(pick(summary.picture.alt, language) if summary.picture else "") or title,
        rating_mean=stars.mean,
        rating_count=stars.count,
        stock_units=None if summary.type is ProductType.SERVICE else units,
        in_stock=rules.in_stock(summary, units),
        badges=rules.badges(summary, price, units, today=today),
        summary=summary,
    )


def _offer(
    variant: VariantFact,
    price: VariantPrice | None,
    line: PriceLine | None,
    units: dict[str, int],
    *,
    language: str,
) -> VariantOffer:
    old_price = _old_price(price)
    return VariantOffer(
        variant_id=variant.id,
        sku=variant.sku,
        options={
            pick(option.labels, language): ", ".join(pick(value, language) for value in option.values)
            for option in variant.options
        },
        price=Money(price.price_minor, price.currency) if price else None,
        old_price=old_price,
        lowest_price_30d=Money(line.lowest_30d_minor, line.currency) if line and old_price else None,
        price_line=line,
        units=sum(units.values()),
        units_by_location=units,
    )


def _old_price(price: AskingPrice | VariantPrice | None) -> Money | None:
    if price is None or price.list_price_minor <= price.price_minor:
        return None
    return Money(price.list_price_minor, price.currency)
