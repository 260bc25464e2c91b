"""The addresses of the shoppers' pages, below their language."""

from django.urls import path

from vitrina.web.storefront.views import home, listing, product, why

urlpatterns = [
    path("", home.home, name="home"),
    path("search", listing.search, name="search"),
    path("suggest", listing.suggest, name="suggest"),
    path("c/<str:ref>", listing.category, name="category"),
    path("p/<path:ref>", product.product, name="product"),
    path("why", why.why, name="why"),
]
