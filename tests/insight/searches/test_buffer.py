"""What is noted is counted once, whatever happens between noting and writing."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vitrina.insight.searches.buffer import Asked, Buffer, Tally

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def asked(query: str) -> Asked:
    return Asked(NOON.date(), "en", query)


def test_tallies_of_one_query_add_up_and_the_newest_total_stays() -> None:
    buffer = Buffer(capacity=10)
    buffer.add(asked("bag"), Tally(NOON, 1, 1, 0))
    buffer.add(asked("bag"), Tally(NOON + timedelta(seconds=2), 1, 0, 7))
    buffer.add(asked("bag"), Tally(NOON + timedelta(seconds=1), chosen={"tote": 1}))
    taken = buffer.take(limit=5)
    expected = Tally(NOON + timedelta(seconds=2), 2, 1, 7, {"tote": 1})
    assert taken == {asked("bag"): expected}
    assert len(buffer) == 0


def test_an_older_tally_put_back_does_not_overwrite_the_newer_total() -> None:
    buffer = Buffer(capacity=10)
    buffer.add(asked("bag"), Tally(NOON, 1, 1, 0))
    older = buffer.take(limit=5)
    buffer.add(asked("bag"), Tally(NOON + timedelta(seconds=9), 1, 0, 7))
    buffer.put_back(older)
    assert buffer.take(limit=5)[asked("bag")].last_total == 7


def test_beyond_its_capacity_known_queries_still_count_and_others_are_lost() -> None:
    buffer = Buffer(capacity=1)
    for query in ("bag", "hat", "bag"):
        buffer.add(asked(query), Tally(NOON, 1, 0, 3))
    assert buffer.lost == 1
    assert buffer.take(limit=9)[asked("bag")].searches == 2


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=40), st.integers(1, 3))
def test_taking_and_putting_back_loses_nothing(notes: list[tuple[str, bool]], limit: int) -> None:
    buffer = Buffer(capacity=100)
    for query, write_fails in notes:
        buffer.add(asked(query), Tally(NOON, 1, 0, 1))
        if write_fails:
            buffer.put_back(buffer.take(limit=limit))
    counted = {key.query: tally.searches for key, tally in buffer.take(limit=100).items()}
    assert counted == {query: [it for it, _ in notes].count(query) for query in {it for it, _ in notes}}
