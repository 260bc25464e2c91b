"""Pictures drawn by code: silhouettes with material, colour and light, on paper tinted to the product.

`draw` makes one SVG of 900 × 1200. `SILHOUETTES` lists what can be drawn: each module beside this one puts
its own on the shelf. A sheet weighs at most `MAX_BYTES`.
"""

from importlib import import_module

from vitrina.project.demo.drawings.gallery import draw
from vitrina.project.demo.drawings.shelf import SILHOUETTES

MAX_BYTES = 6 * 1024

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
