"""Media files, whole and in parts."""

from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client

from vitrina.project.media import Part, part_of

CONTENT = bytes(range(256))


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", Part(0, 99)),
        ("bytes=10-19", Part(10, 19)),
        ("bytes=90-500", Part(90, 99)),
        ("bytes=-10", Part(90, 99)),
        ("bytes=-500", Part(0, 99)),
        ("bytes=100-", None),
        ("bytes=20-10", None),
        ("bytes=-0", None),
        ("bytes=-", None),
        (f"bytes={'9' * 5000}-", None),
        ("bytes=0-1,5-6", None),
        ("items=0-1", None),
        ("", None),
    ],
)
def test_a_range_is_read_as_the_standard_says(header: str, part: Part | None) -> None:
    assert part_of(header, size=100) == part


@pytest.fixture
def film(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    (tmp_path / "film.webm").write_bytes(CONTENT)


@pytest.mark.usefixtures("film")
def test_a_browser_gets_the_part_it_asks_for(client: Client) -> None:
    whole = client.get("/media/film.webm")
    assert whole.headers["Accept-Ranges"] == "bytes"
    assert b"".join(whole.streaming_content) == CONTENT  # type: ignore[attr-defined]
    part = client.get("/media/film.webm", headers={"Range": "bytes=16-31"})
    assert part.status_code == HTTPStatus.PARTIAL_CONTENT
    assert part.headers["Content-Range"] == "bytes 16-31/256"
    assert part.headers["Content-Type"] == "video/webm"
    assert b"".join(part.streaming_content) == CONTENT[16:32]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("film")
def test_what_is_not_there_is_said_so(client: Client) -> None:
    beyond = client.get("/media/film.webm", headers={"Range": "bytes=256-"})
    assert beyond.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert beyond.headers["Content-Range"] == "bytes */256"
    assert client.get("/media/none.webm", headers={"Range": "bytes=0-"}).status_code == HTTPStatus.NOT_FOUND
    outside = client.get("/media/../secret.key", headers={"Range": "bytes=0-"})
    assert outside.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST)
