from xml.etree import ElementTree

import pytest

from vitrina.project.demo.drawings import MAX_BYTES, draw
from vitrina.project.demo.drawings.colours import Tone, lightness
from vitrina.project.demo.drawings.figure import contrast, model
from vitrina.project.demo.drawings.worn import WORN, WORN_BY_A_MAN, draw_worn
from vitrina.project.demo.types import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def _drawing(silhouette, *, view="worn", seed=1, colour="#7b1e2b", finish="wool"):
    return Drawing("x.svg", silhouette, colour, "#c9a45c", finish, view, seed, "A coat & its belt")


@pytest.mark.parametrize("silhouette", WORN)
@pytest.mark.parametrize("view", ["worn", WORN_BY_A_MAN])
def test_a_worn_product_is_well_formed_titled_light_and_always_the_same(silhouette, view):
    for seed in range(6):
        document = draw_worn(_drawing(silhouette, view=view, seed=seed))
        root = ElementTree.fromstring(document)
        assert root.find(f"{SVG}title").text == "A coat & its belt"
        assert root.find(f".//{SVG}text") is None
        assert len(document.encode()) <= MAX_BYTES["worn"]
        ids = [node.get("id") for node in root.iter() if node.get("id")]
        assert len(set(ids)) == len(ids)
        assert {part.split(")")[0] for part in document.split("url(#")[1:]} <= set(ids)
        assert document == draw(_drawing(silhouette, view=view, seed=seed))


def test_models_differ_in_skin_and_hair_and_stay_who_they_are():
    models = [model(seed) for seed in range(200)]
    assert models == [model(seed) for seed in range(200)]
    assert len({each.skin for each in models}) >= 6
    assert len({each.style for each in models}) >= 5
    assert {model(seed, man=True).style for seed in range(50)} == {"short"}


@pytest.mark.parametrize("colour", ["#1f1d1d", "#8b8e93", "#f2efe9", "#a8232f"])
def test_what_is_worn_with_a_thing_stands_out_from_it(colour):
    assert abs(lightness(contrast(Tone(colour)).base) - lightness(colour)) > 0.2
