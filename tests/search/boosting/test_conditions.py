import contextlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.boosting.helpers import asking, facts_of, normalise

from vitrina.search.boosting.conditions import Condition, compile_condition, required_words
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.facts import CandidateFacts, Question

FACTS = facts_of(
    ["product=1", "brand=acme", "seller=s1"],
    ["product=2", "brand=bell", "seller=s1"],
    [],
    stock_units=[0, 5, np.nan],
    express=[1, 0, 1],
)
RED_SOCKS = asking("red socks", segment="loyal", language="ru")


def holds(condition: Condition, facts: CandidateFacts = FACTS, question: Question = RED_SOCKS) -> list[bool]:
    verdict = compile_condition(condition, normalise=normalise)(facts, question)
    return np.broadcast_to(verdict, facts.n).tolist()


ALL, NONE = [True] * 3, [False] * 3


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"all": []}, ALL),
        ({"any": []}, NONE),
        ({"fact": "stock_units", "is": 5}, [False, True, False]),
        ({"fact": "stock_units", "above": 0}, [False, True, False]),
        ({"fact": "stock_units", "at_least": 0}, [True, True, False]),
        ({"fact": "stock_units", "below": 5}, [True, False, False]),
        ({"fact": "stock_units", "at_most": 5}, [True, True, False]),
        ({"fact": "stock_units", "at_least": 1, "at_most": 4}, NONE),
        ({"fact": "price_ratio", "above": 0}, NONE),
        ({"not": {"fact": "stock_units", "above": 0}}, [True, False, True]),
        ({"facet": "brand=acme"}, [True, False, False]),
        ({"facet": "brand=none"}, NONE),
        ({"product": "2"}, [False, True, False]),
        ({"seller": "s1"}, [True, True, False]),
        ({"query": "sock reds"}, ALL),
        ({"query": "red"}, NONE),
        ({"words": "Socks"}, ALL),
        ({"words": "red hat"}, NONE),
        ({"segment": "loyal"}, ALL),
        ({"segment": "new"}, NONE),
        ({"language": "ru"}, ALL),
        ({"language": "es"}, NONE),
        ({"not": {"segment": "new"}}, ALL),
        (
            {"all": [{"segment": "loyal"}, {"seller": "s1"}, {"fact": "express", "is": 1}]},
            [True, False, False],
        ),
        ({"all": [{"segment": "new"}, {"seller": "s1"}]}, NONE),
        ({"any": [{"product": "1"}, {"fact": "stock_units", "is": 5}]}, [True, True, False]),
        ({"any": [{"segment": "loyal"}, {"product": "1"}]}, ALL),
        ({"any": [{"segment": "new"}, {"product": "1"}]}, [True, False, False]),
        ({"any": [{"product": "1"}, {"segment": "new"}, {"language": "ru"}]}, ALL),
    ],
)
def test_conditions(condition: Condition, expected: list[bool]) -> None:
    assert holds(condition) == expected


def test_nothing_has_facets_where_none_are_given() -> None:
    assert holds({"facet": "brand=acme"}, CandidateFacts(n=2)) == [False, False]


@pytest.mark.parametrize(
    ("condition", "field", "reason"),
    [
        ([], "condition", "write an object"),
        ("express", "condition", "write an object"),
        ({}, "condition", "name one of all, any, not, fact"),
        ({"colour": "red"}, "condition", "name one of all, any, not, fact"),
        ({"facet": "a=b", "segment": "new"}, "condition", "name one of all"),
        ({"all": {"facet": "a=b"}}, "condition.all", "write a list of conditions"),
        (
            {"all": [{"facet": "a=b"}, {"fact": "speed", "is": 1}]},
            "condition.all[1].fact",
            "known facts: price",
        ),
        ({"fact": "express"}, "condition.fact", "compare it by one or more of is, at_least"),
        ({"fact": "express", "is": "yes"}, "condition.fact.is", "write a finite number"),
        ({"fact": "express", "is": float("inf")}, "condition.fact.is", "write a finite number"),
        ({"fact": "express", "equals": 1}, "condition.fact", "known here: fact, is"),
        ({"fact": ["express"], "is": 1}, "condition.fact", "known facts"),
        ({"facet": "acme"}, "condition.facet", "write code=key"),
        ({"facet": "=acme"}, "condition.facet", "write code=key"),
        ({"product": ""}, "condition.product", "write a text"),
        ({"product": 7}, "condition.product", "write a text"),
        ({"words": "  "}, "condition.words", "no word that can be searched"),
        ({"not": {"not": {"segment": 1}}}, "condition.not.not.segment", "write a text"),
    ],
)
def test_what_cannot_be_understood_is_refused_where_it_stands(
    condition: Any, field: str, reason: str
) -> None:
    with pytest.raises(InvalidBoost) as refused:
        holds(condition)
    assert refused.value.data["field"] == field
    assert reason in refused.value.message


def test_nesting_has_an_end() -> None:
    condition: Condition = {"all": []}
    for _ in range(10_000):
        condition = {"not": condition}
    with pytest.raises(InvalidBoost, match="nest at most"):
        holds(condition)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({"words": "red socks"}, {"red", "sock"}),
        ({"query": "hat"}, {"hat"}),
        ({"all": [{"words": "red"}, {"product": "1"}, {"words": "socks"}]}, {"red", "sock"}),
        ({"any": [{"words": "red"}, {"words": "blue"}]}, set()),
        ({"not": {"words": "red"}}, set()),
        ({"product": "1"}, set()),
        ({"all": []}, set()),
    ],
)
def test_the_words_without_which_a_condition_fails(condition: Condition, words: set[str]) -> None:
    assert required_words(condition, normalise=normalise) == words


leaves = st.sampled_from(
    [
        {"fact": "stock_units", "above": 1},
        {"facet": "brand=acme"},
        {"words": "red"},
        {"query": "blue"},
        {"segment": "loyal"},
    ]
)
conditions = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda it: {"all": it})
        | st.lists(inner, max_size=3).map(lambda it: {"any": it})
        | inner.map(lambda it: {"not": it})
    ),
    max_leaves=8,
)


@given(conditions)
def test_not_turns_every_verdict_round(condition: Condition) -> None:
    assert holds({"not": condition}) == [not it for it in holds(condition)]


@given(st.lists(conditions, min_size=1, max_size=4))
def test_all_and_any_are_those_of_logic(parts: list[Condition]) -> None:
    columns = list(zip(*(holds(part) for part in parts), strict=True))
    assert holds({"all": parts}) == [all(column) for column in columns]
    assert holds({"any": parts}) == [any(column) for column in columns]


@given(conditions, st.sampled_from(["", "red", "blue", "green", "red hat"]))
def test_a_query_that_lacks_a_required_word_never_fulfils(condition: Condition, query: str) -> None:
    if not required_words(condition, normalise=normalise) <= set(normalise(query)):
        assert holds(condition, question=asking(query)) == NONE


anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["all", "any", "not", "fact", "is", "words", "x"]), inner, max_size=3
        )
    ),
    max_leaves=10,
)


@given(anything)
def test_any_data_is_compiled_or_refused(condition: Any) -> None:
    with contextlib.suppress(InvalidBoost):
        assert len(holds(condition)) == 3
