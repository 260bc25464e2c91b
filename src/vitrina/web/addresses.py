"""Addresses of what lies outside of the pages."""

from urllib.parse import quote

from django.conf import settings


def picture_address(address: str) -> str:
    """Where a browser finds a picture: as it is where absolute, else below the media folder.

    Old feeds say "http://"; into safe pages browsers load pictures over HTTPS only, so that is asked for.
    """
    if address.startswith("http://"):
        return f"https://{address.removeprefix('http://')}"
    if address.startswith(("https://", "/", "data:")):
        return address
    return f"{settings.MEDIA_URL}{quote(address)}"
