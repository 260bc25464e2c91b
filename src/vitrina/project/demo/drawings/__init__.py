"""Pictures drawn by code: silhouettes with material, colour and light, on paper tinted to the product.

`draw` makes one SVG of 900 × 1200. `SILHOUETTES` lists what can be drawn: each module of things beside this
one puts its own on the shelf. `turntable` shows them from every side, `film` lets them move, `worn` puts them
on a model, `scenes` sets them up together. A sheet weighs at most `MAX_BYTES` of its kind of view.
"""

from importlib import import_module

from vitrina.project.demo.drawings.gallery import draw
from vitrina.project.demo.drawings.shelf import SILHOUETTES

_STILL, _TURNED, _WORN = 6 * 1024, 8 * 1024, 11 * 1024
MAX_BYTES = {
    "front": _STILL,
    "scene": _STILL,
    "detail": _STILL,
    "side": _TURNED,
    "back": _TURNED,
    "spin": _TURNED,
    "worn": _WORN,
}
"""By the first word of the view."""

for _module in (
    "accessories",
    "bags",
    "beauty",
    "clothing",
    "electronics",
    "home",
    "jewellery",
    "kitchen",
    "leisure",
    "play",
    "shoes",
    "timepieces",
):
    import_module(f"{__name__}.{_module}")

__all__ = ["MAX_BYTES", "SILHOUETTES", "draw"]
