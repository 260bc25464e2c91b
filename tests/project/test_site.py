"""What holds for every answer of the site: where its parts may come from, what is logged, what is served."""

import json
import logging
from pathlib import Path

import pytest
import structlog
from django.conf import settings
from django.test import Client

from vitrina.project import logs
from vitrina.project.security import CONTENT_SECURITY_POLICY


@pytest.mark.django_db
def test_no_page_may_run_foreign_scripts(client: Client) -> None:
    answer = client.get("/nothing-here")
    assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert "script-src 'self'" in CONTENT_SECURITY_POLICY
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_pictures_are_served_from_the_shops_folder_and_nothing_else(client: Client) -> None:
    (Path(settings.MEDIA_ROOT) / "bag.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    answer = client.get("/media/bag.svg")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/svg+xml"
    for path in ("/media/../secret.key", "/media/%2e%2e/secret.key", "/media/none.svg"):
        missing = client.get(path)
        assert missing.status_code in (400, 404)
    assert missing.content == b""


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    logs.configure({"folder": tmp_path, "level": "INFO"})
    yield tmp_path / "vitrina.log"
    logs.configure(settings.LOGGING)


def test_every_line_of_the_log_is_one_json_object(log_file: Path) -> None:
    structlog.get_logger("shop").info("product_sold", sku="A-1", folder=Path("/x"))
    logging.getLogger("elsewhere").info("said %s", "so")
    first, second = (json.loads(line) for line in log_file.read_text().splitlines())
    assert (first["event"], first["sku"], first["level"]) == ("product_sold", "A-1", "info")
    assert (second["event"], second["logger"]) == ("said so", "elsewhere")
    assert first["timestamp"].endswith("Z")


def test_a_traceback_tells_the_way_but_no_values(log_file: Path) -> None:
    secret = "what a shopper told us"
    try:
        raise ValueError(len(secret))
    except ValueError:
        structlog.get_logger("shop").exception("it_failed")
    (line,) = log_file.read_text().splitlines()
    assert secret not in line
    assert json.loads(line)["exception"][0]["exc_type"] == "ValueError"


def test_a_log_that_was_moved_away_is_opened_anew(log_file: Path) -> None:
    log = structlog.get_logger("shop")
    log.info("before")
    log_file.rename(log_file.with_suffix(".1"))
    log.info("after")
    assert json.loads(log_file.read_text())["event"] == "after"
