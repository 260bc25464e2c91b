from collections import Counter
from datetime import date

import pytest

from vitrina.project.demo.catalogue import generate
from vitrina.project.demo.drawings import SILHOUETTES
from vitrina.project.demo.drawings.turntable import FRAMES
from vitrina.project.demo.drawings.worn import WORN
from vitrina.project.demo.pictures import FILMED, SPUN, filmed
from vitrina.project.demo.types import LANGUAGES

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def shop():
    return list(generate(products=5000, today=TODAY))


def test_roles_come_in_order_and_the_first_picture_is_the_front(shop):
    for product in shop:
        roles = [picture.role for picture in product.draft.pictures]
        assert roles[0] == "gallery"
        still = [role for role in roles if role not in ("spin", "film")]
        moving = roles[len(still) :]
        assert still == roles[: len(still)]
        assert moving in ([], ["spin"] * FRAMES, ["spin"] * FRAMES + ["film"])


def test_a_spin_is_ordered_and_of_one_colour(shop):
    for product in shop:
        spin = [picture for picture in product.draft.pictures if picture.role == "spin"]
        if spin:
            assert SILHOUETTES[product.drawings[0].silhouette].turns
            assert [picture.address[-6:-4] for picture in spin] == [f"{step:02d}" for step in range(FRAMES)]
            assert len({picture.sku for picture in spin}) == 1


def test_many_products_are_worn_some_turn_and_a_few_are_filmed(shop):
    shown = Counter(role for p in shop for role in {picture.role for picture in p.draft.pictures})
    assert shown["worn"] > 500
    assert 60 <= shown["spin"] <= 80
    assert shown["film"] == len(FILMED)
    worn = {p.drawings[0].silhouette for p in shop for d in p.drawings if d.view.startswith("worn")}
    assert worn <= set(WORN)


def test_alternative_texts_tell_the_view_in_every_language(shop):
    for product in shop[:400]:
        for picture, drawing in zip(product.draft.pictures, product.drawings, strict=True):
            for language in LANGUAGES:
                title = product.draft.titles[language]
                assert title in picture.alt[language]
                assert (picture.alt[language] == title) == (drawing.view in ("front", "scene"))


def test_films_have_their_own_size_and_kind_of_file(shop):
    films = [picture for p in shop for picture in p.draft.pictures if picture.role == "film"]
    assert all(picture.address.endswith(".webm") for picture in films)
    assert {(picture.width_px, picture.height_px) for picture in films} == {(600, 800)}


@pytest.mark.parametrize(("products", "count"), [(0, 0), (240, 0), (800, 1), (5000, 6), (100_000, 6)])
def test_a_small_shop_does_not_wait_for_films(products, count):
    assert len(filmed(products)) == count


def test_only_the_first_products_of_a_kind_turn(shop):
    for product in shop:
        if any(picture.role == "spin" for picture in product.draft.pictures):
            assert int(product.draft.ref.rsplit("-", 1)[1]) <= SPUN
