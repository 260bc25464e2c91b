"""The other candidates, in the order in which base ranking takes the first thousand of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vitrina.search.whatif.asked import Asked
from vitrina.search.whatif.versions import Version, Versions


@dataclass(frozen=True, slots=True)
class Field:
    """Which rivals one version meets: the first `size` of them. `candidate`: stage 1 lets it in; `enters`: it
    is among those that go through all stages."""

    size: int
    candidate: bool
    enters: bool


@dataclass(frozen=True, slots=True)
class _Pool:
    """The candidates that go on as the index has them: see `Rivals`. `total`: how many hold all words."""

    rows: NDArray[np.int64]
    bm25: NDArray[np.float32]
    in_all: int
    total: int


@dataclass(frozen=True, slots=True)
class Rivals:
    """`rows`: int64 `(n,)` and `bm25`: float32 `(n,)` of the candidates but the product, those that hold all
    words first, then, where `loose` is set, those that hold any; in both best text first. `in_all`: how many
    of `rows` hold all words; `matched_all`: how many do in the whole index. `keeps`: so many candidates go
    on, the product among them; `present`: the product as it is, `kept`: it is among them now."""

    rows: NDArray[np.int64]
    bm25: NDArray[np.float32]
    in_all: int
    matched_all: int
    keeps: int
    loose: bool
    present: Version
    kept: bool

    @classmethod
    def of(cls, asked: Asked, versions: Versions) -> "Rivals":
        """The rivals of all versions of one product."""
        settings, present = asked.pipeline.settings, versions.versions[0]
        keeps = min(settings.base_ranking_keeps, settings.candidates_max)
        pool = _pool(asked, limit=keeps, loose=False)
        matched_all = pool.total - (present.passes and present.wording.in_all)
        loose = any(asked.asks_for_any(_with(version, matched_all)) for version in versions.versions)
        if loose:
            pool = _pool(asked, limit=keeps, loose=True)
        others = pool.rows != versions.row
        rows, bm25, in_all = pool.rows[others], pool.bm25[others], int(others[: pool.in_all].sum())
        kept = not others.all()
        if kept and len(pool.rows) == keeps:
            # Who comes in when the product goes. Which of equals are in depends on how many are asked for:
            # those who are in come from the question that is asked, and only the next one from a larger one.
            spare = _pool(asked, limit=keeps + 1, loose=loose)
            next_one = np.flatnonzero(~np.isin(spare.rows, pool.rows))[:1]
            rows, bm25 = np.append(rows, spare.rows[next_one]), np.append(bm25, spare.bm25[next_one])
            in_all += 0 if loose else len(next_one)
        return cls(rows, bm25, in_all, matched_all, keeps, loose, present, kept)

    def field(self, asked: Asked, version: Version, row: int) -> Field:
        """Whom `version` of the product that is `row` meets."""
        loose = asked.asks_for_any(_with(version, self.matched_all))
        available = len(self.rows) if loose else self.in_all
        wording = version.wording
        candidate = version.passes and (wording.in_all or (loose and wording.in_any))
        enters = candidate and self._enters(version, row, loose=loose, available=available)
        return Field(min(available, self.keeps - enters), candidate, enters)

    def _enters(self, version: Version, row: int, *, loose: bool, available: int) -> bool:
        """Whether its text is good enough. What says the same as now, to the same question, is where it is:
        among equals at the limit nothing else tells."""
        if version.says_the_same_as(self.present) and loose == self.loose:
            return self.kept
        in_all, bm25 = version.wording.in_all, np.float32(version.wording.bm25)
        tier = slice(0, self.in_all) if in_all else slice(self.in_all, available)
        equal = self.bm25[tier] == bm25
        ahead = (self.bm25[tier] > bm25) | (equal if version.later else equal & (self.rows[tier] < row))
        return (0 if in_all else self.in_all) + int(ahead.sum()) < self.keeps


def _pool(asked: Asked, *, limit: int, loose: bool) -> _Pool:
    snapshot, groups = asked.snapshot, asked.query.groups
    found = snapshot.retriever.candidates(snapshot.query(groups, clauses=asked.clauses), limit=limit)
    rows, bm25 = found.rows, found.scores
    if loose:
        some = snapshot.query(groups, match="any", clauses=asked.clauses)
        more = snapshot.retriever.candidates(some, limit=limit)
        new = ~np.isin(more.rows, found.rows)
        rows = np.concatenate([rows, more.rows[new]])[:limit]
        bm25 = np.concatenate([bm25, more.scores[new]])[:limit]
    return _Pool(rows, bm25, min(len(found.rows), len(rows)), found.total)


def _with(version: Version, others: int) -> int:
    """How many products hold all words, this version among them where it does."""
    return others + (version.passes and version.wording.in_all)
