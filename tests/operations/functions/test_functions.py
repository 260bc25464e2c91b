"""Switches act at once, and say what a function needs."""

from collections.abc import Iterator

import pytest

from vitrina.kernel.errors import NotFound
from vitrina.operations.functions import queries, services
from vitrina.operations.functions.registry import FUNCTIONS
from vitrina.operations.functions.types import Dimension, Need, StoreFunction, Tier

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def spun(monkeypatch: pytest.MonkeyPatch) -> Iterator[StoreFunction]:
    """A function whose one need is not met."""
    function = StoreFunction(
        "spun",
        Dimension.COMMERCIAL,
        Tier.INNOVATIVE,
        "Round view",
        "Turns it.",
        needs=(Need("a product with a sequence of pictures", lambda: False),),
    )
    monkeypatch.setattr(FUNCTIONS, "_entries", {**FUNCTIONS._entries, "spun": function})
    queries.forget()
    yield function
    queries.forget()


def test_a_function_is_on_until_it_is_switched_off_and_back(spun: StoreFunction) -> None:
    assert queries.is_on("spun")
    services.switch("spun", on=False, by="olga@example.org")
    assert not queries.switched().spun
    services.switch("spun", on=False)
    services.switch("spun", on=True)
    assert queries.switched()["spun"]


def test_a_function_says_what_it_misses(spun: StoreFunction) -> None:
    state = next(state for state in queries.states() if state.function is spun)
    assert state.on
    assert [str(need.text) for need in state.missing] == ["a product with a sequence of pictures"]
    assert not state.works


def test_an_unknown_function_is_an_error_not_an_off() -> None:
    with pytest.raises(NotFound):
        queries.is_on("nothing_like_it")
    with pytest.raises(NotFound):
        services.switch("nothing_like_it", on=True)


def test_every_function_is_told_in_words() -> None:
    for function in FUNCTIONS:
        assert str(function.name)
        assert str(function.meaning)
