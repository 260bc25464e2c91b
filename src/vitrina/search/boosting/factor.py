"""A factor of stage 4, as operators write it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from vitrina.search.boosting.conditions import EVERYTHING, Condition, check_number
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.facts import FACT_NAMES

FactorKind = Literal["free", "paid", "deboost"]

FACTOR_MAX = 10.0
"""No single factor is larger: more is a typing slip."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A factor that follows a fact: straight lines through `points` (fact, factor), flat beyond the ends.

    An unknown fact has factor 1.
    """

    fact: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """What a seller pays for promotion at most, and what of it is spent, in minor units."""

    limit_minor: int
    spent_minor: int = 0

    @property
    def left(self) -> bool:
        """There is something to spend."""
        return self.spent_minor < self.limit_minor


@dataclass(frozen=True, slots=True)
class Factor:
    """Multiplies the score of the candidates for which `condition` holds.

    `name` is unique; `reason` is told to sellers. `effect`: a number, or a curve over a fact. "free"
    factors and "paid" ones are at least 1, "deboost"s at most 1 and above 0. Of the factors of one `group`
    the first that applies to a candidate counts, the others do not; "" is no group. Active from
    `active_from` (inclusive) until `active_until` (exclusive), both aware, None: open; and, where there is
    a `budget`, while some is left.
    """

    name: str
    reason: str
    kind: FactorKind
    effect: float | Curve
    condition: Condition = field(default_factory=lambda: EVERYTHING)
    group: str = ""
    active_from: datetime | None = None
    active_until: datetime | None = None
    budget: Budget | None = None

    def active(self, now: datetime) -> bool:
        """Whether it acts at `now` (aware)."""
        return is_active(now, self.active_from, self.active_until) and (
            self.budget is None or self.budget.left
        )


def is_active(now: datetime, active_from: datetime | None, active_until: datetime | None) -> bool:
    """`active_from` <= `now` < `active_until`; None: open."""
    return (active_from is None or active_from <= now) and (active_until is None or now < active_until)


def check_dates(active_from: datetime | None, active_until: datetime | None, *, field: str) -> None:
    """Both with a time zone, and in order. Raises `InvalidBoost`."""
    for name, moment in (("active_from", active_from), ("active_until", active_until)):
        if moment is not None and moment.tzinfo is None:
            raise InvalidBoost(
                field=f"{field}.{name}", value=moment, reason="add the time zone, such as +00:00"
            )
    if active_from is not None and active_until is not None and active_from >= active_until:
        raise InvalidBoost(field=f"{field}.active_until", value=active_until, reason="end after active_from")


def check_factor(factor: Factor) -> None:
    """That the factor can work, but for its condition. Raises `InvalidBoost`, which says where it is
    wrong."""
    where = f"factor '{factor.name}'"
    kinds = get_args(FactorKind)
    if not factor.name or not factor.reason:
        raise InvalidBoost(field=where, value=factor.reason, reason="give it a name and a reason")
    if factor.kind not in kinds:
        raise InvalidBoost(field=f"{where}.kind", value=factor.kind, reason=f"known: {', '.join(kinds)}")
    check_dates(factor.active_from, factor.active_until, field=where)
    if factor.budget is not None and factor.kind != "paid":
        raise InvalidBoost(
            field=f"{where}.budget", value=factor.kind, reason="only paid factors have a budget"
        )
    if factor.budget is not None:
        check_number(factor.budget.limit_minor, field=f"{where}.budget.limit_minor")
        check_number(factor.budget.spent_minor, field=f"{where}.budget.spent_minor")
    if isinstance(factor.effect, Curve):
        _check_curve(factor.effect, where=f"{where}.effect", kind=factor.kind)
    else:
        _check_effect(factor.effect, where=f"{where}.effect", kind=factor.kind)


def _check_effect(effect: float, *, where: str, kind: FactorKind) -> None:
    value = check_number(effect, field=where)
    low, high = (0.0, 1.0) if kind == "deboost" else (1.0, FACTOR_MAX)
    if not low <= value <= high or value == 0:
        bounds = f"above 0 and at most {high:g}" if low == 0 else f"{low:g} to {high:g}"
        raise InvalidBoost(field=where, value=effect, reason=f"a {kind} factor is {bounds}")


def _check_curve(curve: Curve, *, where: str, kind: FactorKind) -> None:
    if curve.fact not in FACT_NAMES:
        raise InvalidBoost(
            field=f"{where}.fact", value=curve.fact, reason=f"known facts: {', '.join(FACT_NAMES)}"
        )
    if not curve.points:
        raise InvalidBoost(field=f"{where}.points", value="", reason="give at least one point")
    for number, (fact, effect) in enumerate(curve.points):
        check_number(fact, field=f"{where}.points[{number}]")
        _check_effect(effect, where=f"{where}.points[{number}]", kind=kind)
        if number and fact <= curve.points[number - 1][0]:
            raise InvalidBoost(field=f"{where}.points[{number}]", value=fact, reason="let the fact rise")


def unique_names(names: Iterable[str], *, field: str) -> None:
    """Raises `InvalidBoost` where a name comes twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidBoost(field=field, value=name, reason="this name is taken: choose another")
        seen.add(name)
