"""Levers on the seller's own standing: all products of the seller change with it."""

from collections.abc import Iterator

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.offer import sold_by
from vitrina.discovery.explaining.types import AssumptionCode, LeverCode


def _join_premium(case: Case) -> Iterator[Proposal]:
    if not case.offer.record.seller.premium:
        yield Proposal(sold_by(case.offer, premium=True))


def _settle_violation(case: Case) -> Iterator[Proposal]:
    if case.offer.record.seller.violation:
        yield Proposal(sold_by(case.offer, violation=False))


JOIN_PREMIUM = LeverKind(
    code=LeverCode.JOIN_PREMIUM,
    meaning="Join the premium programme.",
    effort=3,
    assumption=AssumptionCode.WHOLE_OFFER_CHANGES,
    params=(),
    propose=_join_premium,
)

SETTLE_VIOLATION = LeverKind(
    code=LeverCode.SETTLE_VIOLATION,
    meaning="Settle the violation of the marketplace's rules.",
    effort=2,
    assumption=AssumptionCode.WHOLE_OFFER_CHANGES,
    params=(),
    propose=_settle_violation,
)
