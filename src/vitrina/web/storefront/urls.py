"""The addresses of the shoppers' pages, below their language."""

from django.urls import path

from vitrina.web.storefront.views import (
    brand,
    compare,
    design,
    guides,
    history,
    home,
    listing,
    privacy,
    product,
    seen,
    seller,
    share,
    shops,
    sizes,
    suggest,
    why,
    wishlist,
)
from vitrina.web.storefront.views import help as help_pages

urlpatterns = [
    path("", home.home, name="home"),
    path("search", listing.search, name="search"),
    path("suggest", suggest.suggest, name="suggest"),
    path("history", history.history, name="history"),
    path("privacy", privacy.privacy, name="privacy"),
    path("c/<str:ref>", listing.category, name="category"),
    path("categories", listing.categories, name="categories"),
    path("b/<str:ref>", brand.brand, name="brand"),
    path("brands", brand.brands, name="brands"),
    path("s/<str:ref>", seller.seller, name="seller"),
    path("p/<path:ref>", product.product, name="product"),
    path("beside", seen.beside, name="beside"),
    path("size-guide", sizes.sizes, name="size_guide"),
    path("share", share.share, name="share"),
    path("wishlist", wishlist.wishlist, name="wishlist"),
    path("wish", wishlist.wish, name="wish"),
    path("compare", compare.compare, name="compare"),
    path("why", why.why, name="why"),
    path("design", design.design, name="design"),
    path("shops", shops.shops, name="shops"),
    path("shops/mine", shops.my_shop, name="my_shop"),
    path("shops/<str:ref>", shops.shop, name="shop"),
    path("guides", guides.guides, name="guides"),
    path("g/<str:ref>", guides.guide, name="guide"),
    path("help", help_pages.topics, name="help"),
    path("help/<str:slug>", help_pages.topic, name="help_topic"),
]
