from dataclasses import replace
from pathlib import Path

import pytest
from catboost import CatBoost

from vitrina.search.errors import FeatureMismatch, ModelDamaged
from vitrina.search.ranking.catboost_model import ModelSheet
from vitrina.search.ranking.errors import UnknownModelVersion
from vitrina.search.ranking.store import ModelStore


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


def test_a_fresh_store_serves_the_prior(store: ModelStore) -> None:
    assert store.current().name == "prior"
    assert store.versions() == ()
    assert store.problem is None


def test_what_is_published_is_served(store: ModelStore, trees: CatBoost, sheet: ModelSheet) -> None:
    assert store.publish(trees, sheet) == "v000001"
    assert store.current().name == "v000001"
    assert store.publish(trees, sheet) == "v000002"
    assert [(it.name, it.live) for it in store.versions()] == [("v000001", False), ("v000002", True)]
    assert store.versions()[0].sheet.metrics == {"log_loss": 0.21}


def test_another_process_notices(store: ModelStore, trees: CatBoost, sheet: ModelSheet) -> None:
    other = ModelStore(store.folder)
    assert other.current().name == "prior"
    store.publish(trees, sheet)
    assert other.current().name == "v000001"
    assert other.current() is other.current()


def test_publishing_can_be_undone_down_to_the_prior(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    store.publish(trees, sheet)
    store.publish(trees, sheet)
    assert (store.roll_back(), store.current().name) == ("v000001", "v000001")
    assert (store.roll_back(), store.current().name) == (None, "prior")
    assert (store.roll_back(), store.current().name) == (None, "prior")
    store.go_live("v000002")
    assert store.current().name == "v000002"


def test_a_number_is_never_given_twice(store: ModelStore, trees: CatBoost, sheet: ModelSheet) -> None:
    store.publish(trees, sheet)
    store.roll_back()
    assert store.publish(trees, sheet) == "v000002"


def test_what_does_not_fit_is_not_published_and_leaves_nothing_behind(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    store.publish(trees, sheet)
    with pytest.raises(FeatureMismatch):
        store.publish(trees, replace(sheet, features={**sheet.features, "loudness": "0"}))
    assert store.current().name == "v000001"
    assert sorted(path.name for path in store.folder.iterdir()) == ["CURRENT", "v000001"]


def test_the_live_model_stays_where_a_later_one_is_damaged(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    store.publish(trees, sheet)
    server = ModelStore(store.folder)
    assert server.current().name == "v000001"
    store.publish(trees, sheet)
    (store.folder / "v000002" / "model.cbm").write_bytes(b"")
    assert server.current().name == "v000001"
    assert isinstance(server.problem, ModelDamaged)
    store.go_live("v000001")
    assert server.current().name == "v000001"
    assert server.problem is None


def test_a_server_that_starts_on_a_damaged_model_serves_the_prior(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    store.publish(trees, sheet)
    (store.folder / "v000001" / "meta.json").write_bytes(b"")
    server = ModelStore(store.folder)
    assert server.current().name == "prior"
    assert isinstance(server.problem, ModelDamaged)
    assert server.versions() == ()


@pytest.mark.parametrize("name", ["v000009", "../elsewhere", "model"])
def test_an_unknown_version_is_refused_with_the_known_ones(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet, name: str
) -> None:
    store.publish(trees, sheet)
    with pytest.raises(UnknownModelVersion, match="Versions there: v000001"):
        store.go_live(name)
    (store.folder / "CURRENT").write_text(name)
    assert store.current().name == "prior"
    assert isinstance(store.problem, UnknownModelVersion)


def test_a_model_may_be_kept_without_going_live(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    assert store.publish(trees, sheet, live=False) == "v000001"
    assert store.current().name == "prior"
    store.go_live("v000001")
    assert store.current().name == "v000001"


def test_old_versions_go_but_never_the_live_one_or_the_way_back(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    for _ in range(5):
        store.publish(trees, sheet)
    store.go_live("v000003")
    assert store.prune(keep=1) == ("v000001", "v000004")
    assert [it.name for it in store.versions()] == ["v000002", "v000003", "v000005"]
    assert store.prune(keep=9) == ()


def test_any_version_can_be_asked_for_by_name(store: ModelStore, trees: CatBoost, sheet: ModelSheet) -> None:
    assert store.named("") is store.current()
    assert store.named("prior") is store.current()
    for _ in range(7):
        store.publish(trees, sheet)
    assert store.named("") is store.named("v000007") is store.current()
    assert store.named("prior").name == "prior"
    early = store.named("v000001")
    assert early.name == "v000001"
    assert store.named("v000001") is early
    for other in ("v000002", "v000003", "v000001", "v000004", "v000005"):
        assert store.named(other).name == other
    assert store.named("v000001") is early
    for other in ("v000002", "v000003", "v000004", "v000005"):
        store.named(other)
    assert store.named("v000001") is not early


def test_a_named_version_that_cannot_be_read_is_refused_and_the_live_one_stays(
    store: ModelStore, trees: CatBoost, sheet: ModelSheet
) -> None:
    store.publish(trees, sheet)
    store.publish(trees, sheet)
    (store.folder / "v000001" / "model.cbm").write_bytes(b"rubbish")
    with pytest.raises(ModelDamaged, match="v000001"):
        store.named("v000001")
    with pytest.raises(UnknownModelVersion, match="v000001, v000002"):
        store.named("../v000002")
    assert store.current().name == "v000002"
    assert store.problem is None
