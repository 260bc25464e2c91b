"""The demo's search log: plausible, and never mixed with what people really looked for."""

from datetime import UTC, date, datetime

import pytest

from vitrina.insight.searches import queries, services
from vitrina.kernel.clock import frozen
from vitrina.kernel.progress import Silent
from vitrina.project.demo.catalogue import generate
from vitrina.project.demo.departments import DEPARTMENTS
from vitrina.project.demo.searches import DAYS, RECENT_DAYS, save_searches, searches
from vitrina.project.demo.texts.searches import SEARCHES
from vitrina.project.demo.types import LANGUAGES

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
KINDS = {kind.code for department in DEPARTMENTS for kind in department.kinds}
REFS = {kind: [f"demo-{kind}-{number}" for number in range(4)] for kind in KINDS}


def test_people_look_for_kinds_that_are_sold() -> None:
    assert set(SEARCHES) == set(LANGUAGES)
    for asked in SEARCHES.values():
        assert {kind for query in asked for kind in query.kinds} <= KINDS
        assert len({query.text for query in asked}) == len(asked)
        assert any(not query.kinds and not query.found for query in asked)
        assert any(not query.kinds and query.found for query in asked)


def test_the_log_is_the_same_for_the_same_seed_and_day() -> None:
    first = list(searches(REFS, seed=1, today=TODAY))
    assert first == list(searches(REFS, seed=1, today=TODAY))
    assert first != list(searches(REFS, seed=2, today=TODAY))
    days = {(TODAY - it.on).days for it in first}
    assert set(range(1, RECENT_DAYS + 1)) < days <= set(range(1, DAYS + 1))
    assert max(days) > DAYS - 7
    assert all(len(it.chosen) <= it.times for it in first)
    assert all(set(it.chosen) <= {ref for kind in it.query.kinds for ref in REFS[kind]} for it in first)


def test_nobody_finds_what_the_shop_does_not_have() -> None:
    without_bags = {kind: refs for kind, refs in REFS.items() if kind != "tote"}
    asked = {it.query.text for it in searches(without_bags, seed=1, today=TODAY)}
    assert "leather tote" not in asked
    assert "leather tote" in {it.query.text for it in searches(REFS, seed=1, today=TODAY)}


@pytest.mark.django_db
def test_the_shop_knows_its_hot_words_and_what_to_repair() -> None:
    made = list(generate(products=400, today=TODAY))
    with frozen(NOW):
        save_searches(made, seed=20, today=TODAY, progress=Silent())
        lines = queries.top_queries(days=90, page_size=500).lines
        save_searches(made, seed=20, today=TODAY, progress=Silent())
        assert queries.top_queries(days=90, page_size=500).lines == lines
        assert "leather tote" in queries.hot_words(language="en")
        assert "кожаная сумка" in queries.hot_words(language="ru")
        empty = {line.query for line in queries.queries_without_results(days=30).lines}
        ignored = {line.query for line in queries.queries_without_clicks(days=30).lines}
        chosen = queries.chosen_products("leather tote", language="en", days=90)
    assert {"fanny pack", "睡衣", "riñonera", "худи"} <= empty
    assert {"laptop sleeve", "卫衣", "поясная сумка"} <= ignored
    assert chosen[0].product_ref.startswith("demo-tote-")


@pytest.mark.django_db
def test_what_people_really_looked_for_is_left_alone() -> None:
    with frozen(NOW):
        services.note_search(text="real words", language="en", total=1, now=NOW)
        services.flush()
        save_searches(list(generate(products=60, today=TODAY)), seed=20, today=TODAY, progress=Silent())
        assert [line.query for line in queries.top_queries(days=90).lines] == ["real words"]
