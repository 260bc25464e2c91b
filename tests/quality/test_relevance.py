"""Relevance as a figure with a floor: 19,406 real products, judged by people for 66 queries."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

DATA = Path(os.environ.get("VITRINA_DATA", Path(__file__).parents[3] / "shared" / "data"))
PRODUCTS = DATA / "icecat" / "products.jsonl.gz"
JUDGEMENTS = DATA / "icecat" / "judgements.csv"


def vitrina(home: Path, *arguments: str) -> str:
    """What the command prints, run in a shop of its own."""
    environment = {
        **os.environ,
        "VITRINA_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "vitrina.project.settings",
    }
    command = [sys.executable, "-m", "vitrina.project.cli", *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, float]:
    """Import, index and judge in an empty folder, as a newcomer would."""
    for path in (PRODUCTS, JUDGEMENTS):
        if not path.exists():
            pytest.skip(f"needs {path} (set VITRINA_DATA to the folder that holds icecat/)")
    home = tmp_path_factory.mktemp("icecat")
    vitrina(home, "import", str(PRODUCTS))
    vitrina(home, "index")
    judged: Mapping[str, float] = json.loads(vitrina(home, "judge", str(JUDGEMENTS), "--json"))
    return judged


def test_the_whole_ranking_keeps_its_floor(report: Mapping[str, float]) -> None:
    """Plain stemmed BM25 over the same fields reaches 0.761."""
    assert report["ndcg_whole"] >= 0.80


def test_the_ranking_of_judged_products_keeps_its_floor(report: Mapping[str, float]) -> None:
    """Plain stemmed BM25 over the same fields reaches 0.791."""
    assert report["ndcg_judged"] >= 0.85
