"""From a seller's wish to the offer as it would be. Pure, but for errors that say what cannot be."""

from collections.abc import Collection, Mapping
from math import isfinite

from vitrina.discovery.explaining.errors import UnknownAttribute
from vitrina.discovery.explaining.offer import (
    Offer,
    described,
    pictured,
    promised,
    repriced,
    restocked,
    sold_by,
    titled,
)
from vitrina.discovery.explaining.types import Assumption, AssumptionCode, Wish
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog.rules import misfit
from vitrina.market.catalog.types import DefinitionFact
from vitrina.market.pricing.services import LARGEST_MINOR
from vitrina.market.stock.services import LARGEST_COUNT
from vitrina.search.boosting.factor import FACTOR_MAX

PICTURES_MAX = 100


def fulfilled(
    offer: Offer,
    wish: Wish,
    *,
    definitions: Mapping[str, DefinitionFact],
    expected: Collection[str],
    locations: Collection[str],
) -> Offer:
    """`offer` as `wish` would have it, but for the promotion. `definitions`: those of the wish's attributes
    that are known; `expected`: codes of what the category expects; `locations`: refs of the shop's places.
    Raises `InvalidInput` and `UnknownAttribute`."""
    check_promotion(wish)
    offer = _priced(offer, wish)
    offer = _stocked(offer, wish, locations)
    offer = promised(offer, express=wish.express, rocket=wish.rocket)
    offer = sold_by(offer, premium=wish.premium, violation=wish.violation)
    if wish.pictures is not None:
        offer = pictured(offer, _count("pictures", wish.pictures, most=PICTURES_MAX))
    if wish.titles is not None:
        if not any(text.strip() for text in {**offer.record.titles, **wish.titles}.values()):
            raise InvalidInput(field="titles", value="", reason="a product needs a title")
        offer = titled(offer, wish.titles)
    if wish.attributes:
        _check_attributes(wish, definitions, expected)
        offer = described(offer, wish.attributes, definitions, expected=expected)
    return offer


def assumptions_of(wish: Wish) -> tuple[Assumption, ...]:
    """On what the outlook of a wish rests."""
    rests_on = {
        AssumptionCode.PRICE_MEAN_FOLLOWS: wish.price_minor is not None or wish.list_price_minor is not None,
        AssumptionCode.THIS_PLACE_ONLY: wish.stock_places is not None,
        AssumptionCode.WHOLE_OFFER_CHANGES: wish.premium is not None or wish.violation is not None,
        AssumptionCode.VALUE_MUST_BE_TRUE: bool(wish.attributes) or wish.titles is not None,
        AssumptionCode.BEHAVIOUR_STAYS: True,
    }
    return tuple(Assumption(code) for code, rests in rests_on.items() if rests)


def check_promotion(wish: Wish) -> None:
    """That a bought factor can be. Raises `InvalidInput`."""
    factor = wish.promotion
    if factor is not None and not (isfinite(factor) and 1 <= factor <= FACTOR_MAX):
        raise InvalidInput(field="promotion", value=factor, reason=f"a factor is 1 to {FACTOR_MAX:g}")


def _priced(offer: Offer, wish: Wish) -> Offer:
    """Without a word about the list price it stays where it is a discount's; else it goes with the price."""
    if wish.price_minor is None and wish.list_price_minor is None:
        return offer
    now = offer.price
    if now is None:
        raise InvalidInput(field="price_minor", value=wish.price_minor, reason="the product has no price yet")
    price = _count("price_minor", now.price_minor if wish.price_minor is None else wish.price_minor, least=1)
    stays = now.list_price_minor > now.price_minor and now.list_price_minor >= price
    listed = wish.list_price_minor
    if listed is None:
        listed = now.list_price_minor if stays else price
    if _count("list_price_minor", listed, least=1) < price:
        raise InvalidInput(
            field="list_price_minor", value=listed, reason=f"the price with discount, {price}, is higher"
        )
    return repriced(offer, price, listed)


def _stocked(offer: Offer, wish: Wish, locations: Collection[str]) -> Offer:
    if wish.stock_units is None and wish.stock_places is None:
        return offer
    unknown = sorted((wish.stock_places or frozenset()) - set(locations))
    if unknown:
        raise InvalidInput(
            field="stock_places", value=unknown[0], reason=f"the places are {', '.join(locations)}"
        )
    now = offer.stock
    places = wish.stock_places if wish.stock_places is not None else now.location_refs if now else frozenset()
    units = wish.stock_units
    if units is None:
        units = now.units if now and places else len(places)
    _count("stock_units", units, most=LARGEST_COUNT)
    return restocked(offer, units=units, location_refs=places)


def _check_attributes(
    wish: Wish, definitions: Mapping[str, DefinitionFact], expected: Collection[str]
) -> None:
    for code, value in wish.attributes.items():
        if code not in definitions:
            raise UnknownAttribute(attribute=code, known=", ".join(expected) or "none")
        if reason := misfit(value, definitions[code]):
            raise InvalidInput(field=code, value=value, reason=reason)


def _count(field: str, value: int, *, least: int = 0, most: int = LARGEST_MINOR) -> int:
    if type(value) is not int or not least <= value <= most:
        raise InvalidInput(field=field, value=value, reason=f"a whole number from {least} to {most}")
    return value
