"""What a kind of lever is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.offer import Offer
from vitrina.discovery.explaining.types import AssumptionCode, Effort, LeverCode, Params


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to do: the offer as it would be, and what to fill the lever's sentence in with."""

    offer: Offer
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LeverKind:
    """One kind. `meaning`: what the seller does, in one sentence. `params`: the names that every proposal's
    params have. `propose`: what fits this case, best guess first; nothing where there is nothing to do."""

    code: LeverCode
    meaning: str
    effort: Effort
    assumption: AssumptionCode
    params: tuple[str, ...]
    propose: Callable[[Case], Iterable[Proposal]]
