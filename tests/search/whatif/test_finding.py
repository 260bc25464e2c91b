"""Which further questions a product would answer."""

import pytest
from tests.search.small_shop import RED, colour

from vitrina.search import Engine, SearchRequest, ShopperContext
from vitrina.search.errors import UnknownProduct
from vitrina.search.whatif import Change

ASKED = ("red handbag", "black handbag", "красная сумочка", "crimson handbag", "", "handbag", "red shoe")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (Change(attributes=(RED,)), ["red handbag", "красная сумочка"]),
        (Change(attributes=(colour("blue", en="blue"),)), []),
        (Change(titles={"en": "Evening handbag, crimson"}), ["crimson handbag"]),
        (Change(live={"price_minor": 1.0}), []),
    ],
)
def test_newly_found(shop: Engine, change: Change, found: list[str]) -> None:
    forms = [shop.form(SearchRequest(text, correct_spelling=False)) for text in ASKED]
    (numbers,) = shop.newly_found("handbag", [change], forms)
    assert [ASKED[number] for number in numbers] == found


def test_the_question_is_formed_as_it_is_asked(shop: Engine) -> None:
    request = SearchRequest("красные сумки", context=ShopperContext(language="ru"))
    assert shop.form(request) == shop.search(request).query


def test_unknown(shop: Engine) -> None:
    with pytest.raises(UnknownProduct):
        shop.newly_found("nobody", [], [])
