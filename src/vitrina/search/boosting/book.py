"""The operators' file of factors and placements: read, written whole, and read again when it changes."""

from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeVar, get_origin

import orjson
import structlog

from vitrina.search.boosting.booster import PAID_FACTOR_MAX, Booster
from vitrina.search.boosting.defaults import default_factors
from vitrina.search.boosting.errors import BoostFileDamaged, InvalidBoost
from vitrina.search.boosting.factor import Budget, Curve, Factor, unique_names
from vitrina.search.boosting.facts import Normalise
from vitrina.search.boosting.placement import Placement, PlacementTable
from vitrina.search.errors import SearchError
from vitrina.search.storage.files import Stamp, stamp, write_atomically

_log = structlog.get_logger(__name__)

T = TypeVar("T", Factor, Placement)


@dataclass(frozen=True, slots=True)
class BoostBook:
    """All factors and placements of a shop. `paid_factor_max` caps what can be bought for one product."""

    factors: tuple[Factor, ...] = field(default_factory=default_factors)
    placements: tuple[Placement, ...] = ()
    paid_factor_max: float = PAID_FACTOR_MAX

    def to_json(self) -> bytes:
        """The book as its file holds it; what has its default is left out."""
        return orjson.dumps(
            {
                "paid_factor_max": self.paid_factor_max,
                "factors": [_to_record(factor) for factor in self.factors],
                "placements": [_to_record(placement) for placement in self.placements],
            },
            option=orjson.OPT_INDENT_2,
        )

    @classmethod
    def from_json(cls, data: bytes) -> "BoostBook":
        """Read a book. Raises `InvalidBoost` where an entry cannot be understood."""
        try:
            raw = orjson.loads(data)
        except orjson.JSONDecodeError as error:
            raise InvalidBoost(field="(file)", value="", reason=f"this is not JSON: {error}") from None
        _check_record(raw, where="(file)", known=("paid_factor_max", "factors", "placements"), needed=())
        return cls(
            factors=tuple(_factor(it, number) for number, it in enumerate(_records(raw, "factors"))),
            placements=tuple(_placement(it, number) for number, it in enumerate(_records(raw, "placements"))),
            paid_factor_max=raw.get("paid_factor_max", PAID_FACTOR_MAX),
        )


@dataclass(frozen=True, slots=True)
class Boosts:
    """A book made ready for use."""

    book: BoostBook
    booster: Booster
    placements: PlacementTable

    @classmethod
    def of(cls, book: BoostBook, *, normalise: Normalise) -> "Boosts":
        """Check and compile a book. Raises `InvalidBoost`, which says where it is wrong."""
        unique_names((placement.name for placement in book.placements), field="placements")
        return cls(
            book=book,
            booster=Booster(book.factors, normalise=normalise, paid_factor_max=book.paid_factor_max),
            placements=PlacementTable(book.placements, normalise=normalise),
        )


class BoostFile:
    """The boosts in force, from a file that operators and services change while the shop runs.

    Where there is no file, the defaults are in force. Where a changed file is refused, the boosts read before
    stay, and `problem` says why.
    """

    def __init__(self, path: Path, *, normalise: Normalise) -> None:
        self.path = path
        self.problem: SearchError | None = None
        self._normalise = normalise
        self._watched = str(path)
        self._seen: Stamp | None = None
        self._boosts = Boosts.of(BoostBook(), normalise=normalise)

    def current(self) -> Boosts:
        """The boosts in force now. Costs microseconds while nothing changed."""
        seen = stamp(self._watched)
        if seen != self._seen:
            self._seen = seen
            self._reload()
        return self._boosts

    def save(self, book: BoostBook) -> None:
        """Put `book` in force, at once and in all processes. Raises `InvalidBoost`; then nothing has
        changed."""
        Boosts.of(book, normalise=self._normalise)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, book.to_json())

    def _reload(self) -> None:
        try:
            book = BoostBook.from_json(self.path.read_bytes()) if self.path.exists() else BoostBook()
            self._boosts = Boosts.of(book, normalise=self._normalise)
            self.problem = None
        except (InvalidBoost, OSError) as error:
            self.problem = BoostFileDamaged(file=self.path, reason=str(error))
            _log.warning("boosts_refused", file=str(self.path), reason=str(error))


def _to_record(entry: Factor | Placement) -> dict[str, Any]:
    defaults = {it.name: it.default for it in fields(entry) if it.default is not MISSING}
    return {
        name: value
        for name, value in asdict(entry).items()
        if not (name in defaults and value == defaults[name]) and value != {"all": []}
    }


def _factor(raw: Any, number: int) -> Factor:
    where = f"factors[{number}]"
    record = _checked(raw, Factor, where=where)
    if isinstance(effect := record["effect"], Mapping):
        _check_record(effect, where=f"{where}.effect", known=("fact", "points"), needed=("fact", "points"))
        try:
            points = tuple((at, value) for at, value in effect["points"])
        except (TypeError, ValueError):
            raise InvalidBoost(
                field=f"{where}.effect.points",
                value=effect["points"],
                reason="write a list of [fact, factor]",
            ) from None
        record["effect"] = Curve(effect["fact"], points)
    if (budget := record.get("budget")) is not None:
        known = ("limit_minor", "spent_minor")
        _check_record(budget, where=f"{where}.budget", known=known, needed=("limit_minor",))
        record["budget"] = Budget(**budget)
    return Factor(**record)


def _placement(raw: Any, number: int) -> Placement:
    return Placement(**_checked(raw, Placement, where=f"placements[{number}]"))


def _records(raw: Mapping[str, Any], name: str) -> list[Any]:
    records = raw.get(name, [])
    if not isinstance(records, list):
        raise InvalidBoost(field=name, value=records, reason="write a list")
    return records


def _checked(raw: Any, kind: type[T], *, where: str) -> dict[str, Any]:
    known = tuple(it.name for it in fields(kind))
    needed = tuple(it.name for it in fields(kind) if it.default is MISSING and it.default_factory is MISSING)
    _check_record(raw, where=where, known=known, needed=needed)
    record = dict(raw)
    texts = (it.name for it in fields(kind) if it.type is str or get_origin(it.type) is Literal)
    for name in texts:
        if not isinstance(record.get(name, ""), str):
            raise InvalidBoost(field=f"{where}.{name}", value=record[name], reason="write a text")
    for name in ("active_from", "active_until"):
        if record.get(name) is not None:
            record[name] = _moment(record[name], field=f"{where}.{name}")
    return record


def _moment(value: Any, *, field: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise InvalidBoost(
            field=field, value=value, reason="write a time such as 2026-11-21T08:00:00+00:00"
        ) from None


def _check_record(raw: Any, *, where: str, known: tuple[str, ...], needed: tuple[str, ...]) -> None:
    if not isinstance(raw, Mapping):
        raise InvalidBoost(field=where, value=raw, reason="write an object")
    for name in raw:
        if name not in known:
            raise InvalidBoost(field=where, value=name, reason=f"known names: {', '.join(known)}")
    for name in needed:
        if name not in raw:
            raise InvalidBoost(field=where, value="", reason=f"'{name}' is missing")
