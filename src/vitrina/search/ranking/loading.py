"""A version's folder, and the model that lies in it: trees, or the prior with a learned gate."""

from dataclasses import asdict
from pathlib import Path

import numpy as np
import orjson

from vitrina.search.errors import ModelDamaged
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.features.feature import FeatureSchema
from vitrina.search.ranking.catboost_model import (
    SHEET_FILE,
    CatBoostModel,
    ModelSheet,
    check_features,
    read_sheet,
)
from vitrina.search.ranking.model import RankingModel
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.storage.files import write_atomically


def load_model(folder: Path, *, schema: FeatureSchema = SCHEMA) -> RankingModel:
    """The model in `folder`, called by the folder's name. Raises what `CatBoostModel.load` raises."""
    sheet = read_sheet(folder)
    if sheet.kind == "trees":
        return CatBoostModel.load(folder, schema=schema)
    check_features(folder.name, sheet.features, schema)
    for name, worth in sheet.gate.items():
        if name not in schema or not np.isfinite(worth):
            raise ModelDamaged(model=folder.name, reason=f"its gate says {name} = {worth}")
    return PriorModel(name=folder.name, gate=sheet.gate, schema=schema)


def save_gate(folder: Path, sheet: ModelSheet) -> None:
    """Write the sheet of a prior with a learned gate into `folder`, which must be new."""
    folder.mkdir(parents=True)
    write_atomically(folder / SHEET_FILE, orjson.dumps(asdict(sheet), option=orjson.OPT_INDENT_2))
