"""Addresses that other shops' machines can follow."""

from urllib.parse import quote


def product_address(site: str, ref: str) -> str:
    """A product's page."""
    return f"{site.rstrip('/')}/p/{quote(ref)}"


def picture_address(site: str, address: str) -> str:
    """A picture, wherever it lies."""
    return address if "://" in address else f"{site.rstrip('/')}/media/{quote(address)}"
