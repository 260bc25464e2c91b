"""How evidence becomes a score, and a score a mark. Pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from vitrina.insight.fraud.evidence import EVIDENCE, MARK_AT, Evidence
from vitrina.insight.fraud.types import MarkState, Reason

Floats = NDArray[np.float64]

_HEARD_AT_THRESHOLD = 0.5


def loudness(values: Floats, evidence: Evidence) -> Floats:
    """What each value speaks for a fake, 0 to `evidence.weight`: nothing before the threshold, half of the
    weight at it, all of it at `full`. NaN, the unknown, says nothing."""
    known = np.nan_to_num(values.astype(np.float64), nan=_silent(evidence))
    sign = 1.0 if evidence.full >= evidence.threshold else -1.0
    beyond = sign * (known - evidence.threshold)
    span = abs(evidence.full - evidence.threshold)
    way = np.clip(beyond / span, 0.0, 1.0) if span else np.ones_like(beyond)
    heard = _HEARD_AT_THRESHOLD + (1.0 - _HEARD_AT_THRESHOLD) * way
    return np.where(beyond >= 0.0, evidence.weight * heard, 0.0)


def noisy_or(voices: Sequence[Floats]) -> Floats:
    """1 - Π(1 - voice): the chance that at least one of several independent causes is true (Pearl 1988,
    Probabilistic Reasoning in Intelligent Systems, 4.3.2). Rises with every voice, and never reaches 1 but by
    a voice of 1. `voices`: one array an evidence, all of one length."""
    if not voices:
        return np.zeros(0)
    return np.asarray(1.0 - np.prod([1.0 - voice for voice in voices], axis=0))


def scores(values: Mapping[str, Floats]) -> Floats:
    """The score of each thing from its measured values, by evidence code: the noisy-or over topics of the
    loudest voice of each; 0 where nothing personal speaks."""
    voices = {code: loudness(measured, EVIDENCE[code]) for code, measured in values.items()}
    personal = [voice for code, voice in voices.items() if EVIDENCE[code].personal]
    if not personal:
        return np.zeros(len(next(iter(values.values()), ())))
    topics: defaultdict[str, list[Floats]] = defaultdict(list)
    for code, voice in voices.items():
        topics[EVIDENCE[code].topic].append(voice)
    loudest = [np.max(told, axis=0) for told in topics.values()]
    return np.where(np.max(personal, axis=0) > 0.0, noisy_or(loudest), 0.0)


def reasons(values: Mapping[str, float]) -> tuple[Reason, ...]:
    """The evidence that speaks, the loudest first, of one thing."""
    found = [_reason(EVIDENCE[code], value) for code, value in values.items()]
    return tuple(sorted((it for it in found if it.weight > 0.0), key=lambda it: (-it.weight, it.code)))


def score_of(found: Sequence[Reason]) -> float:
    """The score that these reasons make together."""
    if not any(EVIDENCE[reason.code].personal for reason in found):
        return 0.0
    loudest: dict[str, float] = {}
    for reason in found:
        topic = EVIDENCE[reason.code].topic
        loudest[topic] = max(reason.weight, loudest.get(topic, 0.0))
    return float(1.0 - np.prod([1.0 - weight for weight in loudest.values()]))


def next_state(state: MarkState, found: Sequence[Reason], *, cleared_codes: Set[str]) -> MarkState:
    """How a mark stands after it was looked at again: what a person confirmed stays; what a person cleared is
    suspected anew only where reasons that nobody has looked at make a mark by themselves."""
    if state is not MarkState.CLEARED:
        return state
    unheard = [reason for reason in found if reason.code not in cleared_codes and reason.code in EVIDENCE]
    return MarkState.SUSPECTED if score_of(unheard) >= MARK_AT else MarkState.CLEARED


def _reason(evidence: Evidence, value: float) -> Reason:
    weight = float(loudness(np.array([value]), evidence)[0])
    return Reason(code=evidence.code, value=value, threshold=evidence.threshold, weight=weight)


def _silent(evidence: Evidence) -> float:
    return -np.inf if evidence.full >= evidence.threshold else np.inf
