"""The page of switches: operators turn them, readers see them, nobody else comes in."""

from http import HTTPStatus

import pytest
from django.test import Client

from vitrina.operations.functions import queries
from vitrina.operations.functions.types import Dimension, FunctionState, StoreFunction, Tier
from vitrina.people.accounts import services as accounts
from vitrina.people.accounts.models import User
from vitrina.people.accounts.roles import Role
from vitrina.people.sellers import services as sellers
from vitrina.web.console.functions import boards

PAGE = "/console/functions/"


def somebody(role: Role, client: Client) -> Client:
    email = f"{role}@example.org"
    seller_refs = [sellers.open_seller(ref="alba", name="Alba").ref] if role is Role.SELLER else []
    accounts.create_user(email=email, password="long-enough-1", role=role, seller_refs=seller_refs)
    client.force_login(User.objects.get(email=email))
    return client


@pytest.mark.django_db(transaction=True)
def test_an_operator_switches_a_function_off_and_on(client: Client) -> None:
    somebody(Role.OPERATOR, client)
    for on, told in (("0", False), ("0", False), ("1", True)):
        answer = client.post(PAGE, {"code": "suggestions", "on": on}, follow=True)
        assert answer.status_code == HTTPStatus.OK
        assert queries.is_on("suggestions") is told
        assert f'aria-checked="{"true" if told else "false"}"' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "sees"), [(Role.READER, True), (Role.MERCHANDISER, False), (Role.SELLER, False)]
)
def test_others_switch_nothing(client: Client, role: Role, sees: bool) -> None:
    somebody(role, client)
    assert (client.get(PAGE).status_code == HTTPStatus.OK) is sees
    assert client.post(PAGE, {"code": "suggestions", "on": "0"}).status_code == HTTPStatus.FORBIDDEN
    assert queries.is_on("suggestions")


@pytest.mark.django_db
def test_an_unknown_function_is_not_found(client: Client) -> None:
    somebody(Role.OPERATOR, client)
    assert client.post(PAGE, {"code": "time_travel", "on": "1"}).status_code == HTTPStatus.NOT_FOUND


def test_boards_put_the_plainest_first_and_count_what_works() -> None:
    def state(code: str, tier: Tier, *, on: bool) -> FunctionState:
        return FunctionState(StoreFunction(code, Dimension.BRANDING, tier, code, code), on=on, missing=())

    (board,) = boards((state("a", Tier.INNOVATIVE, on=True), state("b", Tier.MUST_HAVE, on=False)))
    assert [line.state.function.code for line in board.lines] == ["b", "a"]
    assert board.working == 1
