"""What a change would move, before it is in force."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search import Engine, SearchRequest
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.defaults import default_factors
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.factor import Factor
from vitrina.search.boosting.placement import Placement
from vitrina.search.preview import Move, Preview, Standing, compared

BAG = SearchRequest("tote")

orders = st.lists(st.integers(0, 12), unique=True).map(lambda rows: np.array(rows, np.int64))


@pytest.mark.parametrize(
    ("before", "after", "places", "rows"),
    [
        ([1, 2, 3], [3, 1, 2], 3, [3, 1, 2]),
        ([1, 2, 3], [3, 1, 2], 2, [3, 1, 2]),
        ([1, 2, 3], [1, 3], 2, [1, 3, 2]),
        ([], [5], 2, [5]),
        ([5], [], 2, [5]),
    ],
)
def test_the_rows_that_are_compared(
    before: list[int], after: list[int], places: int, rows: list[int]
) -> None:
    assert compared(np.array(before, np.int64), np.array(after, np.int64), places=places) == rows


@given(orders, orders, st.integers(1, 6))
def test_each_row_of_either_head_is_compared_once(before: np.ndarray, after: np.ndarray, places: int) -> None:
    rows = compared(before, after, places=places)
    assert len(rows) == len(set(rows))
    assert set(rows) == {*before[:places].tolist(), *after[:places].tolist()}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [(3, 1, "up"), (1, 3, "down"), (2, 2, "same"), (None, 1, "in"), (1, None, "out")],
)
def test_which_way_a_product_goes(before: int | None, after: int | None, kind: str) -> None:
    standings = [Standing(place, 0.5) if place else None for place in (before, after)]
    assert Move("tote", *standings).kind == kind


def places(preview: Preview) -> dict[str, tuple[int | None, int | None]]:
    return {
        move.product_id: (move.before and move.before.place, move.after and move.after.place)
        for move in preview.moves
    }


def test_the_book_in_force_moves_nothing(shop: Engine) -> None:
    preview = shop.preview(BAG, boosts=shop.boosts.current().book)
    assert preview.changed == ()
    assert preview.before == preview.after


def test_a_factor_moves_its_products_and_says_that_it_did(shop: Engine) -> None:
    present = [hit.product_id for hit in shop.search(BAG).hits]
    last = present[-1]
    new = Factor("season", "Of the season.", "free", 9.0, condition={"product": last})
    preview = shop.preview(BAG, boosts=BoostBook((*default_factors(), new)))
    assert preview.moves[0].product_id == last
    assert places(preview)[last] == (len(present), 1)
    first = preview.moves[0]
    assert first.before and first.after
    assert first.after.score == pytest.approx(first.before.score * 9)
    assert [step.name for step in first.after.factors][-1] == "season"
    assert [hit.product_id for hit in shop.search(BAG).hits] == present


def test_hidden_products_go_out_and_pinned_ones_come_in(shop: Engine) -> None:
    book = BoostBook(
        placements=(
            Placement("gone", "Recalled.", "hide", "tote-red"),
            Placement("guest", "Shown beside.", "pin", "toner", 1, query="tote"),
        )
    )
    preview = shop.preview(BAG, boosts=book)
    kinds = {move.product_id: move.kind for move in preview.moves}
    assert (kinds["tote-red"], kinds["toner"]) == ("out", "in")
    assert preview.moves[0].product_id == "toner"
    assert preview.moves[0].after == Standing(1, 0.0)


def test_only_the_first_places_are_compared_with_real_places(shop: Engine) -> None:
    present = [hit.product_id for hit in shop.search(BAG).hits]
    new = Factor("season", "Of the season.", "free", 9.0, condition={"product": present[-1]})
    preview = shop.preview(BAG, boosts=BoostBook((*default_factors(), new)), places=1)
    assert places(preview) == {present[-1]: (len(present), 1), present[0]: (1, 2)}


def test_a_lexicon_is_tried_without_being_in_force(shop: Engine, tmp_path: Path) -> None:
    (tmp_path / "synonyms.en.txt").write_text("carrier => tote\n")
    asked = SearchRequest("carrier", correct_spelling=False)
    preview = shop.preview(asked, lexicon=tmp_path)
    assert (preview.before.total, preview.after.total) == (0, 2)
    assert {move.kind for move in preview.moves} == {"in"}
    assert shop.search(asked).total == 0


def test_a_book_that_cannot_work_is_refused(shop: Engine) -> None:
    with pytest.raises(InvalidBoost, match="1 to 10"):
        shop.preview(BAG, boosts=BoostBook((Factor("slip", "A slip.", "free", 100.0),)))
