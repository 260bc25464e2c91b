"""Writes of the sellers app. Each owns its transaction, locks the one seller's row and announces a change
that search or a list shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.people.sellers.events import SellersChanged, sellers_changed
from vitrina.people.sellers.models import Seller
from vitrina.people.sellers.types import SellerFacts, SellerState


def open_seller(
    *,
    ref: str,
    name: str,
    premium: bool = False,
    rating_mean: float | None = None,
    rating_count: int = 0,
) -> SellerFacts:
    """Register a seller, or open again the one who has this `ref` (a blocked one stays blocked); what is
    given replaces what was. Raises `InvalidInput`."""
    if not ref or not name:
        raise InvalidInput(field="ref, name", value=f"{ref}, {name}", reason="a seller needs both.")
    _check_rating(rating_mean)
    with transaction.atomic():
        seller, created = Seller.objects.select_for_update().get_or_create(
            ref=ref,
            defaults={
                "name": name,
                "premium": premium,
                "rating_mean": rating_mean,
                "rating_count": rating_count,
                "created_at": clock.now(),
            },
        )
        if created:
            sellers_changed.announce(SellersChanged((seller.pk,)))
            return seller.facts()
        blocked = seller.state == SellerState.BLOCKED
        return _change(
            seller,
            name=name,
            premium=premium,
            rating_mean=rating_mean,
            rating_count=rating_count,
            state=seller.state if blocked else SellerState.OPEN.value,
        )


def close_seller(ref: str) -> SellerFacts:
    """The seller stops selling; a blocked one stays blocked. Raises `NotFound`."""
    with transaction.atomic():
        seller = _locked(ref)
        if seller.state == SellerState.BLOCKED:
            return seller.facts()
        return _change(seller, state=SellerState.CLOSED.value)


def block_seller(ref: str) -> SellerFacts:
    """The operator takes the seller off sale. Raises `NotFound`."""
    with transaction.atomic():
        return _change(_locked(ref), state=SellerState.BLOCKED.value)


def unblock_seller(ref: str) -> SellerFacts:
    """The operator lets a blocked (or closed) seller sell again. Raises `NotFound`."""
    with transaction.atomic():
        return _change(_locked(ref), state=SellerState.OPEN.value)


def set_premium(ref: str, *, premium: bool) -> SellerFacts:
    """Enter or leave the premium programme. Raises `NotFound`."""
    with transaction.atomic():
        return _change(_locked(ref), premium=premium)


def set_violation(ref: str, *, violation: bool) -> SellerFacts:
    """Put the seller under a gross violation of the rules, or end it. Raises `NotFound`."""
    with transaction.atomic():
        return _change(_locked(ref), violation=violation)


def set_rating(ref: str, *, mean: float | None, count: int) -> SellerFacts:
    """Record the seller's rating, 1 to 5 stars over `count` ratings. Raises `NotFound`, `InvalidInput`."""
    _check_rating(mean)
    with transaction.atomic():
        return _change(_locked(ref), rating_mean=mean, rating_count=count)


def describe_seller(
    ref: str, *, abouts: Mapping[str, str], since: date | None = None, picture: str = ""
) -> None:
    """Say who a seller is, in place of what was said before; search is not concerned, so nothing is
    announced. Raises `NotFound`."""
    with transaction.atomic():
        seller = _locked(ref)
        seller.abouts, seller.since, seller.picture = dict(abouts), since, picture
        seller.save(update_fields=["abouts", "since", "picture"])


def _check_rating(mean: float | None) -> None:
    if mean is not None and not 1.0 <= mean <= 5.0:
        raise InvalidInput(field="rating_mean", value=mean, reason="a mean of ratings is 1 to 5 stars.")


def _locked(ref: str) -> Seller:
    seller = Seller.objects.select_for_update().filter(ref=ref).first()
    if seller is None:
        raise NotFound(kind="seller", id=ref)
    return seller


def _change(seller: Seller, **values: Any) -> SellerFacts:
    """Save what is different and announce it; the seller's row is locked."""
    different = [name for name, value in values.items() if getattr(seller, name) != value]
    for name in different:
        setattr(seller, name, values[name])
    if different:
        seller.save(update_fields=different)
        sellers_changed.announce(SellersChanged((seller.pk,)))
    return seller.facts()
