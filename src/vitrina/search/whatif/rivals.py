"""The other candidates, in the order in which base ranking takes the first thousand of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.whatif.asked import Asked
from vitrina.search.whatif.versions import Version, Versions


@dataclass(frozen=True, slots=True)
class Field:
    """Which rivals one version meets: the first `size` of them. `place_in_pool`: how many stand before it
    there; None where it is no candidate. `enters`: it is among those that go through all stages."""

    size: int
    place_in_pool: int | None
    enters: bool


@dataclass(frozen=True, slots=True)
class Rivals:
    """`rows`: int64 `(n,)` and `bm25`: float32 `(n,)` of all candidates but the product, those that hold all
    words first, then, where any version lets them in, those that hold any; in both best text first. `in_all`:
    how many of `rows` hold all words; `matched_all`: how many do in the whole index. `keeps`: so many
    candidates go on, the product among them."""

    rows: NDArray[np.int64]
    bm25: NDArray[np.float32]
    in_all: int
    matched_all: int
    keeps: int

    @classmethod
    def of(cls, asked: Asked, versions: Versions) -> "Rivals":
        """The rivals of all versions of one product."""
        snapshot, groups, settings = asked.snapshot, asked.query.groups, asked.pipeline.settings
        keeps = min(settings.base_ranking_keeps, settings.candidates_max)
        present, row = versions.versions[0], versions.row
        every = snapshot.query(groups, clauses=asked.clauses)
        found = snapshot.retriever.candidates(every, limit=keeps + 1)
        matched_all = found.total - (present.passes and present.wording.in_all)
        others = found.rows != row
        rows, bm25 = found.rows[others], found.scores[others]
        in_all = len(rows)
        if any(asked.asks_for_any(_with(version, matched_all)) for version in versions.versions):
            some = snapshot.query(groups, match="any", clauses=asked.clauses)
            more = snapshot.retriever.candidates(some, limit=keeps + 1)
            new = ~np.isin(more.rows, found.rows) & (more.rows != row)
            rows, bm25 = np.concatenate([rows, more.rows[new]]), np.concatenate([bm25, more.scores[new]])
        return cls(rows[:keeps], bm25[:keeps], min(in_all, keeps), matched_all, keeps)

    def field(self, asked: Asked, version: Version, row: int) -> Field:
        """Whom `version` of the product that is `row` meets."""
        loose = asked.asks_for_any(_with(version, self.matched_all))
        available = len(self.rows) if loose else self.in_all
        wording = version.wording
        if not version.passes or not (wording.in_all or (loose and wording.in_any)):
            return Field(min(available, self.keeps), None, enters=False)
        first, last = (0, self.in_all) if wording.in_all else (self.in_all, available)
        bm25 = np.float32(wording.bm25)
        ahead = self.bm25[first:last] > bm25
        if version.later:
            ahead |= self.bm25[first:last] == bm25
        else:
            ahead |= (self.bm25[first:last] == bm25) & (self.rows[first:last] < row)
        place = first + int(ahead.sum())
        enters = place < self.keeps
        return Field(min(available, self.keeps - enters), place, enters=enters)


def _with(version: Version, others: int) -> int:
    """How many products hold all words, this version among them where it does."""
    return others + (version.passes and version.wording.in_all)
