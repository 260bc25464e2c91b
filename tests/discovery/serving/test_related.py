"""What is asked to find a product's like, and when it stops asking."""

from dataclasses import dataclass, field

import pytest
from tests.web.storefront.product.made import choice

from vitrina.discovery.serving import related, services
from vitrina.market.catalog.types import CategoryFact, ProductRecord, ProductStatus, ProductType
from vitrina.people.sellers.types import SellerFacts, SellerState
from vitrina.search.types import FormedQuery, Hit, SearchPage, SearchRequest, ShopperContext

ENGLISH = ShopperContext(language="en")
BAG = ProductRecord(
    id=1,
    ref="bag",
    titles={"en": "A bag of many words that goes on and on"},
    subtitles={},
    descriptions={},
    kinds={"en": "tote", "ru": "сумка"},
    brand="Acme",
    brand_ref="acme",
    categories=(CategoryFact(1, "bags", {}, 1), CategoryFact(2, "totes", {}, 2, "bags")),
    attributes=(
        choice("colour", "red", "blue", swatch="#900"),
        choice("material", "silk"),
        choice("series", "dawn"),
    ),
    values={},
    seller=SellerFacts(1, "acme", "Acme", SellerState.OPEN, False, False, None, 0),
    type=ProductType.GOODS,
    status=ProductStatus.LISTED,
    express=False,
    rocket=False,
    released_on=None,
    pictures=(),
    variants=(),
    completeness=None,
)


@dataclass
class Engine:
    """Answers each question with the next list of refs."""

    answers: list[list[str]]
    asked: list[SearchRequest] = field(default_factory=list)

    def search(self, request: SearchRequest) -> SearchPage:
        refs = self.answers[len(self.asked)]
        self.asked.append(request)
        return SearchPage(
            query_id="q",
            query=FormedQuery("", "", "en", ()),
            hits=tuple(Hit(ref, place, 1.0) for place, ref in enumerate(refs, start=1)),
            total=len(refs),
            matched_all=len(refs),
            page=1,
            page_size=24,
        )


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine([])
    monkeypatch.setattr(services, "search", made.search)
    return made


def test_the_like_is_asked_for_as_a_shopper_would(engine: Engine) -> None:
    engine.answers = [["bag", *(f"p{number}" for number in range(8))]]
    found = related.similar(BAG, price_minor=1000, context=ENGLISH)
    assert found == tuple(f"p{number}" for number in range(8))
    (asked,) = engine.asked
    assert asked.text == "tote red silk"
    assert asked.filters.values == {"category": ("totes",)}
    assert asked.filters.price_minor == (500, 2000)
    assert asked.filters.in_stock


def test_it_looks_further_until_it_has_enough_and_never_twice_at_one(engine: Engine) -> None:
    engine.answers = [["bag", "a"], ["a", "b", "bag"], ["c", "b"]]
    assert related.similar(BAG, price_minor=1000, context=ENGLISH, limit=5) == ("a", "b", "c")
    assert [request.filters.values for request in engine.asked] == [
        {"category": ("totes",)},
        {"category": ("totes",)},
        {"category": ("bags",)},
    ]
    assert engine.asked[1].filters.price_minor == (None, None)


def test_without_a_price_the_price_is_no_matter(engine: Engine) -> None:
    engine.answers = [[], []]
    assert related.similar(BAG, price_minor=None, context=ENGLISH) == ()
    assert len(engine.asked) == 2


def test_each_language_asks_in_its_own_words(engine: Engine) -> None:
    engine.answers = [["x"], [], []]
    related.similar(BAG, price_minor=5, context=ShopperContext(language="ru"))
    assert engine.asked[0].text.startswith("сумка")


def test_of_the_brand_the_same_line_comes_first(engine: Engine) -> None:
    engine.answers = [["bag", "line"], ["line", "other"]]
    assert related.of_brand(BAG, context=ENGLISH, limit=4) == ("line", "other")
    assert engine.asked[0].filters.values == {"brand": ("Acme",), "series": ("dawn",)}
    assert engine.asked[1].filters.values == {"brand": ("Acme",)}
