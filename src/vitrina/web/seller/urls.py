"""The addresses of the seller's desk, below their language."""

from django.urls import path

from vitrina.web.seller.views import boosts, levers, login, product, products, what_if, why

urlpatterns = [
    path("desk/", products.products, name="desk"),
    path("desk/login", login.DeskLogin.as_view(), name="desk_login"),
    path("desk/boosts", boosts.boosts, name="desk_boosts"),
    path("desk/why/<path:ref>", why.why, name="desk_why"),
    path("desk/levers/<path:ref>", levers.levers, name="desk_levers"),
    path("desk/what-if/<path:ref>", what_if.what_if, name="desk_what_if"),
    path("desk/p/<path:ref>", product.product, name="desk_product"),
]
