"""The search engine: one object over one folder."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput
from vitrina.kernel.progress import Progress
from vitrina.search.analysis import Analyzer, Lexicon, QueryFormer
from vitrina.search.boosting.book import BoostBook, BoostFile, Boosts
from vitrina.search.errors import UnknownProduct
from vitrina.search.explain import explain_product
from vitrina.search.explanation import Explanation
from vitrina.search.facets import FacetCounter
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SIGNAL_NAMES
from vitrina.search.indexing import Indexer, IndexReport
from vitrina.search.neighbours import NEXT_ABOVE, Comparison, ahead_of
from vitrina.search.page import places_of, plain_hits, ranked_hits, served_block
from vitrina.search.pipeline import Pipeline
from vitrina.search.preview import PREVIEW_PLACES, Preview, preview_of
from vitrina.search.query_key import query_key
from vitrina.search.ranking.base import BaseWeights
from vitrina.search.ranking.store import ModelStore
from vitrina.search.settings import SearchSettings
from vitrina.search.sorting import sorted_rows
from vitrina.search.storage.signals import SignalStore
from vitrina.search.storage.snapshot import Reader, Snapshot
from vitrina.search.storage.source import product_from_json
from vitrina.search.storage.wordsmith import Wordsmith
from vitrina.search.suggest import Suggester
from vitrina.search.types import (
    FormedQuery,
    LiveUpdate,
    Location,
    Product,
    SearchPage,
    SearchRequest,
    Served,
    ShopperContext,
    SignalSheet,
    Sort,
    Suggestion,
)
from vitrina.search.whatif.asking import what_if
from vitrina.search.whatif.finding import newly_found
from vitrina.search.whatif.types import Change, WhatIf


class Engine:
    """Indexes products, and answers and explains queries over them, in four stages.

    Everything lies in one folder: the index, the operators' boosts (`boosts.json`), synonyms and stop words
    (`lexicon/`). What is edited there acts at once, without a restart. Any number of engines, in any number
    of processes, may share the folder; one of them writes at a time.
    """

    def __init__(
        self, folder: Path, *, settings: SearchSettings, models: Path | None, weights: BaseWeights
    ) -> None:
        self.folder = folder
        self.settings = settings
        self.analyzer = Analyzer(default_language=settings.default_language)
        self.lexicon = Lexicon(folder / "lexicon")
        self.indexer = Indexer(folder, wording=self.analyzer, settings=settings)
        self.reader = Reader(self.indexer.folder)
        self.signals = SignalStore(folder / "signals", columns=SIGNAL_NAMES, query_columns=QUERY_SIGNAL_NAMES)
        self.models = ModelStore(models or folder / "models")
        self.boosts = BoostFile(folder / "boosts.json", normalise=self.analyzer.tokens)
        self._former = QueryFormer(self.analyzer, self.lexicon, settings)
        self._weights = weights
        self._learnt: frozenset[str] = frozenset()
        self._facets = FacetCounter(settings)
        self._suggester = Suggester(self.analyzer, settings)

    @classmethod
    def open(
        cls,
        folder: Path | str,
        *,
        settings: SearchSettings | None = None,
        models: Path | str | None = None,
        weights: BaseWeights | None = None,
    ) -> "Engine":
        """Open the index in `folder`, which is made by the first `index` or `rebuild`.

        `models`: folder of the learned models (default: `models` inside).
        """
        return cls(
            Path(folder),
            settings=settings or SearchSettings(),
            models=Path(models) if models is not None else None,
            weights=weights or BaseWeights(),
        )

    # ------------------------------------------------------------------------------------------ asking

    def search(self, request: SearchRequest, *, now: datetime | None = None) -> SearchPage:
        """Answer a query with one page, as of `now` (aware; by default the clock's). Raises `NoIndex`,
        `UnknownFilter`, `InvalidInput`, and what `ModelStore.named` raises for the models it asks for."""
        _check_page(request, self.settings)
        snapshot = self._snapshot()
        pipeline = self._pipeline(request)
        served: Served | None = None
        first, last = (request.page - 1) * request.page_size, request.page * request.page_size
        if request.sort is Sort.RELEVANCE:
            ranking = pipeline.rank(snapshot, request, now=now or clock.now(), depth=last)
            query, pool, took_ms = ranking.query, ranking.pool, ranking.took_ms
            model = "|".join(opinion.model.name for opinion in ranking.opinions)
            places = places_of(ranking, first, last)
            hits = ranked_hits(snapshot, ranking, places)
            if request.served:
                served = served_block(ranking, places, hits, signals_version=pipeline.signals.version)
        else:
            query, clauses = pipeline.form(snapshot, request), pipeline.clauses(snapshot, request)
            pool = pipeline.select(snapshot, query, clauses, limit=1)
            rows = sorted_rows(snapshot, pool, request.sort, limit=min(last, self.settings.candidates_max))
            hits, took_ms, model = plain_hits(snapshot, rows[first:last], first), {}, ""
        return SearchPage(
            query_id=secrets.token_hex(8),
            query=query,
            hits=hits,
            total=pool.total,
            matched_all=pool.matched_all,
            page=request.page,
            page_size=request.page_size,
            facets=self._facets.count(snapshot, pool.question) if request.facets else (),
            prices=self._facets.prices(snapshot, pool.question) if request.facets else None,
            took_ms=took_ms,
            query_key=query_key(query, request.filters),
            model=model,
            served=served,
        )

    def explain(self, request: SearchRequest, product_id: str, *, now: datetime | None = None) -> Explanation:
        """Why `product_id` stands where it stands in the answer to `request`, stage by stage; in interleaved
        orders, by the model that chose it. Raises what `search` raises, and `UnknownProduct`."""
        snapshot, product, row = self._indexed(product_id)
        pipeline = self._pipeline(request)
        ranking = pipeline.rank(snapshot, request, now=now or clock.now())
        return explain_product(pipeline, snapshot, ranking, product, row, analyzer=self.analyzer)

    def compare(self, request: SearchRequest, product_id: str, *, now: datetime | None = None) -> Comparison:
        """As `explain`, and who stands above by how much, in the order without fair trials and
        interleaving. Raises what `explain` raises."""
        snapshot, product, row = self._indexed(product_id)
        plain = replace(request, trial_seed="", teams=None)
        pipeline = self._pipeline(plain)
        ranking = pipeline.rank(snapshot, plain, now=now or clock.now())
        explained = explain_product(pipeline, snapshot, ranking, product, row, analyzer=self.analyzer)
        return Comparison(explained, ahead_of(snapshot, ranking, row, next_above=NEXT_ABOVE))

    def what_if(
        self,
        request: SearchRequest,
        product_id: str,
        changes: Sequence[Change],
        *,
        now: datetime | None = None,
        groups: bool = True,
    ) -> WhatIf:
        """Where `product_id` stands in the answer to `request`, and where it would stand with each of
        `changes` alone. Nothing changes; places that fair trials and interleaving give away count for nobody.
        `groups`: with what each group of features adds (of a learned model some milliseconds a change).
        Raises what `search` raises, `UnknownProduct`, and for a change that cannot be `InvalidInput`,
        `UnfitProduct` or `InvalidBoost`."""
        snapshot, product, row = self._indexed(product_id)
        plain = replace(request, trial_seed="", teams=None)
        return what_if(
            self._pipeline(plain),
            snapshot,
            plain,
            product,
            row,
            changes,
            analyzer=self.analyzer,
            now=now or clock.now(),
            groups=groups,
        )

    def text_order(
        self, request: SearchRequest, *, limit: int, now: datetime | None = None
    ) -> tuple[str, ...]:
        """The first `limit` products in the order of stage 2, before model and factors: what words alone
        would show. Raises what `search` raises."""
        snapshot = self._snapshot()
        ranking = self._pipeline(request).rank(snapshot, request, now=now or clock.now())
        return tuple(snapshot.product_ids(ranking.rows[:limit]))

    def form(self, request: SearchRequest) -> FormedQuery:
        """How stage 1 understands the words of `request`. Raises `NoIndex`."""
        return self._pipeline(request).form(self._snapshot(), request)

    def newly_found(
        self, product_id: str, changes: Sequence[Change], queries: Sequence[FormedQuery]
    ) -> tuple[tuple[int, ...], ...]:
        """For each of `changes`, which of `queries` (their numbers) find all their words in the product with
        it and do not without. Raises `UnknownProduct`, `UnfitProduct`."""
        _, product, _ = self._indexed(product_id)
        smith = Wordsmith(self.analyzer, self.settings.field_weights)
        return newly_found(product, changes, queries, smith=smith)

    def preview(
        self,
        request: SearchRequest,
        *,
        boosts: BoostBook | None = None,
        lexicon: Path | None = None,
        places: int = PREVIEW_PLACES,
    ) -> Preview:
        """What would move among the first `places` of the answer to `request` if these `boosts`, or the
        synonyms and stop words in the folder `lexicon`, were in force instead of the present ones. Nothing
        changes. Raises what `search` raises, and `InvalidBoost`."""
        snapshot, now = self._snapshot(), clock.now()
        present = self._pipeline(request)
        changed = replace(
            present,
            boosts=present.boosts if boosts is None else Boosts.of(boosts, normalise=self.analyzer.tokens),
            former=present.former
            if lexicon is None
            else QueryFormer(self.analyzer, Lexicon(lexicon), self.settings),
        )
        before = present.rank(snapshot, request, now=now)
        return preview_of(snapshot, before, changed.rank(snapshot, request, now=now), places=places)

    def suggest(self, prefix: str, *, context: ShopperContext | None = None) -> tuple[Suggestion, ...]:
        """What the shopper may be about to type: queries, categories, brands, products."""
        return self._suggester.suggest(self._snapshot(), prefix, context=context or ShopperContext())

    def holds(self, product_id: str) -> bool:
        """Whether the product is searchable."""
        return self._snapshot().retriever.row_of(product_id) is not None

    def product_count(self) -> int:
        """How many products are searchable."""
        return self._snapshot().retriever.product_count()

    # ----------------------------------------------------------------------------------------- changing

    def index(self, products: Iterable[Product], *, progress: Progress | None = None) -> IndexReport:
        """Add products, in place of those with the same ids. See `Indexer.index`."""
        return self.indexer.index(products, progress=progress)

    def rebuild(
        self,
        products: Iterable[Product],
        *,
        progress: Progress | None = None,
        total: int | None = None,
        names: Iterable[str] = (),
    ) -> IndexReport:
        """Build a new index beside the old one and switch to it. See `Indexer.rebuild`."""
        return self.indexer.rebuild(products, progress=progress, total=total, names=names)

    def tidy(self) -> None:
        """Do what keeps the index quick, where it is due: call it now and then, after changes."""
        self.indexer.tidy()

    def remove(self, product_ids: Sequence[str]) -> None:
        """Take products out. See `Indexer.remove`."""
        self.indexer.remove(product_ids)

    def update(self, updates: Iterable[LiveUpdate]) -> tuple[str, ...]:
        """Change live numbers; they act at once. See `Indexer.update`."""
        return self.indexer.update(updates)

    def update_where(self, code: str, key: str, live: Mapping[str, float]) -> int:
        """Change live numbers of all products with a facet term. See `Indexer.update_where`."""
        return self.indexer.update_where(code, key, live)

    def publish_signals(self, sheet: SignalSheet) -> str:
        """Put what shoppers did in place of what was published before, in all processes from their next query
        on; returns the new version's name. See `SignalStore.publish`."""
        return self.signals.publish(sheet)

    def save_locations(self, locations: Sequence[Location]) -> None:
        """Set the places that can hold stock. See `IndexFolder.save_locations`."""
        self.indexer.folder.save_locations(locations)

    # ------------------------------------------------------------------------------------------- inside

    def _snapshot(self) -> Snapshot:
        snapshot = self.reader.current()
        if snapshot.own_words is not self._learnt:
            self.analyzer.learn_words(snapshot.own_words)
            self._learnt = snapshot.own_words
        return snapshot

    def _indexed(self, product_id: str) -> tuple[Snapshot, Product, int]:
        """The snapshot of now, a product as it was indexed, and its row. Raises `UnknownProduct`."""
        snapshot = self._snapshot()
        row, source = snapshot.retriever.row_of(product_id), snapshot.retriever.source(product_id)
        if row is None or source is None:
            raise UnknownProduct(kind="product", id=product_id)
        return snapshot, product_from_json(source), row

    def _pipeline(self, request: SearchRequest) -> Pipeline:
        name, rival = request.teams or (request.model, None)
        return Pipeline(
            former=self._former,
            settings=self.settings,
            weights=self._weights,
            model=self.models.named(name),
            boosts=self.boosts.current(),
            signals=self.signals.current(),
            rival=None if rival is None else self.models.named(rival),
        )


def _check_page(request: SearchRequest, settings: SearchSettings) -> None:
    if request.page < 1:
        raise InvalidInput(field="page", value=request.page, reason="pages count from 1")
    if not 1 <= request.page_size <= settings.page_size_max:
        reason = f"a page holds 1 to {settings.page_size_max} products"
        raise InvalidInput(field="page_size", value=request.page_size, reason=reason)
