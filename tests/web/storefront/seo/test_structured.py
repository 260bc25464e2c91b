"""JSON-LD of pages: what it says, and that nothing can leave its script element."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.market.showcase import queries as showcase
from vitrina.web.storefront.seo import structured
from vitrina.web.storefront.seo.types import Site

SITE = Site(base="https://shop.example", name="Vitrina", language="en")


@given(st.text())
def test_no_text_leaves_the_script(text: str) -> None:
    written = structured.script([{"@type": "Thing", "name": text}])
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["name"] == text


def test_several_things_are_a_list_that_each_say_where_words_come_from() -> None:
    told = json.loads(structured.script([{"@type": "A"}, {"@type": "B"}]))
    assert [(thing["@context"], thing["@type"]) for thing in told] == [
        ("https://schema.org", "A"),
        ("https://schema.org", "B"),
    ]


@pytest.mark.usefixtures("shop")
class TestProduct:
    def told(self, ref: str) -> dict[str, Any]:
        detail = showcase.product_detail(ref, language="en")
        pictures = [picture.address for picture in detail.record.pictures]
        return dict(structured.product(detail, site=SITE, path=f"/en/p/{ref}", pictures=pictures))

    def test_one_variant_is_one_offer(self) -> None:
        offer = self.told("belt-red")["offers"]
        assert offer["@type"] == "Offer"
        assert (offer["price"], offer["priceCurrency"]) == ("116.00", "EUR")
        assert offer["availability"] == "https://schema.org/InStock"

    def test_several_variants_span_their_prices(self) -> None:
        told = self.told("tote-red")
        offers = told["offers"]
        assert offers["@type"] == "AggregateOffer"
        assert offers["offerCount"] == len(offers["offers"]) == 2
        assert float(offers["lowPrice"]) < float(offers["highPrice"])
        assert told["url"] == "https://shop.example/en/p/tote-red"
        assert told["brand"]["name"]

    def test_what_is_sold_out_says_so(self) -> None:
        assert self.told("belt-sand")["offers"]["availability"] == "https://schema.org/OutOfStock"

    def test_a_service_can_be_had_without_stock(self) -> None:
        assert self.told("engraving")["offers"]["availability"] == "https://schema.org/InStock"

    def test_ratings_are_told_only_where_somebody_rated(self) -> None:
        told = [self.told(ref) for ref in ("tote-red", "tote-black")]
        assert [("aggregateRating" in thing) for thing in told] == [False, True]
        assert 1 <= told[1]["aggregateRating"]["ratingValue"] <= 5

    def test_nothing_unknown_is_told(self) -> None:
        assert all(value not in ("", [], None) for value in self.told("engraving").values())


def test_crumbs_count_from_one() -> None:
    told = structured.crumbs([("Home", "/en/"), ("Bags", "/en/c/bags")], site=SITE)
    assert [(step["position"], step["item"]) for step in told["itemListElement"]] == [
        (1, "https://shop.example/en/"),
        (2, "https://shop.example/en/c/bags"),
    ]
