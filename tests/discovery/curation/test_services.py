"""What is saved is in force; what people change by hand is taken over; a kill in between loses nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.market.factories import heard

from vitrina.discovery.curation import queries, services
from vitrina.discovery.curation.errors import HandEditUnreadable, InvalidSynonym
from vitrina.discovery.curation.events import curation_changed
from vitrina.discovery.curation.models import BoostFactor, BoostPlacement, Redirect, StopWord, Synonym
from vitrina.discovery.curation.sheets import BOOSTS
from vitrina.discovery.serving import services as serving
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.defaults import default_factors
from vitrina.search.boosting.errors import InvalidBoost
from vitrina.search.boosting.factor import Budget, Curve, Factor
from vitrina.search.boosting.placement import Placement

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def lexicon(folder: Path, name: str) -> str:
    return (folder / "lexicon" / name).read_text()


def synonym(left: str = "trousers", right: str = "pants", **fields: Any) -> Synonym:
    row = Synonym(language="en", left=left, right=right, **fields)
    services.save(row)
    return row


def factor(name: str = "season", **fields: Any) -> BoostFactor:
    given = {"reason": "Of the season.", "kind": "free", "effect": 1.2} | fields
    row = BoostFactor(name=name, **given)
    services.save(row)
    return row


# ------------------------------------------------------------------------------------------------- saving


def test_synonyms_stand_in_the_file_and_in_the_engine(folder: Path) -> None:
    synonym()
    synonym("phone", "mobile", one_way=True, note="as people say")
    assert lexicon(folder, "synonyms.en.txt") == "trousers, pants\nphone => mobile  # as people say\n"
    engine = serving.engine()
    rules = engine.lexicon.synonyms("en", analyzer=engine.analyzer)
    assert "trousers" in [found.label for found in rules.of(("pant",))]


def test_each_language_has_its_own_file(folder: Path) -> None:
    synonym()
    services.save(Synonym(language="ru", left="брюки", right="штаны"))
    assert lexicon(folder, "synonyms.ru.txt") == "брюки, штаны\n"
    assert lexicon(folder, "synonyms.en.txt") == "trousers, pants\n"


def test_a_row_that_changes_its_language_leaves_the_file_it_stood_in(folder: Path) -> None:
    row = synonym("taxi", "cab")
    row.language = "es"
    services.save(row)
    assert lexicon(folder, "synonyms.en.txt") == ""
    assert lexicon(folder, "synonyms.es.txt") == "taxi, cab\n"


def test_stop_words_stand_in_the_file_and_in_the_engine(folder: Path) -> None:
    services.save(StopWord(language="en", word="Please"))
    services.save(StopWord(language="en", word="the", adds=False))
    assert lexicon(folder, "stopwords.en.txt") == "please\n-the\n"
    stop_words = serving.engine().lexicon.stop_words("en")
    assert "please" in stop_words
    assert "the" not in stop_words


def test_factors_follow_the_defaults_and_placements_stand_beside(folder: Path) -> None:
    factor()
    services.save(
        BoostPlacement(
            name="top",
            reason="Season.",
            action="pin",
            product_id="tote",
            place=1,
            query="bag",
            active_from=NOON,
        )
    )
    book = serving.engine().boosts.current().book
    assert book.factors == (*default_factors(), Factor("season", "Of the season.", "free", 1.2))
    assert book.placements == (Placement("top", "Season.", "pin", "tote", 1, query="bag", active_from=NOON),)


def test_what_is_saved_again_changes_in_its_place(folder: Path) -> None:
    services.adopt()
    row = BoostFactor.objects.get(name="express")
    row.effect = 1.5
    services.save(row)
    factors = serving.engine().boosts.current().book.factors
    assert (factors[0].name, factors[0].effect) == ("express", 1.5)


def test_what_is_removed_is_no_longer_in_force(folder: Path) -> None:
    services.remove([synonym(), factor()])
    assert lexicon(folder, "synonyms.en.txt") == ""
    assert serving.engine().boosts.current().book.factors == default_factors()


def test_the_cap_of_paid_factors_that_the_file_sets_stays(folder: Path) -> None:
    serving.engine().boosts.save(BoostBook(paid_factor_max=1.25))
    factor()
    assert serving.engine().boosts.current().book.paid_factor_max == 1.25


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"effect": 100.0}, "factor 'season'.effect"),
        ({"effect": {"fact": "wind", "points": [[0, 1]]}}, "factor 'season'.effect.fact"),
        ({"effect": {"fact": "express"}}, "factors[0].effect"),
        ({"effect": "much"}, "factor 'season'.effect"),
        ({"condition": {"facet": "red"}}, "factor 'season'.condition.facet"),
        ({"condition": "always"}, "factor 'season'.condition"),
        ({"active_from": NOON, "active_until": NOON - timedelta(days=1)}, "factor 'season'.active_until"),
        ({"budget_limit_minor": 5}, "factor 'season'.budget"),
        ({"reason": ""}, "factor 'season'"),
    ],
)
def test_a_factor_that_cannot_work_is_refused_and_nothing_changes(
    folder: Path, fields: dict[str, Any], where: str
) -> None:
    with pytest.raises(InvalidBoost) as refused:
        factor(**fields)
    assert refused.value.data["field"] == where
    assert not BOOSTS.path.exists()
    assert not BoostFactor.objects.filter(name="season").exists()


def test_a_synonym_without_a_word_is_refused(folder: Path) -> None:
    with pytest.raises(InvalidSynonym, match="'\\?!'"):
        synonym("trousers", "?!")


def test_everything_survives_the_way_through_the_file(folder: Path) -> None:
    book = BoostBook(
        factors=(
            Factor("curve", "A curve.", "free", Curve("price_ratio", ((0.8, 1.05), (1.0, 1.0)))),
            Factor(
                "bought",
                "Bought.",
                "paid",
                1.3,
                condition={"all": [{"words": "socks"}, {"product": "A-12"}]},
                group="ads",
                active_from=NOON,
                active_until=NOON + timedelta(days=3),
                budget=Budget(50_000, 12),
            ),
        ),
        placements=(Placement("gone", "Recalled.", "hide", "B-7"),),
        paid_factor_max=1.4,
    )
    serving.engine().boosts.save(book)
    services.adopt()
    assert BOOSTS.book() == book


# ------------------------------------------------------------------------------------------ edits by hand


def test_an_untouched_shop_shows_the_factors_it_starts_with(folder: Path) -> None:
    assert services.adopt() == ()
    assert list(BoostFactor.objects.values_list("name", flat=True)) == [it.name for it in default_factors()]
    assert not BOOSTS.path.exists()


def test_edits_by_hand_are_taken_over_and_rows_that_stay_keep_their_ids(folder: Path) -> None:
    kept, gone = synonym(), synonym("phone", "mobile")
    (folder / "lexicon" / "synonyms.en.txt").write_text("# why not\ncoat => jacket\ntrousers, pants\n")
    with heard(curation_changed) as events:
        assert services.adopt() == ()
    assert [event.files for event in events] == [("lexicon/synonyms.en.txt",)]
    rows = list(Synonym.objects.values_list("left", "right", "one_way", "note"))
    assert rows == [("coat", "jacket", True, "why not"), ("trousers", "pants", False, "")]
    assert Synonym.objects.filter(pk=kept.pk).exists()
    assert not Synonym.objects.filter(pk=gone.pk).exists()


def test_saving_takes_an_edit_by_hand_over_first(folder: Path) -> None:
    synonym()
    path = folder / "lexicon" / "synonyms.en.txt"
    path.write_text(path.read_text() + "coat, jacket\n")
    synonym("phone", "mobile")
    assert path.read_text() == "trousers, pants\ncoat, jacket\nphone, mobile\n"


def test_a_file_that_is_deleted_by_hand_empties_its_list(folder: Path) -> None:
    synonym()
    (folder / "lexicon" / "synonyms.en.txt").unlink()
    services.adopt()
    assert not Synonym.objects.exists()


def test_an_edit_that_cannot_be_read_is_never_written_over(folder: Path) -> None:
    row = synonym()
    path = folder / "lexicon" / "synonyms.en.txt"
    path.write_text("lonely\n")
    (problem,) = services.adopt()
    assert "line 1: 'lonely'" in problem.message
    with pytest.raises(HandEditUnreadable, match="mend it or delete it"):
        synonym("phone", "mobile")
    assert path.read_text() == "lonely\n"
    assert list(Synonym.objects.all()) == [row]
    services.save(StopWord(language="en", word="please"))


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"{", b'{"factors": [{"name": "x"}]}'])
def test_damaged_files_are_reported(folder: Path, data: bytes) -> None:
    name = "lexicon/stopwords.en.txt" if data.startswith(b"\xff") else "boosts.json"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    (problem,) = services.adopt()
    assert problem.data["file"] == name


def test_nothing_changed_costs_one_sql_query(folder: Path) -> None:
    services.adopt()
    with CaptureQueriesContext(connection) as made:
        services.adopt()
    assert len(made) == 1


# -------------------------------------------------------------------------------------------------- kills


def test_a_kill_after_the_file_was_written_leaves_the_change_made(folder: Path) -> None:
    synonym()

    class Killed(BaseException):
        pass

    with pytest.raises(Killed), transaction.atomic():
        synonym("phone", "mobile")
        raise Killed
    assert Synonym.objects.count() == 1
    services.adopt()
    assert list(Synonym.objects.values_list("left", flat=True)) == ["trousers", "phone"]


def test_a_write_that_fails_leaves_the_rows_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synonym()

    def full(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("vitrina.discovery.curation.sheets.write_atomically", full)
    with pytest.raises(OSError, match="no space"):
        synonym("phone", "mobile")
    assert Synonym.objects.count() == 1
    assert lexicon(folder, "synonyms.en.txt") == "trousers, pants\n"


# ---------------------------------------------------------------------------------------------- redirects


def redirect(query: str, address: str, **fields: Any) -> None:
    services.save(Redirect(query=query, address=address, **fields))
    from vitrina.discovery.curation import redirects

    redirects.forget()


def test_a_query_in_any_order_and_form_leads_away(folder: Path) -> None:
    redirect("red bag", "/c/bags")
    assert queries.redirect_for("Bags  RED", language="en") == "/c/bags"
    assert queries.redirect_for("red bag large", language="en") is None
    assert queries.redirect_for("", language="en") is None


def test_language_and_dates_decide(folder: Path) -> None:
    redirect("sale", "/c/sale", language="es")
    redirect("gifts", "/guides", active_from=NOON, active_until=NOON + timedelta(days=1))
    assert queries.redirect_for("sale", language="en") is None
    assert queries.redirect_for("sale", language="es") == "/c/sale"
    assert queries.redirect_for("gifts", language="en", now=NOON) == "/guides"
    assert queries.redirect_for("gifts", language="en", now=NOON + timedelta(days=1)) is None


def test_a_redirect_to_another_query_is_followed_on_and_a_circle_leads_nowhere(folder: Path) -> None:
    redirect("carryall", "/search?q=tote")
    redirect("tote", "/c/totes")
    assert queries.redirect_for("carryall", language="en") == "/c/totes"
    redirect("purse", "/search?q=wallet")
    redirect("wallet", "/search?q=Purse&sort=newest")
    assert queries.redirect_for("purse", language="en") is None
    assert queries.redirect_for("wallet", language="en") is None


def test_a_query_may_lead_to_its_own_results_in_another_order(folder: Path) -> None:
    redirect("scarf", "/search?q=scarf&sort=newest")
    assert queries.redirect_for("scarf", language="en") == "/search?q=scarf&sort=newest"


def test_redirects_come_from_memory(folder: Path) -> None:
    redirect("sale", "/c/sale")
    queries.redirect_for("sale", language="en")
    with CaptureQueriesContext(connection) as made:
        assert queries.redirect_for("sale", language="en") == "/c/sale"
    assert len(made) == 0


def test_a_removed_redirect_leads_nowhere(folder: Path) -> None:
    redirect("sale", "/c/sale")
    with heard(curation_changed) as events:
        services.remove(Redirect.objects.all())
    assert [event.files for event in events] == [()]
    from vitrina.discovery.curation import redirects

    redirects.forget()
    assert queries.redirect_for("sale", language="en") is None
