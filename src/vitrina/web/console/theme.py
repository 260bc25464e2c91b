"""How the console looks: Unfold's settings, in the store's own palette. The settings read it, so it imports
nothing that needs them."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.templatetags.static import static

WARM_GREYS = {
    "50": "#faf9f6",
    "100": "#f4f2ed",
    "200": "#e6e2da",
    "300": "#d2ccc1",
    "400": "#a49d92",
    "500": "#716b62",
    "600": "#57524b",
    "700": "#433f3a",
    "800": "#2b2926",
    "900": "#1c1b19",
    "950": "#121110",
}
GREENS = {
    "50": "#eff7f4",
    "100": "#d9ece5",
    "200": "#b5d9cd",
    "300": "#86c0ae",
    "400": "#55a18b",
    "500": "#4c9a84",
    "600": "#14594f",
    "700": "#124d45",
    "800": "#113f39",
    "900": "#0f342f",
    "950": "#071d1a",
}
"""The store's accent, #14594f, where Unfold draws buttons and links (600); 500 is what it draws on dark."""

UNFOLD: Mapping[str, Any] = {
    "SITE_TITLE": lambda request: settings.VITRINA_NAME,
    "SITE_HEADER": lambda request: settings.VITRINA_NAME,
    "SITE_SYMBOL": "storefront",
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("storefront/icon.svg")}
    ],
    "SITE_URL": "/",
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": True,
    "SHOW_LANGUAGES": True,
    "SHOW_BACK_BUTTON": True,
    "BORDER_RADIUS": "4px",
    "COLORS": {"base": WARM_GREYS, "primary": GREENS},
    "STYLES": [lambda request: static("console/console.css")],
    "LANGUAGES": {"navigation": "vitrina.web.console.navigation.languages"},
    "SIDEBAR": {
        "show_search": False,
        "show_all_applications": False,
        "navigation": "vitrina.web.console.navigation.sidebar",
    },
}
