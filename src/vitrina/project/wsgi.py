"""The WSGI application that `vitrina serve` runs: all views are synchronous."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")
application = get_wsgi_application()

from vitrina.discovery.serving.services import warm_up  # noqa: E402 - needs the settings above
from vitrina.discovery.training import served  # noqa: E402 - as above
from vitrina.insight.searches import services as searches  # noqa: E402 - as above
from vitrina.insight.tracking import services as tracking  # noqa: E402 - as above

warm_up()
searches.keep_writing()
tracking.keep_writing()
served.keep_writing()
