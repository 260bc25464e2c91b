"""The engine with what shoppers did: signals, models by name, what was served, trials, two teams."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import ceil
from pathlib import Path

import numpy as np
import pytest
from catboost import CatBoost
from tests.search.small_shop import BAGS, CATALOGUE, SETTINGS, goods, ids

from vitrina.search import Engine, Filters, LiveUpdate, Product, SearchRequest, Sort
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.placement import Placement
from vitrina.search.errors import ModelDamaged
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES
from vitrina.search.ranking.catboost_model import ModelSheet
from vitrina.search.ranking.errors import UnknownModelVersion
from vitrina.search.types import Hit, SignalSheet

DAY = date(2026, 11, 20)


def a_sheet(
    products: Mapping[str, Mapping[str, float]],
    pairs: Mapping[tuple[str, str], Mapping[str, float]] | None = None,
) -> SignalSheet:
    pairs = pairs or {}
    return SignalSheet(
        day=DAY,
        product_ids=list(products),
        values=_rows(SIGNAL_NAMES, list(products.values())),
        query_keys=[query for query, _ in pairs],
        query_products=[product for _, product in pairs],
        query_values=_rows(QUERY_SIGNAL_NAMES, list(pairs.values())),
    )


def _rows(names: tuple[str, ...], rows: list[Mapping[str, float]]) -> np.ndarray:
    values = np.full((len(rows), len(names)), np.nan, np.float32)
    for number, row in enumerate(rows):
        for name, value in row.items():
            values[number, names.index(name)] = value
    return values


def fed(engine: Engine, product_id: str, text: str, name: str) -> float | None:
    """A feature of a product as the model saw it; None where it took its default for want of the number."""
    learned = engine.explain(SearchRequest(text), product_id).learned
    assert learned
    return next(it.value for group in learned.groups for it in group.features if it.name == name)


# ---------------------------------------------------------------------------------------------- signals


def test_what_shoppers_did_reaches_the_model_in_every_process(own_shop: Engine) -> None:
    other = Engine.open(own_shop.folder, settings=SETTINGS)
    assert fed(other, "tote-red", "tote", "views_28d") is None
    own_shop.publish_signals(
        a_sheet(
            {"tote-red": {"views_28d": 40}},
            {("w:tote", "tote-red"): {"query_views_28d": 9}, ("c:bags", "tote-red"): {"query_views_28d": 3}},
        )
    )
    assert fed(other, "tote-red", "tote", "views_28d") == 40
    assert fed(other, "tote-red", "totes", "query_views_28d") == 9
    assert fed(other, "tote-red", "red tote", "query_views_28d") is None
    assert fed(other, "tote-black", "tote", "views_28d") is None


def test_what_sells_stands_higher(own_shop: Engine) -> None:
    for best, other in (("tote-red", "tote-black"), ("tote-black", "tote-red")):
        own_shop.publish_signals(
            a_sheet(
                {
                    best: {"orders_28d": 300, "conversion_60d": 0.05},
                    other: {"orders_28d": 0, "conversion_60d": 0},
                }
            )
        )
        assert ids(own_shop, "tote")[:2] == [best, other]


def test_signals_outlive_indexing_and_rebuilds(own_shop: Engine) -> None:
    own_shop.publish_signals(a_sheet({"tote-red": {"views_28d": 40}, "kettle": {"views_28d": 5}}))
    own_shop.index([goods("tote-red", {"en": "Tote anew"}), goods("kettle", {"en": "Kettle"})])
    assert fed(own_shop, "tote-red", "tote", "views_28d") == 40
    assert fed(own_shop, "kettle", "kettle", "views_28d") == 5
    own_shop.rebuild(CATALOGUE)
    assert fed(own_shop, "tote-red", "tote", "views_28d") == 40
    own_shop.indexer.compact()
    assert fed(own_shop, "tote-red", "tote", "views_28d") == 40


def test_nothing_but_nan_is_nothing_known(own_shop: Engine) -> None:
    before = own_shop.search(SearchRequest("tote")).hits
    everything = {
        product.id: dict.fromkeys(SIGNAL_NAMES, value)
        for product, value in zip(CATALOGUE, [np.nan, np.inf, -np.inf] * len(CATALOGUE), strict=False)
    }
    pairs = {("w:tote", product.id): dict.fromkeys(QUERY_SIGNAL_NAMES, np.nan) for product in CATALOGUE}
    own_shop.publish_signals(a_sheet(everything, pairs))
    assert own_shop.search(SearchRequest("tote")).hits == before


# ----------------------------------------------------------------------------------------------- served


def test_what_was_served_is_what_the_model_saw(own_shop: Engine, trees: CatBoost, sheet: ModelSheet) -> None:
    own_shop.models.publish(trees, sheet)
    version = own_shop.publish_signals(a_sheet({"tote-red": {"views_28d": 40.1}}))
    page = own_shop.search(SearchRequest("tote", served=True))
    assert page.served
    assert page.served.product_ids == tuple(hit.product_id for hit in page.hits)
    assert page.served.signals_version == version
    assert (page.served.values.dtype, page.served.values.shape) == (np.float32, (len(page.hits), len(SCHEMA)))
    assert page.served.values[:, SCHEMA.index("views_28d")].max() == np.float32(40.1)
    scored = own_shop.models.current().score(page.served.values)
    assert scored.tolist() == [hit.score for hit in page.hits]
    assert own_shop.search(SearchRequest("tote")).served is None


def test_only_what_the_model_saw_is_told_as_served(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path, settings=replace(SETTINGS, base_ranking_keeps=3))
    engine.index(goods(f"p{number}", {"en": "bag " + "of other words " * number}) for number in range(6))
    page = engine.search(SearchRequest("bag", served=True))
    assert page.served
    assert page.served.product_ids == tuple(hit.product_id for hit in page.hits[:3])
    assert len(page.hits) == 6
    assert engine.search(SearchRequest("bag", served=True, sort=Sort.PRICE)).served is None


def test_the_moment_can_be_given(own_shop: Engine) -> None:
    own_shop.index([goods("lamp", {"en": "Lamp"})])
    own_shop.update([LiveUpdate("lamp", {"released_day": 20_000})])
    ages = []
    for days in (0, 5):
        now = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=20_010 + days)
        page = own_shop.search(SearchRequest("lamp", served=True), now=now)
        assert page.served
        ages.append(page.served.values[0, SCHEMA.index("age_days")])
        explained = own_shop.explain(SearchRequest("lamp"), "lamp", now=now)
        assert explained.boosts
        assert explained.boosts.score == page.hits[0].score
    assert ages == [10, 15]


# ------------------------------------------------------------------------------------------ models by name


def test_a_request_may_name_its_model(own_shop: Engine, trees: CatBoost, sheet: ModelSheet) -> None:
    prior = own_shop.search(SearchRequest("tote"))
    assert prior.model == "prior"
    name = own_shop.models.publish(trees, sheet)
    assert own_shop.search(SearchRequest("tote")).model == name
    asked = own_shop.search(SearchRequest("tote", model="prior"))
    assert (asked.model, asked.hits) == ("prior", prior.hits)
    learned = own_shop.explain(SearchRequest("tote", model="prior"), "tote-red").learned
    assert learned
    assert learned.model == "prior"
    with pytest.raises(UnknownModelVersion, match="v000007"):
        own_shop.search(SearchRequest("tote", model="v000007"))
    assert own_shop.search(SearchRequest("tote", sort=Sort.PRICE)).model == ""


def test_a_damaged_model_is_told_and_the_live_one_answers_on(
    own_shop: Engine, trees: CatBoost, sheet: ModelSheet
) -> None:
    own_shop.models.publish(trees, sheet)
    before = own_shop.search(SearchRequest("tote"))
    other = Engine.open(own_shop.folder, settings=SETTINGS)
    name = other.models.publish(trees, sheet)
    (own_shop.models.folder / name / "model.cbm").write_bytes(b"")
    after = own_shop.search(SearchRequest("tote"))
    assert (after.model, after.hits) == ("v000001", before.hits)
    assert isinstance(own_shop.models.problem, ModelDamaged)
    assert "the live model stays" in own_shop.models.problem.message


def test_a_learned_model_answers_where_nothing_at_all_is_known(
    tmp_path: Path, trees: CatBoost, sheet: ModelSheet
) -> None:
    engine = Engine.open(tmp_path, settings=SETTINGS)
    engine.index(Product(f"p{number}", {"en": "Bag"}) for number in range(3))
    engine.models.publish(trees, sheet)
    page = engine.search(SearchRequest("", served=True))
    assert page.served
    assert np.isfinite(page.served.values).all()
    assert all(0 < hit.score < 1 for hit in page.hits)


# ------------------------------------------------------------------------------------------------- trials


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A hundred bags alike, seen by thousands but for every fifth, which nobody has seen."""
    engine = Engine.open(tmp_path_factory.mktemp("shelf"), settings=SETTINGS)
    engine.index(goods(f"b{number}", {"en": "Bag"}, categories=(BAGS,)) for number in range(100))
    engine.publish_signals(
        a_sheet(
            {
                f"b{number}": {"impressions_60d": 5_000, "views_60d": 400 - number, "orders_60d": 40}
                for number in range(100)
                if number % 5
            }
        )
    )
    return engine


def all_hits(engine: Engine, request: SearchRequest, page_size: int) -> list[Hit]:
    pages = [replace(request, page=page, page_size=page_size) for page in range(1, ceil(100 / page_size) + 1)]
    return [hit for page in pages for hit in engine.search(page).hits]


@pytest.mark.parametrize("text", ["bag", ""])
def test_a_bounded_share_of_every_page_is_for_the_new(shelf: Engine, text: str) -> None:
    plain = all_hits(shelf, SearchRequest(text), 20)
    tried = all_hits(shelf, SearchRequest(text, trial_seed="s1"), 20)
    assert not any(hit.trial for hit in plain)
    assert [hit.place for hit in tried] == list(range(1, 101))
    assert {hit.product_id for hit in tried} == {hit.product_id for hit in plain}
    trials = [hit for hit in tried if hit.trial]
    assert 3 <= len(trials) <= 5
    assert all(int(hit.product_id[1:]) % 5 == 0 for hit in trials)
    assert min(hit.place for hit in trials) >= SETTINGS.trial_first_place
    for start in range(0, 100, 20):
        assert sum(hit.trial for hit in tried[start : start + 20]) <= 1
    still = [hit.product_id for hit in tried if not hit.trial]
    assert still == [it.product_id for it in plain if it.product_id in set(still)]


def test_trials_are_stable_between_pages_and_sizes_and_differ_by_seed(shelf: Engine) -> None:
    orders = {
        (seed, size): [hit.product_id for hit in all_hits(shelf, SearchRequest("bag", trial_seed=seed), size)]
        for seed in ("s1", "s2")
        for size in (7, 24, 100)
    }
    assert orders["s1", 7] == orders["s1", 24] == orders["s1", 100] != orders["s2", 100]


def test_an_explanation_tells_of_the_trial(shelf: Engine) -> None:
    request = SearchRequest("bag", trial_seed="s1", page_size=100)
    page = shelf.search(request)
    tried = next(hit for hit in page.hits if hit.trial)
    explained = shelf.explain(request, tried.product_id)
    assert explained.place == tried.place
    assert explained.trial
    assert (explained.trial.place, explained.trial.impressions) == (tried.place, 0)
    plain = shelf.explain(SearchRequest("bag"), tried.product_id)
    assert (plain.trial, plain.place) == (None, explained.trial.earned_place)
    assert plain.place
    assert plain.place > tried.place
    known = next(hit for hit in page.hits if not hit.trial)
    assert shelf.explain(request, known.product_id).trial is None


def test_there_are_no_trials_where_they_are_switched_off_or_nothing_is_known(
    shelf: Engine, own_shop: Engine
) -> None:
    off = Engine.open(shelf.folder, settings=replace(SETTINGS, trial_share=0))
    assert not any(hit.trial for hit in off.search(SearchRequest("bag", trial_seed="s1", page_size=100)).hits)
    eager = Engine.open(own_shop.folder, settings=replace(SETTINGS, trial_share=1.0, trial_first_place=1))
    assert not any(hit.trial for hit in eager.search(SearchRequest(trial_seed="s1")).hits)


def test_what_merchandisers_placed_is_not_tried_and_stays(shelf: Engine) -> None:
    placed = Engine.open(shelf.folder, settings=replace(SETTINGS, trial_share=0.5, trial_first_place=1))
    placed.boosts.save(
        BoostBook(
            placements=(
                Placement("season", "new", "pin", "b10", place=2, query="bag"),
                Placement("recall", "being checked", "hide", "b15", query="bag"),
                Placement("old", "last year's", "bury", "b20", query="bag"),
            )
        )
    )
    for seed in ("s1", "s2", "s3"):
        hits = placed.search(SearchRequest("bag", trial_seed=seed, page_size=100)).hits
        assert (hits[1].product_id, hits[1].trial) == ("b10", False)
        assert (hits[-1].product_id, hits[-1].trial) == ("b20", False)
        assert "b15" not in {hit.product_id for hit in hits}
        assert len({hit.product_id for hit in hits}) == 99
        assert any(hit.trial for hit in hits)
    placed.boosts.save(BoostBook())


# ------------------------------------------------------------------------------------------------ two teams


def test_two_models_share_a_page(shelf: Engine, trees: CatBoost, sheet: ModelSheet) -> None:
    learned = shelf.models.publish(trees, sheet)
    orders = [
        [hit.product_id for hit in all_hits(shelf, SearchRequest("bag", model=name), 100)]
        for name in ("prior", learned)
    ]
    assert orders[0] != orders[1]
    request = SearchRequest("bag", teams=("prior", learned), trial_seed="visit")
    shared = Engine.open(shelf.folder, settings=replace(SETTINGS, trial_share=0))
    hits = all_hits(shared, request, 100)
    assert shared.search(request).model == f"prior|{learned}"
    assert sorted(hit.product_id for hit in hits) == sorted(orders[0])
    assert abs(sum(hit.team == "a" for hit in hits[:11]) * 2 - 11) == 1
    taken: set[str] = set()
    for hit in hits:
        own = orders["ab".index(hit.team)]
        assert hit.product_id == next(it for it in own if it not in taken)
        taken.add(hit.product_id)
    assert [it.product_id for it in all_hits(shared, request, 9)] == [it.product_id for it in hits]
    for hit in hits[:4]:
        explained = shared.explain(request, hit.product_id)
        assert explained.learned
        assert explained.boosts
        assert explained.learned.model == ("prior", learned)["ab".index(hit.team)]
        assert (explained.place, explained.boosts.score) == (hit.place, hit.score)
    filtered = shared.search(replace(request, filters=Filters(values={"category": ("bags",)})))
    assert filtered.query_key == "w:bag"


# ----------------------------------------------------------------------------------------- words alone


def test_the_order_of_words_alone_does_not_hear_of_what_is_bought(own_shop: Engine) -> None:
    request = SearchRequest("bag")
    before = own_shop.text_order(request, limit=50)
    worst = before[-1]
    own_shop.publish_signals(a_sheet({worst: {"orders_60d": 600.0, "conversion_60d": 0.05}}))
    assert own_shop.text_order(request, limit=50) == before
    assert set(before) == {hit.product_id for hit in own_shop.search(request).hits}
    assert own_shop.text_order(request, limit=2) == before[:2]
