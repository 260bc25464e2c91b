from pathlib import Path

import pytest

from vitrina.search.errors import IndexDamaged, NoIndex
from vitrina.search.storage.folder import IndexFolder
from vitrina.search.types import Location


@pytest.fixture
def folder(tmp_path: Path) -> IndexFolder:
    return IndexFolder(tmp_path / "index")


def _names(folder: IndexFolder) -> list[str]:
    return sorted(path.name for path in folder.root.glob("gen-*"))


def test_an_empty_folder_has_no_index(folder: IndexFolder) -> None:
    with pytest.raises(NoIndex, match="vitrina index"):
        folder.current()


def test_generations_count_up_and_the_one_before_the_last_stays(folder: IndexFolder) -> None:
    for _ in range(4):
        folder.publish(folder.new_generation())
    assert folder.current().name == "gen-000004"
    assert _names(folder) == ["gen-000003", "gen-000004"]


def test_current_must_name_a_generation(folder: IndexFolder) -> None:
    folder.publish(folder.new_generation())
    for nonsense in ("", "..", "gen-000009"):
        folder.current_file.write_text(nonsense)
        with pytest.raises(IndexDamaged, match="CURRENT"):
            folder.current()


def test_an_unfinished_generation_is_dropped_and_a_finished_one_kept(folder: IndexFolder) -> None:
    folder.publish(folder.new_generation())
    unfinished = folder.new_generation()
    folder.announce_building(unfinished)
    assert folder.building() == unfinished
    folder.drop_unfinished()
    assert folder.building() is None
    assert _names(folder) == ["gen-000001"]

    finished = folder.new_generation()
    folder.publish(finished)
    folder.announce_building(finished)  # killed between the switch and the removal of the note
    folder.drop_unfinished()
    assert folder.current() == finished


def test_locations_keep_their_index(folder: IndexFolder) -> None:
    first = [Location("a", "shop", 1, 2), Location("b", "warehouse", 3, 4)]
    folder.save_locations(first)
    moved = Location("b", "warehouse", 5, 6, dispatch_days=2, marketplace=True)
    new = Location("c", "shop", 7, 8)
    folder.save_locations([new, moved])
    assert folder.locations() == (first[0], moved, new)


def test_damaged_locations_are_named(folder: IndexFolder) -> None:
    folder.root.mkdir()
    folder.locations_file.write_text("[{")
    with pytest.raises(IndexDamaged, match=r"locations\.json"):
        folder.locations()
