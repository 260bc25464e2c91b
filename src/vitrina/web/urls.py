"""All addresses of the web floor: pages below their language, the API beside them.

The root address book takes `urlpatterns` and the handlers from here: addresses with a language in front may
not be included from below.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from vitrina.web.api.routes import api
from vitrina.web.console import urls as console
from vitrina.web.seller.urls import urlpatterns as seller
from vitrina.web.storefront import failures
from vitrina.web.storefront.urls import urlpatterns as storefront
from vitrina.web.storefront.views import sharing, sitemap

urlpatterns = [
    path("api/v1/", api.urls),
    *console.urlpatterns,
    path("robots.txt", sitemap.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>-<int:number>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("share/<str:language>/<path:name>.jpg", sharing.share_picture, name="share_picture"),
    path("media/r/<int:width>/<path:address>", sharing.rendition, name="rendition"),
    *i18n_patterns(*seller, *storefront),
]

handler400 = failures.bad_request
handler403 = failures.forbidden
handler404 = failures.not_found
handler500 = failures.server_error
