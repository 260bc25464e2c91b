"""What is found anew never undoes what people decided."""

from pathlib import Path

import pytest
from pytest_django import Settings
from tests.insight.fraud.suspects import DAY, ids, suspect, write

from vitrina.insight.fraud import deciding, queries
from vitrina.insight.fraud.marking import Written
from vitrina.insight.fraud.models import FraudDecision, FraudMark, FraudRun
from vitrina.insight.fraud.types import MarkState
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.erasure import erase_sessions
from vitrina.kernel import clock

pytestmark = pytest.mark.django_db
SUSPECTED, CONFIRMED, CLEARED = MarkState


def states() -> list[MarkState]:
    return [MarkState(state) for state in FraudMark.objects.order_by("pk").values_list("state", flat=True)]


def test_the_same_findings_change_nothing() -> None:
    found = [suspect(number) for number in range(5)]
    assert write(*found) == Written(new=5, withdrawn=0)
    before = list(FraudMark.objects.values())
    assert write(*found) == Written(new=0, withdrawn=0)
    assert list(FraudMark.objects.values()) == before


def test_a_mark_that_looks_worse_now_says_so() -> None:
    write(suspect(1))
    (mark,) = ids()
    assert write(suspect(1, codes=("ring", "pace", "unseen", "hurry"))) == Written(new=0, withdrawn=0)
    finding = queries.mark(mark).finding
    assert {reason.code for reason in finding.reasons} == {"ring", "pace", "unseen", "hurry"}
    assert finding.score > suspect(1).score


def test_what_a_person_decided_stays() -> None:
    write(*(suspect(number) for number in range(3)))
    confirmed, cleared, _open = ids()
    deciding.confirm([confirmed], by="ann")
    deciding.clear([cleared], by="ann", note="a party of our own")
    write(*(suspect(number) for number in range(3)))
    assert states() == [CONFIRMED, CLEARED, SUSPECTED]
    write()
    assert states() == [CONFIRMED, CLEARED]
    assert queries.mark(cleared).note == "a party of our own"


def test_a_cleared_mark_rises_for_reasons_that_nobody_looked_at() -> None:
    write(suspect(1))
    (mark,) = ids()
    deciding.clear([mark], by="ann")
    assert write(suspect(1, codes=("ring", "pace", "hurry"))).new == 0
    assert write(suspect(1, codes=("ring", "repeats", "unseen", "hurry"))).new == 1
    assert states() == [SUSPECTED]
    assert [(it.by, it.after) for it in queries.history(mark)] == [("ann", CLEARED), ("", SUSPECTED)]
    assert queries.mark(mark).decided_by == ""


def test_suspicions_that_the_evidence_no_longer_bears_are_withdrawn() -> None:
    write(suspect(1), suspect(2))
    first, second = ids()
    deciding.undo(deciding.confirm([first], by="ann"), by="ann")
    assert write().withdrawn == 2
    assert not FraudMark.objects.filter(pk=second).exists()
    assert states() == [CLEARED]
    assert [it.by for it in queries.history(first)] == ["ann", "ann", ""]


def test_marks_of_other_days_stay() -> None:
    write(suspect(1))
    FraudMark.objects.update(at="2026-11-01T23:59:59Z")
    assert write(suspect(2)).withdrawn == 0
    assert len(ids()) == 2


def test_a_mark_moves_with_what_it_is_on() -> None:
    write(suspect(1))
    FraudMark.objects.update(at="2026-10-01T08:00:00Z")
    assert write(suspect(1)) == Written(new=0, withdrawn=0)
    assert queries.mark(ids()[0]).finding.at == suspect(1).at


def test_whoever_is_forgotten_leaves_neither_mark_nor_history(settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_EVENTS = tmp_path / "events"
    write(suspect(1), suspect(2))
    deciding.confirm(ids(), by="ann")
    tracking.erase_shopper("shopper-1")
    assert FraudMark.objects.count() == FraudDecision.objects.count() == 1
    tracking.erase_shopper("")
    assert FraudMark.objects.count() == 1


def test_days_that_are_taken_back_are_judged_anew(settings: Settings, tmp_path: Path) -> None:
    settings.VITRINA_EVENTS = tmp_path / "events"
    write(suspect(1), suspect(2), suspect(13))
    FraudRun.objects.create(until=DAY, ran_at=clock.now())
    erase_sessions("visit-1")
    assert [queries.mark(mark).finding.key for mark in ids()] == ["order-2"]
    assert not FraudRun.objects.exists()
