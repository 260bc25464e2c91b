"""Findings made by hand, for tests of what becomes of them."""

from datetime import UTC, date, datetime

from vitrina.insight.fraud import marking, rules
from vitrina.insight.fraud.evidence import EVIDENCE
from vitrina.insight.fraud.models import FraudMark
from vitrina.insight.fraud.types import Finding, MarkKind, Reason, Trail

DAY = date(2026, 11, 2)
REASONS = ("ring", "pace", "newcomer")


def reason(code: str) -> Reason:
    evidence = EVIDENCE[code]
    return Reason(code, evidence.full, evidence.threshold, evidence.weight)


def suspect(
    number: int,
    *,
    kind: MarkKind = MarkKind.ORDER,
    codes: tuple[str, ...] = REASONS,
    seller: str = "alba",
    hour: int = 9,
) -> Finding:
    reasons = tuple(reason(code) for code in codes)
    return Finding(
        kind=kind,
        key=f"{kind}-{number}",
        at=datetime(2026, 11, 2, hour, number % 60, tzinfo=UTC),
        score=rules.score_of(reasons),
        reasons=reasons,
        trail=Trail(
            seller=seller,
            product="bag",
            shopper=f"shopper-{number}",
            session=f"visit-{number}",
            device=f"device-{number % 2}",
            payer=f"payer-{number % 3}",
        ),
        group="ring-1",
    )


def write(*findings: Finding) -> marking.Written:
    return marking.write(findings, since=DAY, until=DAY)


def ids() -> list[int]:
    return list(FraudMark.objects.order_by("pk").values_list("pk", flat=True))
