"""Reads about pictures."""

from collections.abc import Sequence

from vitrina.market.catalog.models import Picture
from vitrina.market.catalog.types import PictureFact

_SECOND = ("worn", "gallery")
"""Roles of a picture that may stand behind the main one, the most telling first."""


def second_pictures(refs: Sequence[str]) -> dict[str, PictureFact]:
    """Product ref → the picture to show when somebody points at the main one, for those that have another.
    One SQL query."""
    rows = (
        Picture.objects.filter(product__ref__in=refs, role__in=_SECOND, position__gt=0)
        .order_by("position")
        .values_list("product__ref", "address", "alt", "width_px", "height_px", "role", "variant_id")
    )
    found: dict[str, PictureFact] = {}
    for ref, *fields in rows:
        picture = PictureFact(*fields)
        known = found.get(ref)
        if known is None or _SECOND.index(picture.role) < _SECOND.index(known.role):
            found[ref] = picture
    return found
