"""Addresses of the console beside those of its pages."""

from django.urls import path
from django.views.i18n import set_language

from vitrina.web.console.login import demo_login
from vitrina.web.console.site import site

__all__ = ["site", "urlpatterns"]

urlpatterns = [
    path("console/language", set_language, name="set_language"),
    path("console/demo-login", demo_login, name="console_demo_login"),
]
