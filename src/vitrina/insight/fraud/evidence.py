"""Every kind of evidence, declared once: what it measures, from where on it speaks, and how loudly.

Evidence is *personal* (about the order, visit or review itself and those who share its means) or a
*circumstance* (about the product's day). Circumstances alone mark nobody: an honest buyer may come in the
middle of an attack. Evidence of one *topic* tells the same thing in several ways (a family shares device,
payer and address): only its loudest piece is heard.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from vitrina.insight.fraud.types import MarkKind

MARK_AT = 0.7
"""From this score on something is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing to measure.

    It speaks from `threshold` on, half as loud as it can, and with its whole `weight` from `full` on; where
    `full` lies below `threshold`, small values are the bad ones. `weight`: how likely this alone makes a
    fake, 0 to 1. `meaning`: what the value counts, for engineers; the console has its own words.
    `topic`: see above; of most the code itself.
    """

    code: str
    kind: MarkKind
    threshold: float
    full: float
    weight: float
    personal: bool
    meaning: str
    topic: str


_MEANS = "means"
_BY_MEANS = frozenset(
    {
        "shared_device",
        "shared_payer",
        "shared_address",
        "ring",
        "review_device",
        "review_payer",
        "review_address",
    }
)


def _of(kind: MarkKind, *declared: tuple[str, float, float, float, bool, str]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            code=code,
            kind=kind,
            threshold=threshold,
            full=full,
            weight=weight,
            personal=personal,
            meaning=meaning,
            topic=_MEANS if code in _BY_MEANS else code,
        )
        for code, threshold, full, weight, personal, meaning in declared
    )


ORDER_EVIDENCE = _of(
    MarkKind.ORDER,
    ("shared_device", 4, 10, 0.65, True, "buyers on this device who bought from this seller"),
    ("shared_payer", 4, 10, 0.65, True, "buyers with this payer who bought from this seller"),
    ("shared_address", 4, 12, 0.35, True, "buyers at this address who bought from this seller"),
    ("ring", 4, 14, 0.75, True, "buyers tied by few devices and payers, who favour few sellers"),
    ("pace", 4, 8, 0.6, True, "orders of one buyer, device or payer at this seller within an hour"),
    ("repeats", 4, 15, 0.8, True, "orders of this product by this buyer, device or payer in the window"),
    ("unseen", 1, 1, 0.4, True, "1: the buyer never saw the product before"),
    ("hurry", 45, 5, 0.35, True, "seconds from the first step of the visit to the order"),
    ("newcomer", 1, 1, 0.15, True, "1: the buyer was never here before this visit"),
    ("unseen_burst", 3, 8, 0.5, False, "unseen orders of this product within an hour"),
    ("conversion", 0.5, 1.0, 0.45, False, "orders by card view on the product's day, far above its usual"),
    ("new_only", 0.8, 1.0, 0.25, False, "share of newcomers among the buyers of the product's day"),
)

SESSION_EVIDENCE = _of(
    MarkKind.SESSION,
    ("click_pace", 20, 60, 0.9, True, "actions a minute"),
    ("click_count", 150, 400, 0.8, True, "actions in one visit"),
    ("no_dwell", 3, 1, 0.6, True, "usual seconds between two actions"),
    ("one_target", 0.9, 1.0, 0.45, True, "share of the actions that one seller's goods got"),
    ("favourites_rate", 0.7, 1.0, 0.45, True, "favourites by card view"),
    ("comes_again", 5, 15, 0.75, True, "visits of one browser to one product, without an order"),
    ("nothing_else", 1, 1, 0.3, True, "1: looked at one product only, and bought nothing"),
    ("look_alikes", 8, 25, 0.65, False, "visits of the same few steps, as fast, to the product on one day"),
    ("wish_surge", 0.7, 1.0, 0.5, False, "carts and favourites by view on the product's day, if unusual"),
)

REVIEW_EVIDENCE = _of(
    MarkKind.REVIEW,
    ("marked_order", 1, 1, 0.95, True, "1: it speaks of an order that is marked"),
    ("no_order", 1, 1, 0.5, True, "1: its writer never bought the product"),
    ("review_device", 3, 6, 0.7, True, "reviewers of this seller on one device"),
    ("review_payer", 3, 6, 0.7, True, "reviewers of this seller with one payer"),
    ("review_address", 3, 8, 0.5, True, "reviewers of this seller at one address"),
    ("review_pace", 5, 12, 0.6, True, "reviews of one writer within a day"),
    ("review_burst", 5, 15, 0.6, False, "equally extreme reviews of the product within two days"),
)

EVIDENCE: Mapping[str, Evidence] = {
    evidence.code: evidence for evidence in (*ORDER_EVIDENCE, *SESSION_EVIDENCE, *REVIEW_EVIDENCE)
}
"""All evidence, by code."""


def evidence_of(kind: MarkKind) -> tuple[Evidence, ...]:
    """The evidence that judges this kind of thing."""
    return tuple(evidence for evidence in EVIDENCE.values() if evidence.kind is kind)
