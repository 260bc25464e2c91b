"""Who shares what, as a drawing: people on the left, their devices, means of payment and addresses on the
right, a line where one used the other. Pure geometry; the template draws it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from django.utils.translation import pgettext

from vitrina.insight.fraud.types import Mark

WIDTH = 420
ROW_HEIGHT = 26
TOP = 18
LEFT_END, RIGHT_START = 130, 290
PEOPLE_MAX, MEANS_MAX = 24, 18
_DOT = 5


@dataclass(frozen=True, slots=True)
class Node:
    """One person, or one of their means. `x`, `y`: of its dot; `shared`: how many people have it."""

    name: str
    kind: str
    x: float
    y: float
    shared: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from a person to a means. `own`: of the mark that is looked at."""

    path: str
    own: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it. `left_out`: people of the ring that found no place."""

    width: int
    height: float
    people: tuple[Node, ...]
    means: tuple[Node, ...]
    ties: tuple[Tie, ...]
    left_out: int

    @property
    def tells(self) -> bool:
        """There is something that two people share."""
        return any(node.shared > 1 for node in self.means)


_KINDS: dict[str, Callable[[str], str]] = {
    "device": lambda letter: pgettext("in a picture of who shares what", "Device %s") % letter,
    "payer": lambda letter: pgettext("in a picture of who shares what", "Payment %s") % letter,
    "address": lambda letter: pgettext("in a picture of who shares what", "Address %s") % letter,
}


def letters(number: int) -> str:
    """A, B, … Z, AA, AB …: how the number-th of a kind is called, from 0."""
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(ascii_uppercase))
        name = ascii_uppercase[digit] + name
    return name


def drawn(marks: Sequence[Mark], own: Mark) -> Picture:
    """The picture of a ring, in which `own` is the mark that is looked at: its person stands first; the means
    that most people share come first."""
    uses = _uses(marks, own)
    everybody = list(uses)
    people = everybody[:PEOPLE_MAX]
    holders: dict[tuple[str, str], list[str]] = {}
    for person in people:
        for means in uses[person]:
            holders.setdefault(means, []).append(person)
    shown = _most_shared(holders)
    rows = max(len(people), len(shown), 1)
    people_y = dict(zip(people, _spread(len(people), rows), strict=True))
    means_y = dict(zip(shown, _spread(len(shown), rows), strict=True))
    own_person = person_of(own)
    return Picture(
        width=WIDTH,
        height=TOP * 2 + (rows - 1) * ROW_HEIGHT,
        people=tuple(
            Node(
                pgettext("in a picture of who shares what", "Person %s") % number,
                "person",
                LEFT_END,
                people_y[person],
                own=person == own_person,
            )
            for number, person in enumerate(people, 1)
        ),
        means=tuple(_means_nodes(shown, holders, means_y, own_person)),
        ties=tuple(
            Tie(_curve(people_y[person], means_y[means]), own=person == own_person)
            for means in shown
            for person in holders[means]
        ),
        left_out=len(everybody) - len(people),
    )


def person_of(mark: Mark) -> str:
    """By what people are told apart."""
    trail = mark.finding.trail
    return trail.shopper or trail.payer or trail.device or trail.session or mark.finding.key


def _uses(marks: Sequence[Mark], own: Mark) -> dict[str, list[tuple[str, str]]]:
    """Everybody with what they used, the mark's own person first."""
    uses: dict[str, dict[tuple[str, str], None]] = {}
    for mark in (own, *marks):
        trail = mark.finding.trail
        means = {"device": trail.device, "payer": trail.payer, "address": trail.address}
        known = uses.setdefault(person_of(mark), {})
        known |= {(kind, key): None for kind, key in means.items() if key}
    return {person: list(known) for person, known in uses.items()}


def _most_shared(holders: dict[tuple[str, str], list[str]]) -> list[tuple[str, str]]:
    kinds = list(_KINDS)
    best = sorted(holders, key=lambda means: -len(holders[means]))[:MEANS_MAX]
    return sorted(best, key=lambda means: (kinds.index(means[0]), -len(holders[means])))


def _means_nodes(
    shown: Iterable[tuple[str, str]],
    holders: dict[tuple[str, str], list[str]],
    heights: dict[tuple[str, str], float],
    own_person: str,
) -> Iterator[Node]:
    numbers = dict.fromkeys(_KINDS, 0)
    for means in shown:
        kind = means[0]
        name = _KINDS[kind](letters(numbers[kind]))
        numbers[kind] += 1
        people = holders[means]
        yield Node(name, kind, RIGHT_START, heights[means], shared=len(people), own=own_person in people)


def _spread(count: int, rows: int) -> list[float]:
    """Heights of `count` dots over the height of `rows`, the middle in the middle."""
    if count == 1:
        return [TOP + (rows - 1) * ROW_HEIGHT / 2]
    step = (rows - 1) * ROW_HEIGHT / max(count - 1, 1)
    return [TOP + number * step for number in range(count)]


def _curve(start: float, end: float) -> str:
    left, right = LEFT_END + _DOT, RIGHT_START - _DOT
    middle = (left + right) / 2
    return f"M{left} {start:.1f} C{middle} {start:.1f} {middle} {end:.1f} {right} {end:.1f}"
