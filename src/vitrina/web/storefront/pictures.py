"""Pictures in the sizes that screens need: made from local raster pictures when they are first asked for."""

from io import BytesIO
from pathlib import Path, PurePosixPath
from threading import BoundedSemaphore
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.utils._os import safe_join
from PIL import Image, ImageOps, UnidentifiedImageError

from vitrina.kernel.errors import NotFound, VitrinaError
from vitrina.web.storefront.filecache import Kept, file_cache

WIDTHS_PX = (240, 480, 720, 960, 1440)
"""The only widths that are made, so that nobody can fill the disk with others."""

PIXELS_MAX = 50_000_000
"""Of a picture's own size; more is not unpacked: a file of a few kilobytes may claim gigabytes."""

CACHE_BYTES_MAX = 2 * 1024**3
_RASTERS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
# What a file holds, its name does not tell: other formats, some of which start programs, are never read.
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_QUALITY = 82
_UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError)
# A decoded photograph takes hundreds of megabytes: two at once are enough for a web process.
_UNPACKING = BoundedSemaphore(2)


class PictureUnusable(VitrinaError):
    """A file that is no picture, moves, or is larger than may be unpacked. It is shown as it is."""

    code = "picture_unusable"
    template = "'%(address)s' cannot be made smaller: %(reason)s."


def is_raster(address: str) -> bool:
    """A picture of pixels below the media folder, which can be made smaller."""
    if address.startswith(("http://", "https://", "/", "data:")):
        return False
    return PurePosixPath(address).suffix.lower() in _RASTERS


def rendition_address(address: str, width_px: int) -> str:
    """Where a browser finds a local picture, `width_px` wide at most."""
    return f"{settings.MEDIA_URL}r/{width_px}/{quote(address)}"


def source_set(address: str, *, width_px: int | None = None) -> str:
    """`srcset` of a local raster picture: the widths up to its own, and the first one above it."""
    offered = [
        offered
        for place, offered in enumerate(WIDTHS_PX)
        if width_px is None or place == 0 or WIDTHS_PX[place - 1] < width_px
    ]
    return ", ".join(f"{rendition_address(address, offered)} {offered}w" for offered in offered)


def rendition(address: str, width_px: int) -> Kept:
    """The picture as WebP, at most `width_px` wide and never larger than it is, from the cache where it is
    there. Raises `NotFound` for a width that is not offered and a file that is not there (or not below the
    media folder), `PictureUnusable` where the picture had better be shown as it is."""
    if width_px not in WIDTHS_PX:
        raise NotFound(kind="picture", id=f"{address}@{width_px}")
    source = _source(address)
    status = source.stat()
    key = f"{address}@{width_px}:{status.st_mtime_ns}:{status.st_size}"
    cache = file_cache(settings.VITRINA_CACHE / "renditions", bytes_max=CACHE_BYTES_MAX)
    return cache.find(key) or cache.keep(key, smaller(source, width_px))


def smaller(source: Path, width_px: int) -> bytes:
    """WebP, at most `width_px` wide, turned upright, without what the camera noted. Raises
    `PictureUnusable`."""
    with _UNPACKING:
        try:
            with Image.open(source, formats=_FORMATS) as picture:
                return _drawn_smaller(picture, source.name, width_px)
        except _UNREADABLE as error:
            raise PictureUnusable(address=source.name, reason=str(error)) from error


def _drawn_smaller(picture: Image.Image, name: str, width_px: int) -> bytes:
    if picture.width * picture.height > PIXELS_MAX:
        raise PictureUnusable(address=name, reason=f"{picture.width} × {picture.height} pixels")
    if getattr(picture, "is_animated", False):
        raise PictureUnusable(address=name, reason="it moves")
    # JPEG can be unpacked at a half, a quarter, an eighth: enough where the result is that small.
    picture.draft("RGB", (width_px * 2, width_px * 2 * picture.height // max(picture.width, 1)))
    upright = ImageOps.exif_transpose(picture)
    clear = "transparency" in upright.info or upright.mode in {"RGBA", "LA", "PA", "La", "RGBa"}
    shown = upright.convert("RGBA" if clear else "RGB")
    if shown.width > width_px:
        height_px = max(1, round(shown.height * width_px / shown.width))
        shown = shown.resize((width_px, height_px), Image.Resampling.LANCZOS)
    written = BytesIO()
    shown.save(written, "WEBP", quality=_QUALITY, icc_profile=picture.info.get("icc_profile"))
    return written.getvalue()


def _source(address: str) -> Path:
    try:
        source = Path(safe_join(settings.MEDIA_ROOT, address))
    except (SuspiciousFileOperation, ValueError):
        raise NotFound(kind="picture", id=address) from None
    if not is_raster(address) or not source.is_file():
        raise NotFound(kind="picture", id=address)
    return source
