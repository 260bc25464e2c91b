"""The tables on search: saving acts at once, faults are told in the form, tries change nothing."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from tests.web.console.curation.conftest import Enter
from tests.web.console.reading import sent

from vitrina.discovery.curation import queries, redirects
from vitrina.discovery.curation.models import BoostFactor, BoostPlacement, Redirect, StopWord, Synonym
from vitrina.discovery.serving import services as serving
from vitrina.people.accounts.roles import Role
from vitrina.search import SearchRequest
from vitrina.search.boosting.factor import Curve

TABLES = ("synonym", "stopword", "boostfactor", "boostplacement", "redirect")


def address(table: str, row: Any = None) -> str:
    return f"/console/curation/{table}/" + ("add/" if row is None else f"{row.pk}/change/")


def filled(client: Client, table: str, row: Any = None, **changes: Any) -> dict[str, Any]:
    return sent(client.get(address(table, row)).content, **changes)


def save(client: Client, table: str, row: Any = None, **changes: Any) -> HttpResponse:
    data = {**filled(client, table, row, **changes), "_save": "1"}
    answer: HttpResponse = client.post(address(table, row), data)
    return answer


def saved(client: Client, table: str, row: Any = None, **changes: Any) -> None:
    answer = save(client, table, row, **changes)
    assert answer.status_code == 302, answer.context["adminform"].form.errors  # type: ignore[attr-defined]


def faults(client: Client, table: str, **changes: Any) -> dict[str, list[str]]:
    answer = save(client, table, **changes)
    assert answer.status_code == 200
    found: dict[str, list[str]] = answer.context["adminform"].form.errors  # type: ignore[attr-defined]
    return found


def found(text: str, language: str = "en") -> list[str]:
    return [hit.product_id for hit in serving.search(SearchRequest(text, correct_spelling=False)).hits]


def tried(client: Client, table: str, row: Any = None, **changes: Any) -> str:
    where = address(table, row).replace("/add/", "/try/").replace("/change/", "/try/")
    data = {**filled(client, table, row, **changes)}
    return client.post(where, data, headers={"HX-Request": "true"}).content.decode()


# ------------------------------------------------------------------------------------------------- saving


def test_a_synonym_acts_at_once_and_says_what_it_does(merchandiser: Client) -> None:
    assert found("cartable") == []
    saved(merchandiser, "synonym", language="en", left="cartable", right="satchel", one_way="True")
    assert found("cartable") == ["satchel"]
    page = merchandiser.get("/console/curation/synonym/").content.decode()
    assert "“cartable” now finds 1 product." in page


def test_a_synonym_is_changed_and_removed(merchandiser: Client) -> None:
    saved(merchandiser, "synonym", language="en", left="cartable", right="satchel")
    row = Synonym.objects.get()
    saved(merchandiser, "synonym", row, left="carryall", right="tote")
    assert (found("cartable"), found("carryall")) == ([], ["tote"])
    merchandiser.post(f"/console/curation/synonym/{row.pk}/delete/", {"post": "yes"})
    assert found("carryall") == []


def test_rows_are_removed_by_the_batch(merchandiser: Client) -> None:
    saved(merchandiser, "synonym", language="en", left="cartable", right="satchel")
    row = Synonym.objects.get()
    batch = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    merchandiser.post("/console/curation/synonym/", batch)
    assert found("cartable") == []


def test_a_stop_word_acts_at_once(merchandiser: Client) -> None:
    saved(merchandiser, "stopword", language="en", word="Nice", adds="True")
    assert StopWord.objects.get().word == "nice"
    page = serving.search(SearchRequest("nice satchel"))
    assert page.query.stop_words == ("nice",)


def test_a_boost_from_plain_fields_acts_at_once(merchandiser: Client) -> None:
    first, second, *_ = found("leather")
    saved(
        merchandiser,
        "boostfactor",
        name="season",
        reason="Of the season.",
        kind="free",
        strength="9",
        if_product=second,
        number_1_0="stock_units",
        number_1_1="at_least",
        number_1_2="0",
    )
    row = BoostFactor.objects.get(name="season")
    assert row.condition == {"all": [{"product": second}, {"fact": "stock_units", "at_least": 0.0}]}
    assert found("leather")[0] == second != first


def test_a_form_that_is_saved_as_it_is_changes_nothing(merchandiser: Client) -> None:
    merchandiser.get("/console/curation/boostfactor/")
    before = serving.engine().boosts.current().book
    for row in BoostFactor.objects.all():
        saved(merchandiser, "boostfactor", row)
    assert serving.engine().boosts.current().book == before


def test_a_curve_is_written_as_points(merchandiser: Client) -> None:
    saved(
        merchandiser,
        "boostfactor",
        name="bargain",
        reason="Cheap now.",
        kind="free",
        follows="price_ratio",
        points="1: 1\n0.8: 1.2\n",
    )
    factor = serving.engine().boosts.current().book.factors[-1]
    assert factor.effect == Curve("price_ratio", ((0.8, 1.2), (1.0, 1.0)))


def test_a_pin_acts_at_once_and_gets_a_name(merchandiser: Client) -> None:
    last = found("leather")[-1]
    saved(
        merchandiser,
        "boostplacement",
        action="pin",
        product_id="",
        product_id_picked=last,
        place="1",
        query="leather",
        reason="Season.",
    )
    assert found("leather")[0] == last
    assert BoostPlacement.objects.get().name == f"leather: {last}"
    again = {"action": "pin", "product_id": last, "place": "2", "query": "leather", "reason": "Again."}
    saved(merchandiser, "boostplacement", **again)
    assert BoostPlacement.objects.get(place=2).name == f"leather: {last} (2)"


@pytest.mark.parametrize(
    ("fields", "leads_to"),
    [
        ({"target": "category", "category": "bags"}, "/c/bags"),
        ({"target": "search", "words": "red & blue"}, "/search?q=red%20%26%20blue"),
        ({"target": "page", "path": "/help/returns"}, "/help/returns"),
    ],
)
def test_a_redirect_leads_where_it_says(merchandiser: Client, fields: dict[str, str], leads_to: str) -> None:
    saved(merchandiser, "redirect", query="my words", **fields)
    redirects.forget()
    assert queries.redirect_for("words my", language="en") == leads_to
    row = Redirect.objects.get()
    saved(merchandiser, "redirect", row)
    row.refresh_from_db()
    assert row.address == leads_to


# ------------------------------------------------------------------------------------------------- faults


@pytest.mark.parametrize(
    ("table", "fields", "field", "text"),
    [
        ("synonym", {"left": "?!", "right": "tote"}, "left", "“?!” cannot be used"),
        ("synonym", {"left": "a", "right": "b c d e f g h"}, "__all__", "at most 6 words"),
        ("stopword", {"word": "two words"}, "word", "write one word"),
        ("stopword", {"word": "the", "adds": "True"}, "word", "left out of queries already"),
        ("boostfactor", {"strength": "0.5", "kind": "free"}, "strength", "1 to 10"),
        ("boostfactor", {"strength": ""}, "strength", "such as 1.2"),
        ("boostfactor", {"strength": "99"}, "strength", "10"),
        ("boostfactor", {"if_attribute": "tint=red"}, "if_attribute", "no attribute “tint”"),
        ("boostfactor", {"if_attribute": "colour=pink"}, "if_attribute", "colour=red, colour=blue"),
        ("boostfactor", {"if_brand": "Nobody"}, "if_brand", "no brand “Nobody”"),
        ("boostfactor", {"number_1_0": "express"}, "number_1", "number to compare with"),
        ("boostfactor", {"condition_json": '{"any": 5}'}, "condition_json", "list of conditions"),
        ("boostfactor", {"condition_json": "{"}, "condition_json", "JSON"),
        ("boostfactor", {"follows": "price_ratio", "points": "cheap"}, "points", "“cheap”"),
        ("boostfactor", {"follows": "price_ratio", "points": ""}, "points", "at least one point"),
        ("boostfactor", {"budget_limit_minor": "5"}, "budget_limit_minor", "only paid factors"),
        ("boostplacement", {"place": ""}, "place", "from 1 to 100"),
        ("boostplacement", {"place": "500"}, "place", "1 to 100"),
        ("boostplacement", {"query": "?!"}, "query", "it holds no word"),
        ("redirect", {"target": "category"}, "category", "Say where it leads"),
        ("redirect", {"target": "page", "path": "https://else.example/"}, "path", "path of this shop"),
    ],
)
def test_a_fault_is_told_at_its_field_with_the_cure(
    merchandiser: Client, table: str, fields: dict[str, str], field: str, text: str
) -> None:
    usual = {
        "synonym": {"language": "en"},
        "stopword": {"language": "en"},
        "boostfactor": {"name": "season", "reason": "Of it.", "strength": "1.2", "kind": "free"},
        "boostplacement": {
            "action": "pin", "product_id": "tote", "place": "1", "query": "bag", "reason": "Season.",
        },
        "redirect": {"query": "bags"},
    }[table]  # fmt: skip
    told = faults(merchandiser, table, **{**usual, **fields})
    assert text in " ".join(told[field])


def test_an_edit_by_hand_that_cannot_be_read_is_told_and_never_written_over(merchandiser: Client) -> None:
    file = Path(settings.VITRINA_INDEX) / "lexicon" / "synonyms.en.txt"
    file.parent.mkdir(parents=True)
    file.write_text("lonely\n")
    assert "lonely" in merchandiser.get("/console/curation/synonym/").content.decode()
    told = faults(merchandiser, "synonym", language="en", left="cartable", right="satchel")
    assert "mend it or delete it" in told["__all__"][0]
    assert file.read_text() == "lonely\n"


# -------------------------------------------------------------------------------------------------- tries


def test_a_try_shows_what_moves_and_changes_nothing(merchandiser: Client) -> None:
    last = found("leather")[-1]
    page = tried(
        merchandiser,
        "boostfactor",
        name="season",
        reason="Of it.",
        kind="free",
        strength="9",
        if_product=last,
        try_queries="leather",
    )
    assert "▲" in page
    assert "×9 season" in page
    assert not BoostFactor.objects.filter(name="season").exists()
    assert found("leather")[-1] == last


def test_a_synonym_is_tried_on_its_own_words(merchandiser: Client) -> None:
    page = tried(merchandiser, "synonym", language="en", left="cartable", right="satchel")
    assert "“cartable”" in page
    assert "finds 1 product instead of 0" in page
    assert "Leather satchel" in page
    assert not Synonym.objects.exists()


def test_a_try_of_what_cannot_work_says_why(merchandiser: Client) -> None:
    page = tried(merchandiser, "synonym", language="en", left="?!", right="satchel")
    assert "“?!” cannot be used" in page


def test_a_try_without_scripts_is_a_page_of_its_own(merchandiser: Client) -> None:
    data = filled(merchandiser, "stopword", language="en", word="nice", try_queries="nice satchel, tote")
    page = merchandiser.post("/console/curation/stopword/try/", data).content.decode()
    assert "<html" in page
    assert "“nice satchel”" in page
    assert "“tote”" in page


# -------------------------------------------------------------------------------------------------- roles


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [
        (Role.OPERATOR, True, True),
        (Role.MERCHANDISER, True, True),
        (Role.READER, True, False),
        (Role.SELLER, False, False),
    ],
)
def test_who_reads_and_who_writes(enter: Enter, role: Role, reads: bool, writes: bool) -> None:
    client = enter(role)
    for table in TABLES:
        assert (client.get(f"/console/curation/{table}/").status_code == 200) is reads
        assert (client.get(address(table)).status_code == 200) is writes
        answer = client.post(f"/console/curation/{table}/try/", {})
        assert (answer.status_code == 200) is writes


def test_picking_a_product(merchandiser: Client) -> None:
    page = merchandiser.get("/console/curation/boostplacement/pick/?q=satchel&name=it").content.decode()
    assert 'name="it" value="satchel"' in page
    assert "Leather satchel" in page
