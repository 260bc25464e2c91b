"""Switches of store functions, forgotten before and after each test."""

from collections.abc import Callable, Iterator

import pytest

from vitrina.operations.functions import queries, services


@pytest.fixture
def switch_off(db: None) -> Iterator[Callable[[str], None]]:
    """`switch_off("faq")`: the function is off until the test ends."""

    def off(code: str) -> None:
        services.switch(code, on=False, by="")
        queries.forget()

    yield off
    queries.forget()
