"""Each kind of attack is found, each honest rush is left in peace."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.insight.fraud import stories
from tests.insight.fraud.stories import Keys, Story, goods_of

from vitrina.insight.fraud.measuring import Measured, measure
from vitrina.insight.fraud.types import MarkKind


def told(folder: Path, tell: Callable[[Story], Keys]) -> tuple[Keys, Measured, Story]:
    story = Story()
    stories.ordinary(story)
    keys = tell(story)
    return keys, measure(story.window(folder), goods_of=goods_of), story


def marked(found: Measured, kind: MarkKind) -> Keys:
    return {finding.key for finding in found.findings if finding.kind is kind}


@pytest.mark.parametrize("tell", [stories.farm, stories.scattered_farm, stories.ring, stories.hurried_buyer])
def test_fake_orders_are_found(tell: Callable[[Story], Keys], tmp_path: Path) -> None:
    keys, found, _story = told(tmp_path, tell)
    orders = marked(found, MarkKind.ORDER)
    assert len(orders & keys) >= 0.9 * len(keys)
    assert len(orders & keys) >= 0.95 * len(orders)


@pytest.mark.parametrize("tell", [stories.blogger, stories.sale, stories.office, stories.family])
def test_honest_rushes_are_left_in_peace(tell: Callable[[Story], Keys], tmp_path: Path) -> None:
    keys, found, story = told(tmp_path, tell)
    assert len(keys) > 20
    assert len(marked(found, MarkKind.ORDER) & keys) <= 0.01 * len(keys)
    assert len(marked(found, MarkKind.ORDER)) <= 0.01 * story.orders
    assert len(marked(found, MarkKind.SESSION)) <= 0.01 * story.visits


@pytest.mark.parametrize("tell", [stories.click_farm, stories.faithful_clicker, stories.liking_crowd])
def test_fake_visits_are_found(tell: Callable[[Story], Keys], tmp_path: Path) -> None:
    keys, found, _story = told(tmp_path, tell)
    visits = marked(found, MarkKind.SESSION)
    assert len(visits & keys) >= 0.9 * len(keys)
    assert len(visits & keys) >= 0.95 * len(visits)
    assert not marked(found, MarkKind.ORDER)


@pytest.mark.parametrize("tell", [stories.review_bomb, stories.self_praise, stories.praised_fakes])
def test_fake_reviews_are_found(tell: Callable[[Story], Keys], tmp_path: Path) -> None:
    keys, found, _story = told(tmp_path, tell)
    assert marked(found, MarkKind.REVIEW) == keys


def test_a_review_of_an_order_that_was_marked_before_is_found(tmp_path: Path) -> None:
    story = Story()
    stories.ordinary(story, visits_a_day=15)
    buyer = stories.Person("somebody")
    order = story.visit(buyer, story.moment(5), [stories.product(2, 2)], buys=stories.product(2, 2))
    key = story.review(buyer, story.moment(20), stories.product(2, 2), 5, order_id=order)
    assert not measure(story.window(tmp_path), goods_of=goods_of).findings
    (finding,) = measure(story.window(tmp_path), goods_of=goods_of, fakes=[order]).findings
    assert (finding.key, [reason.code for reason in finding.reasons]) == (key, ["marked_order"])


def test_buyers_who_are_delighted_together_are_believed(tmp_path: Path) -> None:
    _keys, found, _story = told(tmp_path, stories.delighted)
    assert not found.findings


@pytest.mark.parametrize("seed", [1, 2])
def test_honest_customers_of_an_attacked_seller_raise_nobody_s_score(seed: int, tmp_path: Path) -> None:
    story = Story(seed=seed)
    stories.ordinary(story, visits_a_day=15)
    stories.farm(story)
    before = {it.key: it.score for it in measure(story.window(tmp_path), goods_of=goods_of).findings}
    for n in range(25):
        wanted = stories.product(1, n % 9)
        story.visit(stories.Person(f"stranger-{n}"), story.moment(n), [*story.goods(2), wanted], buys=wanted)
    after = {it.key: it.score for it in measure(story.window(tmp_path), goods_of=goods_of).findings}
    assert set(after) <= set(before)
    assert all(score <= before[key] + 1e-12 for key, score in after.items())
