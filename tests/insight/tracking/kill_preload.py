"""Loads Django before children are forked: a forkserver knows nothing of pytest's."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.trial_settings")
django.setup()
