"""Numbers of candidates are taken and joined row by row, their facets with them."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.search import Engine
from vitrina.search.numbers import CandidateNumbers, joined_facets, taken_facets

_ragged = st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=4), min_size=1, max_size=6)


def _packed(rows: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    offsets = np.cumsum([0, *map(len, rows)]).astype(np.int64)
    return offsets, np.array([it for row in rows for it in row], np.uint32)


def _rows(facets: tuple[np.ndarray, np.ndarray]) -> list[list[int]]:
    offsets, hashes = facets
    return [hashes[start:end].tolist() for start, end in pairwise(offsets)]


@given(_ragged, st.data())
def test_facets_are_taken_by_row(rows: list[list[int]], data: st.DataObject) -> None:
    wanted = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    taken = taken_facets(_packed(rows), np.array(wanted, np.int64))
    assert _rows(taken) == [rows[number] for number in wanted]


@given(_ragged, _ragged)
def test_facets_are_joined_row_after_row(first: list[list[int]], second: list[list[int]]) -> None:
    assert _rows(joined_facets(_packed(first), _packed(second))) == first + second


def test_all_arrays_go_along(shop: Engine) -> None:
    snapshot, signals = shop.reader.current(), shop.signals.current()
    rows = np.array([2, 0, 1])
    some = CandidateNumbers.of(snapshot, signals, rows, query_key="")
    again = some.taken(np.array([1, 1])).followed_by(some)
    expected = CandidateNumbers.of(snapshot, signals, np.array([0, 0, 2, 0, 1]), query_key="")
    for name in ("live", "places", "categories", "id_hashes", "signals", "query_signals"):
        np.testing.assert_array_equal(getattr(again, name), getattr(expected, name))
    assert _rows(again.read_facets()) == _rows(expected.read_facets())
    assert again.read_facets()[1].dtype == np.uint32
    assert pytest.approx(again.live[0], nan_ok=True) == snapshot.live[0]
