from pathlib import Path

import numpy as np
import pytest

from vitrina.search.errors import IndexDamaged
from vitrina.search.storage.arrays import RaggedFile, RowFile


@pytest.fixture
def ragged(tmp_path: Path) -> RaggedFile:
    return RaggedFile(tmp_path / "data", tmp_path / "offsets", np.dtype(np.uint32))


def _row(*values: int) -> bytes:
    return np.array(values, np.uint32).tobytes()


def _rows(file: RaggedFile, count: int) -> list[list[int]]:
    offsets = file.offsets(count)
    data = file.data(offsets)
    return [data[offsets[row] : offsets[row + 1]].tolist() for row in range(count)]


def test_ragged_rows_come_back_as_they_were_appended(ragged: RaggedFile) -> None:
    tail = ragged.open_tail(0)
    tail.append([_row(1, 2), _row(), _row(3)])
    tail.append([_row(4, 5, 6)])
    tail.sync()
    assert _rows(ragged, 4) == [[1, 2], [], [3], [4, 5, 6]]


def test_what_lies_beyond_the_row_count_is_cut_off_and_written_over(ragged: RaggedFile) -> None:
    tail = ragged.open_tail(0)
    tail.append([_row(1), _row(2, 2), _row(3)])
    tail.sync()
    tail.close()
    tail = ragged.open_tail(1)
    tail.append([_row(7, 8)])
    tail.sync()
    assert _rows(ragged, 2) == [[1], [7, 8]]


def test_no_rows_at_all(ragged: RaggedFile) -> None:
    tail = ragged.open_tail(0)
    tail.append([])
    tail.sync()
    assert _rows(ragged, 0) == []


def test_a_change_through_one_view_is_seen_through_another(tmp_path: Path) -> None:
    file = RowFile(tmp_path / "live", np.dtype(np.float64), 2)
    tail = file.open_tail(0)
    tail.append(np.array([[1.0, 2.0], [3.0, 4.0]]).data)
    tail.sync()
    seen, changed = file.view(2), file.view(2, writable=True)
    changed[1, 0] = 9.0
    assert seen.tolist() == [[1.0, 2.0], [9.0, 4.0]]
    with pytest.raises(ValueError, match="read-only"):
        seen[0, 0] = 5.0


@pytest.mark.parametrize("kept_bytes", [0, 7, 15])
def test_a_cut_file_is_damaged_and_named(tmp_path: Path, kept_bytes: int) -> None:
    file = RowFile(tmp_path / "live.f64", np.dtype(np.float64), 1)
    (tmp_path / "live.f64").write_bytes(bytes(kept_bytes))
    with pytest.raises(IndexDamaged) as caught:
        file.view(2)
    assert caught.value.data["file"] == tmp_path / "live.f64"
    with pytest.raises(IndexDamaged):
        file.open_tail(2)


def test_a_missing_file_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match=r"live\.f64"):
        RowFile(tmp_path / "live.f64", np.dtype(np.float64), 1).view(1)


def test_offsets_that_point_beyond_the_data_are_damage(ragged: RaggedFile) -> None:
    tail = ragged.open_tail(0)
    tail.append([_row(1, 2, 3)])
    tail.sync()
    ragged.data_path.write_bytes(_row(1))
    with pytest.raises(IndexDamaged, match="data"):
        _rows(ragged, 1)
    ragged.offsets_path.write_bytes(np.array([0, -5], np.int64).tobytes())
    with pytest.raises(IndexDamaged, match="offset"):
        _rows(ragged, 1)
