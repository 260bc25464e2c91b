"""Before and after: what a wish would bring, as a picture."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from vitrina.discovery.explaining.types import Outlook
from vitrina.search.features.feature import GROUPS
from vitrina.search.whatif import Standing
from vitrina.web import formats
from vitrina.web.seller.changes import Change, moved
from vitrina.web.seller.charts import diverging
from vitrina.web.seller.why import signed
from vitrina.web.seller.wording import assumption, cure
from vitrina.web.storefront.why import factor_name
from vitrina.web.story import NEGLIGIBLE, group_name


@dataclass(frozen=True, slots=True)
class GroupMove:
    """What the wish adds to one group, or takes from it."""

    name: str
    bar: SafeString
    value: str
    lifts: bool


@dataclass(frozen=True, slots=True)
class FactorMove:
    """A factor before and after, as read; "—" where it does not apply."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OutlookPicture:
    """What is shown. `is_changed`: anything is wished for at all."""

    before: Standing
    after: Standing
    change: Change | None
    is_changed: bool
    cure: str
    groups: tuple[GroupMove, ...]
    factors: tuple[FactorMove, ...]
    assumptions: tuple[str, ...]


def outlook_picture(found: Outlook, *, is_changed: bool) -> OutlookPicture:
    """Put words and bars to an outlook."""
    before, after = found.before, found.after
    return OutlookPicture(
        before=before,
        after=after,
        change=moved(after.place, before.place),
        is_changed=is_changed,
        cure=cure(after.fell_out) if after.fell_out else "",
        groups=_groups(before, after),
        factors=_factors(before, after),
        assumptions=tuple(assumption(told) for told in found.assumptions),
    )


def _groups(before: Standing, after: Standing) -> tuple[GroupMove, ...]:
    moves = {group: after.groups.get(group, 0.0) - before.groups.get(group, 0.0) for group in GROUPS}
    told = {group: value for group, value in moves.items() if abs(value) >= NEGLIGIBLE}
    bars = diverging(list(told.values()))
    return tuple(
        GroupMove(group_name(group), bar, signed(value), lifts=value >= 0)
        for (group, value), bar in zip(told.items(), bars, strict=True)
    )


def _factors(before: Standing, after: Standing) -> tuple[FactorMove, ...]:
    was = {step.name: step for step in before.factors}
    will = {step.name: step for step in after.factors}
    return tuple(
        FactorMove(
            name=factor_name(name, reason=step.reason),
            before=f"×{formats.number(was[name].factor, digits=4)}" if name in was else "—",
            after=f"×{formats.number(will[name].factor, digits=4)}" if name in will else "—",
        )
        for name, step in {**was, **will}.items()
    )
