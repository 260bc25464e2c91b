"""The page of fake signals: readers see it, operators decide, everything can be taken back."""

from html import unescape
from http import HTTPStatus

import pytest
from django.test import Client
from tests.insight.fraud.suspects import ids, suspect, write
from tests.web.console.conftest import LogIn

from vitrina.insight.fraud import queries
from vitrina.insight.fraud.evidence import EVIDENCE
from vitrina.insight.fraud.models import FraudMark
from vitrina.insight.fraud.types import MarkKind, MarkState, Reason
from vitrina.market.catalog.models import Product
from vitrina.people.accounts.roles import Role
from vitrina.web.console.fraud_picture import LEFT_END, PEOPLE_MAX, drawn, letters
from vitrina.web.console.fraud_words import CODES, told

PAGE = "/console/fraud/"
SUSPECTED, CONFIRMED, CLEARED = MarkState


@pytest.fixture
def marks(foreign: str) -> list[int]:
    write(
        *(suspect(number) for number in range(4)), suspect(9, kind=MarkKind.REVIEW, codes=("marked_order",))
    )
    FraudMark.objects.filter(key="order-1").update(product="tote-red")
    return ids()


def text(client: Client, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == HTTPStatus.OK
    return unescape(answer.content.decode())


def states() -> list[str]:
    return list(FraudMark.objects.order_by("pk").values_list("state", flat=True))


@pytest.mark.parametrize(
    ("role", "sees"),
    [(Role.OPERATOR, True), (Role.READER, True), (Role.MERCHANDISER, True), (Role.SELLER, False)],
)
def test_who_sees_it_and_who_decides(role: Role, sees: bool, marks: list[int], log_in: LogIn) -> None:
    client = log_in(role)
    assert (client.get(PAGE).status_code == HTTPStatus.OK) is sees
    if role is not Role.OPERATOR:
        assert client.post(PAGE, {"decision": "confirm", "mark": marks}).status_code == HTTPStatus.FORBIDDEN
        assert states() == ["suspected"] * 5
        if sees:
            assert 'name="decision"' not in text(client)


def test_an_empty_list_says_what_it_is_for(operator: Client) -> None:
    assert "vitrina fraud detect" in text(operator)
    assert "No mark is like this." in text(operator, f"{PAGE}?state=cleared")


def test_marks_stand_with_their_reasons(marks: list[int], operator: Client) -> None:
    page = text(operator)
    assert page.count('name="mark"') == 5
    assert Product.objects.get(ref="tote-red").titles["en"] in page
    assert told(suspect(1).reasons[0]) in page
    assert f"{PAGE}?mark={marks[0]}" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kind=review", 1),
        ("kind=order", 4),
        ("kind=nonsense&state=nonsense&page=nonsense&score=9", 5),
        ("seller=alba", 5),
        ("seller=nobody", 0),
        ("score=0.9", 5),
        ("score=0.99", 0),
        ("page=7", 0),
    ],
)
def test_the_list_is_filtered(asked: str, found: int, marks: list[int], operator: Client) -> None:
    assert text(operator, f"{PAGE}?{asked}").count('name="mark"') == found


def test_many_are_decided_at_once_and_taken_back(marks: list[int], operator: Client) -> None:
    back = f"{PAGE}?kind=order"
    said = {"decision": "confirm", "mark": marks[:3], "note": "one phone", "back": back}
    answer = operator.post(PAGE, said, follow=True)
    assert answer.redirect_chain[0][0] == back
    assert states() == ["confirmed"] * 3 + ["suspected"] * 2
    mark = queries.mark(marks[0])
    assert (mark.decided_by, mark.note) == ("operator@shop.eu", "one phone")
    assert 'value="undo"' in answer.content.decode()
    page = operator.post(PAGE, {"decision": "undo"}, follow=True).content.decode()
    assert states() == ["suspected"] * 5
    assert 'value="undo"' not in page


def test_a_whole_ring_is_decided_about_with_one_mark(marks: list[int], operator: Client) -> None:
    operator.post(PAGE, {"decision": "clear", "mark": marks[:1], "with_others": "1"})
    assert states() == ["cleared"] * 5


def test_what_somebody_decided_anew_is_not_undone(marks: list[int], operator: Client, log_in: LogIn) -> None:
    operator.post(PAGE, {"decision": "confirm", "mark": marks[:1]})
    from vitrina.insight.fraud import services

    services.clear(marks[:1], by="somebody else")
    page = operator.post(PAGE, {"decision": "undo"}, follow=True).content.decode()
    assert "have been decided about anew" in page
    assert states()[0] == "cleared"


@pytest.mark.parametrize(
    "said",
    [
        {"decision": "confirm", "mark": ["999999"]},
        {"decision": "confirm", "mark": ["x"]},
        {"decision": "burn", "mark": ["1"]},
    ],
)
def test_nonsense_is_not_found(said: dict[str, object], marks: list[int], operator: Client) -> None:
    assert operator.post(PAGE, said).status_code == HTTPStatus.NOT_FOUND
    assert operator.get(f"{PAGE}?mark=999999").status_code == HTTPStatus.NOT_FOUND
    assert operator.get(f"{PAGE}?mark=x").status_code == HTTPStatus.NOT_FOUND
    assert states() == ["suspected"] * 5


def test_nobody_is_led_elsewhere(marks: list[int], operator: Client) -> None:
    said = {"decision": "clear", "mark": marks[:1], "back": "https://elsewhere.example/"}
    assert operator.post(PAGE, said).headers["Location"] == PAGE


def test_one_mark_tells_all_of_it(marks: list[int], operator: Client) -> None:
    operator.post(PAGE, {"decision": "clear", "mark": marks[:1], "note": "a school class"})
    page = text(operator, f"{PAGE}?mark={marks[0]}")
    for reason in suspect(0).reasons:
        assert told(reason) in page
    assert "a school class" in page
    assert "Device A" in page
    assert page.count("<circle") == len(marks)
    assert all(f"?mark={other}" in page for other in marks[1:4])


def test_every_evidence_has_words() -> None:
    assert frozenset(EVIDENCE) == CODES
    for code, evidence in EVIDENCE.items():
        for value in (1.0, evidence.threshold, evidence.full):
            sentence = told(Reason(code, value, evidence.threshold, evidence.weight))
            assert "%" not in sentence.replace(f"{round(100 * value)}%", "")
            assert sentence[-1] == "."


def test_a_reason_of_an_older_version_is_told_by_its_name() -> None:
    assert told(Reason("moon_phase", 1.0, 1.0, 0.5)) == "moon_phase"


@pytest.mark.parametrize(
    ("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_means_are_lettered(number: int, name: str) -> None:
    assert letters(number) == name


@pytest.mark.django_db
def test_the_picture_is_bounded_and_begins_with_the_mark_s_own_person() -> None:
    write(*(suspect(number) for number in range(40)))
    found = [queries.mark(mark) for mark in ids()]
    picture = drawn(found, found[7])
    assert len(picture.people) == PEOPLE_MAX
    assert picture.left_out == 40 - PEOPLE_MAX
    assert picture.people[0].own
    assert not any(person.own for person in picture.people[1:])
    assert {node.kind for node in picture.means} == {"device", "payer"}
    assert len(picture.means) == 5
    assert picture.tells
    assert all(person.x == LEFT_END and 0 < person.y < picture.height for person in picture.people)
    alone = drawn(found[:1], found[0])
    assert not alone.tells
