"""English singulars, and what must not become one word."""

import pytest

from vitrina.search.analysis.languages.english import normal_form, root_form


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("bags", "bag"), ("watches", "watch"), ("boxes", "box"), ("dishes", "dish"), ("glasses", "glass"),
        ("dresses", "dress"), ("batteries", "battery"), ("movies", "movie"), ("cookies", "cookie"),
        ("hoodies", "hoodie"), ("hoodies", "hoody"), ("ties", "tie"), ("toys", "toy"), ("shoes", "shoe"),
        ("women", "woman"), ("womens", "woman"), ("men", "man"), ("children", "child"), ("knives", "knife"),
        ("gloves", "glove"), ("scarves", "scarf"), ("lenses", "lens"), ("buses", "bus"), ("houses", "house"),
        ("cases", "case"), ("sizes", "size"), ("caches", "cache"), ("cameras", "camera"), ("videos", "video"),
        ("potatoes", "potato"), ("bikinis", "bikini"), ("menus", "menu"), ("canvases", "canvas"),
        ("accessories", "accessory"), ("jeans", "jean"), ("headphones", "headphone"),
    ],
)  # fmt: skip
def test_one_and_many_are_one_word(plural: str, singular: str) -> None:
    assert normal_form(plural) == normal_form(singular)


@pytest.mark.parametrize(
    "word",
    [
        "bag",
        "dress",
        "glass",
        "lens",
        "bus",
        "canvas",
        "series",
        "tennis",
        "chassis",
        "adidas",
        "gas",
        "plus",
        "wireless",
        "stainless",
        "chaos",
        "virus",
    ],
)
def test_a_singular_stays(word: str) -> None:
    assert normal_form(word) == word


@pytest.mark.parametrize(
    "pair", ["universal universe", "printer printing", "organ organic", "new news", "car card", "pot potion"]
)
def test_different_goods_stay_different(pair: str) -> None:
    left, right = pair.split()
    assert normal_form(left) != normal_form(right)


def test_the_stronger_choice_goes_to_the_root() -> None:
    assert {root_form(word) for word in ("printing", "printed", "prints", "print")} == {"print"}
