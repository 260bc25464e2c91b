"""What crosses the boundary of curation."""

from dataclasses import dataclass
from datetime import datetime

from vitrina.search.preview import Preview


@dataclass(frozen=True, slots=True)
class SynonymLine:
    """One rule of a synonym file. `left` and `right`: phrases with ", " between them. Both ways: each phrase
    of both finds all others; one way: who searches for one on the left also finds those on the right."""

    left: str
    right: str
    one_way: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class StopWordLine:
    """One line of a stop word file. `adds`: left out of queries from now on; else it is searched for, though
    the list that comes with Vitrina leaves it out."""

    word: str
    adds: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class RedirectFact:
    """Where a query leads instead of to results. `language`: "" for pages in any; `query`: just these words,
    in any order and form; `address`: a path of the shop without the language in front ("/c/bags")."""

    query: str
    address: str
    language: str = ""
    active_from: datetime | None = None
    active_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueryPreview:
    """What a change would move for one query."""

    text: str
    preview: Preview
