"""Addresses of the console. What asks for no log-in stands first: the site asks for one at all others."""

from django.urls import path
from django.views.i18n import set_language

from vitrina.web.console.login import demo_login
from vitrina.web.console.site import site

urlpatterns = [
    path("console/language", set_language, name="set_language"),
    path("console/demo-login", demo_login, name="console_demo_login"),
    path("console/", site.urls),
]
