"""The shop's ranking models: numbered versions in one folder, one of them live, every change undoable.

```
CURRENT      the name of the live version; empty or absent: the prior
v000001/     meta.json and, of trees, model.cbm: written whole, then renamed into place, never changed
```
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import TYPE_CHECKING

import structlog

from vitrina.search.errors import ModelDamaged, SearchError
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import FeatureSchema
from vitrina.search.ranking.catboost_model import ModelSheet, read_sheet, save_model
from vitrina.search.ranking.errors import UnknownModelVersion
from vitrina.search.ranking.loading import load_model, save_gate
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.storage.files import Stamp, stamp, sync_folder, write_atomically

if TYPE_CHECKING:
    from catboost import CatBoost

_log = structlog.get_logger(__name__)

_PREFIX = "v"
_LOADED_MAX = 4
"""So many models beside the live one stay in memory, the last used."""


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """One published model."""

    name: str
    sheet: ModelSheet
    live: bool


class ModelStore:
    """Publishes, undoes, and hands out the live model.

    Any number of processes may share the folder. `current()` notices a change on its next call and goes on
    with the model it has (at first the prior) where the new one is refused; `problem` then says why.
    """

    def __init__(self, folder: Path, *, schema: FeatureSchema = SCHEMA) -> None:
        self.folder = folder
        self.schema = schema
        self.problem: SearchError | None = None
        self._current_file = folder / "CURRENT"
        self._watched = str(self._current_file)
        self._seen: Stamp | None = None
        self._prior = PriorModel(schema=schema)
        self._live: RankingModel = self._prior
        self._lock = Lock()
        self._loaded: dict[str, RankingModel] = {}

    def current(self) -> RankingModel:
        """The live model; the prior where none was ever published. Costs microseconds while nothing
        changed."""
        seen = stamp(self._watched)
        if seen != self._seen:
            self._seen = seen
            self._reload()
        return self._live

    def named(self, name: str) -> RankingModel:
        """The model of a version, "prior", or "" for the live one. A few that were asked for stay loaded.
        Raises `UnknownModelVersion`, or what `load_model` raises."""
        live = self.current()
        if name in ("", live.name):
            return live
        if name == self._prior.name:
            return self._prior
        with self._lock:
            model = self._loaded.pop(name, None)
            if model is None:
                self._check_known(name)
                model = load_model(self.folder / name, schema=self.schema)
            self._loaded[name] = model
            if len(self._loaded) > _LOADED_MAX:
                del self._loaded[next(iter(self._loaded))]
            return model

    def versions(self) -> tuple[ModelVersion, ...]:
        """All published versions that can be read, oldest first."""
        live = self._current_name()
        found = []
        for name in self._names():
            try:
                found.append(ModelVersion(name=name, sheet=read_sheet(self.folder / name), live=name == live))
            except ModelDamaged as error:
                _log.warning("model_unreadable", model=name, reason=error.message)
        return tuple(found)

    def publish(self, trees: "CatBoost", sheet: ModelSheet, *, live: bool = True) -> str:
        """Store the trees as a new version, load it once to be sure, and make it live, if it shall be.
        Returns its name. Raises what `load_model` raises; then nothing has changed."""
        return self._publish(lambda folder: save_model(folder, trees, sheet), live=live)

    def publish_gate(self, sheet: ModelSheet, *, live: bool = True) -> str:
        """The same with a prior whose gate was learned: the sheet's, which must be of the kind "judged"."""
        return self._publish(lambda folder: save_gate(folder, sheet), live=live)

    def go_live(self, version: str | None) -> None:
        """Make a version live that was published before; None: the prior. Raises `UnknownModelVersion`, or
        what `load_model` raises; then nothing has changed."""
        if version is not None:
            self._check_known(version)
            load_model(self.folder / version, schema=self.schema)
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._current_file, (version or "").encode())

    def roll_back(self) -> str | None:
        """Make the version before the live one live; before the first stands the prior. Returns its name,
        None for the prior."""
        live = self._current_name()
        earlier = [name for name in self._names() if live and name < live]
        target = earlier[-1] if earlier else None
        self.go_live(target)
        return target

    def prune(self, *, keep: int) -> tuple[str, ...]:
        """Delete the oldest versions beyond `keep`, but never the live one, nor what `roll_back` would go to.
        Returns their names."""
        names, live = self._names(), self._current_name()
        needed = {live, max((name for name in names if live and name < live), default=None)}
        old = tuple(name for name in names[: max(len(names) - keep, 0)] if name not in needed)
        for name in old:
            shutil.rmtree(self.folder / name)
        return old

    def _publish(self, write: Callable[[Path], object], *, live: bool) -> str:
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix="draft-", dir=self.folder))
        try:
            write(draft / "model")
            load_model(draft / "model", schema=self.schema)
            name = self._rename_into_place(draft / "model")
        finally:
            shutil.rmtree(draft)
        if live:
            write_atomically(self._current_file, name.encode())
        return name

    def _reload(self) -> None:
        name = self._current_name()
        try:
            if name is None:
                self._live = self._prior
            else:
                self._check_known(name)
                self._live = load_model(self.folder / name, schema=self.schema)
            self.problem = None
        except SearchError as error:
            self.problem = error
            _log.warning("model_refused", model=name, live=self._live.name, reason=error.message)

    def _current_name(self) -> str | None:
        try:
            return self._current_file.read_text().strip() or None
        except FileNotFoundError:
            return None

    def _check_known(self, version: str) -> None:
        names = self._names()
        if version not in names:
            raise UnknownModelVersion(version=version, folder=self.folder, known=", ".join(names) or "none")

    def _names(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob(f"{_PREFIX}[0-9]*") if path.is_dir())

    def _rename_into_place(self, finished: Path) -> str:
        while True:
            names = self._names()
            number = int(names[-1].removeprefix(_PREFIX)) + 1 if names else 1
            name = f"{_PREFIX}{number:06d}"
            try:
                finished.rename(self.folder / name)
            except OSError:
                if not (self.folder / name).exists():
                    raise
                continue
            sync_folder(self.folder)
            return name
