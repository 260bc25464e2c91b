from datetime import date
from xml.etree import ElementTree

import pytest

from vitrina.project.demo.catalogue import SEED, generate
from vitrina.project.demo.drawings import MAX_BYTES, SILHOUETTES, draw
from vitrina.project.demo.pictures import VIEWS
from vitrina.project.demo.types import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def _drawing(
    silhouette, *, view="front", seed=1, colour="#7b1e2b", finish="croc", title="A bag & <its> strap"
):
    return Drawing("x.svg", silhouette, colour, "#c9a45c", finish, view, seed, title)


@pytest.mark.parametrize("silhouette", SILHOUETTES.names())
@pytest.mark.parametrize("view", VIEWS)
def test_a_drawing_is_well_formed_titled_and_without_text(silhouette, view):
    for seed in range(6):
        root = ElementTree.fromstring(draw(_drawing(silhouette, view=view, seed=seed)))
        assert root.tag == f"{SVG}svg"
        assert root.get("role") == "img"
        assert root.get("viewBox") == "0 0 900 1200"
        assert root.find(f"{SVG}title").text == "A bag & <its> strap"
        assert root.find(f".//{SVG}text") is None


@pytest.mark.parametrize("silhouette", SILHOUETTES.names())
def test_every_reference_leads_to_a_definition_and_ids_are_unique(silhouette):
    for seed in range(6):
        document = draw(_drawing(silhouette, seed=seed))
        root = ElementTree.fromstring(document)
        ids = [node.get("id") for node in root.iter() if node.get("id")]
        assert len(set(ids)) == len(ids)
        used = {part.split(")")[0] for part in document.split("url(#")[1:]}
        used |= {node.get("href")[1:] for node in root.iter(f"{SVG}use")}
        assert used <= set(ids)


def test_every_picture_of_the_shop_is_small():
    for product in generate(SEED, products=1000, today=date(2026, 11, 21)):
        for drawing in product.drawings:
            if drawing.view != "film":
                assert len(draw(drawing).encode()) <= MAX_BYTES[drawing.view.split("-")[0]], drawing


@pytest.mark.parametrize("silhouette", SILHOUETTES.names())
def test_the_same_drawing_twice_is_the_same_and_views_differ(silhouette):
    assert draw(_drawing(silhouette)) == draw(_drawing(silhouette))
    assert len({draw(_drawing(silhouette, view=view)) for view in VIEWS}) == len(VIEWS)


def test_seed_and_colour_change_the_picture():
    assert draw(_drawing("tote", seed=1)) != draw(_drawing("tote", seed=2))
    assert draw(_drawing("tote")) != draw(_drawing("tote", colour="#212f4d"))


def test_every_silhouette_is_worn_by_a_product():
    worn = {d.silhouette for p in generate(SEED, products=5000, today=date(2026, 11, 21)) for d in p.drawings}
    assert worn == set(SILHOUETTES.names())
