"""All addresses of the site."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path
from django.views.static import serve

urlpatterns: list[URLPattern | URLResolver] = [
    path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}, name="media"),
]
