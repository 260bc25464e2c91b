"""What a shopper should know about how the query was read."""

from dataclasses import dataclass

from django.utils.translation import gettext

from vitrina.search.types import FormedQuery


@dataclass(frozen=True, slots=True)
class Notice:
    """`code`: "query_truncated" or "query_corrected"; `message` in the active language."""

    code: str
    message: str


def notices(query: FormedQuery) -> tuple[Notice, ...]:
    """All that apply to this query."""
    found: list[Notice] = []
    if query.truncated:
        found.append(
            Notice("query_truncated", gettext("The query was too long: only its beginning was searched."))
        )
    if query.corrections:
        found.append(
            Notice(
                "query_corrected",
                gettext("Showing results for “%(used)s” instead of “%(typed)s”.")
                % {"used": query.text, "typed": query.typed},
            )
        )
    return tuple(found)
