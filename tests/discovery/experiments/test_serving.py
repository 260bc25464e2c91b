"""Whoever takes part is asked for with both teams, whoever does not is not."""

from types import SimpleNamespace
from typing import Any

import pytest

from vitrina.discovery.serving import live
from vitrina.insight.tracking.types import Actor, Mark
from vitrina.search.types import SearchRequest

IN, OUT = "visit-in", "visit-out"


@pytest.mark.parametrize(
    ("actor", "teams"),
    [
        (Actor(session=IN), ("v000001", "prior")),
        (Actor(session=OUT), None),
        (Actor(), None),
        (Actor(session=IN, mark=Mark.STAFF), None),
        (Actor(session=IN, mark=Mark.BOT), None),
    ],
)
def test_only_visits_of_shoppers_take_part(
    actor: Actor, teams: tuple[str, str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SearchRequest] = []

    def search(request: SearchRequest) -> Any:
        asked.append(request)
        query = SimpleNamespace(text="bag")
        return SimpleNamespace(query=query, query_id="q", query_key="w:bag", hits=(), served=None)

    monkeypatch.setattr(live.services, "search", search)
    monkeypatch.setattr(live, "teams_for", lambda session: ("v000001", "prior") if session == IN else None)
    monkeypatch.setattr(live.served, "wanted", lambda: False)
    live.answer(SearchRequest("bag"), actor=actor, source="search")
    assert [request.teams for request in asked] == [teams]
