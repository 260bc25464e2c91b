"""The index of brands, arranged for reading."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries.brands import initial_letter
from vitrina.market.catalog.types import BrandCard, BrandPage


@dataclass(frozen=True, slots=True)
class BrandLine:
    """One brand of the index."""

    ref: str
    name: str
    tagline: str
    emblem: str


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The brands of one letter."""

    letter: str
    lines: tuple[BrandLine, ...]


@dataclass(frozen=True, slots=True)
class IndexLink:
    """One letter, or one page, to go to."""

    text: str
    address: str
    here: bool


def by_letter(items: Iterable[BrandCard], *, language: str) -> tuple[LetterGroup, ...]:
    """The brands under their letters, in the order in which they come."""
    groups: dict[str, list[BrandLine]] = {}
    for item in items:
        line = BrandLine(item.ref, item.name, pick(item.taglines, language), item.emblem)
        groups.setdefault(initial_letter(item.name), []).append(line)
    return tuple(LetterGroup(letter, tuple(lines)) for letter, lines in groups.items())


def letter_links(letters: Sequence[str], path: str, *, chosen: str) -> tuple[IndexLink, ...]:
    """A link a letter; where one is chosen it leads back to all."""
    return tuple(
        IndexLink(letter, path if letter == chosen else _address(path, letter=letter), letter == chosen)
        for letter in letters
    )


def page_links(page: BrandPage, path: str, *, letter: str) -> tuple[IndexLink, ...]:
    """A link a page; none where there is only one."""
    if page.pages < 2:
        return ()
    return tuple(
        IndexLink(str(number), _address(path, letter=letter, page=number), number == page.page)
        for number in range(1, page.pages + 1)
    )


def wanted_page(parameters: Mapping[str, str]) -> int:
    """The page asked for; the first where that is no number."""
    text = parameters.get("page", "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < _DIGITS_MAX else 1


_DIGITS_MAX = 7


def _address(path: str, *, letter: str = "", page: int = 1) -> str:
    query = {"letter": letter} if letter else {}
    if page > 1:
        query["page"] = str(page)
    return f"{path}?{urlencode(query)}" if query else path
