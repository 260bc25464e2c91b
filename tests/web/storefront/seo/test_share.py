"""Share pictures: always a picture, whatever the title or the file."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from PIL import Image

from vitrina.web.storefront.seo import share
from vitrina.web.storefront.seo.share import ShareCard, clean, draw, fitted, width_px, wrapped

ROOM = 600


def drawn(card: ShareCard, language: str = "en") -> Image.Image:
    picture = Image.open(BytesIO(draw(card, shop_name="Vitrina", language=language)))
    assert (picture.format, picture.size) == ("JPEG", (share.WIDTH_PX, share.HEIGHT_PX))
    return picture


@given(st.text(max_size=300), st.sampled_from([38, 64]))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text: str, size_px: int) -> None:
    line = clean(text)
    lines = wrapped(line, size_px, ROOM)
    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    # Only a closing sign may hang over: it never begins a line.
    assert all(width_px(shown, size_px) <= ROOM + size_px * 2 for shown in lines)


@given(st.text(max_size=2_000))
def test_a_title_of_any_length_takes_four_lines_at_most(text: str) -> None:
    lines, size_px = fitted(text)
    assert len(lines) <= 4
    assert 38 <= size_px <= 64


@limits(max_examples=8, deadline=None)
@given(st.text(max_size=120))
def test_any_title_is_drawn(title: str) -> None:
    drawn(ShareCard(title, overline=title, line=title))


@pytest.mark.parametrize("title", ["", "</text><i>", "Tote\x00\x1b", "皮" * 300, "\u202eevil", "🎁" * 40])
def test_odd_titles_are_drawn(title: str) -> None:
    drawn(ShareCard(title))


@pytest.mark.parametrize(
    "content", [b"<svg", b"", b"\x89PNG\r\n", b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
)
@pytest.mark.parametrize("name", ["odd.svg", "odd.png"])
def test_a_picture_that_cannot_be_read_leaves_the_rest(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    drawn(ShareCard("Tote", picture=path))


def test_the_picture_is_on_it(tmp_path: Path) -> None:
    path = tmp_path / "red.png"
    Image.new("RGBA", (300, 400), (200, 0, 0, 255)).save(path)
    red, green, blue = drawn(ShareCard("Tote", picture=path)).getpixel((200, 300))  # type: ignore[misc]
    assert red > 180 and green < 40 and blue < 40


@pytest.mark.usefixtures("shop")
class TestAddress:
    @pytest.mark.parametrize("language", ["en", "zh", "es", "ru"])
    def test_a_product_has_one_in_every_language(self, client: Client, language: str) -> None:
        response = client.get(f"/share/{language}/product/tote-red.jpg")
        assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")

    def test_it_is_kept_and_told_apart(self, client: Client) -> None:
        first = client.get("/share/en/product/tote-red.jpg")
        again = client.get("/share/en/product/tote-red.jpg", headers={"if-none-match": first["ETag"]})
        other = client.get("/share/ru/product/tote-red.jpg")
        assert (again.status_code, again.content) == (304, b"")
        assert other["ETag"] != first["ETag"]
        assert any((settings.VITRINA_CACHE / "shares").glob("*/*"))

    @pytest.mark.parametrize(
        "name",
        ["product/nothing", "category/nothing", "odd/thing", "shop/main", "brand/x", "seller/x", "help/x"],
    )
    def test_of_nothing_there_is_none(self, client: Client, name: str) -> None:
        assert client.get(f"/share/en/{name}.jpg").status_code == 404

    @pytest.mark.parametrize("name", ["front", "category/bags", "shop/lyon", "seller/atelier-nord"])
    def test_other_pages_have_one_too(self, client: Client, name: str) -> None:
        assert client.get(f"/share/en/{name}.jpg").status_code == 200
