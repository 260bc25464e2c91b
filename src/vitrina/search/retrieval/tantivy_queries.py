"""A `CandidateQuery` as a tantivy query."""

from collections.abc import Callable, Collection, Iterable, Sequence

from tantivy import FieldType, Occur, Query

from vitrina.kernel.errors import InvalidInput
from vitrina.search.retrieval.protocol import (
    SNAPSHOT_COLUMNS,
    CandidateQuery,
    Clause,
    FacetClause,
    LiveClause,
    PlaceClause,
    RangeClause,
    RowClause,
)
from vitrina.search.retrieval.tantivy_schema import FACET, PLACE, ROW, SCHEMA, STREAM, number_field
from vitrina.search.storage.texts import is_number_key
from vitrina.search.types import Alternative, WordGroup

KeysOf = Callable[[str], Sequence[str]]
"""All facet keys under a code."""


def build_query(query: CandidateQuery, keys_of: KeysOf) -> Query:
    """The whole query. Clauses cut and never touch the score."""
    parts = [_silent(part) for part in _clauses(query, keys_of)]
    if query.groups:
        parts.append(_words(query))
    if not parts:
        return _silent(Query.all_query())
    return parts[0] if len(parts) == 1 else _all_of(parts)


def only_rows(query: Query, rows: Collection[int]) -> Query:
    """`query`, cut to these rows."""
    return _all_of([query, _silent(_rows(rows))])


def without_rows(query: Query, rows: Collection[int]) -> Query:
    """`query`, without these rows."""
    return Query.boolean_query([(Occur.Must, query), (Occur.MustNot, _rows(rows))])


def _words(query: CandidateQuery) -> Query:
    if query.match == "any":
        return Query.boolean_query([(Occur.Should, _group(group)) for group in query.groups])
    occurs = [(Occur.Should if group.optional else Occur.Must, _group(group)) for group in query.groups]
    if all(group.optional for group in query.groups):
        # All are optional: they only rank, and everything matches.
        occurs.append((Occur.Must, _silent(Query.all_query())))
    return occurs[0][1] if len(occurs) == 1 else Query.boolean_query(occurs)


def _group(group: WordGroup) -> Query:
    """The best of the group's alternatives counts, not their sum: a product that says both "laptop" and
    "notebook" is not twice as much a notebook."""
    ways = [_alternative(alternative) for alternative in group.alternatives]
    return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways)


def _alternative(alternative: Alternative) -> Query:
    terms = [Query.term_query(SCHEMA, STREAM, term, "freq") for term in alternative.terms]
    query = terms[0] if len(terms) == 1 else _all_of(terms)
    return query if alternative.weight == 1 else Query.boost_query(query, alternative.weight)


def _clauses(query: CandidateQuery, keys_of: KeysOf) -> Iterable[Query]:
    """The clauses; those on what changes without indexing as one, corrected by the rows that changed."""
    changeable = [clause for clause in query.clauses if isinstance(clause, LiveClause | PlaceClause)]
    for clause in query.clauses:
        if clause not in changeable:
            yield _fixed(clause, keys_of)
    if not changeable:
        return
    as_indexed = _all_of([_changeable(clause) for clause in changeable])
    if query.barred_rows:
        as_indexed = Query.boolean_query(
            [(Occur.Must, as_indexed), (Occur.MustNot, _rows(query.barred_rows))]
        )
    yield _any_of([as_indexed, _rows(query.admitted_rows)]) if query.admitted_rows else as_indexed


def _fixed(clause: Clause, keys_of: KeysOf) -> Query:
    if isinstance(clause, FacetClause):
        return _facet_terms(clause.code, clause.keys)
    if isinstance(clause, RowClause):
        return _rows(clause.rows)
    assert isinstance(clause, RangeClause)
    low = float("-inf") if clause.low is None else clause.low
    high = float("inf") if clause.high is None else clause.high
    return _facet_terms(clause.code, [key for key in keys_of(clause.code) if low <= _number(key) <= high])


def _changeable(clause: LiveClause | PlaceClause) -> Query:
    if isinstance(clause, PlaceClause):
        return _any_of([Query.term_query(SCHEMA, PLACE, place, "basic") for place in clause.location_ids])
    if clause.column not in SNAPSHOT_COLUMNS:
        raise InvalidInput(
            field="column", value=clause.column, reason=f"only {', '.join(SNAPSHOT_COLUMNS)} are indexed"
        )
    name = number_field(clause.column)
    if clause.low is None and clause.high is None:
        return Query.all_query()
    return Query.range_query(SCHEMA, name, FieldType.Float, clause.low, clause.high)


def _facet_terms(code: str, keys: Sequence[str]) -> Query:
    terms = [f"{code}={key}" for key in keys]
    if not terms:
        return Query.empty_query()
    if len(terms) == 1:
        return Query.term_query(SCHEMA, FACET, terms[0], "basic")
    return Query.term_set_query(SCHEMA, FACET, terms)


def _rows(rows: Collection[int]) -> Query:
    if not rows:
        return Query.empty_query()
    return Query.term_set_query(SCHEMA, ROW, list(rows))


def _silent(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def _all_of(queries: Sequence[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _any_of(queries: Sequence[Query]) -> Query:
    if not queries:
        return Query.empty_query()
    return (
        queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, part) for part in queries])
    )


def _number(key: str) -> float:
    """A numeric key's value; NaN, which is in no range, for any other key."""
    return float(key) if is_number_key(key) else float("nan")
