"""The store functions of product page, wishlist and comparison."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from vitrina.content.help import queries as help_topics
from vitrina.market.catalog import queries as catalogue
from vitrina.market.sizing import queries as sizing
from vitrina.market.stock import queries as stock
from vitrina.operations.functions.types import Dimension, Need, StoreFunction, Tier
from vitrina.web.storefront.product.gallery import FILM, SPIN


def _pictures_in(role: str) -> Callable[[], bool]:
    return lambda: catalogue.pictured(role)


_CHARTS = Need(_("Size charts for categories"), lambda: bool(sizing.charts()))
_SHOPS = Need(_("Shops in which stock is counted"), lambda: bool(stock.shops()))

PRODUCT_FUNCTIONS: tuple[StoreFunction, ...] = (
    StoreFunction(
        "zoom",
        Dimension.COMMERCIAL,
        Tier.MUST_HAVE,
        _("Zoom and full screen"),
        _("Pictures of a product open over the whole screen, to be looked at closely and moved about."),
    ),
    StoreFunction(
        "save_picture",
        Dimension.COMMERCIAL,
        Tier.MUST_HAVE,
        _("Save picture"),
        _("Shoppers can save a product's pictures."),
    ),
    StoreFunction(
        "worn",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Worn by a model"),
        _("Pictures of the product on a person stand in its gallery."),
        needs=(Need(_("Pictures in the role “worn”"), _pictures_in("worn")),),
    ),
    StoreFunction(
        "video",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Film"),
        _("A short film stands among the pictures; it loads when it is started."),
        needs=(Need(_("Films (WebM or MP4) in the role “film”"), _pictures_in(FILM)),),
    ),
    StoreFunction(
        "spin",
        Dimension.COMMERCIAL,
        Tier.INNOVATIVE,
        _("360° view"),
        _("The product can be turned by dragging, by the arrow keys, or by itself."),
        needs=(Need(_("A sequence of pictures in the role “spin”"), _pictures_in(SPIN)),),
    ),
    StoreFunction(
        "care",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Care"),
        _("How to care for the product's materials."),
    ),
    StoreFunction(
        "after_sales",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("After-sales terms"),
        _("Product pages lead to returns, repairs and warranty."),
        needs=(Need(_("Help topics"), lambda: bool(help_topics.groups(language="en"))),),
    ),
    StoreFunction(
        "size_guide",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Size guide"),
        _("A chart of sizes with those of other countries, in centimetres or inches."),
        needs=(_CHARTS,),
    ),
    StoreFunction(
        "measurement",
        Dimension.COMMERCIAL,
        Tier.INNOVATIVE,
        _("Size from own measures"),
        _("Shoppers give their measures once and are told their size everywhere. They stay in the browser."),
        needs=(_CHARTS,),
    ),
    StoreFunction(
        "compare",
        Dimension.COMMERCIAL,
        Tier.INNOVATIVE,
        _("Comparison"),
        _("Up to four products side by side."),
    ),
    StoreFunction(
        "price_history",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Price history"),
        _("The price of the last 90 days, drawn as a line, with its lowest."),
    ),
    StoreFunction(
        "related",
        Dimension.COMMERCIAL,
        Tier.MUST_HAVE,
        _("Related products"),
        _("Similar products, and more of the brand, below a product."),
    ),
    StoreFunction(
        "recently_seen",
        Dimension.COMMERCIAL,
        Tier.MUST_HAVE,
        _("Recently seen"),
        _("What the shopper looked at before, below a product."),
    ),
    StoreFunction(
        "wishlist",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Wishlist"),
        _("Products can be kept for later and passed on as a list, without an account."),
    ),
    StoreFunction(
        "hashtags",
        Dimension.USABILITY,
        Tier.NORM,
        _("Hashtags"),
        _("Words on a product that lead to all products of the same use, style or material."),
    ),
    StoreFunction(
        "share",
        Dimension.USABILITY,
        Tier.NORM,
        _("Share with QR code"),
        _("A product or a list can be passed on by address, QR code, or the telephone's own sharing."),
    ),
    StoreFunction(
        "shops_stock",
        Dimension.EXPERIENCE,
        Tier.NORM,
        _("Stock per shop"),
        _("Product pages tell which shops have the product, and how far they are."),
        needs=(_SHOPS,),
    ),
)
