"""Explanations: every figure adds up, every fall is named."""

from dataclasses import replace
from math import exp, prod

import pytest
from tests.search.small_shop import SETTINGS, goods

from vitrina.search import Engine, Filters, Place, SearchRequest, ShopperContext
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.placement import Placement
from vitrina.search.errors import UnknownProduct


def test_words_are_shown_where_they_were_found(shop: Engine) -> None:
    explained = shop.explain(SearchRequest("red tote flamingo", correct_spelling=False), "tote-red")
    words = {
        it.word: {(match.field, match.text) for match in it.matches} for it in explained.candidates.words
    }
    assert ("attribute", "red") in words["red"]
    assert ("title", "Leather tote bag") in words["tote"]
    assert words["flamingo"] == set()
    assert explained.candidates.tier == "any"


def test_a_synonym_says_what_it_stands_for(shop: Engine) -> None:
    asked = SearchRequest("телефон", context=ShopperContext(language="ru"))
    (word,) = shop.explain(asked, "smartphone").candidates.words
    assert {(match.via, match.origin) for match in word.matches} >= {("смартфон", "synonym")}


def test_all_figures_add_up(shop: Engine) -> None:
    explained = shop.explain(SearchRequest("tote"), "tote-black")
    base, learned, boosts = explained.base, explained.learned, explained.boosts
    assert base and learned and boosts
    assert sum(part.value for part in base.parts) == pytest.approx(base.text_score)
    log_odds = learned.base + sum(group.contribution for group in learned.groups)
    assert 1 / (1 + exp(-log_odds)) == pytest.approx(learned.probability)
    for group in learned.groups:
        total = sum(feature.contribution for feature in group.features)
        assert total == pytest.approx(group.contribution, abs=1e-9)
    factor = prod(step.factor for step in boosts.factors)
    assert learned.probability * factor == pytest.approx(boosts.score)


def test_the_explained_place_and_score_are_those_of_the_page(shop: Engine) -> None:
    request = SearchRequest("tote bag", context=ShopperContext(place=Place(40.4, -3.7)))
    page = shop.search(request)
    assert page.hits
    for hit in page.hits:
        explained = shop.explain(request, hit.product_id)
        assert explained.place == hit.place
        assert explained.boosts
        assert explained.boosts.score == pytest.approx(hit.score)


def test_factors_show_the_running_product(shop: Engine) -> None:
    near_madrid = ShopperContext(place=Place(40.4, -3.7))
    boosts = shop.explain(SearchRequest("tote", context=near_madrid), "tote-red").boosts
    assert boosts
    assert [step.factor for step in boosts.factors] == [pytest.approx(1.0375)]
    assert boosts.factors[-1].running == pytest.approx(boosts.score)


def test_what_a_filter_cut_is_told_with_the_filter(shop: Engine) -> None:
    filters = Filters(values={"colour": ("black",)}, price_minor=(None, 20_000))
    explained = shop.explain(SearchRequest("tote", filters=filters), "tote-red")
    assert (explained.fell_out, explained.place, explained.base) == ("filters", None, None)
    assert explained.candidates.unmet_filters == ("colour", "price")


def test_what_holds_no_word_fell_out_there(shop: Engine) -> None:
    explained = shop.explain(SearchRequest("tote"), "toner")
    assert (explained.fell_out, explained.candidates.tier) == ("words", "none")


def test_what_stayed_behind_after_base_ranking_keeps_its_text_score(tmp_path: object) -> None:
    engine = Engine.open(str(tmp_path), settings=replace(SETTINGS, base_ranking_keeps=3))
    engine.index(
        goods(f"p{number}", {"en": "bag " + "with many other words " * number}) for number in range(6)
    )
    explained = engine.explain(SearchRequest("bag"), "p5")
    assert explained.fell_out == "base_ranking"
    assert explained.base
    assert explained.base.keeps == 3
    assert 0 < explained.base.text_score < 1
    assert explained.learned is None


def test_hidden_and_pinned_products_say_so(own_shop: Engine) -> None:
    own_shop.boosts.save(
        BoostBook(
            placements=(
                Placement("recall", "being checked", "hide", "tote-red", query="tote"),
                Placement("season", "new", "pin", "tote-black", place=1, query="tote"),
            )
        )
    )
    assert own_shop.explain(SearchRequest("tote"), "tote-red").fell_out == "hidden"
    pinned = own_shop.explain(SearchRequest("tote"), "tote-black").boosts
    assert pinned
    assert pinned.pinned_to == 1


def test_an_unknown_product_is_a_clear_error(shop: Engine) -> None:
    with pytest.raises(UnknownProduct, match="'nothing'"):
        shop.explain(SearchRequest("tote"), "nothing")
