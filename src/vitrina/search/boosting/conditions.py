"""Conditions as data: small rules that operators write, checked when written, compiled when read.

- `{"all": [...]}`, `{"any": [...]}`, `{"not": ...}`: all of them, any of them, not it. `{"all": []}`: always.
- `{"fact": "stock_units", "at_least": 1}`: a number of the candidate `is`, is `at_least`, `above`, `at_most`
  or `below` another; an unknown number is none of these.
- `{"facet": "brand=acme"}`, `{"product": "A-12"}`, `{"seller": "s7"}`: the candidate has the facet term, is
  this product, is sold by this seller.
- `{"query": "red socks"}`, `{"words": "socks"}`: the query has just these words, or at least these; in any
  order and form.
- `{"segment": "loyal"}`, `{"language": "ru"}`: the shopper is of this segment; the page is in this language.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.facts import FACT_NAMES, CandidateFacts, Normalise, Question, facet_hash

Condition = Mapping[str, Any]
"""One condition, as in JSON."""

Verdict = bool | NDArray[np.bool_]
"""For all candidates alike, or bool `(n,)`."""

Test = Callable[[CandidateFacts, Question], Verdict]

EVERYTHING: Condition = {"all": []}

_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "is": np.equal,
    "at_least": np.greater_equal,
    "above": np.greater,
    "at_most": np.less_equal,
    "below": np.less,
}
_DEPTH_MAX = 16


def compile_condition(
    condition: Condition, *, normalise: Normalise, field: str = "condition", depth: int = 0
) -> Test:
    """Check a condition and make a test of it. Raises `InvalidBoost`, whose `field` says where it is
    wrong."""
    if depth > _DEPTH_MAX:
        raise InvalidBoost(field=field, value="…", reason=f"nest at most {_DEPTH_MAX} deep")
    if not isinstance(condition, Mapping):
        raise InvalidBoost(
            field=field, value=condition, reason='write an object such as {"fact": "express", "is": 1}'
        )
    kinds = [kind for kind in _KINDS if kind in condition]
    if len(kinds) != 1:
        raise InvalidBoost(field=field, value=dict(condition), reason=f"name one of {', '.join(_KINDS)}")
    kind = kinds[0]
    return _KINDS[kind](condition, _Compiler(normalise=normalise, field=f"{field}.{kind}", depth=depth))


def required_words(condition: Condition, *, normalise: Normalise) -> frozenset[str]:
    """Normal forms without which no query fulfils a (checked) condition; empty: there may be none."""
    if "all" in condition:
        parts = (required_words(part, normalise=normalise) for part in condition["all"])
        return frozenset().union(*parts)
    return frozenset(normalise(condition.get("query") or condition.get("words") or ""))


class _Compiler:
    """Where in the condition the compiler is, and what it may use."""

    def __init__(self, *, normalise: Normalise, field: str, depth: int) -> None:
        self.normalise = normalise
        self.field = field
        self._depth = depth

    def part(self, condition: Condition, field: str) -> Test:
        return compile_condition(condition, normalise=self.normalise, field=field, depth=self._depth + 1)

    def parts(self, conditions: object) -> list[Test]:
        if not isinstance(conditions, list | tuple):
            raise InvalidBoost(field=self.field, value=conditions, reason="write a list of conditions")
        return [self.part(it, f"{self.field}[{number}]") for number, it in enumerate(conditions)]

    def text(self, condition: Condition, kind: str) -> str:
        self.only(condition, kind)
        value = condition[kind]
        if not isinstance(value, str) or not value:
            raise InvalidBoost(field=self.field, value=value, reason="write a text")
        return value

    def words(self, condition: Condition, kind: str) -> frozenset[str]:
        text = self.text(condition, kind)
        words = frozenset(self.normalise(text))
        if not words:
            raise InvalidBoost(field=self.field, value=text, reason="it holds no word that can be searched")
        return words

    def only(self, condition: Condition, *known: str) -> None:
        for name in condition:
            if name not in known:
                raise InvalidBoost(field=self.field, value=name, reason=f"known here: {', '.join(known)}")


def _all(condition: Condition, compiler: _Compiler) -> Test:
    compiler.only(condition, "all")
    tests = compiler.parts(condition["all"])

    def test(facts: CandidateFacts, question: Question) -> Verdict:
        verdict: Verdict = True
        for part in tests:
            verdict = _both(verdict, part(facts, question))
            if verdict is False:
                return False
        return verdict

    return test


def _any(condition: Condition, compiler: _Compiler) -> Test:
    compiler.only(condition, "any")
    tests = compiler.parts(condition["any"])

    def test(facts: CandidateFacts, question: Question) -> Verdict:
        verdict: Verdict = False
        for part in tests:
            verdict = _either(verdict, part(facts, question))
            if verdict is True:
                return True
        return verdict

    return test


def _not(condition: Condition, compiler: _Compiler) -> Test:
    compiler.only(condition, "not")
    part = compiler.part(condition["not"], compiler.field)

    def test(facts: CandidateFacts, question: Question) -> Verdict:
        verdict = part(facts, question)
        return not verdict if isinstance(verdict, bool) else ~verdict

    return test


def _fact(condition: Condition, compiler: _Compiler) -> Test:
    compiler.only(condition, "fact", *_COMPARISONS)
    name = condition["fact"]
    if name not in FACT_NAMES:
        raise InvalidBoost(field=compiler.field, value=name, reason=f"known facts: {', '.join(FACT_NAMES)}")
    bounds = [(word, condition[word]) for word in _COMPARISONS if word in condition]
    if not bounds:
        raise InvalidBoost(
            field=compiler.field, value=name, reason=f"compare it by one or more of {', '.join(_COMPARISONS)}"
        )
    for word, bound in bounds:
        check_number(bound, field=f"{compiler.field}.{word}")

    def test(facts: CandidateFacts, question: Question) -> Verdict:
        values = facts.number(name)
        if values is None:
            return False
        verdict: Verdict = True
        for word, bound in bounds:
            verdict = _both(verdict, _COMPARISONS[word](values, bound))
        return verdict

    return test


def _facet(condition: Condition, compiler: _Compiler) -> Test:
    term = compiler.text(condition, "facet")
    code, equals, key = term.partition("=")
    if not (code and equals and key):
        raise InvalidBoost(field=compiler.field, value=term, reason="write code=key, such as brand=acme")
    return _having(term)


def _product(condition: Condition, compiler: _Compiler) -> Test:
    return _having(f"product={compiler.text(condition, 'product')}")


def _seller(condition: Condition, compiler: _Compiler) -> Test:
    return _having(f"seller={compiler.text(condition, 'seller')}")


def _having(term: str) -> Test:
    hashed = facet_hash(term)
    return lambda facts, question: facts.having(hashed)


def _query(condition: Condition, compiler: _Compiler) -> Test:
    words = compiler.words(condition, "query")
    return lambda facts, question: question.terms == words


def _words(condition: Condition, compiler: _Compiler) -> Test:
    words = compiler.words(condition, "words")
    return lambda facts, question: question.terms >= words


def _segment(condition: Condition, compiler: _Compiler) -> Test:
    segment = compiler.text(condition, "segment")
    return lambda facts, question: question.context.segment == segment


def _language(condition: Condition, compiler: _Compiler) -> Test:
    language = compiler.text(condition, "language")
    return lambda facts, question: question.context.language == language


_KINDS: dict[str, Callable[[Condition, _Compiler], Test]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "fact": _fact,
    "facet": _facet,
    "product": _product,
    "seller": _seller,
    "query": _query,
    "words": _words,
    "segment": _segment,
    "language": _language,
}


def check_number(value: object, *, field: str) -> float:
    """The value as a finite number. Raises `InvalidBoost`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not np.isfinite(value):
        raise InvalidBoost(field=field, value=value, reason="write a finite number")
    return float(value)


def _both(one: Verdict, other: Verdict) -> Verdict:
    if isinstance(one, bool):
        return other if one else False
    if isinstance(other, bool):
        return one if other else False
    return one & other


def _either(one: Verdict, other: Verdict) -> Verdict:
    if isinstance(one, bool):
        return True if one else other
    if isinstance(other, bool):
        return True if other else one
    return one | other
