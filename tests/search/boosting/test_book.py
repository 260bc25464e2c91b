import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.boosting.helpers import NOON, normalise

from vitrina.search.boosting.book import BoostBook, BoostFile, Boosts
from vitrina.search.boosting.defaults import default_factors
from vitrina.search.boosting.errors import BoostFileDamaged, InvalidBoost
from vitrina.search.boosting.factor import Budget, Curve, Factor
from vitrina.search.boosting.placement import Placement

FULL = BoostBook(
    factors=(
        *default_factors(),
        Factor(
            name="promotion 17",
            reason="Bought by seller s1.",
            kind="paid",
            effect=1.3,
            condition={"all": [{"words": "носки"}, {"product": "A-12"}]},
            active_from=NOON,
            active_until=datetime(2026, 12, 1, tzinfo=UTC),
            budget=Budget(limit_minor=50_000, spent_minor=12),
        ),
    ),
    placements=(
        Placement("top sock", "Season.", "pin", "A-12", 1, query="красные носки"),
        Placement("gone", "Recalled.", "hide", "B-7"),
    ),
    paid_factor_max=1.4,
)


@pytest.fixture
def file(tmp_path: Path) -> BoostFile:
    return BoostFile(tmp_path / "boosts.json", normalise=normalise)


@pytest.mark.parametrize("book", [BoostBook(), FULL, BoostBook(factors=())])
def test_a_book_comes_back_as_it_was(book: BoostBook) -> None:
    assert BoostBook.from_json(book.to_json()) == book


def test_what_an_operator_writes_by_hand_is_read() -> None:
    book = BoostBook.from_json(
        b"""{"factors": [
            {"name": "spring", "reason": "Spring sale.", "kind": "free", "effect": 1.1,
             "condition": {"facet": "brand=acme"}, "active_from": "2026-03-01T08:00:00+03:00"},
            {"name": "cheap", "reason": "Below its mean.", "kind": "free",
             "effect": {"fact": "price_ratio", "points": [[0.8, 1.05], [1, 1]]}}
        ]}"""
    )
    spring, cheap = book.factors
    assert spring.active_from == datetime(2026, 3, 1, 5, tzinfo=UTC)
    assert cheap.effect == Curve("price_ratio", ((0.8, 1.05), (1, 1)))
    assert cheap.condition == {"all": []}
    Boosts.of(book, normalise=normalise)


def test_without_a_file_the_defaults_are_in_force(file: BoostFile) -> None:
    assert file.current().book == BoostBook()
    assert file.problem is None


def test_what_is_saved_acts_at_once_here_and_elsewhere(file: BoostFile) -> None:
    elsewhere = BoostFile(file.path, normalise=normalise)
    elsewhere.current()
    file.save(FULL)
    assert file.current().book == FULL
    assert elsewhere.current().book == FULL
    assert elsewhere.current() is elsewhere.current()


def test_a_removed_file_brings_the_defaults_back(file: BoostFile) -> None:
    file.save(FULL)
    file.current()
    file.path.unlink()
    assert file.current().book == BoostBook()


def test_the_boosts_in_force_stay_where_the_file_is_refused(file: BoostFile) -> None:
    file.save(FULL)
    file.current()
    file.path.write_bytes(b'{"factors": [{"name": "half written')
    assert file.current().book == FULL
    assert isinstance(file.problem, BoostFileDamaged)
    assert "this is not JSON" in file.problem.message
    file.save(BoostBook())
    assert file.current().book == BoostBook()
    assert file.problem is None


def test_what_cannot_work_is_not_saved(file: BoostFile) -> None:
    file.save(FULL)
    wrong = BoostBook(factors=(Factor("a", "b", "free", 99.0),))
    with pytest.raises(InvalidBoost, match="a free factor is 1 to 10"):
        file.save(wrong)
    assert file.current().book == FULL
    assert [path.name for path in file.path.parent.iterdir()] == ["boosts.json"]


FACTOR = {"name": "a", "reason": "b", "kind": "free", "effect": 1.1}
PIN = {"name": "a", "reason": "b", "action": "pin", "product_id": "A", "place": 1, "query": "hat"}


@pytest.mark.parametrize(
    ("raw", "field", "reason"),
    [
        ([], "(file)", "write an object"),
        ({"factor": []}, "(file)", "known names: paid_factor_max, factors, placements"),
        ({"factors": {}}, "factors", "write a list"),
        ({"factors": ["express"]}, "factors[0]", "write an object"),
        ({"factors": [FACTOR, {**FACTOR, "colour": 1}]}, "factors[1]", "known names: name, reason, kind"),
        ({"factors": [{"name": "a"}]}, "factors[0]", "'reason' is missing"),
        ({"factors": [{**FACTOR, "name": ["a"]}]}, "factors[0].name", "write a text"),
        ({"factors": [{**FACTOR, "kind": {}}]}, "factors[0].kind", "write a text"),
        ({"factors": [{**FACTOR, "active_from": "soon"}]}, "factors[0].active_from", "write a time such as"),
        ({"factors": [{**FACTOR, "active_until": 7}]}, "factors[0].active_until", "write a time such as"),
        ({"factors": [{**FACTOR, "effect": {"points": []}}]}, "factors[0].effect", "'fact' is missing"),
        (
            {"factors": [{**FACTOR, "effect": {"fact": "express", "points": [1]}}]},
            "factors[0].effect.points",
            "write a list of [fact, factor]",
        ),
        (
            {"factors": [{**FACTOR, "budget": {"spent_minor": 1}}]},
            "factors[0].budget",
            "'limit_minor' is missing",
        ),
        ({"factors": [{**FACTOR, "budget": {"limit_minor": "1"}}]}, "factor 'a'.budget", "only paid factors"),
        ({"factors": [FACTOR, FACTOR]}, "factors", "this name is taken"),
        ({"placements": [{**PIN, "place": 1.5}]}, "placement 'a'.place", "pin to a place from 1"),
        ({"placements": [PIN, PIN]}, "placements", "this name is taken"),
        ({"paid_factor_max": "much"}, "paid_factor_max", "write a finite number"),
    ],
)
def test_what_cannot_be_understood_is_refused_where_it_stands(raw: Any, field: str, reason: str) -> None:
    with pytest.raises(InvalidBoost) as refused:
        Boosts.of(BoostBook.from_json(orjson.dumps(raw)), normalise=normalise)
    assert refused.value.data["field"] == field
    assert reason in refused.value.message


values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
entries = st.fixed_dictionaries(
    {},
    optional={
        name: values | st.sampled_from(["free", "pin", 1, 1.1, "2026-01-01T00:00:00Z", {"all": []}])
        for name in (*FACTOR, "condition", "group", "active_from", "budget", *PIN, "category")
    },
)


@given(st.lists(entries, max_size=2), st.lists(entries, max_size=2), values)
def test_any_json_is_read_or_refused(factors: list[Any], placements: list[Any], cap: Any) -> None:
    raw = {
        "factors": [{**FACTOR, **it} for it in factors],
        "placements": [{**PIN, **it} for it in placements],
        "paid_factor_max": cap,
    }
    with contextlib.suppress(InvalidBoost):
        Boosts.of(BoostBook.from_json(orjson.dumps(raw)), normalise=normalise)
