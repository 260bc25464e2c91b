"""What a change would move, tried and not saved."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vitrina.discovery.curation import services
from vitrina.discovery.curation.errors import InvalidSynonym
from vitrina.discovery.curation.models import BoostFactor, BoostPlacement, StopWord, Synonym
from vitrina.discovery.curation.previewing import products_found, what_moves
from vitrina.search import Engine
from vitrina.search.types import ShopperContext

ENGLISH = ShopperContext(language="en")


def test_a_new_factor_with_dates_to_come_is_tried_as_if_in_force(engine: Engine) -> None:
    row = BoostFactor(
        name="season",
        reason="Of the season.",
        effect=9.0,
        condition={"product": "satchel"},
        active_from=datetime(2099, 1, 1, tzinfo=UTC),
    )
    (tried,) = what_moves(row, texts=["bags"], context=ENGLISH)
    satchel = next(move for move in tried.preview.moves if move.product_id == "satchel")
    assert satchel.after
    assert "season" in [step.name for step in satchel.after.factors]
    assert not BoostFactor.objects.filter(name="season").exists()


def test_a_changed_factor_is_compared_with_what_is_in_force(engine: Engine) -> None:
    row = BoostFactor(name="season", reason="Of it.", effect=2.0, condition={"product": "satchel"})
    services.save(row)
    row.effect = 4.0
    (tried,) = what_moves(row, texts=["satchel"], context=ENGLISH)
    (move,) = tried.preview.moves
    assert move.before
    assert move.after
    assert move.after.score == pytest.approx(move.before.score * 2)


def test_a_placement_within_a_category_is_tried_there(engine: Engine) -> None:
    row = BoostPlacement(
        name="gone", reason="Recalled.", action="hide", product_id="satchel", category="bags"
    )
    (tried,) = what_moves(row, texts=[""], context=ENGLISH)
    assert [move.product_id for move in tried.preview.changed if move.kind == "out"] == ["satchel"]


def test_a_synonym_is_tried_on_a_copy_of_the_lexicon(engine: Engine, index_folder: Path) -> None:
    services.save(Synonym(language="en", left="carrier", right="tote"))
    row = Synonym(language="en", left="cartable", right="satchel", one_way=True)
    tried = what_moves(row, texts=["cartable", "carrier"], context=ENGLISH)
    assert [(it.preview.before.total, it.preview.after.total) for it in tried] == [(0, 1), (1, 1)]
    assert (index_folder / "lexicon" / "synonyms.en.txt").read_text() == "carrier, tote\n"


def test_a_stop_word_is_tried(engine: Engine) -> None:
    (tried,) = what_moves(StopWord(language="en", word="nice"), texts=["nice satchel"], context=ENGLISH)
    assert tried.preview.after.query.stop_words == ("nice",)


def test_what_cannot_work_is_refused_before_it_is_tried(engine: Engine) -> None:
    with pytest.raises(InvalidSynonym):
        what_moves(Synonym(language="en", left="x", right="!"), texts=["x"], context=ENGLISH)


def test_products_found_right_after_a_save(engine: Engine) -> None:
    assert products_found("cartable", context=ENGLISH) == 0
    services.save(Synonym(language="en", left="cartable", right="satchel", one_way=True))
    assert products_found("cartable", context=ENGLISH) == 1
