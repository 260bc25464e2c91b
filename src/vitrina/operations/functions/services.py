"""Writes of the switches."""

from django.db import transaction

from vitrina.kernel import clock
from vitrina.operations.functions import queries
from vitrina.operations.functions.models import Switch
from vitrina.operations.functions.registry import FUNCTIONS


def switch(code: str, *, on: bool, by: str = "") -> None:
    """Switch a function on or off. Idempotent. Raises `NotFound` for one that is not on the shelf."""
    function = FUNCTIONS[code]
    Switch.objects.update_or_create(
        code=function.code, defaults={"on": on, "changed_at": clock.now(), "changed_by": by}
    )
    transaction.on_commit(queries.forget)
