from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import sync_playwright

from vitrina.project.demo.drawings import film
from vitrina.project.demo.types import Drawing

CHROMIUM = Path("/usr/bin/chromium")
DRAWING = Drawing("x.webm", "tote", "#7b1e2b", "#c9a45c", "leather", "film", 4, "A bag")


def _webp(colour, **options):
    out = BytesIO()
    Image.new("RGB", (60, 80), colour).save(out, "WEBP", quality=60, **options)
    return out.getvalue()


def _length(data, at):
    """A length as EBML writes it: its value, and where what follows begins."""
    width = 9 - data[at].bit_length()
    value = int.from_bytes(data[at : at + width], "big") & ((1 << 7 * width) - 1)
    return value, at + width


def _children(data):
    """(id, content) of the elements that follow one another in `data`."""
    at, found = 0, []
    while at < len(data):
        width = 9 - data[at].bit_length()
        identity = int.from_bytes(data[at : at + width], "big")
        size, at = _length(data, at + width)
        found.append((identity, data[at : at + size]))
        at += size
    return found


@given(st.integers(0, 1 << 34))
def test_a_length_reads_back_and_is_never_the_reserved_one(value):
    written = film._size(value)
    assert _length(written, 0) == (value, len(written))
    assert written.strip(b"\xff") != b""


def test_the_container_holds_every_frame_as_a_key_frame_at_its_time():
    pictures = [_webp((shade, 90, 90)) for shade in range(0, 200, 14)]
    (head, _), (segment, content) = _children(film.webm(pictures, frame_ms=40))
    assert (head, segment) == (0x1A45DFA3, 0x18538067)
    parts = _children(content)
    clusters = [body for identity, body in parts if identity == 0x1F43B675]
    times, frames = [], []
    for cluster in clusters:
        (_, start), *blocks = _children(cluster)
        for identity, block in blocks:
            assert identity == 0xA3
            assert block[0] == 0x81
            assert block[3] == 0x80
            times.append(int.from_bytes(start, "big") + int.from_bytes(block[1:3], "big"))
            frames.append(block[4:])
    assert times == [40 * place for place in range(len(pictures))]
    assert frames == [film.key_frame(picture) for picture in pictures]
    assert all(frame[3:6] == b"\x9d\x01\x2a" for frame in frames), "the start code of a VP8 key frame"


def test_the_cues_point_at_the_clusters():
    content = _children(film.webm([_webp((shade, 0, 0)) for shade in range(20)]))[1][1]
    cues = next(body for identity, body in _children(content) if identity == 0x1C53BB6B)
    places = [dict(_children(dict(_children(point))[0xB7]))[0xF1] for _, point in _children(cues)]
    assert len(places) == 4
    for place in places:
        assert content[int.from_bytes(place, "big") :].startswith(b"\x1f\x43\xb6\x75")


@pytest.mark.parametrize("options", [{"lossless": True}])
def test_what_is_no_lossy_picture_is_refused(options):
    with pytest.raises(film.NoKeyFrame, match="VP8L"):
        film.webm([_webp("red", **options)])


def test_a_film_plays_in_the_browser(tmp_path):
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}: apt-get install chromium")
    made = film.film(DRAWING, frames=12)
    assert len(made) < 250_000
    (tmp_path / "film.webm").write_bytes(made)
    (tmp_path / "page.html").write_text('<video src="film.webm" muted></video>')
    seen = {}
    # Playwright's loop must not run in a thread in which Django's asynchronous checks apply.
    watching = Thread(target=lambda: seen.update(_watched((tmp_path / "page.html").as_uri())))
    watching.start()
    watching.join()
    assert seen["size"] == [film.WIDTH, film.HEIGHT]
    assert seen["duration"] == pytest.approx(12 * film.FRAME_MS / 1000, abs=0.05)
    assert seen["moved"]
    assert seen["sought"] == pytest.approx(0.9)


def _watched(address):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(address)
        seen = page.evaluate(
            """async () => {
                const video = document.querySelector("video");
                const next = name => new Promise(done => video.addEventListener(name, done, {once: true}));
                if (video.readyState < 1) await next("loadedmetadata");
                const size = [video.videoWidth, video.videoHeight], duration = video.duration;
                await video.play();
                while (!video.currentTime) await next("timeupdate");
                const moved = video.currentTime > 0;
                video.pause();
                const sought = next("seeked");
                video.currentTime = 0.9;
                await sought;
                return {size, duration, moved, sought: video.currentTime};
            }"""
        )
        browser.close()
    return seen
