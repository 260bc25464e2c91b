"""Things of schema.org as JSON-LD: pure functions from what the pages show.

Names and meanings: https://schema.org (Product, Offer, AggregateOffer, BreadcrumbList, ItemList, WebSite,
Organization, Store, FAQPage).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from vitrina.kernel.money import Money
from vitrina.market.catalog.localized import pick
from vitrina.market.showcase.types import ProductDetail, VariantOffer
from vitrina.market.stock.types import Shop
from vitrina.web.storefront.seo.types import Site, Thing

OFFERS_MAX = 30
"""Offers of one product that are listed one by one."""
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Inside <script>, "<" could end the element or begin a comment; the others are line ends to old parsers.
_DANGEROUS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script(things: Sequence[Thing]) -> str:
    """The text of a `<script type="application/ld+json">`, which nothing in it can leave."""
    graph = [{"@context": "https://schema.org", **thing} for thing in things]
    return orjson.dumps(graph[0] if len(graph) == 1 else graph).decode().translate(_DANGEROUS)


def product(
    detail: ProductDetail, *, site: Site, path: str, pictures: Iterable[str], breadth: int = OFFERS_MAX
) -> Thing:
    """A product with what it costs, whether it can be had, and how it is rated. `pictures`: addresses."""
    record, card = detail.record, detail.card
    url = site.absolute(path)
    found: dict[str, Any] = {
        "@type": "Product",
        "@id": url,
        "url": url,
        "name": card.title,
        "sku": record.ref,
        "description": detail.description or detail.subtitle,
        "image": [site.absolute(picture) for picture in pictures],
        "category": " > ".join(pick(step.names, site.language) for step in record.categories),
        "releaseDate": record.released_on.isoformat() if record.released_on else "",
        "brand": {"@type": "Brand", "name": record.brand} if record.brand else "",
        "offers": _offers(detail, site=site, url=url, breadth=breadth),
    }
    gtins = [variant.gtin for variant in record.variants if variant.gtin]
    if len(gtins) == 1:
        found["gtin"] = gtins[0]
    if card.rating_mean is not None and card.rating_count:
        found["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": round(card.rating_mean, 2),
            "ratingCount": card.rating_count,
            "bestRating": 5,
            "worstRating": 1,
        }
    return _told(found)


def crumbs(steps: Iterable[tuple[str, str]], *, site: Site) -> Thing:
    """The way to a page: (name, path) from the front to the page itself."""
    return {"@type": "BreadcrumbList", "itemListElement": _positions(steps, site)}


def item_list(name: str, items: Iterable[tuple[str, str]], *, site: Site) -> Thing:
    """A list of pages: (name, path) in the order in which they are shown."""
    elements = _positions(items, site, target="url")
    return {"@type": "ItemList", "name": name, "numberOfItems": len(elements), "itemListElement": elements}


def shop_front(*, site: Site, home: str, search: str, logo: str) -> tuple[Thing, Thing]:
    """The house and its web site with its search box. `home`, `search`, `logo`: paths."""
    url = site.absolute(home)
    organization = {"@type": "Organization", "@id": f"{site.base}/#shop", "name": site.name, "url": url}
    return (
        {**organization, "logo": site.absolute(logo)},
        {
            "@type": "WebSite",
            "@id": f"{url}#site",
            "url": url,
            "name": site.name,
            "inLanguage": site.language,
            "publisher": {"@id": f"{site.base}/#shop"},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{site.absolute(search)}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        },
    )


def store(shop: Shop, *, name: str, address: Sequence[str], site: Site, path: str) -> Thing:
    """A shop that people can walk into, with its ordinary hours."""
    url = site.absolute(path)
    details = shop.details
    return _told(
        {
            "@type": "Store",
            "@id": url,
            "url": url,
            "name": name,
            "address": ", ".join(address),
            "geo": {"@type": "GeoCoordinates", "latitude": shop.latitude, "longitude": shop.longitude},
            "telephone": details.phone,
            "email": details.email,
            "parentOrganization": {"@id": f"{site.base}/#shop"},
            "openingHoursSpecification": [
                {
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": day,
                    "opens": f"{span.opens:%H:%M}",
                    "closes": f"{span.closes:%H:%M}",
                }
                for day, spans in zip(_WEEK, shop.details.hours.weekly, strict=True)
                for span in spans
            ],
        }
    )


def questions(pairs: Iterable[tuple[str, str]]) -> Thing:
    """Questions with their answers, as plain text."""
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": asked, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for asked, answer in pairs
        ],
    }


def _offers(detail: ProductDetail, *, site: Site, url: str, breadth: int) -> Thing | str:
    priced = [offer for offer in detail.offers if offer.price is not None]
    service = detail.card.stock_units is None and detail.card.in_stock
    offers = [_offer(offer, detail, url=url, endless=service) for offer in priced[:breadth]]
    if not offers:
        return ""
    if len(priced) == 1:
        return offers[0]
    prices = sorted((offer.price for offer in priced if offer.price), key=lambda price: price.minor)
    return {
        "@type": "AggregateOffer",
        "priceCurrency": prices[0].currency,
        "lowPrice": _amount(prices[0]),
        "highPrice": _amount(prices[-1]),
        "offerCount": len(priced),
        "availability": _availability(detail.card.in_stock),
        "offers": offers,
    }


def _offer(offer: VariantOffer, detail: ProductDetail, *, url: str, endless: bool) -> Thing:
    price = offer.price
    gtins = {variant.sku: variant.gtin for variant in detail.record.variants}
    return _told(
        {
            "@type": "Offer",
            "url": url,
            "sku": offer.sku,
            "gtin": gtins.get(offer.sku, ""),
            "name": " · ".join(offer.options.values()),
            "price": _amount(price) if price else "",
            "priceCurrency": price.currency if price else "",
            "availability": _availability(endless or offer.units > 0),
            "itemCondition": "https://schema.org/NewCondition",
            "seller": {"@type": "Organization", "name": detail.card.seller_name},
        }
    )


def _positions(
    steps: Iterable[tuple[str, str]], site: Site, *, target: str = "item"
) -> list[Mapping[str, Any]]:
    return [
        {"@type": "ListItem", "position": place, "name": name, target: site.absolute(path)}
        for place, (name, path) in enumerate(steps, start=1)
    ]


def _amount(price: Money) -> str:
    return f"{price.decimal:f}"


def _availability(available: bool) -> str:
    return f"https://schema.org/{'InStock' if available else 'OutOfStock'}"


def _told(thing: Mapping[str, Any]) -> Thing:
    """Without what is not known."""
    return {name: value for name, value in thing.items() if value not in ("", [], None)}
