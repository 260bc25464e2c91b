"""Every page that shoppers can see, in one place: addresses for each route, in the small shop.

A route that is missing here fails `test_every_page.py`.
"""

from collections.abc import Mapping

PAGES: Mapping[str, tuple[str, ...]] = {
    "home": ("",),
    "search": (
        "search?q=bag",
        "search?q=satchle",
        "search?q=nothinglikeit&exact=1",
        "search?filter=color:red",
    ),
    "suggest": ("suggest?q=sat",),
    "history": ("history",),
    "privacy": ("privacy",),
    "category": ("c/bags",),
    "categories": ("categories",),
    "brand": ("b/maison-ardent",),
    "brands": ("brands",),
    "seller": ("s/atelier-nord",),
    "product": ("p/tote-red", "p/belt-sand", "p/engraving"),
    "beside": ("beside?product=tote-red",),
    "size_guide": ("size-guide?product=oxford-red",),
    "share": ("share?product=tote-red",),
    "wishlist": ("wishlist", "wishlist?refs=tote-red,belt-red"),
    "compare": ("compare",),
    "why": ("why?q=tote&product=tote-red",),
    "shops": ("shops", "shops?q=Berlin", "shops?q=nowhere"),
    "shop": ("shops/lyon",),
    "guides": ("guides",),
    "guide": ("g/gifts", "g/gifts?a=bag&a=red", "g/find-shoes?a=dark"),
    "help": ("help", "help?q=delivery"),
    "help_topic": ("help/returns",),
}
"""Route → addresses below the language."""

NOT_PAGES = frozenset({"wish", "my_shop"})
"""Routes that only take what a button sends."""

OFF_AT_FIRST = frozenset({"design"})
"""Pages of functions that an operator has to switch on; each has a journey of its own."""

ADDRESSES = tuple(path for paths in PAGES.values() for path in paths)
