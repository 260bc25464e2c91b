"""From errors to statuses and sentences."""

from pathlib import Path

import pytest
from django.utils import translation

from vitrina.kernel.errors import NotFound, VitrinaError
from vitrina.search.errors import IndexBusy, IndexDamaged, NoIndex, UnknownSort
from vitrina.web import parameters  # noqa: F401 - its errors must be known
from vitrina.web.api import routes  # noqa: F401 - imports everything that the web can raise
from vitrina.web.errors import STATUS, failure


def kinds(root: type[VitrinaError]) -> list[type[VitrinaError]]:
    """All errors below `root`, and itself."""
    return [root, *(kind for child in root.__subclasses__() for kind in kinds(child))]


def test_every_status_is_of_an_error_that_exists() -> None:
    assert set(STATUS) <= {kind.code for kind in kinds(VitrinaError)}


def test_every_error_of_the_web_has_a_status() -> None:
    own = {kind.code for kind in kinds(VitrinaError) if kind.__module__.startswith("vitrina.web")}
    assert own <= set(STATUS)


def test_known_errors_keep_code_data_and_sentence() -> None:
    told = failure(UnknownSort(field="sort", value="cheapest", known="price"))
    assert (told.status, told.code) == (422, "unknown_sort")
    assert told.message == "There is no sort order 'cheapest'. Known orders: price."
    assert told.data["value"] == "cheapest"


@pytest.mark.parametrize("error", [RuntimeError("secret path"), VitrinaError(), NoIndex])
def test_faults_of_ours_tell_nothing_of_the_inside(error: BaseException | type[NoIndex]) -> None:
    told = failure(error if isinstance(error, BaseException) else RuntimeError(str(error)))
    assert (told.status, told.code, dict(told.data)) == (500, "internal_error", {})
    assert "secret" not in told.message


@pytest.mark.parametrize(
    "error",
    [
        NoIndex(folder=Path("/srv/secret")),
        IndexBusy(folder=Path("/srv/secret")),
        IndexDamaged(file=Path("/srv/secret"), reason="it is cut off"),
    ],
)
def test_what_is_not_ready_tells_nothing_of_the_server(error: VitrinaError) -> None:
    told = failure(error)
    assert (told.status, told.code, dict(told.data)) == (503, error.code, {})
    assert "secret" not in told.message


def test_sentences_come_in_the_readers_language() -> None:
    with translation.override("ru"):
        assert failure(NotFound(kind="product", id="A-1")).message == "Не найдено: товар «A-1»."


def test_the_payload_is_the_one_shape() -> None:
    assert failure(NotFound(kind="product", id="A-1")).payload() == {
        "error": {
            "code": "not_found",
            "message": "There is no product with the id 'A-1'.",
            "data": {"kind": "product", "id": "A-1"},
        }
    }
