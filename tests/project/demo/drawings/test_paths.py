from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.project.demo.drawings.paths import box, flattened, hull, mapped, mirrored, oval, symmetric


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


@pytest.mark.parametrize(
    ("path", "corners"),
    [
        ("M0,0H10V10H0Z", [(0, 0), (10, 0), (10, 10), (0, 10)]),
        ("M0,0h10v10h-10Z", [(0, 0), (10, 0), (10, 10), (0, 10)]),
        ("M5,5l1,2", [(5, 5), (6, 7)]),
    ],
)
def test_straight_outlines_keep_their_corners(path, corners):
    assert flattened(path) == corners


@given(st.integers(1, 400), st.integers(1, 400))
def test_all_corners_of_a_flattened_oval_lie_on_it(rx, ry):
    for x, y in flattened(oval(500, 600, rx, ry)):
        assert ((x - 500) / rx) ** 2 + ((y - 600) / ry) ** 2 == pytest.approx(1, abs=0.01)


def test_round_corners_bulge_outwards():
    points = flattened(box(0, 0, 100, 60, 20))
    assert min(x for x, _ in points) == pytest.approx(0)
    assert max(y for _, y in points) == pytest.approx(60)
    assert all(-0.001 <= x <= 100.001 and -0.001 <= y <= 60.001 for x, y in points)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=3))
def test_a_hull_leaves_no_point_outside(points):
    around = hull(points)
    sides = list(zip(around, [*around[1:], *around[:1]], strict=True))
    assert set(around) <= set(points)
    for x, y in points:
        for (ax, ay), (bx, by) in sides:
            assert (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0


def test_a_mapped_path_has_its_points_moved_and_its_commands_kept():
    assert mapped("M0,0L10,0Q20,0 20,10", lambda x, y: (x * 2, y + 1)) == "M0,1L20,1Q40,1 40,11"
