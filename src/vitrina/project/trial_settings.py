"""Settings for tests: a shop in a throw-away folder, so that no test touches one that somebody runs."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="vitrina-test-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["VITRINA_HOME"] = _home

from vitrina.project.settings import *  # noqa: E402, F403
from vitrina.project.settings import HOME  # noqa: E402

HOME.create()

# Real ones take half a second each, on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
