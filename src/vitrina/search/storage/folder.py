"""The index folder: which generation is live, who writes, where things lie."""

import shutil
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path

import orjson

from vitrina.search.errors import IndexDamaged, NoIndex
from vitrina.search.storage.files import locked, sync_folder, write_atomically
from vitrina.search.types import Location

_PREFIX = "gen-"


class IndexFolder:
    """Paths and switches of one index.

    `CURRENT` names the live generation; `BUILDING` names one that a rebuild is filling. What operators set
    (locations, boosts, synonyms) lies beside them and outlives generations.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.current_file = root / "CURRENT"
        self.building_file = root / "BUILDING"
        self.locations_file = root / "locations.json"

    def current(self) -> Path:
        """The live generation's folder. Raises `NoIndex` where nothing was ever indexed."""
        try:
            name = self.current_file.read_text().strip()
        except FileNotFoundError:
            raise NoIndex(folder=self.root) from None
        path = self.root / name
        if not name.startswith(_PREFIX) or not path.is_dir():
            raise IndexDamaged(file=self.current_file, reason=f"it names '{name}', which is no generation")
        return path

    def building(self) -> Path | None:
        """The folder that a rebuild is filling (or was, when it was killed)."""
        try:
            return self.root / self.building_file.read_text().strip()
        except FileNotFoundError:
            return None

    def new_generation(self) -> Path:
        """Make an empty folder with the next number. Requires the build lock."""
        self.root.mkdir(parents=True, exist_ok=True)
        taken = [int(path.name.removeprefix(_PREFIX)) for path in self._generations()]
        path = self.root / f"{_PREFIX}{max(taken, default=0) + 1:06d}"
        path.mkdir()
        sync_folder(self.root)
        return path

    def announce_building(self, generation: Path) -> None:
        """From now on, whoever changes the live generation notes it in `generation`'s journal, too."""
        write_atomically(self.building_file, generation.name.encode())

    def publish(self, generation: Path) -> None:
        """Make `generation` the live one: atomic, durable. The one before stays for readers still in it; all
        older ones are removed."""
        previous = self.current_file.read_text().strip() if self.current_file.exists() else ""
        write_atomically(self.current_file, generation.name.encode())
        self.building_file.unlink(missing_ok=True)
        self._remove_all_but({generation.name, previous})

    def drop_unfinished(self) -> None:
        """Remove what a killed rebuild left. Requires the build lock and the write lock."""
        building = self.building()
        self.building_file.unlink(missing_ok=True)
        if building is not None and building.name != self._current_name():
            shutil.rmtree(building, ignore_errors=True)

    def write_lock(self, *, wait_seconds: float) -> AbstractContextManager[None]:
        """Held for one change of the live generation. Raises `IndexBusy`."""
        return locked(self.root / "write.lock", wait_seconds=wait_seconds)

    def build_lock(self, *, wait_seconds: float) -> AbstractContextManager[None]:
        """Held while a new generation is built; taken before the write lock. Raises `IndexBusy`."""
        return locked(self.root / "build.lock", wait_seconds=wait_seconds)

    def locations(self) -> tuple[Location, ...]:
        """All places that can hold stock. A location's index here is its bit in the `places` array."""
        try:
            rows = orjson.loads(self.locations_file.read_bytes())
        except FileNotFoundError:
            return ()
        except orjson.JSONDecodeError as error:
            raise IndexDamaged(file=self.locations_file, reason=str(error)) from None
        return tuple(Location(**row) for row in rows)

    def save_locations(self, locations: Sequence[Location]) -> None:
        """Set the places that can hold stock. Known ones keep their index, new ones follow; ones left out
        stay, as rows still refer to them."""
        merged = {location.id: location for location in self.locations()}
        merged.update({location.id: location for location in locations})
        self.root.mkdir(parents=True, exist_ok=True)
        write_atomically(self.locations_file, orjson.dumps([asdict(place) for place in merged.values()]))

    def _current_name(self) -> str:
        return self.current_file.read_text().strip() if self.current_file.exists() else ""

    def _generations(self) -> list[Path]:
        return [path for path in self.root.glob(f"{_PREFIX}*") if path.is_dir()]

    def _remove_all_but(self, names: set[str]) -> None:
        for path in self._generations():
            if path.name not in names:
                shutil.rmtree(path, ignore_errors=True)
