"""The commands as a newcomer types them, one after the other, in an empty folder."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result
from django.core.management import call_command
from django.test import override_settings

from vitrina.discovery.serving.services import engine
from vitrina.project.cli import main

PRODUCTS: list[dict[str, Any]] = [
    {
        "id": "A-1",
        "title": "Leather handbag",
        "brand": "Alba",
        "category": "Bags",
        "price": 129,
        "description": "Soft as moonlight.",
        "attributes": {"color": "red", "height_cm": 30},
    },
    {"id": "A-2", "title": "Canvas backpack", "brand": "Alba", "category": "Bags", "price": 49},
    {"id": "A-3", "title": "Silk scarf", "brand": "Brisa", "category": "Scarves", "price": 59},
    {"id": "", "title": "Nameless"},
    {"id": "A-4", "title": "Wool hat", "price": "cheap"},
]


class Shop:
    """A shop in this process and the command that works on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.feed = folder / "products.jsonl"
        self.feed.write_bytes(b"\n".join(orjson.dumps(product) for product in PRODUCTS))

    def run(self, *words: str, code: int = 0) -> Result:
        done = CliRunner().invoke(main, words)
        assert done.exit_code == code, done.output
        return done

    def json(self, *words: str) -> Any:
        return json.loads(self.run(*words, "--json").stdout)


@pytest.fixture(scope="module")
def shop(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shop]:
    """A shop into which the products above were imported, and which was indexed."""
    folder = tmp_path_factory.mktemp("shop")
    settings = override_settings(VITRINA_INDEX=folder / "index", VITRINA_MODELS=folder / "models")
    with django_db_blocker.unblock(), settings:
        engine.cache_clear()
        shop = Shop(folder)
        report = shop.json("import", str(shop.feed))
        assert (report["created"], report["rejected"]) == (3, 2)
        assert [problem["line"] for problem in report["problems"]] == [4, 5]
        assert shop.json("index") == {"rebuilt": True, "products": 3}
        yield shop
        call_command("flush", interactive=False)
        engine.cache_clear()


def test_the_same_file_twice_changes_nothing(shop: Shop) -> None:
    done = shop.run("import", str(shop.feed))
    assert "jsonl: 0 new, 0 changed, 3 as before, 2 rejected." in done.stdout
    assert "products.jsonl:4: id" in done.stderr
    assert shop.run("index").stdout == "The index was up to date.\n"


def test_search_finds_by_attribute_and_not_by_description(shop: Shop) -> None:
    assert [hit["product_id"] for hit in shop.json("search", "red handbags")["hits"]] == ["A-1"]
    assert shop.json("search", "moonlight")["total"] == 0
    assert "Leather handbag" in shop.run("search", "handbag").stdout


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["brand=Alba"], {"A-1", "A-2"}),
        (["colour=red"], {"A-1"}),
        (["price_max=60"], {"A-2", "A-3"}),
        (["brand=Alba", "price_min=100"], {"A-1"}),
    ],
)
def test_filters_cut(shop: Shop, filters: list[str], found: set[str]) -> None:
    words = [word for text in filters for word in ("--filter", text)]
    assert {hit["product_id"] for hit in shop.json("search", "", *words)["hits"]} == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["search", "x", "--filter", "color=red"], "no filter 'color'"),
        (["search", "x", "--filter", "red"], "code:key"),
        (["search", "x", "--sort", "beauty"], "no sort order 'beauty'"),
        (["search", "x", "--language", "xx"], "no language 'xx'"),
        (["explain", "bag", "Z-9"], "Z-9"),
        (["import", __file__], "icecat, jsonl"),
        (["export", "x.morse"], "x.morse"),
        (["judge", __file__], "column"),
    ],
)
def test_what_cannot_be_is_one_clear_line(shop: Shop, words: list[str], told: str) -> None:
    done = shop.run(*words, code=2)
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_explain_tells_all_four_stages(shop: Shop) -> None:
    told = shop.run("explain", "red handbag", "A-1").stdout
    assert told.startswith("A-1: place 1\n")
    for stage in ("1. Candidates", "2. Text", "3. Probability of purchase", "4. Factors"):
        assert stage in told
    assert shop.json("explain", "red handbag", "A-1")["place"] == 1


def test_judge_prints_ndcg_and_writes_the_run(shop: Shop, tmp_path: Path) -> None:
    judgements = tmp_path / "judgements.csv"
    judgements.write_text("query,product_id,grade\nred handbag,A-1,3\nalba,A-2,2\nalba,A-3,0\n")
    report = shop.json("judge", str(judgements), "--run-out", str(tmp_path / "run.csv"))
    assert report["ndcg_whole"] > 0.6
    rows = list(csv.DictReader((tmp_path / "run.csv").open()))
    assert rows[0] == {"query": "red handbag", "product_id": "A-1", "rank": "1"}
    assert "nDCG@10, whole ranking, unjudged = 0" in shop.run("judge", str(judgements)).stdout


def test_what_is_exported_is_what_is_there(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert shop.json("export", str(target)) == {"format": "jsonl", "products": 3, "variants": 3}
    assert shop.json("import", str(target))["unchanged"] == 3


def test_a_changed_price_is_carried_over(shop: Shop, tmp_path: Path) -> None:
    feed = tmp_path / "prices.jsonl"
    feed.write_bytes(orjson.dumps({**PRODUCTS[2], "price": 2}))
    assert shop.json("import", str(feed))["updated"] == 1
    assert shop.json("index") == {"rebuilt": False, "changes": 1}
    assert shop.json("search", "", "--sort", "price")["hits"][0]["product_id"] == "A-3"


def in_a_folder(home: Path, *words: str, code: int = 0) -> "subprocess.CompletedProcess[str]":
    """The command as a shell starts it."""
    command = [sys.executable, "-m", "vitrina.project.cli", *words]
    environment = {**os.environ, "VITRINA_HOME": str(home)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def test_an_empty_folder_becomes_a_shop(tmp_path: Path) -> None:
    """`vitrina import X && vitrina index && vitrina judge Y`, in three processes."""
    feed, judgements, home = tmp_path / "x.jsonl", tmp_path / "y.csv", tmp_path / "shop"
    feed.write_bytes(orjson.dumps(PRODUCTS[0]))
    judgements.write_text("query,product_id,grade\nred handbag,A-1,3\n")
    in_a_folder(home, "import", str(feed))
    in_a_folder(home, "index")
    assert "1.0000" in in_a_folder(home, "judge", str(judgements)).stdout
    assert {path.name for path in tmp_path.iterdir()} == {"x.jsonl", "y.csv", "shop"}
    assert {"vitrina.sqlite3", "index", "logs"} <= {path.name for path in home.iterdir()}


def test_settings_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    (tmp_path / "vitrina.toml").write_text("colour = 1")
    assert "known settings: name" in in_a_folder(tmp_path, "search", "scarf", code=2).stderr


def test_help_is_there_without_a_shop(tmp_path: Path) -> None:
    assert "Commands:" in in_a_folder(tmp_path / "none", "--help").stdout
    assert not (tmp_path / "none").exists()
