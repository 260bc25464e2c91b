"""Evidence, scores and what becomes of marks: pure rules."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.insight.fraud import rules
from vitrina.insight.fraud.evidence import EVIDENCE, MARK_AT, evidence_of
from vitrina.insight.fraud.types import MarkKind, MarkState, Reason

SUSPECTED, CONFIRMED, CLEARED = MarkState

voices = st.lists(st.floats(0, 1), min_size=1, max_size=8)
codes = st.sampled_from(sorted(EVIDENCE))
values = st.floats(-10, 1000) | st.just(float("nan"))


@given(voices)
def test_noisy_or_stays_between_its_loudest_voice_and_one(heard: list[float]) -> None:
    score = float(rules.noisy_or([np.array([voice]) for voice in heard])[0])
    assert max(heard) - 1e-12 <= score <= 1.0


@given(voices, st.floats(0, 1))
def test_another_voice_never_lowers_the_score(heard: list[float], more: float) -> None:
    arrays = [np.array([voice]) for voice in heard]
    assert rules.noisy_or([*arrays, np.array([more])])[0] >= rules.noisy_or(arrays)[0] - 1e-12


@given(voices)
def test_the_order_of_voices_is_nothing(heard: list[float]) -> None:
    arrays = [np.array([voice]) for voice in heard]
    assert rules.noisy_or(arrays)[0] == pytest.approx(rules.noisy_or(arrays[::-1])[0])


@given(codes, values, values)
def test_worse_values_never_speak_more_softly(code: str, one: float, other: float) -> None:
    evidence = EVIDENCE[code]
    soft, loud = rules.loudness(np.array([one, other]), evidence)
    worse = other >= one if evidence.full >= evidence.threshold else other <= one
    assert not worse or loud >= soft
    assert 0 <= soft <= evidence.weight


@pytest.mark.parametrize("evidence", EVIDENCE.values(), ids=EVIDENCE)
def test_evidence_speaks_from_its_threshold_on(evidence: rules.Evidence) -> None:
    step = 0.01 if evidence.full >= evidence.threshold else -0.01
    before, at, full, unknown = rules.loudness(
        np.array([evidence.threshold - step, evidence.threshold, evidence.full, np.nan]), evidence
    )
    assert before == 0
    assert at == pytest.approx(evidence.weight * (0.5 if evidence.full != evidence.threshold else 1.0))
    assert full == pytest.approx(evidence.weight)
    assert unknown == 0


@pytest.mark.parametrize("kind", [MarkKind.ORDER, MarkKind.SESSION, MarkKind.REVIEW])
def test_circumstances_alone_mark_nobody(kind: MarkKind) -> None:
    loud = {it.code: np.array([np.nan if it.personal else it.full]) for it in evidence_of(kind)}
    assert rules.scores(loud)[0] == 0


@given(st.dictionaries(codes, values, min_size=1))
def test_the_reasons_told_make_the_score(measured: dict[str, float]) -> None:
    told = rules.reasons(measured)
    arrays = {code: np.array([value]) for code, value in measured.items()}
    assert rules.score_of(told) == pytest.approx(float(rules.scores(arrays)[0]))
    assert [reason.weight for reason in told] == sorted((it.weight for it in told), reverse=True)


def reason(code: str) -> Reason:
    evidence = EVIDENCE[code]
    return Reason(code, evidence.full, evidence.threshold, evidence.weight)


@pytest.mark.parametrize(
    ("state", "found", "cleared", "after"),
    [
        (SUSPECTED, ("unseen",), (), SUSPECTED),
        (CONFIRMED, (), (), CONFIRMED),
        (CONFIRMED, ("ring", "pace"), (), CONFIRMED),
        (CLEARED, ("ring",), ("ring",), CLEARED),
        (CLEARED, ("ring", "unseen"), ("ring",), CLEARED),
        (CLEARED, ("ring", "pace", "repeats"), ("ring",), SUSPECTED),
        (CLEARED, ("ring", "pace", "repeats"), ("ring", "pace", "repeats"), CLEARED),
    ],
)
def test_what_people_decided_holds_until_something_else_comes_to_light(
    state: MarkState, found: tuple[str, ...], cleared: tuple[str, ...], after: MarkState
) -> None:
    assert rules.next_state(state, [reason(code) for code in found], cleared_codes=set(cleared)) is after


def test_of_one_topic_only_the_loudest_piece_is_heard() -> None:
    shared = {code: np.array([EVIDENCE[code].full]) for code in ("shared_device", "shared_payer", "pace")}
    one, other = EVIDENCE["shared_device"].weight, EVIDENCE["pace"].weight
    assert rules.scores(shared)[0] == pytest.approx(1 - (1 - one) * (1 - other))


def test_no_single_piece_of_evidence_of_an_ordinary_kind_marks() -> None:
    """A family that shares a tablet, or somebody in a hurry, is no fake by that alone."""
    decisive = {code for code, it in EVIDENCE.items() if it.weight >= MARK_AT and it.personal}
    assert decisive == {
        "ring",
        "repeats",
        "click_pace",
        "click_count",
        "comes_again",
        "marked_order",
        "review_device",
        "review_payer",
    }
