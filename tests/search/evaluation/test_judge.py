from math import log2

import pytest

from vitrina.search.evaluation.judge import judge
from vitrina.search.evaluation.judgements import Judgements

JUDGEMENTS = Judgements({"lamp": {"a": 3, "b": 0, "c": 1}, "sock": {"d": 2}, "void": {"e": 0}})


def test_unjudged_products_count_as_irrelevant_and_then_not_at_all() -> None:
    report = judge({"lamp": ["x", "a", "b", "c"], "sock": ["d"]}, JUDGEMENTS)
    lamp, sock = report.queries
    best = 7 + 1 / log2(3)
    assert lamp.ndcg_whole == pytest.approx((7 / log2(3) + 1 / log2(5)) / best)
    assert lamp.ndcg_judged == pytest.approx((7 + 1 / log2(4)) / best)
    assert (lamp.unjudged, lamp.found) == (1, 4)
    assert sock.ndcg_whole == sock.ndcg_judged == 1
    assert report.ndcg_whole == pytest.approx((lamp.ndcg_whole + 1) / 2)
    assert report.mean_reciprocal_rank == pytest.approx((1 / 2 + 1) / 2)


def test_queries_without_a_relevant_product_are_left_out_and_listed() -> None:
    report = judge({"void": ["e"]}, JUDGEMENTS)
    assert report.without_relevant == ("void",)
    assert [it.query for it in report.queries] == ["lamp", "sock"]


def test_a_query_without_a_ranking_counts_as_nothing_found() -> None:
    report = judge({"sock": ["d"]}, JUDGEMENTS)
    assert report.ndcg_whole == pytest.approx(1 / 2)


def test_a_product_that_stands_twice_counts_once() -> None:
    twice = judge({"lamp": ["a", "a", "c"]}, JUDGEMENTS).queries[0]
    assert twice.ndcg_whole == pytest.approx(1)


def test_the_gain_is_a_choice() -> None:
    linear = judge({"lamp": ["c", "a"]}, JUDGEMENTS, gain="linear").queries[0]
    assert linear.ndcg_whole == pytest.approx((1 + 3 / log2(3)) / (3 + 1 / log2(3)))


def test_nothing_judged_relevant_gives_zero_means() -> None:
    report = judge({}, Judgements({"void": {"e": 0}}))
    assert (report.ndcg_whole, report.ndcg_judged, report.queries) == (0, 0, ())
