"""Learning from a file of judgements, over a real index."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from vitrina.discovery.serving import services as serving
from vitrina.discovery.training.errors import TooFewJudgements
from vitrina.discovery.training.judged import services as judged
from vitrina.kernel.errors import InvalidInput
from vitrina.search.ranking.prior import PRIOR_GATE
from vitrina.search.types import Product, SearchRequest

WORDS = tuple(f"{first}{second}" for first in ("bal", "dor", "fen", "gim", "lus") for second in
              ("ak", "em", "ir", "ot", "up", "ys"))  # fmt: skip


@pytest.fixture(autouse=True)
def index(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """Of every word, three products have it in the title and three as their brand."""
    settings.VITRINA_INDEX = tmp_path / "index"
    serving.engine.cache_clear()
    serving.engine().index(product for word in WORDS for product in products_of(word))
    yield
    serving.engine.cache_clear()


def products_of(word: str) -> Iterator[Product]:
    for number in range(3):
        yield Product(id=f"{word}-title-{number}", titles={"en": f"{word} number{number}"})
        yield Product(id=f"{word}-brand-{number}", titles={"en": f"thing number{number}"}, brand=word)


def judgements(path: Path, *, liked: str, words: tuple[str, ...] = WORDS) -> Path:
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("query", "product_id", "grade"))
        for word in words:
            for product in products_of(word):
                rows.writerow((word, product.id, 3 if liked in product.id else 0))
    return path


def order(query: str) -> list[str]:
    return [hit.product_id for hit in serving.search(SearchRequest(query)).hits]


def test_a_store_without_traffic_gains_from_judgements(tmp_path: Path) -> None:
    word = WORDS[0]
    assert order(word)[0].startswith(f"{word}-title")
    report = judged.train_judged(judgements(tmp_path / "grades.csv", liked="brand"))
    assert report.queries == len(WORDS)
    assert report.judged_pairs == 6 * len(WORDS)
    assert report.after.ndcg_whole > report.before.ndcg_whole + 0.1
    assert report.gain_low > 0
    assert report.published == serving.engine().models.current().name
    assert order(word)[0].startswith(f"{word}-brand")
    explained = serving.engine().explain(SearchRequest(word), order(word)[0])
    assert explained.learned is not None
    assert explained.learned.model == report.published


def test_what_is_no_better_is_not_published(tmp_path: Path) -> None:
    report = judged.train_judged(judgements(tmp_path / "grades.csv", liked="title"))
    assert report.published is None
    assert serving.engine().models.current().name == "prior"


def test_a_trial_run_publishes_nothing(tmp_path: Path) -> None:
    report = judged.train_judged(judgements(tmp_path / "grades.csv", liked="brand"), publish="never")
    assert report.gain_low > 0
    assert report.published is None
    assert set(PRIOR_GATE) <= set(report.weights)


def test_too_few_queries_are_told_with_the_number_needed(tmp_path: Path) -> None:
    few = judgements(tmp_path / "grades.csv", liked="brand", words=WORDS[:3])
    with pytest.raises(TooFewJudgements, match=r"for 3 queries; learning needs 20"):
        judged.train_judged(few)


def test_a_file_that_is_no_file_of_judgements_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "grades.csv"
    broken.write_text("a,b\n1,2\n")
    with pytest.raises(InvalidInput):
        judged.train_judged(broken)
