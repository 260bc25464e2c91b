"""The default lists and the operator's folder over them."""

from importlib import resources
from pathlib import Path

import pytest

from vitrina.search.analysis import Analyzer, Lexicon
from vitrina.search.analysis.synonyms import parse_synonyms


class Clock:
    """Seconds, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def labels(lexicon: Lexicon, analyzer: Analyzer, language: str, phrase: str) -> list[str]:
    forms = tuple(analyzer.tokens(phrase, language))
    return [synonym.label for synonym in lexicon.synonyms(language, analyzer=analyzer).of(forms)]


@pytest.mark.parametrize("language", ["en", "ru", "es", "zh"])
def test_the_default_lists_can_be_read(language: str, analyzer: Analyzer) -> None:
    name = f"synonyms.{language}.txt"
    text = (resources.files("vitrina.search.analysis.lexicon") / name).read_text(encoding="utf-8")
    assert len(parse_synonyms(text, source=name)) > 200
    assert len(Lexicon().synonyms(language, analyzer=analyzer)) > 200
    assert Lexicon().stop_words(language)


@pytest.mark.parametrize(
    ("language", "phrase", "synonym"),
    [
        ("ru", "телефон", "смартфон"),
        ("ru", "телефоны", "смартфон"),
        ("ru", "айфон", "iphone"),
        ("en", "trousers", "pants"),
        ("en", "pants", "trousers"),
        ("en", "mobile phones", "smartphone"),
        ("es", "gafas de sol", "lentes de sol"),
    ],
)
def test_the_default_lists_know(analyzer: Analyzer, language: str, phrase: str, synonym: str) -> None:
    assert synonym in labels(Lexicon(), analyzer, language, phrase)


def test_an_unknown_language_has_no_words(analyzer: Analyzer) -> None:
    assert len(Lexicon().synonyms("xx", analyzer=analyzer)) == 0
    assert Lexicon().stop_words("xx") == frozenset()


def test_edits_act_without_a_restart(tmp_path: Path, analyzer: Analyzer, clock: Clock) -> None:
    folder = tmp_path / "lexicon"
    lexicon = Lexicon(folder, clock=clock)
    assert labels(lexicon, analyzer, "en", "gizmo") == []
    folder.mkdir()
    (folder / "synonyms.en.txt").write_text("gizmo => gadget", encoding="utf-8")
    (folder / "stopwords.en.txt").write_text("buy\n-without  # it matters here\n", encoding="utf-8")
    assert labels(lexicon, analyzer, "en", "gizmo") == [], "looked at once in a while only"
    clock.seconds = 0.3
    assert labels(lexicon, analyzer, "en", "gizmo") == ["gadget"]
    assert "trousers" in labels(lexicon, analyzer, "en", "pants"), "the defaults stay"
    assert "buy" in lexicon.stop_words("en")
    assert "without" not in lexicon.stop_words("en")
    assert "the" in lexicon.stop_words("en")
    (folder / "synonyms.en.txt").write_text("gizmo => contraption", encoding="utf-8")
    clock.seconds = 0.6
    assert labels(lexicon, analyzer, "en", "gizmo") == ["contraption"]
    (folder / "synonyms.en.txt").unlink()
    (folder / "stopwords.en.txt").unlink()
    clock.seconds = 0.9
    assert labels(lexicon, analyzer, "en", "gizmo") == []
    assert "buy" not in lexicon.stop_words("en")


def test_a_bad_line_leaves_the_old_rules_and_is_told(
    tmp_path: Path, analyzer: Analyzer, clock: Clock
) -> None:
    file = tmp_path / "synonyms.en.txt"
    file.write_text("gizmo => gadget", encoding="utf-8")
    lexicon = Lexicon(tmp_path, clock=clock)
    assert lexicon.problems == ()
    file.write_text("gizmo => gadget\noops", encoding="utf-8")
    clock.seconds = 0.3
    assert labels(lexicon, analyzer, "en", "gizmo") == ["gadget"]
    (problem,) = lexicon.problems
    assert "synonyms.en.txt, line 2" in str(problem)
    file.write_bytes(b"\xff\xfe\xff")
    clock.seconds = 0.6
    (problem,) = lexicon.problems
    assert problem.code == "bad_lexicon"
    file.write_text("gizmo => widget", encoding="utf-8")
    clock.seconds = 0.9
    assert lexicon.problems == ()
    assert labels(lexicon, analyzer, "en", "gizmo") == ["widget"]


def test_other_files_in_the_folder_are_nobodys_business(tmp_path: Path, analyzer: Analyzer) -> None:
    for name in (
        "notes.txt",
        "synonyms.txt",
        "synonyms.en.txt.bak",
        "synonyms.a.b.txt",
        ".synonyms.en.txt.swp",
    ):
        (tmp_path / name).write_text("oops", encoding="utf-8")
    lexicon = Lexicon(tmp_path)
    assert lexicon.problems == ()


def test_rules_are_read_anew_when_the_analyzer_learns(tmp_path: Path) -> None:
    (tmp_path / "synonyms.zh.txt").write_text("橱窗牌 => vitrina", encoding="utf-8")
    analyzer, lexicon = Analyzer(), Lexicon(tmp_path)
    lexicon.synonyms("zh", analyzer=analyzer)
    analyzer.learn_words(["橱窗牌"])
    assert [found.label for found in lexicon.synonyms("zh", analyzer=analyzer).of(("橱窗牌",))] == ["vitrina"]
