"""The addresses of the seller's desk, below their language."""

from django.urls import path

from vitrina.web.seller.views import boosts, products

urlpatterns = [
    path("desk/", products.products, name="desk"),
    path("desk/boosts", boosts.boosts, name="desk_boosts"),
]
