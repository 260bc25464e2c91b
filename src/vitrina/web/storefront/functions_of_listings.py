"""The store functions of results, categories, brands and sellers."""

from django.utils.translation import gettext_lazy as _

from vitrina.market.catalog import queries as catalogue
from vitrina.market.stock import queries as stock
from vitrina.operations.functions.types import Dimension, Need, StoreFunction, Tier
from vitrina.people.sellers import queries as sellers
from vitrina.web.storefront.listing.boxes import SCENE

LISTING_FUNCTIONS: tuple[StoreFunction, ...] = (
    StoreFunction(
        "filters",
        Dimension.USABILITY,
        Tier.MUST_HAVE,
        _("Filters"),
        _("Results are narrowed by price, series, and every attribute that divides them, with counts."),
    ),
    StoreFunction(
        "price_histogram",
        Dimension.USABILITY,
        Tier.NORM,
        _("Histogram behind sliders"),
        _("Sliders for prices and measures show how many products lie where."),
    ),
    StoreFunction(
        "stock_filter",
        Dimension.USABILITY,
        Tier.NORM,
        _("Filter by stock"),
        _("Only what is in stock, can be picked up in one shop, or arrives within some days."),
        (Need(_("Places that hold stock."), lambda: bool(stock.locations())),),
    ),
    StoreFunction(
        "scene_filter",
        Dimension.USABILITY,
        Tier.INNOVATIVE,
        _("Filter by scene"),
        _("Results are narrowed to an occasion: work, an evening out, travel, a present."),
        (Need(_("An attribute “occasion”."), lambda: SCENE in catalogue.attribute_definitions([SCENE])),),
    ),
    StoreFunction(
        "show_more",
        Dimension.USABILITY,
        Tier.NORM,
        _("Show more"),
        _("The next products are added below, without leaving the page."),
    ),
    StoreFunction(
        "related_searches",
        Dimension.USABILITY,
        Tier.NORM,
        _("Related searches"),
        _("Below results stand other searches that share a word, and finer ones."),
    ),
    StoreFunction(
        "empty_help",
        Dimension.USABILITY,
        Tier.NORM,
        _("Help for empty results"),
        _("Where nothing is found, the page tells why and leads to the nearest that is useful."),
    ),
    StoreFunction(
        "second_picture",
        Dimension.COMMERCIAL,
        Tier.NORM,
        _("Second picture"),
        _("Pointing at a product shows it worn, or from another side."),
    ),
    StoreFunction(
        "brand_page",
        Dimension.BRANDING,
        Tier.NORM,
        _("Brand pages"),
        _("Every brand has a page with its story and its products; all brands stand in an index."),
        (Need(_("Brands."), lambda: catalogue.brands(page_size=1).total > 0),),
    ),
    StoreFunction(
        "seller_page",
        Dimension.BRANDING,
        Tier.NORM,
        _("Seller pages"),
        _("Every seller has a page that tells who they are and what they sell."),
        (Need(_("Sellers."), lambda: bool(sellers.sellers())),),
    ),
)
