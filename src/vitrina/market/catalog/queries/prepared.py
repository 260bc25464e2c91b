"""Queries by keys whose SQL is written once: for two dozen rows Django takes five times as long to write a
query as the database takes to answer it, and every list of products needs five of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import QuerySet

K = TypeVar("K", int, str)

Converters = Mapping[int, tuple[list[Callable[..., Any]], Any]]
"""By the place of a column: what turns its values into Python's, and the expression that they are told."""

KEYS_MAX = 128
"""Above, the rows cost more than the words: such a query is written anew."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """SQL with its parameters, the places of the keys among these, and what turns columns into values."""

    sql: str
    parameters: tuple[Any, ...]
    places: tuple[int, ...]
    converters: Converters


class Prepared(Generic[K]):
    """The rows of `build(keys).values_list(...)` for a few keys, in one SQL query.

    `build` gets keys of type `kind` and gives a query that names each of them once, in an `IN`; nothing else
    of it may change from call to call. The SQL is kept for 1, 2, 4 … 128 keys; a smaller number is filled up
    by repeating one, which changes no row.
    """

    def __init__(self, kind: type[K], build: Callable[[Collection[K]], "QuerySet[Any, Any]"]) -> None:
        self._kind: type[K] = kind
        self._build: Callable[[Collection[K]], QuerySet[Any, Any]] = build
        self._statements: dict[tuple[str, int], _Statement] = {}

    def rows(self, keys: Collection[K]) -> list[tuple[Any, ...]]:
        """One tuple a row, in the query's order; none for no keys. Repeated keys count once."""
        wanted = list(dict.fromkeys(keys))
        if not wanted:
            return []
        if len(wanted) > KEYS_MAX:
            return list(self._build(wanted))
        size = 1 << (len(wanted) - 1).bit_length()
        statement = self._statement(size)
        parameters = list(statement.parameters)
        for place, key in zip(statement.places, wanted + wanted[-1:] * (size - len(wanted)), strict=True):
            parameters[place] = key
        with connection.cursor() as cursor:
            cursor.execute(statement.sql, parameters)
            rows = cursor.fetchall()
        return _converted(rows, statement.converters) if rows and statement.converters else rows

    def _statement(self, size: int) -> _Statement:
        known = self._statements.get((connection.vendor, size))
        if known is None:
            known = self._statements[connection.vendor, size] = self._written(size)
        return known

    def _written(self, size: int) -> _Statement:
        # No column holds such keys, and no other parameter equals one.
        stand_ins = [self._kind(-number) for number in range(10**6, 10**6 + size)]
        compiler = self._build(stand_ins).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        return _Statement(
            sql=sql,
            parameters=tuple(parameters),
            places=tuple(parameters.index(stand_in) for stand_in in stand_ins),
            converters=compiler.get_converters([column for column, _, _ in compiler.select]),
        )


def _converted(rows: list[tuple[Any, ...]], converters: Converters) -> list[tuple[Any, ...]]:
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for place, (chain, expression) in converters.items():
        for convert in chain:
            columns[place] = [convert(value, expression, connection) for value in columns[place]]
    return list(zip(*columns, strict=True))
