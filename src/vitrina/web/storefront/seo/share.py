"""The picture beside a shared link, 1200 × 630: the thing on paper, its name, its maker, its price.

Composed as SVG and turned into pixels by resvg, which finds a face for every script among those the machine
has; where it has none for Chinese, the picture of the thing stands for itself.
"""

import unicodedata
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import resvg_py
import structlog
from PIL import Image

from vitrina.web.storefront.pictures import PictureUnusable, smaller

WIDTH_PX, HEIGHT_PX = 1200, 630
PLATE_PX = 472
"""Width of the picture's place, on the left."""

SVG_BYTES_MAX = 4_000_000
_PAPER, _PLATE, _INK, _QUIET, _LINE = "#faf9f7", "#f1f0ed", "#181917", "#5d5f59", "#e1e0da"
_SERIF = "'Palatino Linotype', 'Noto Serif', 'Noto Serif CJK SC', 'Songti SC', SimSun, 'DejaVu Serif', serif"
_SANS = "'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'DejaVu Sans', sans-serif"
_LEFT, _ROOM_PX = PLATE_PX + 64, WIDTH_PX - PLATE_PX - 128
_JPEG_QUALITY = 88

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What the picture shows. `overline`: the maker, or where it belongs; `line`: the price, or a few words.
    `picture`: a file of pixels or an SVG, None where there is none. `cropped`: the picture fills its place;
    else all of it is shown."""

    title: str
    overline: str = ""
    line: str = ""
    picture: Path | None = None
    cropped: bool = False


def draw(card: ShareCard, *, shop_name: str, language: str) -> bytes:
    """JPEG of the card. Whatever the picture's file holds, something is drawn: without the picture, if that
    cannot be read. `language`: code of the texts."""
    for picture in (_embedded(card.picture), ""):
        try:
            svg = compose(card, picture, shop_name=shop_name, language=language)
            return _jpeg(resvg_py.svg_to_bytes(svg_string=svg, languages=[language]))
        except (ValueError, OSError) as error:
            _log.warning("share_picture_failed", picture=str(card.picture), reason=str(error))
    return _jpeg(None)


def compose(card: ShareCard, picture: str, *, shop_name: str, language: str) -> str:
    """The card as SVG. `picture`: a data address, or "" for a letter in its place."""
    lines, size_px = fitted(card.title)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH_PX}" height="{HEIGHT_PX}" '
        f'xml:lang="{language}">',
        f'<rect width="{WIDTH_PX}" height="{HEIGHT_PX}" fill="{_PAPER}"/>',
        f'<rect width="{PLATE_PX}" height="{HEIGHT_PX}" fill="{_PLATE}"/>',
        _pictured(card, picture),
    ]
    top = 96
    if card.overline:
        overline = _cut(card.overline.upper(), 22, _ROOM_PX, spacing_px=3)
        parts.append(_text(overline, _LEFT, top, 22, _SANS, _QUIET, spacing_px=3))
    baseline = top + 24
    for line in lines:
        baseline += round(size_px * 1.22)
        parts.append(_text(line, _LEFT, baseline, size_px, _SERIF, _INK))
    if card.line:
        parts.append(_text(_cut(card.line, 32, _ROOM_PX), _LEFT, baseline + 68, 32, _SANS, _INK))
    rule = HEIGHT_PX - 116
    parts.append(f'<path d="M{_LEFT} {rule}H{WIDTH_PX - 64}" stroke="{_LINE}" stroke-width="2"/>')
    parts.append(_text(_cut(shop_name, 34, _ROOM_PX), _LEFT, HEIGHT_PX - 58, 34, _SERIF, _INK))
    return "".join((*parts, "</svg>"))


def fitted(title: str) -> tuple[list[str], int]:
    """The title in at most four lines, and the size of its letters in pixels: smaller for a longer one."""
    words = clean(title)
    for size_px in (64, 54, 46, 38):
        lines = wrapped(words, size_px, _ROOM_PX)
        if len(lines) <= (3 if size_px > 46 else 4):
            return lines, size_px
    return [*lines[:3], _cut(" ".join(lines[3:]), 38, _ROOM_PX)], 38


def wrapped(text: str, size_px: int, room_px: float) -> list[str]:
    """Lines that fit into `room_px`: broken between words, Chinese anywhere, and within a word that is longer
    than a line."""
    lines, line = [], ""
    for piece in _pieces(text, size_px, room_px):
        if line and width_px(f"{line}{piece}".rstrip(), size_px) > room_px:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def width_px(text: str, size_px: int, *, spacing_px: float = 0) -> float:
    """About how wide a text is, rather too wide than too narrow: the face is chosen by the machine."""
    return sum(_em(letter) for letter in text) * size_px + spacing_px * len(text)


def clean(text: str) -> str:
    """One line without letters that XML does not know."""
    shown = "".join(" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(letter for letter in shown if unicodedata.category(letter)[0] != "C").split())


def _pieces(text: str, size_px: int, room_px: float) -> list[str]:
    pieces: list[str] = []
    for letter in text:
        wide = _is_wide(letter)
        glued = (
            pieces
            and not wide
            and not _is_wide(pieces[-1][-1])
            and not (pieces[-1].endswith(" ") and letter != " ")
            and width_px(pieces[-1] + letter, size_px) <= room_px
        )
        if glued or (pieces and unicodedata.category(letter) in {"Pe", "Pf", "Po"}):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _cut(text: str, size_px: int, room_px: float, *, spacing_px: float = 0) -> str:
    line = clean(text)
    if width_px(line, size_px, spacing_px=spacing_px) <= room_px:
        return line
    while line and width_px(f"{line}…", size_px, spacing_px=spacing_px) > room_px:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _em(letter: str) -> float:
    if _is_wide(letter):
        return 1.0
    if letter in " .,:;'’·|!ijlI":
        return 0.34
    if letter in "mwMWЖШЩЮФМжшщюфмыЫ@%—":
        return 0.94
    return 0.72 if letter.isupper() else 0.6


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}


def _text(text: str, x: int, y: int, size_px: int, faces: str, colour: str, *, spacing_px: float = 0) -> str:
    spacing = f' letter-spacing="{spacing_px}"' if spacing_px else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{size_px}" font-family={quoteattr(faces)} fill="{colour}"'
        f"{spacing}>{escape(text)}</text>"
    )


def _pictured(card: ShareCard, picture: str) -> str:
    if picture:
        fit = "xMidYMid slice" if card.cropped else "xMidYMid meet"
        return (
            f'<svg width="{PLATE_PX}" height="{HEIGHT_PX}"><image width="{PLATE_PX}" height="{HEIGHT_PX}" '
            f'preserveAspectRatio="{fit}" href="{picture}"/></svg>'
        )
    letter = escape(clean(card.title)[:1].upper())
    return (
        f'<text x="{PLATE_PX // 2}" y="{HEIGHT_PX // 2 + 90}" font-size="260" text-anchor="middle" '
        f'font-family={quoteattr(_SERIF)} fill="{_LINE}">{letter}</text>'
    )


def _embedded(picture: Path | None) -> str:
    """The picture as a data address; "" where it cannot be shown."""
    if picture is None or not picture.is_file():
        return ""
    if picture.suffix.lower() == ".svg":
        if picture.stat().st_size > SVG_BYTES_MAX:
            return ""
        return f"data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}"
    try:
        with Image.open(BytesIO(smaller(picture, 960))) as small:
            written = BytesIO()
            on_plate = Image.new("RGB", small.size, _PLATE)
            on_plate.paste(small, mask=small.getchannel("A") if small.mode == "RGBA" else None)
            on_plate.save(written, "JPEG", quality=_JPEG_QUALITY)
    except (PictureUnusable, OSError):
        return ""
    return f"data:image/jpeg;base64,{b64encode(written.getvalue()).decode()}"


def _jpeg(png: bytes | None) -> bytes:
    written = BytesIO()
    drawn = Image.open(BytesIO(png)) if png else Image.new("RGB", (WIDTH_PX, HEIGHT_PX), _PAPER)
    drawn.convert("RGB").save(written, "JPEG", quality=_JPEG_QUALITY, progressive=True)
    return written.getvalue()
