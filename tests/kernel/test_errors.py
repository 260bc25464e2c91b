"""Errors: a code, data, a sentence that names the value."""

import pickle

from vitrina.kernel.errors import InvalidInput, NotFound, VitrinaError


def test_the_message_names_value_and_cure() -> None:
    error = InvalidInput(field="page", value=0, reason="pages count from 1")
    assert str(error) == "page: '0' cannot be used: pages count from 1"
    assert error.data == {"field": "page", "value": 0, "reason": "pages count from 1"}


def test_errors_survive_pickling_with_their_data() -> None:
    error = pickle.loads(pickle.dumps(NotFound(kind="product", id="A-1")))
    assert isinstance(error, NotFound)
    assert error.data == {"kind": "product", "id": "A-1"}
    assert str(error) == "There is no product with the id 'A-1'."


def test_codes_are_stable() -> None:
    assert (VitrinaError.code, NotFound.code, InvalidInput.code) == ("error", "not_found", "invalid_input")
