"""The addresses of the shoppers' pages, below their language."""

from django.urls import path

from vitrina.web.storefront.views import (
    brand,
    compare,
    design,
    history,
    home,
    listing,
    product,
    seen,
    seller,
    share,
    sizes,
    suggest,
    why,
    wishlist,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("search", listing.search, name="search"),
    path("suggest", suggest.suggest, name="suggest"),
    path("history", history.history, name="history"),
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
]
