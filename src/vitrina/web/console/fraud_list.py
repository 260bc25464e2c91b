"""The list of marks, as it is asked for and shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy

from vitrina.insight.fraud import queries
from vitrina.insight.fraud.evidence import MARK_AT
from vitrina.insight.fraud.types import IN_FORCE, Mark, MarkFilter, MarkKind, MarkState
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import summaries
from vitrina.people.sellers.queries import sellers
from vitrina.web import formats
from vitrina.web.console.fraud_words import KIND_NAMES, KINDS_NAMES, STATE_NAMES, told
from vitrina.web.console.words import Words
from vitrina.web.languages import current

URL_NAME = "console:fraud"
PAGE_SIZE = 25
PAGE_MAX = 10_000
REASONS_LISTED = 2
SHOWN_MAX = 0.99
"""No score is shown as certainty."""
SCORES = ("0.7", "0.9", "0.99")
"""From which score on marks are listed; the first is where marks begin."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; what it does not say, or says wrong, is as usual."""

    kind: MarkKind | None
    state: MarkState | None
    seller: str
    score: str
    page: int

    @classmethod
    def of(cls, request: HttpRequest) -> "Asked":
        """Read the address."""
        said = request.GET
        page = said.get("page", "")
        return cls(
            kind=MarkKind(said["kind"]) if said.get("kind") in set(MarkKind) else None,
            state=MarkState(said["state"]) if said.get("state") in set(MarkState) else None,
            seller=said.get("seller", ""),
            score=said["score"] if said.get("score") in SCORES else SCORES[0],
            page=min(max(int(page), 1), PAGE_MAX) if page.isdecimal() and len(page) < 9 else 1,
        )

    def wanted(self) -> MarkFilter:
        """As marks are read."""
        score_min = 0.0 if self.score == SCORES[0] else float(self.score)
        return MarkFilter(kind=self.kind, state=self.state, seller=self.seller, score_min=score_min)

    def address(self, **changed: object) -> str:
        """The address of this list, or of one that differs."""
        usual = {"kind": None, "state": None, "seller": "", "score": SCORES[0], "page": 1}
        said = {name: getattr(self, name) for name in usual} | changed
        if "page" not in changed and changed:
            said["page"] = 1
        unusual = {name: value for name, value in said.items() if value != usual[name]}
        return reverse(URL_NAME) + (f"?{urlencode(unusual)}" if unusual else "")


@dataclass(frozen=True, slots=True)
class Line:
    """One mark in words. `surest`: what speaks loudest; `more`: how many reasons there are beside."""

    mark: Mark
    kind: Words
    state: Words
    product: str
    seller: str
    day: str
    score: str
    surest: tuple[str, ...]
    more: int
    address: str

    @property
    def score_percent(self) -> float:
        """For a bar."""
        return 100 * self.mark.finding.score


def list_context(asked: Asked) -> dict[str, Any]:
    """All that the list shows."""
    found = queries.marks(asked.wanted(), page=asked.page, page_size=PAGE_SIZE)
    names = seller_names()
    return {
        "asked": asked,
        "summary": _summary(),
        "lines": lines(found.marks, names),
        "found": found,
        "kinds": _choices("kind", KINDS_NAMES, asked),
        "states": _choices("state", STATE_NAMES, asked),
        "scores": [
            (it == asked.score, gettext("from %(score)s on") % {"score": formats.percent(float(it))}, at)
            for it in SCORES
            for at in (asked.address(score=it),)
        ],
        "sellers": [(ref, names.get(ref, ref)) for ref in queries.marked_sellers()],
        "earlier": asked.address(page=asked.page - 1) if asked.page > 1 else "",
        "later": asked.address(page=asked.page + 1) if asked.page < found.pages else "",
        "narrowed": asked.address(page=1) != reverse(URL_NAME),
        "mark_at": formats.percent(MARK_AT),
    }


def lines(marks: Iterable[Mark], names: Mapping[str, str]) -> list[Line]:
    """Marks in words; `names`: of sellers, by ref."""
    marks = tuple(marks)
    titles = _titles(mark.finding.trail.product for mark in marks)
    return [_line(mark, names, titles) for mark in marks]


def seller_names() -> dict[str, str]:
    """Seller ref → name."""
    return {facts.ref: facts.name for facts in sellers()}


def _line(mark: Mark, names: Mapping[str, str], titles: Mapping[str, str]) -> Line:
    finding, trail = mark.finding, mark.finding.trail
    sentences = tuple(told(reason) for reason in finding.reasons)
    return Line(
        mark=mark,
        kind=KIND_NAMES[finding.kind],
        state=STATE_NAMES[mark.state],
        product=titles.get(trail.product, trail.product),
        seller=names.get(trail.seller, trail.seller),
        day=formats.day(finding.at),
        score=formats.percent(min(finding.score, SHOWN_MAX)),
        surest=sentences[:REASONS_LISTED],
        more=len(sentences[REASONS_LISTED:]),
        address=f"{reverse(URL_NAME)}?{urlencode({'mark': mark.id})}",
    )


def _titles(refs: Iterable[str]) -> dict[str, str]:
    known = summaries({ref for ref in refs if ref})
    return {ref: pick(summary.titles, current().search) for ref, summary in known.items()}


def _summary() -> tuple[tuple[Words, str], ...]:
    """What counts for nothing: kinds and how many of each."""
    tally = queries.counts()
    held = {kind: sum(tally.get((kind, state), 0) for state in IN_FORCE) for kind in KINDS_NAMES}
    shown = (MarkKind.ORDER, MarkKind.SESSION, MarkKind.REVIEW)
    return tuple((KINDS_NAMES[kind], formats.number(held[kind])) for kind in shown)


def _choices(name: str, names: Mapping[Any, Words], asked: Asked) -> list[tuple[bool, Words, str]]:
    chosen = getattr(asked, name)
    options = ((None, pgettext_lazy("marks", "All")), *names.items())
    return [(value == chosen, title, asked.address(**{name: value})) for value, title in options]
