"""What is offered under the search box, and where each line leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import pgettext

from vitrina.search.types import Suggestion


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """One line: its text, where it leads, and what it is ("Category"; empty for a query)."""

    text: str
    address: str
    kind: str


def suggestion_lines(suggestions: Iterable[Suggestion]) -> tuple[SuggestionLine, ...]:
    """The lines, in the order given."""
    return tuple(SuggestionLine(line.text, _address(line), _kind(line)) for line in suggestions)


def _address(line: Suggestion) -> str:
    match line.kind:
        case "category" if line.target:
            return reverse("category", args=[line.target])
        case "product" if line.target:
            return reverse("product", args=[line.target])
        case "brand" if line.target:
            return f"{reverse('search')}?{urlencode({'filter': f'brand:{line.target}'}, safe=':')}"
        case _:
            return f"{reverse('search')}?{urlencode({'q': line.text})}"


def _kind(line: Suggestion) -> str:
    match line.kind:
        case "category":
            return pgettext("suggestion", "Category")
        case "brand":
            return pgettext("suggestion", "Brand")
        case "product":
            return pgettext("suggestion", "Product")
        case _:
            return ""
