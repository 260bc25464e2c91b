"""A learned model: gradient-boosted trees in a folder of their own, with a sheet that says what they are.

The folder holds `model.cbm` (CatBoost's own format) and `meta.json` (`ModelSheet`). What is damaged, or was
trained on other features than the code has, is refused on loading. `trees.npz` holds the same trees as
arrays, checked when they were written: with them, serving and explaining need no CatBoost, which takes a
second to import. Where they are missing or damaged, `model.cbm` is read.
"""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import orjson
from numpy.typing import NDArray

from vitrina.search.errors import FeatureMismatch, ModelDamaged
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import FeatureSchema
from vitrina.search.ranking.errors import FeatureRedefined, ModelOutdated
from vitrina.search.ranking.model import Contributions, sigmoid
from vitrina.search.ranking.shapley import shapley_values
from vitrina.search.ranking.symmetric_trees import SymmetricTrees
from vitrina.search.storage.files import write_atomically

if TYPE_CHECKING:
    from catboost import CatBoost

MODEL_FILE = "model.cbm"
ARRAYS_FILE = "trees.npz"
SHEET_FILE = "meta.json"

_LOSSES = ("Logloss", "CrossEntropy")


@dataclass(frozen=True, slots=True)
class ModelSheet:
    """What a model file is. `features`: name → fingerprint, in column order. `metrics`: by name, on held-out
    days, the last of which is `judged_until`. `group_weights`: share of each feature group. `gate`: see
    `CatBoostModel`. `counts`: what it learned from, by name. `sha256`: of the model file. `kind`: "trees", or
    "judged": the prior with this gate, learned from judgements, and no model file."""

    trained_from: date
    trained_until: date
    features: Mapping[str, str]
    metrics: Mapping[str, float] = field(default_factory=dict)
    group_weights: Mapping[str, float] = field(default_factory=dict)
    gate: Mapping[str, float] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    judged_until: date | None = None
    sha256: str = ""
    kind: Literal["trees", "judged"] = "trees"

    @classmethod
    def parse(cls, data: bytes) -> "ModelSheet":
        """Read a `meta.json`. Raises `ValueError`, `TypeError` or `KeyError` where it is none."""
        raw: dict[str, Any] = orjson.loads(data)
        for day in ("trained_from", "trained_until"):
            raw[day] = date.fromisoformat(raw[day])
        if raw.get("judged_until"):
            raw["judged_until"] = date.fromisoformat(raw["judged_until"])
        return cls(**raw)


def features_of(schema: FeatureSchema) -> dict[str, str]:
    """The sheet's `features` of a model that is trained on `schema`."""
    return {feature.name: feature.fingerprint for feature in schema}


def save_model(folder: Path, trees: "CatBoost", sheet: ModelSheet) -> ModelSheet:
    """Write model and sheet into `folder`, which must be new; returns the sheet with its `sha256`."""
    folder.mkdir(parents=True)
    path = folder / MODEL_FILE
    trees.save_model(str(path), format="cbm")
    data = path.read_bytes()
    write_atomically(path, data)
    sealed = ModelSheet(**{**asdict(sheet), "sha256": hashlib.sha256(data).hexdigest()})
    write_atomically(folder / SHEET_FILE, orjson.dumps(asdict(sealed), option=orjson.OPT_INDENT_2))
    with suppress(ModelDamaged):  # Loading says what is wrong with it.
        arrays = _arrays_of(folder.name, trees, width=len(sheet.features))
        write_atomically(folder / ARRAYS_FILE, arrays.to_bytes(about=sealed.sha256))
    return sealed


class CatBoostModel:
    """Trees in memory, ready to score. The score of raw value x is sigmoid(x): P(purchase).

    x is what the trees say (with CatBoost's scale and bias, which hold the calibration) plus, for each
    feature of the `gate`, its worth × (value - default). The gate is what trees cannot learn from pages that
    were shown: how little is bought of what answers the question badly, which hardly ever gets there.
    """

    def __init__(
        self,
        name: str,
        trees: "CatBoost | SymmetricTrees",
        *,
        gate: Mapping[str, float] | None = None,
        schema: FeatureSchema = SCHEMA,
    ) -> None:
        """`gate`: log-odds for each unit of a feature. Raises `ModelDamaged` where the trees cannot be used
        (they must be symmetric, which is how CatBoost grows them unless told otherwise, and give a
        probability), or the gate names no feature."""
        self.name = name
        self.schema = schema
        self._gate = _gate_columns(name, gate or {}, schema)
        known = isinstance(trees, SymmetricTrees)
        self._trees = trees if known else _arrays_of(name, trees, width=len(schema))

    @classmethod
    def load(cls, folder: Path, *, schema: FeatureSchema = SCHEMA) -> "CatBoostModel":
        """The model in `folder`, called by the folder's name.

        Raises `ModelDamaged` where a file is missing, is not what the sheet says, or does not give a
        probability; `FeatureMismatch`, `ModelOutdated` or `FeatureRedefined` where its features are not
        `schema`.
        """
        name = folder.name
        sheet = read_sheet(folder)
        data = _read(folder / MODEL_FILE, model=name)
        if hashlib.sha256(data).hexdigest() != sheet.sha256:
            raise ModelDamaged(model=name, reason=f"{MODEL_FILE} is not the file that {SHEET_FILE} describes")
        check_features(name, sheet.features, schema)
        try:
            arrays = (folder / ARRAYS_FILE).read_bytes()
            trees = SymmetricTrees.from_bytes(arrays, about=sheet.sha256)
        except (OSError, ValueError):
            trees = _arrays_of(name, _parsed(name, data), width=len(schema))
        return cls(name, trees, gate=sheet.gate, schema=schema)

    def score(self, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
        """P(purchase): see `RankingModel.score`. On the caller's thread alone."""
        return sigmoid(self.log_odds(matrix))

    def log_odds(self, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
        """ln(p / (1 - p)) of the scores: float64 `(n,)`."""
        raw = self._trees.raw(np.asfortranarray(matrix))
        for column, (worth, usual) in self._gate.items():
            raw += worth * (matrix[:, column] - usual)
        return raw

    def contributions(self, matrix: NDArray[np.float32]) -> Contributions:
        """Shapley values, exact: see `RankingModel.contributions` and `shapley`."""
        base, values = shapley_values(self._trees, matrix)
        for column, (worth, usual) in self._gate.items():
            values[:, column] += worth * (matrix[:, column] - usual)
        return Contributions(base=base, values=values)


def _gate_columns(
    model: str, gate: Mapping[str, float], schema: FeatureSchema
) -> dict[int, tuple[float, float]]:
    """Column → (worth, default)."""
    for name, worth in gate.items():
        if name not in schema or not np.isfinite(worth):
            raise ModelDamaged(model=model, reason=f"its gate says {name} = {worth}")
    return {schema.index(name): (float(worth), schema[name].default) for name, worth in gate.items()}


def _parsed(model: str, data: bytes) -> "CatBoost":
    from catboost import CatBoost, CatBoostError

    trees = CatBoost()
    try:
        trees.load_model(blob=data)
    except CatBoostError as error:
        raise ModelDamaged(model=model, reason=str(error)) from None
    return trees


def _arrays_of(model: str, trees: "CatBoost", *, width: int) -> SymmetricTrees:
    """CatBoost's trees as arrays, where they can be used. Raises `ModelDamaged`."""
    loss = str(trees.get_all_params().get("loss_function"))
    if len(trees.feature_names_) != width:
        reason = f"{MODEL_FILE} has {len(trees.feature_names_)} features, {SHEET_FILE} {width}"
        raise ModelDamaged(model=model, reason=reason)
    if loss not in _LOSSES:
        raise ModelDamaged(model=model, reason=f"its loss is {loss}; known: {', '.join(_LOSSES)}")
    try:
        return SymmetricTrees.parse(_exported(trees))
    except (KeyError, ValueError) as error:
        raise ModelDamaged(
            model=model, reason=f"its trees are not symmetric ({error}); grow_policy must be SymmetricTree"
        ) from None


def _exported(trees: "CatBoost") -> Any:
    """The model as CatBoost's JSON says it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        trees.save_model(str(path), format="json")
        return orjson.loads(path.read_bytes())


def read_sheet(folder: Path) -> ModelSheet:
    """The sheet of the model in `folder`. Raises `ModelDamaged`."""
    data = _read(folder / SHEET_FILE, model=folder.name)
    try:
        return ModelSheet.parse(data)
    except (ValueError, TypeError, KeyError) as error:
        raise ModelDamaged(model=folder.name, reason=f"{SHEET_FILE}: {error}") from None


def check_features(model: str, features: Mapping[str, str], schema: FeatureSchema) -> None:
    """That a model's features are the code's, name by name. Raises what tells the first difference."""
    for name in features:
        if name not in schema:
            raise FeatureMismatch(model=model, feature=name, holder="this version of Vitrina")
    for name in schema.names:
        if name not in features:
            raise ModelOutdated(model=model, feature=name)
    for (name, fingerprint), feature in zip(features.items(), schema, strict=True):
        if (name, fingerprint) != (feature.name, feature.fingerprint):
            raise FeatureRedefined(model=model, feature=feature.name)


def _read(path: Path, *, model: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelDamaged(model=model, reason=f"{path.name}: {error.strerror}") from None
