"""What search engines may list, and under which address: pure decisions (ADR 0025)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

DESCRIPTION_CHARS_MAX = 160
_TRACKING = frozenset({"fbclid", "gclid", "msclkid", "yclid", "ref"})
_TRACKING_PREFIX = "utm_"
_PAGE = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Listed:
    """`path`: the address under which a page is known, with what of the query belongs to it. `indexed`: it
    may be listed there."""

    path: str
    indexed: bool


def listed(path: str, parameters: Mapping[str, Sequence[str]], *, paged: bool = False) -> Listed:
    """How a page at `path` is listed that was asked for with these parameters.

    A page is listed without parameters. `paged`: its further pages, too, each under its own address. Whatever
    narrows or orders a list makes a duplicate, which is followed and not listed; what links carry to be told
    apart (utm_…) changes nothing.
    """
    telling = {name: values for name, values in parameters.items() if not _tracks(name)}
    if not telling:
        return Listed(path, indexed=True)
    page = telling.get("page", ("",))[-1]
    if paged and set(telling) == {"page"} and _PAGE.fullmatch(page):
        return Listed(path if int(page) == 1 else f"{path}?page={int(page)}", indexed=True)
    return Listed(path, indexed=False)


def description(parts: Iterable[str]) -> str:
    """One line of at most `DESCRIPTION_CHARS_MAX` characters from these texts, cut between words."""
    line = " ".join(" ".join(part.split()) for part in parts if part.strip())
    if len(line) <= DESCRIPTION_CHARS_MAX:
        return line
    head = line[: DESCRIPTION_CHARS_MAX - 1]
    # Chinese has no spaces: where the last one is far back, it ends no word of this sentence.
    word_end = head.rfind(" ")
    return head[: word_end if word_end > DESCRIPTION_CHARS_MAX // 2 else None].rstrip(" ,;:·—") + "…"


def _tracks(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_PREFIX)
