"""Pure decisions of guides: what choices ask for, and what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from vitrina.content.guides.types import ChoiceView, GuideDraft, GuideView, Limits, Narrowing, StepView
from vitrina.kernel.errors import InvalidInput, NotFound
from vitrina.search.types import Filters

SKIPPED = "-"
"""Stands in place of a choice where a question was passed over."""

_PARTS = ("values", "ranges", "price_minor", "words")


def narrowing(guide: GuideView, chosen: Sequence[str]) -> Narrowing:
    """What to search for after these choices: one key a step, in order, as many as were made so far.

    What a later choice says of an attribute (or of the price) stands in place of what an earlier one said;
    words of all choices are searched together. Raises `NotFound` for a key that its step does not have, and
    for more choices than there are steps.
    """
    picked = choices(guide, chosen)
    values: dict[str, tuple[str, ...]] = {}
    ranges: dict[str, tuple[float | None, float | None]] = {}
    price_minor: tuple[int | None, int | None] = (None, None)
    for choice in picked:
        values |= choice.limits.values
        ranges |= choice.limits.ranges
        if choice.limits.price_minor != (None, None):
            price_minor = choice.limits.price_minor
    return Narrowing(
        words=" ".join(choice.words for choice in picked if choice.words),
        filters=Filters(values=values, ranges=ranges, price_minor=price_minor),
    )


def step_after(guide: GuideView, chosen: Sequence[str]) -> StepView | None:
    """The question that comes after these choices, with the answers that are offered then; None where no
    question is left."""
    if len(chosen) >= len(guide.steps):
        return None
    step = guide.steps[len(chosen)]
    return replace(step, choices=_offered(step, chosen))


def choices(guide: GuideView, chosen: Sequence[str]) -> tuple[ChoiceView, ...]:
    """The choices behind these keys; a question passed over has none. Raises `NotFound` for a key that is not
    offered at its place."""
    if len(chosen) > len(guide.steps):
        raise NotFound(kind="choice", id=chosen[len(guide.steps)])
    return tuple(
        _choice(_offered(step, chosen[:place]), chosen[place])
        for place, step in enumerate(guide.steps[: len(chosen)])
        if chosen[place] != SKIPPED
    )


def _offered(step: StepView, chosen: Sequence[str]) -> tuple[ChoiceView, ...]:
    # What an answer depends on may have been passed over: then it is offered, too.
    if SKIPPED in chosen:
        return step.choices
    return tuple(choice for choice in step.choices if not choice.after or not choice.after.isdisjoint(chosen))


def _choice(offered: Sequence[ChoiceView], key: str) -> ChoiceView:
    for choice in offered:
        if choice.key == key:
            return choice
    raise NotFound(kind="choice", id=key)


# --------------------------------------------------------------------------------- limits as they are kept


def read_limits(kept: Mapping[str, Any]) -> Limits:
    """Limits from JSON. Raises `InvalidInput`, which says where they are wrong."""
    for part in kept:
        if part not in _PARTS:
            raise InvalidInput(field="limits", value=part, reason=f"known parts: {', '.join(_PARTS)}.")
    return Limits(
        values={code: tuple(keys) for code, keys in kept.get("values", {}).items()},
        ranges={code: _ends(code, ends) for code, ends in kept.get("ranges", {}).items()},
        price_minor=_ends("price_minor", kept.get("price_minor", (None, None))),
        words=dict(kept.get("words", {})),
    )


def written_limits(limits: Limits) -> dict[str, Any]:
    """Limits as JSON; empty parts are left out."""
    written: dict[str, Any] = {
        "values": {code: list(keys) for code, keys in limits.values.items()},
        "ranges": {code: list(ends) for code, ends in limits.ranges.items()},
        "price_minor": list(limits.price_minor) if limits.price_minor != (None, None) else None,
        "words": dict(limits.words),
    }
    return {part: value for part, value in written.items() if value}


def _ends(code: str, ends: Sequence[Any]) -> tuple[Any, Any]:
    if len(ends) != 2:
        raise InvalidInput(field=code, value=ends, reason="write [from, to], null for open.")
    low, high = ends
    if low is not None and high is not None and low > high:
        raise InvalidInput(field=code, value=ends, reason="it runs from less to more.")
    return low, high


def checked(guide: GuideDraft) -> GuideDraft:
    """The guide, if it can be walked through: every question has two choices or more, every key comes once,
    and what a choice comes after was asked before. Raises `InvalidInput`."""
    if not guide.steps:
        raise InvalidInput(field=guide.ref, value="no steps", reason="a guide asks at least one question.")
    asked: set[str] = set()
    for step in guide.steps:
        keys = [choice.key for choice in step.choices]
        if len(keys) < 2 or len({*asked, *keys}) != len(asked) + len(keys):
            raise InvalidInput(
                field=step.ref, value=", ".join(keys), reason="give two choices or more, each key once."
            )
        for choice in step.choices:
            read_limits(written_limits(choice.limits))
            if not choice.after <= asked:
                raise InvalidInput(
                    field=choice.key,
                    value=", ".join(sorted(choice.after - asked)),
                    reason="name choices of earlier questions.",
                )
        asked.update(keys)
    return guide
