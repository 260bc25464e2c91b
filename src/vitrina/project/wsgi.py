"""The WSGI application that `vitrina serve` runs: all views are synchronous."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")
application = get_wsgi_application()

from vitrina.discovery.serving.services import warm_up  # noqa: E402 - needs the settings above
from vitrina.insight.searches.services import keep_writing  # noqa: E402 - as above

warm_up()
keep_writing()
