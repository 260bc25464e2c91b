"""All addresses of the site."""

from django.urls import path

from vitrina.project.media import media
from vitrina.web import urls as web

urlpatterns = [
    *web.urlpatterns,
    path("media/<path:path>", media, name="media"),
]

handler400 = web.handler400
handler403 = web.handler403
handler404 = web.handler404
handler500 = web.handler500
