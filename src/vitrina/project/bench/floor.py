"""The floor: what bare tantivy and bare CatBoost take for the same work. Nothing built on them is quicker."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import tantivy
from catboost import CatBoost
from numpy.typing import NDArray

from vitrina.search.ranking.catboost_model import MODEL_FILE, CatBoostModel
from vitrina.search.retrieval.protocol import CandidateQuery
from vitrina.search.retrieval.tantivy_queries import build_query
from vitrina.search.retrieval.tantivy_schema import ROW, open_index
from vitrina.search.settings import SearchSettings
from vitrina.search.types import MatchLevel, SearchPage


class Floor:
    """Repeats a query's bare work: the same tantivy queries (made beforehand) for as many hits with their row
    numbers, and CatBoost over the very matrix that stage 3 scored."""

    def __init__(self, text_folder: Path, model_folder: Path, *, settings: SearchSettings) -> None:
        self._searcher = open_index(text_folder).searcher()
        self._trees = CatBoost()
        self._trees.load_model(str(model_folder / MODEL_FILE))
        self._settings = settings
        self._matrix: NDArray[np.float32] | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Within the block, the matrices that models of this process are given are kept: the last one."""
        score = CatBoostModel.score

        def watched(model: CatBoostModel, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
            self._matrix = matrix
            return score(model, matrix)

        CatBoostModel.score = watched  # type: ignore[method-assign, assignment]
        try:
            yield
        finally:
            CatBoostModel.score = score  # type: ignore[method-assign]

    def measure(self, page: SearchPage) -> tuple[float, float]:
        """Seconds of bare retrieval and of bare scoring for the query that `page` answers; it must have been
        the last one."""
        queries = [self._query(page, "all")]
        if page.matched_all < self._settings.few_candidates and len(page.query.groups) > 1:
            queries.append(self._query(page, "any"))
        began = time.perf_counter()
        for query in queries:
            found = self._searcher.search(query, self._settings.base_ranking_keeps, count=True)
            self._searcher.fast_field_values(ROW, [address for _, address in found.hits])
        retrieved = time.perf_counter()
        if self._matrix is not None and len(self._matrix):
            self._trees.predict(self._matrix, prediction_type="RawFormulaVal", thread_count=1)
        return retrieved - began, time.perf_counter() - retrieved

    def _query(self, page: SearchPage, match: MatchLevel) -> tantivy.Query:
        return build_query(CandidateQuery(page.query.groups, match), lambda _code: ())
