from dataclasses import replace
from xml.etree import ElementTree

import pytest

from vitrina.project.demo.drawings import MAX_BYTES, SILHOUETTES, draw
from vitrina.project.demo.drawings.turntable import FRAMES, draw_paper, draw_turned
from vitrina.project.demo.types import Drawing

SVG = "{http://www.w3.org/2000/svg}"
TURNING = [shape.name for shape in SILHOUETTES if shape.turns]


def _drawing(silhouette, *, view="spin-03", seed=1, colour="#7b1e2b", finish="leather"):
    return Drawing("x.svg", silhouette, colour, "#c9a45c", finish, view, seed, "A bag & its strap")


@pytest.mark.parametrize("silhouette", TURNING)
def test_every_frame_of_a_turn_is_well_formed_titled_and_light(silhouette):
    for frame in range(FRAMES):
        document = draw_turned(_drawing(silhouette), frame)
        root = ElementTree.fromstring(document)
        assert root.find(f"{SVG}title").text == "A bag & its strap"
        assert len(document.encode()) <= MAX_BYTES["spin"]
        assert "nan" not in document
        assert "inf" not in document
        ids = [node.get("id") for node in root.iter() if node.get("id")]
        assert len(set(ids)) == len(ids)
        assert {part.split(")")[0] for part in document.split("url(#")[1:]} <= set(ids)


@pytest.mark.parametrize("silhouette", TURNING)
def test_a_turn_moves_comes_round_and_is_always_the_same(silhouette):
    drawing = _drawing(silhouette)
    frames = [draw_turned(drawing, frame) for frame in range(FRAMES)]
    assert frames == [draw_turned(drawing, frame) for frame in range(FRAMES)]
    assert len(set(frames)) > FRAMES / 2
    assert draw_turned(drawing, 0) != draw_turned(drawing, FRAMES // 4)


def test_a_view_names_its_step():
    assert draw(_drawing("tote", view="spin-07")) == draw_turned(_drawing("tote"), 7)


def test_the_shape_of_a_product_is_the_same_from_every_side():
    wide, slim = (_widths(_drawing("tote", seed=seed)) for seed in (1, 2))
    assert wide == _widths(_drawing("tote", seed=1, colour="#212f4d"))
    assert wide != slim


def _widths(drawing):
    root = ElementTree.fromstring(draw_turned(drawing, 3))
    return [path.get("d") for path in root.iter(f"{SVG}path") if (path.get("fill") or "").startswith("url")]


def test_frames_without_paper_are_the_same_product_on_nothing():
    drawing = _drawing("book", finish="canvas")
    document, bare = draw_turned(drawing, 5), draw_turned(drawing, 5, paper=False)
    assert 'url(#bg)"' in document
    assert 'url(#bg)"' not in bare
    assert bare.endswith(document[document.rindex('<g transform="translate') :])


def test_the_paper_alone_depends_on_the_colour_only():
    drawing = _drawing("book")
    assert draw_paper(drawing) == draw_paper(replace(drawing, silhouette="tote", seed=9))
    assert draw_paper(drawing) != draw_paper(replace(drawing, colour="#212f4d"))
