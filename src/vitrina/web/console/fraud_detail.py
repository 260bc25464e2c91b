"""One mark: what speaks for it, who shares what, what else belongs to it, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from vitrina.insight.fraud import queries
from vitrina.insight.fraud.evidence import EVIDENCE
from vitrina.insight.fraud.types import Decision, Mark, Reason
from vitrina.web import formats
from vitrina.web.console.fraud_list import lines, seller_names
from vitrina.web.console.fraud_picture import drawn
from vitrina.web.console.fraud_words import STATE_NAMES, told
from vitrina.web.console.words import Words

TOGETHER_MAX = 60
TOGETHER_LISTED = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One reason as it is shown. `weight_percent`: how loudly it speaks, for a bar."""

    sentence: str
    weight: str
    weight_percent: float


@dataclass(frozen=True, slots=True)
class Decided:
    """One line of a mark's history."""

    day: str
    by: str
    after: Words
    note: str


def mark_context(mark: Mark) -> dict[str, Any]:
    """All that the page of one mark shows."""
    together = queries.same_group(mark, limit=TOGETHER_MAX)
    (line,) = lines([mark], seller_names())
    picture = drawn(together, mark)
    others = [other for other in together if other.id != mark.id]
    return {
        "mark": mark,
        "line": line,
        "personal": list(_told(mark.finding.reasons, personal=True)),
        "circumstances": list(_told(mark.finding.reasons, personal=False)),
        "picture": picture if picture.tells else None,
        "together": lines(others[:TOGETHER_LISTED], seller_names()),
        "others": len(others),
        "unlisted": len(others[TOGETHER_LISTED:]),
        "history": [_decided(decision) for decision in queries.history(mark.id)],
    }


def _told(reasons: Iterable[Reason], *, personal: bool) -> Iterable[Told]:
    for reason in reasons:
        evidence = EVIDENCE.get(reason.code)
        if (evidence is None or evidence.personal) is personal:
            yield Told(told(reason), formats.percent(reason.weight), 100 * reason.weight)


def _decided(decision: Decision) -> Decided:
    return Decided(
        day=formats.day(decision.at),
        by=decision.by or gettext("the detector"),
        after=STATE_NAMES[decision.after],
        note=decision.note,
    )
