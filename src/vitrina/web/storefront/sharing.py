"""What somebody passes on: an address, its title, and a picture of it that telephones read."""

from dataclasses import dataclass
from io import BytesIO

import segno
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Shared:
    """A page to be passed on. `address`: whole, with the shop's host. `picture`: address of a picture to
    save, "" where there is none; `picture_name`: the file's name."""

    title: str
    address: str
    picture: str = ""
    picture_name: str = ""


def qr_code(address: str) -> SafeString:
    """The address as a QR code (ISO/IEC 18004, error correction M), in SVG; "" for an address that is longer
    than a code can hold. It is dark on light whatever the page: many cameras do not read the reverse, so the
    style sheet puts paper under it."""
    drawn = BytesIO()
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return SafeString()
    code.save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, svgclass="qr", lineclass=None
    )
    return mark_safe(drawn.getvalue().decode())
