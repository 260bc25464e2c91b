"""Who stands above: the differences are those of the explanations, and no more is told than these."""

from math import log, prod

import pytest

from vitrina.search import Engine, Place, SearchRequest, ShopperContext
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.placement import Placement
from vitrina.search.errors import UnknownProduct

ASKED = SearchRequest("bag", context=ShopperContext(place=Place(40.4, -3.7)))


def test_differences_are_those_of_both_explanations(shop: Engine) -> None:
    hits = shop.search(ASKED).hits
    last = hits[-1].product_id
    compared = shop.compare(ASKED, last)
    own = compared.explanation
    assert own == shop.explain(ASKED, last)
    assert [it.place for it in compared.above] == list(range(1, len(hits)))[: len(compared.above)]
    assert own.learned and own.boosts
    for it in compared.above:
        other = shop.explain(ASKED, it.product_id)
        assert other.learned and other.boosts
        for mine, theirs in zip(own.learned.groups, other.learned.groups, strict=True):
            assert it.groups[mine.group] == pytest.approx(theirs.contribution - mine.contribution)
        factors = [prod(step.factor for step in told.boosts.factors) for told in (other, own) if told.boosts]
        assert it.factors == pytest.approx(factors[0] / factors[1])
        assert it.score_ratio == pytest.approx(other.boosts.score / own.boosts.score)


def test_all_differences_add_up_to_the_distance(shop: Engine) -> None:
    hits = shop.search(ASKED).hits
    it = shop.compare(ASKED, hits[-1].product_id).above[0]
    first, last = (shop.explain(ASKED, hits[at].product_id).learned for at in (0, -1))
    assert first and last
    odds = [told.probability / (1 - told.probability) for told in (first, last)]
    assert sum(it.groups.values()) == pytest.approx(log(odds[0] / odds[1]))


def test_far_down_the_first_and_the_next_above_are_told(own_shop: Engine) -> None:
    ranked = [hit.product_id for hit in own_shop.search(SearchRequest("", page_size=100)).hits]
    told = own_shop.compare(SearchRequest(""), ranked[7]).above
    assert [it.place for it in told] == [1, 5, 6, 7]
    assert [it.product_id for it in told] == [ranked[0], *ranked[4:7]]


def test_who_is_pinned_and_no_candidate_is_passed_over(own_shop: Engine) -> None:
    pin = Placement("top", "Season.", "pin", "ship", query="bag", place=1)
    own_shop.boosts.save(BoostBook(placements=(pin,)))
    hits = own_shop.search(ASKED).hits
    assert hits[0].product_id == "ship"
    above = own_shop.compare(ASKED, hits[-1].product_id).above
    assert "ship" not in {it.product_id for it in above}
    assert all(it.place > 1 for it in above)


def test_who_has_no_place_has_nobody_above(shop: Engine) -> None:
    assert shop.compare(SearchRequest("brother toner"), "ship").above == ()
    with pytest.raises(UnknownProduct):
        shop.compare(ASKED, "nobody")
