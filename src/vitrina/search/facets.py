"""Facets: which attributes split a result best, with the counts of their values."""

from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from threading import Lock

from vitrina.search.retrieval.protocol import CandidateQuery
from vitrina.search.settings import SearchSettings
from vitrina.search.storage.files import Stamp
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.storage.texts import is_number_key
from vitrina.search.types import Facet, FacetValue

_REMEMBERED = 512
_SMALL_RESULT = 20_000
"""Up to so many products all their facet terms are counted in one go; above, the most frequent ones, and an
attribute by itself where these may not be enough."""

_ALL_TERMS = 60_000
_TELLING_TERMS = 4_000
_ALWAYS = ("category", "brand")

Counts = Mapping[str, int]
"""Key → number of products, most frequent first."""


class FacetCounter:
    """Counts facets and remembers the last answers. Safe for use by many threads."""

    def __init__(self, settings: SearchSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._answers: OrderedDict[tuple[tuple[str, Stamp], CandidateQuery], tuple[Facet, ...]] = (
            OrderedDict()
        )

    def count(self, snapshot: Snapshot, query: CandidateQuery) -> tuple[Facet, ...]:
        """The facets of all products that match, category and brand first, then the others by `usefulness`;
        counts are exact. A facet whose values all products have is left out: it cuts nothing."""
        key = (snapshot.state, query)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = self._count(snapshot, query)
        with self._lock:
            self._answers[key] = answer
            if len(self._answers) > _REMEMBERED:
                self._answers.popitem(last=False)
        return answer

    def _count(self, snapshot: Snapshot, query: CandidateQuery) -> tuple[Facet, ...]:
        retriever = snapshot.retriever
        total = retriever.count(query)
        small = total <= _SMALL_RESULT
        counts = _by_code(retriever.facet_counts(query, limit=_ALL_TERMS if small else _TELLING_TERMS))
        codes = self._chosen(counts, total)
        for code in codes:
            if not small and self._cut_short(counts[code]):
                counts[code] = retriever.key_counts(query, code)
        return tuple(self._facet(code, counts[code]) for code in codes)

    def _cut_short(self, keys: Counts) -> bool:
        """Whether keys that are shown, or the ends of a range, may be missing among the most frequent."""
        return len(keys) < self._settings.facet_values_max or all(map(is_number_key, keys))

    def _chosen(self, counts: Mapping[str, Counts], total: int) -> list[str]:
        scores = {
            code: usefulness(keys, total=total, shown=self._settings.facet_values_max)
            for code, keys in counts.items()
        }
        telling = [code for code, score in scores.items() if score > 0]
        telling.sort(key=lambda code: (code not in _ALWAYS, -scores[code], code))
        return telling[: self._settings.facets_max]

    def _facet(self, code: str, keys: Counts) -> Facet:
        shown = sorted(keys.items(), key=lambda item: (-item[1], item[0]))[: self._settings.facet_values_max]
        numeric = all(map(is_number_key, keys))
        return Facet(
            code=code,
            values=tuple(FacetValue(key, count) for key, count in shown),
            minimum=min(map(float, keys)) if numeric else None,
            maximum=max(map(float, keys)) if numeric else None,
        )


def usefulness(keys: Counts, *, total: int, shown: int) -> float:
    """How well an attribute splits `total` products, 0 to 1: coverage × split × reach.

    Coverage: share of the products that have it. Split: the Gini impurity of its values, the chance that two
    products differ in it. Reach: how much of it the `shown` most frequent values tell; near 0 for what is
    different in every product, such as a model name. Numbers are chosen by range: all of them are in reach.
    An attribute of one value splits by who has it.
    """
    counts = sorted(keys.values(), reverse=True)
    mentions = sum(counts)
    if not mentions or not total or counts[-1] >= total:
        return 0.0
    coverage = min(1.0, mentions / total)
    if len(counts) == 1:
        return 2 * coverage * (1 - coverage)
    split = 1 - sum((count / mentions) ** 2 for count in counts)
    reach = 1.0 if all(map(is_number_key, keys)) else sum(counts[:shown]) / mentions
    return coverage * split * reach


def _by_code(terms: Mapping[str, int]) -> dict[str, Counts]:
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for term, count in terms.items():
        code, _, key = term.partition("=")
        counts[code][key] = count
    return dict(counts)
