"""All addresses of the site."""

from django.conf import settings
from django.urls import path
from django.views.static import serve

from vitrina.web import urls as web

urlpatterns = [
    *web.urlpatterns,
    path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}, name="media"),
]

handler400 = web.handler400
handler403 = web.handler403
handler404 = web.handler404
handler500 = web.handler500
