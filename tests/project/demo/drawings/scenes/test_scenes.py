from xml.etree import ElementTree

import pytest

from vitrina.project.demo.brands import BRANDS
from vitrina.project.demo.departments import DEPARTMENTS
from vitrina.project.demo.drawings.scenes import MAX_SCENE_BYTES, SCENES, draw_scene
from vitrina.project.demo.places import SHOPS
from vitrina.project.demo.vocabulary.choices import CHOICES

SVG = "{http://www.w3.org/2000/svg}"


def _slug(name):
    return name.lower().replace(" & ", " ").replace("é", "e").replace(" ", "-")


@pytest.mark.parametrize("name", SCENES.names())
def test_a_scene_is_well_formed_titled_wordless_and_of_its_size(name):
    scene = SCENES[name]
    root = ElementTree.fromstring(draw_scene(name, title="Bags & <more>"))
    assert root.get("viewBox") == f"0 0 {scene.width_px} {scene.height_px}"
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == "Bags & <more>"
    assert root.find(f".//{SVG}text") is None


@pytest.mark.parametrize("name", SCENES.names())
def test_a_scene_is_light_always_the_same_and_refers_to_what_it_defines(name):
    document = draw_scene(name)
    assert document == draw_scene(name)
    assert len(document.encode()) <= MAX_SCENE_BYTES
    root = ElementTree.fromstring(document)
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(set(ids)) == len(ids)
    used = {part.split(")")[0] for part in document.split("url(#")[1:]}
    used |= {node.get("href")[1:] for node in root.iter(f"{SVG}use")}
    assert used <= set(ids)


@pytest.mark.parametrize("name", SCENES.names())
def test_a_scene_covers_its_whole_sheet_so_that_it_fits_light_and_dark_pages(name):
    scene = SCENES[name]
    first = ElementTree.fromstring(draw_scene(name)).find(f"{SVG}g/{SVG}path")
    assert first.get("d") == f"M0,0h{scene.width_px}v{scene.height_px}h-{scene.width_px}Z"


@pytest.mark.parametrize(
    ("prefix", "keys"),
    [
        ("category-", [department.ref for department in DEPARTMENTS]),
        ("", SHOPS),
        ("guide-", CHOICES["occasion"]),
        ("brand-", [f"{_slug(brand.name)}-mood" for brand in BRANDS if brand.tier == 3]),
        ("brand-", [f"{_slug(brand.name)}-emblem" for brand in BRANDS if brand.tier == 3]),
    ],
)
def test_nothing_that_should_have_a_picture_lacks_one(prefix, keys):
    assert [key for key in keys if f"{prefix}{key}" not in SCENES] == []


def test_every_campaign_has_a_wide_and_a_tall_picture():
    campaigns = [name for name in SCENES.names() if name.startswith("campaign-")]
    assert {name.removesuffix("-wide") for name in campaigns if name.endswith("-wide")} == {
        name.removesuffix("-tall") for name in campaigns if name.endswith("-tall")
    }
    for name in campaigns:
        assert (SCENES[name].width_px > SCENES[name].height_px) == name.endswith("-wide")
