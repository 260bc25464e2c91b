import pytest

from vitrina.kernel.errors import NotFound
from vitrina.kernel.progress import Silent
from vitrina.project.demo import media
from vitrina.project.demo.drawings.scenes import SCENES
from vitrina.project.demo.types import Drawing


@pytest.fixture
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def _drawing(view, ending):
    return Drawing(f"demo/{view}.{ending}", "tin", "#1d5b47", "#c9a45c", "soft", view, 3, "A tin of tea")


def test_scenes_and_pictures_lie_where_their_addresses_say(folder):
    media.write_pictures([_drawing("front", "svg"), _drawing("film", "webm")], Silent())
    for name in SCENES.names():
        assert (folder / media.scene_address(name)).read_text(encoding="utf-8").startswith("<svg")
    assert (folder / "demo/front.svg").exists()
    assert not (folder / "demo/film.webm").exists()


def test_an_unknown_scene_has_no_address():
    with pytest.raises(NotFound):
        media.scene_address("campaign-of-nothing")


def test_films_are_there_when_the_block_is_left(folder):
    with media.filming([_drawing("front", "svg"), _drawing("film", "webm")], Silent()):
        pass
    assert (folder / "demo/film.webm").read_bytes().startswith(b"\x1a\x45\xdf\xa3")
    assert not (folder / "demo/front.svg").exists()
