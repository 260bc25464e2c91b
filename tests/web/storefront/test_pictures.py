"""Renditions of local pictures."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from PIL import Image

from vitrina.kernel.errors import NotFound
from vitrina.web.storefront import pictures
from vitrina.web.storefront.filecache import FileCache
from vitrina.web.storefront.pictures import PictureUnusable, is_raster, rendition, smaller, source_set


@pytest.fixture
def media(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "media"
    folder.mkdir()
    monkeypatch.setattr(settings, "MEDIA_ROOT", folder)
    monkeypatch.setattr(settings, "VITRINA_CACHE", tmp_path / "cache")
    return folder


def save(path: Path, size: tuple[int, int] = (1000, 1500), mode: str = "RGB", **options: object) -> Path:
    Image.new(mode, size, 120 if mode in {"L", "P"} else None).save(path, **options)  # type: ignore[arg-type]
    return path


def bomb(path: Path, side: int) -> Path:
    """A PNG of a few bytes that says it is `side` pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    )
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.bmp", "a.tiff"])
@pytest.mark.parametrize("width", pictures.WIDTHS_PX)
def test_a_picture_gets_as_wide_as_asked_and_never_wider_than_it_is(
    media: Path, name: str, width: int
) -> None:
    save(media / name)
    made = Image.open(rendition(name, width).path)
    assert made.format == "WEBP"
    assert made.width == min(width, 1000)
    assert made.height == round(made.width * 1.5)


def test_the_cache_is_measured_now_and_then_only(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[FileCache] = []
    monkeypatch.setattr(FileCache, "_shrink", lambda cache: measured.append(cache))
    save(media / "a.png")
    for width in pictures.WIDTHS_PX:
        rendition("a.png", width)
    assert len(measured) == 1


def test_a_program_that_calls_itself_a_picture_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(path, "EPS")
    with pytest.raises(PictureUnusable, match="cannot identify"):
        smaller(path, 240)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_is_taken(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    save(path, (600, 400), mode)
    made = Image.open(BytesIO(smaller(path, 240)))
    assert made.size == (240, 160)
    assert (made.mode == "RGBA") == (mode in {"LA", "RGBA"})


def test_a_picture_stands_upright_and_tells_nothing_of_its_camera(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera"
    path = save(tmp_path / "a.jpg", (600, 400), exif=exif)
    made = Image.open(BytesIO(smaller(path, 240)))
    assert made.height > made.width
    assert not made.getexif()


@pytest.mark.parametrize("width", [0, 1, 241, 10**9, -240])
def test_other_widths_are_not_made(media: Path, width: int) -> None:
    save(media / "a.jpg")
    with pytest.raises(NotFound):
        rendition("a.jpg", width)


@pytest.mark.parametrize(
    "address", ["../secret.png", "/etc/passwd", "a/../../secret.png", "a.svg", "nothing.png", "", "\x00.png"]
)
def test_nothing_outside_of_the_media_folder_is_read(media: Path, address: str) -> None:
    save(media.parent / "secret.png")
    (media / "a.svg").write_text("<svg/>")
    with pytest.raises(NotFound):
        rendition(address, 240)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(PictureUnusable):
        smaller(bomb(tmp_path / "a.png", 30_000), 240)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff", b"text"])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    with pytest.raises(PictureUnusable):
        smaller(path, 240)


def test_what_moves_stays_as_it_is(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (300, 300), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    with pytest.raises(PictureUnusable):
        smaller(tmp_path / "a.gif", 240)


def test_it_is_made_once_and_anew_when_the_picture_changes(media: Path) -> None:
    save(media / "a.jpg")
    first = rendition("a.jpg", 240)
    assert rendition("a.jpg", 240) == first
    save(media / "a.jpg", (900, 900))
    assert rendition("a.jpg", 240) != first


@pytest.mark.parametrize(
    ("width_px", "widths"),
    [
        (None, [240, 480, 720, 960, 1440]),
        (100, [240]),
        (240, [240]),
        (500, [240, 480, 720]),
        (5000, [240, 480, 720, 960, 1440]),
    ],
)
def test_widths_are_offered_up_to_the_picture_itself(width_px: int | None, widths: list[int]) -> None:
    offered = source_set("b c/a.jpg", width_px=width_px)
    assert [int(entry.rsplit(" ", 1)[1][:-1]) for entry in offered.split(", ")] == widths
    assert "/media/r/240/b%20c/a.jpg 240w" in offered


@pytest.mark.parametrize(
    ("address", "raster"),
    [
        ("a.JPG", True),
        ("x/a.png", True),
        ("a.svg", False),
        ("a.webm", False),
        ("https://x/a.jpg", False),
        ("data:image/png", False),
    ],
)
def test_only_local_pixels_are_made_smaller(address: str, raster: bool) -> None:
    assert is_raster(address) is raster


class TestAddress:
    def test_it_is_sent_once_for_long(self, client: Client, media: Path) -> None:
        save(media / "a b.jpg")
        response = client.get("/media/r/240/a%20b.jpg")
        assert response["Content-Type"] == "image/webp"
        assert "max-age=2592000" in response["Cache-Control"]
        again = client.get("/media/r/240/a%20b.jpg", headers={"if-none-match": response["ETag"]})
        assert again.status_code == 304

    def test_what_cannot_be_made_smaller_is_shown_as_it_is(self, client: Client, media: Path) -> None:
        bomb(media / "a.png", 30_000)
        response = client.get("/media/r/240/a.png")
        assert (response.status_code, response["Location"]) == (302, "/media/a.png")

    @pytest.mark.django_db
    def test_other_widths_are_not_there(self, client: Client, media: Path) -> None:
        save(media / "a.png")
        assert client.get("/media/r/241/a.png").status_code == 404
