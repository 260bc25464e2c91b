"""How likely the places of a list are looked at.

What stands higher is clicked more, whatever it is. Under the examination model (Craswell et al., "An
experimental comparison of click position-bias models", WSDM 2008) a click is the product of two chances: the
place is looked at, and what stands there is wanted. Dividing by the first leaves the second.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import orjson
from numpy.typing import ArrayLike, NDArray

from vitrina.kernel.errors import InvalidInput, VitrinaError
from vitrina.search.storage.files import write_atomically

FILE = "propensities.json"
"""Its name in the folder of models."""

PLACES_MAX = 10_000


class DamagedPropensities(VitrinaError):
    """The file of propensities does not hold what it should."""

    code = "damaged_propensities"
    template = "%(path)s cannot be used: %(reason)s. Remove it, or run `vitrina train` to estimate it anew."


@dataclass(frozen=True, slots=True)
class Propensities:
    """`positions[i]`: the chance that place i + 1 is looked at, relative to the first; each above 0 and at
    most 1. Places beyond the end are as likely as the last. Raises `InvalidInput`."""

    positions: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        if not 1 <= len(self.positions) <= PLACES_MAX:
            reason = f"there must be 1 to {PLACES_MAX} places"
            raise InvalidInput(field="positions", value=len(self.positions), reason=reason)
        for place, chance in enumerate(self.positions, start=1):
            if not (math.isfinite(chance) and 0 < chance <= 1):
                reason = "a propensity is above 0 and at most 1"
                raise InvalidInput(field=f"place {place}", value=chance, reason=reason)

    def of(self, places: ArrayLike) -> NDArray[np.float64]:
        """Of each of `places` (whole numbers from 1); 1.0 for 0, which stands for no place at all."""
        places = np.asarray(places)
        table = np.asarray(self.positions)
        return np.where(places < 1, 1.0, table[np.clip(places, 1, len(table)) - 1])


UNCORRECTED = Propensities()
"""Every place is looked at: as if there were no position bias."""


def load(path: Path) -> Propensities:
    """Read the file; where there is none, `UNCORRECTED`. Raises `DamagedPropensities`."""
    try:
        raw = orjson.loads(path.read_bytes())
        return Propensities(tuple(float(chance) for chance in raw["positions"]))
    except FileNotFoundError:
        return UNCORRECTED
    except InvalidInput as error:
        raise DamagedPropensities(path=path, reason=error.message) from error
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        reason = f'it must hold {{"positions": [1.0, …]}} ({error})'
        raise DamagedPropensities(path=path, reason=reason) from error


def save(path: Path, positions: Sequence[float] | NDArray[np.floating]) -> Propensities:
    """Put them in place of the file, atomically. Raises `InvalidInput`."""
    checked = Propensities(tuple(float(chance) for chance in positions))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, orjson.dumps({"positions": checked.positions}, option=orjson.OPT_INDENT_2))
    return checked
