"""The search log: what is asked, and the way from a query to its repair."""

from django.test import Client
from tests.web.console.curation.conftest import Enter

from vitrina.discovery.curation.models import Synonym
from vitrina.insight.searches import services as log
from vitrina.people.accounts.roles import Role
from vitrina.web.console.searchlog import repairs


def asked(text: str, times: int, *, total: int, clicked: str = "", language: str = "en") -> None:
    for _ in range(times):
        log.note_search(text=text, language=language, total=total)
    if clicked:
        log.note_click(text=text, language=language, product_ref=clicked)
    log.flush()


def queries(client: Client, parameters: str = "") -> list[str]:
    answer = client.get(f"/console/searchlog/{parameters}")
    assert answer.status_code == 200
    return [line.query.query for line in answer.context["lines"]]


def test_three_tabs_by_language(merchandiser: Client) -> None:
    asked("tote", 5, total=1, clicked="tote")
    asked("cartable", 3, total=0)
    asked("leather", 4, total=3)
    asked("сумка", 2, total=1, language="ru")
    assert queries(merchandiser) == ["tote", "leather", "cartable", "сумка"]
    assert queries(merchandiser, "?tab=without-results") == ["cartable"]
    assert queries(merchandiser, "?tab=without-clicks") == ["leather"]
    assert queries(merchandiser, "?language=ru") == ["сумка"]


def test_what_an_address_says_wrong_is_as_usual(merchandiser: Client) -> None:
    asked("tote", 1, total=1)
    assert queries(merchandiser, "?tab=x&days=soon&language=xx&page=-1") == ["tote"]
    assert queries(merchandiser, "?page=99999999999999999999") == ["tote"]


def test_pages_lead_to_one_another(merchandiser: Client) -> None:
    for number in range(30):
        asked(f"query {number:02}", 1, total=1)
    first = merchandiser.get("/console/searchlog/?days=7")
    assert (len(first.context["lines"]), first.context["later"]) == (25, "/console/searchlog/?days=7&page=2")
    second = merchandiser.get(first.context["later"])
    assert (len(second.context["lines"]), second.context["later"]) == (5, "")
    assert second.context["earlier"] == "/console/searchlog/?days=7"


def test_an_empty_log_says_what_it_is_for(merchandiser: Client) -> None:
    assert "Nobody has searched" in merchandiser.get("/console/searchlog/").content.decode()


def test_a_repair_is_filled_in_leads_back_and_shows_at_once(merchandiser: Client) -> None:
    asked("cartable", 3, total=0)
    log_page = "/console/searchlog/?tab=without-results"
    (line,) = merchandiser.get(log_page).context["lines"]
    assert line.finds_now == 0
    synonym = line.repairs[0]
    form = merchandiser.get(synonym.address)
    assert form.context["adminform"].form.initial["left"] == "cartable"
    data = {"language": "en", "left": "cartable", "right": "satchel", "one_way": "True", "back": log_page}
    answer = merchandiser.post(synonym.address, {**data, "_save": "1"}, follow=True)
    assert answer.redirect_chain[-1][0] == log_page
    assert "“cartable” now finds 1 product." in answer.content.decode()
    assert [line.finds_now for line in answer.context["lines"]] == [1]
    assert Synonym.objects.get().right == "satchel"


def test_a_repair_leads_back_into_the_log_alone(merchandiser: Client) -> None:
    data = {"language": "en", "left": "a", "right": "b", "one_way": "False", "back": "https://else.example/"}
    answer = merchandiser.post("/console/curation/synonym/add/", {**data, "_save": "1"})
    assert answer["Location"] == "/console/curation/synonym/"


def test_each_way_of_repair_opens_with_the_query(merchandiser: Client) -> None:
    for repair, field in zip(
        repairs("red & blue", "en", back="/console/searchlog/"), ("left", "query", "query"), strict=True
    ):
        form = merchandiser.get(repair.address).context["adminform"].form
        assert form.initial[field] == "red & blue"


def test_readers_see_the_log_without_repairs_and_sellers_do_not_see_it(enter: Enter) -> None:
    asked("cartable", 3, total=0)
    answer = enter(Role.READER).get("/console/searchlog/")
    assert [line.repairs for line in answer.context["lines"]] == [()]
    assert enter(Role.SELLER).get("/console/searchlog/").status_code == 403
