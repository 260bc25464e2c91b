"""People confirm, clear, and take it back."""

import pytest
from tests.insight.fraud.suspects import ids, suspect, write

from vitrina.insight.fraud import deciding, queries
from vitrina.insight.fraud.errors import DecidedSince
from vitrina.insight.fraud.models import FraudDecision
from vitrina.insight.fraud.types import MarkState
from vitrina.kernel.errors import NotFound

pytestmark = pytest.mark.django_db
SUSPECTED, CONFIRMED, CLEARED = MarkState


@pytest.fixture
def marks() -> list[int]:
    write(*(suspect(number) for number in range(4)))
    return ids()


def test_a_decision_tells_who_when_and_why(marks: list[int]) -> None:
    assert len(deciding.confirm(marks[:2], by="ann", note="the same phone")) == 2
    mark = queries.mark(marks[0])
    assert (mark.state, mark.decided_by, mark.note) == (CONFIRMED, "ann", "the same phone")
    assert mark.decided_at is not None
    (decision,) = queries.history(marks[0])
    assert (decision.before, decision.after, decision.by, decision.at) == (
        SUSPECTED,
        CONFIRMED,
        "ann",
        mark.decided_at,
    )
    assert queries.mark(marks[2]).state is SUSPECTED


def test_deciding_the_same_again_is_no_decision(marks: list[int]) -> None:
    deciding.clear(marks, by="ann")
    assert deciding.clear(marks, by="bob") == ()
    assert FraudDecision.objects.count() == len(marks)


def test_a_decision_is_undone_as_a_whole(marks: list[int]) -> None:
    deciding.confirm(marks[:1], by="ann")
    cleared = deciding.clear(marks, by="ann")
    assert deciding.undo(cleared, by="bob") == len(marks)
    assert [queries.mark(mark).state for mark in marks] == [CONFIRMED, SUSPECTED, SUSPECTED, SUSPECTED]
    assert queries.mark(marks[1]).decided_by == ""
    assert [it.by for it in queries.history(marks[1])] == ["ann", "bob"]


def test_what_was_decided_anew_is_not_undone(marks: list[int]) -> None:
    decisions = deciding.confirm(marks, by="ann")
    deciding.clear(marks[:1], by="bob")
    with pytest.raises(DecidedSince) as failed:
        deciding.undo(decisions, by="ann")
    assert failed.value.data == {"count": 1}
    assert queries.mark(marks[1]).state is CONFIRMED


def test_what_is_not_there_cannot_be_decided_about(marks: list[int]) -> None:
    with pytest.raises(NotFound):
        deciding.clear([marks[0], 10**6], by="ann")
    with pytest.raises(NotFound):
        deciding.undo([10**6], by="ann")
    assert not FraudDecision.objects.exists()
    assert deciding.confirm([], by="ann") == ()
