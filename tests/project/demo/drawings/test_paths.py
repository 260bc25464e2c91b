from xml.etree import ElementTree

import pytest

from vitrina.project.demo.drawings.paths import box, mirrored, oval, symmetric


@pytest.mark.parametrize(
    ("half", "whole"),
    [
        ("M450,100 L500,200 L450,300", "M450,100L500,200L450,300L400,200L450,100Z"),
        ("M450,100 H500 V300", "M450,100L500,100L500,300L400,300L400,100L450,100Z"),
        ("M450,0 Q500,50 450,100", "M450,0Q500,50 450,100Q400,50 450,0Z"),
        ("M450,0 C480,10 490,90 450,100", "M450,0C480,10 490,90 450,100C410,90 420,10 450,0Z"),
    ],
)
def test_a_symmetric_outline_is_its_half_and_the_mirror_image(half, whole):
    assert symmetric(half) == whole


def test_mirroring_twice_gives_the_path_back():
    path = "M100,20L300,40C320,50 330,60 340,80Z"
    assert mirrored(mirrored(path)) == path


def test_round_corners_are_never_rounder_than_the_box():
    assert box(0, 0, 20, 10, 50) == box(0, 0, 20, 10, 5)
    assert ElementTree.fromstring(f'<path d="{oval(1, 2, 3)}"/>').get("d").endswith("Z")
