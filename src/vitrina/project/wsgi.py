"""The WSGI application that `vitrina serve` runs: all views are synchronous."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")
application = get_wsgi_application()
