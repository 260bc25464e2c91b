"""Addresses of what lies outside of the pages."""

from urllib.parse import quote

from django.conf import settings


def picture_address(address: str) -> str:
    """Where a browser finds a picture: as it is where absolute, else below the media folder."""
    if address.startswith(("https://", "http://", "/", "data:")):
        return address
    return f"{settings.MEDIA_URL}{quote(address)}"
