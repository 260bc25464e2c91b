"""The shelf of silhouettes: each draws one kind of thing on a canvas."""

from collections.abc import Callable
from dataclasses import dataclass

from vitrina.kernel.registry import Registry
from vitrina.project.demo.drawings.canvas import Canvas

Draw = Callable[[Canvas], None]


@dataclass(frozen=True, slots=True)
class Silhouette:
    """`draw` puts the thing on the sheet. `focus`: where a close-up looks. `hanging`: it is shown against a
    wall, with its shadow on it, instead of standing on the ground. `lift`: how far low things are moved up
    towards the middle of the sheet. `turns`: it can be shown from every side."""

    name: str
    draw: Draw
    focus: tuple[int, int]
    hanging: bool
    lift: int
    turns: bool


SILHOUETTES = Registry[Silhouette]("silhouette")


def silhouette(
    name: str,
    *,
    focus: tuple[int, int] = (450, 560),
    hanging: bool = False,
    lift: int = 40,
    turns: bool = False,
) -> Callable[[Draw], Draw]:
    """Put a drawing function on the shelf."""

    def shelve(draw: Draw) -> Draw:
        shape = Silhouette(name, draw, focus, hanging, 0 if hanging else lift, turns)
        SILHOUETTES.register(name, shape)
        return draw

    return shelve
