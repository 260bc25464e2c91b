"""Pictures and films of the shop, in parts where asked: browsers fetch films so, and some play no others."""

import re
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils._os import safe_join
from django.views.static import serve

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
_PART_BYTES_MAX = 4 * 1024 * 1024
"""A longer part is answered by its beginning; browsers ask for the rest."""


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes `first` to `last`, both included."""

    first: int
    last: int


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of the media folder: whole, or the one range that was asked for (RFC 9110, section 14).

    One that is missing gets no page around the answer: nobody reads it in place of a picture.
    """
    try:
        response = _answer(request, path)
    except Http404:
        return HttpResponse(status=HTTPStatus.NOT_FOUND)
    response.headers["Accept-Ranges"] = "bytes"
    return response


def _answer(request: HttpRequest, path: str) -> HttpResponseBase:
    asked = request.headers.get("Range", "")
    if not asked:
        return serve(request, path, document_root=str(settings.MEDIA_ROOT))
    file = Path(safe_join(settings.MEDIA_ROOT, path))
    if not file.is_file():
        raise Http404(path)
    size = file.stat().st_size
    part = part_of(asked, size=size)
    if part is None:
        return HttpResponse(
            status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers={"Content-Range": f"bytes */{size}"}
        )
    with file.open("rb") as source:
        source.seek(part.first)
        content = BytesIO(source.read(part.last - part.first + 1))
    response = FileResponse(content, filename=file.name, status=HTTPStatus.PARTIAL_CONTENT)
    response.headers["Content-Range"] = f"bytes {part.first}-{part.last}/{size}"
    return response


def part_of(header: str, *, size: int) -> Part | None:
    """The part of `size` bytes that a Range header asks for; None where there is no such part."""
    found = _RANGE.fullmatch(header.strip())
    if not found or not (found[1] or found[2]):
        return None
    if found[1]:
        first, last = int(found[1]), int(found[2]) if found[2] else size - 1
    else:
        first, last = max(0, size - int(found[2])), size - 1
    last = min(last, size - 1, first + _PART_BYTES_MAX - 1)
    return Part(first, last) if first <= last else None
