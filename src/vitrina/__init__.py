"""Vitrina: a self-hosted social-commerce marketplace whose search tells sellers why."""

__version__ = "0.1.0"
