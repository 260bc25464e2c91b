"""Whether what a merchandiser writes can work. Pure; what it takes of the analysis is passed in."""

import re
from collections.abc import Callable, Set
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext_noop

from vitrina.discovery.curation.errors import InvalidRedirect, InvalidStopWord, InvalidSynonym
from vitrina.discovery.curation.files import phrases, synonyms_text
from vitrina.discovery.curation.types import StopWordLine, SynonymLine
from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.synonyms import parse_synonyms

WordsOf = Callable[[str], list[str]]
"""A text → the words that can be searched for."""

_COMMAS = re.compile(r"[，、;；\n]")
_PATH = re.compile(r"/(?![/\\])[^\s\\\x00-\x1f]*\Z")


def settled_synonym(line: SynonymLine) -> SynonymLine:
    """The rule as it is kept: whatever people put between phrases becomes a comma; of a rule that works both
    ways, the first phrase stands left and all others right."""
    left, right = (phrases(_COMMAS.sub(",", side)) for side in (line.left, line.right))
    if not line.one_way and left:
        left, _, others = ", ".join(side for side in (left, right) if side).partition(", ")
        right = others
    return SynonymLine(left, right, one_way=line.one_way, note=line.note)


def check_synonym(line: SynonymLine, *, words_of: WordsOf) -> None:
    """That a settled rule can work. Raises `InvalidSynonym`, or `BadSynonymLine` for what the lexicon
    refuses."""
    for field, side in (("left", line.left), ("right", line.right)):
        if not side:
            raise InvalidSynonym(field=field, value=side, reason=gettext_noop("write a word or a phrase"))
        if "=>" in side or "#" in side:
            raise InvalidSynonym(field=field, value=side, reason=gettext_noop("leave the signs # and => out"))
        for phrase in side.split(", "):
            if not words_of(phrase):
                raise InvalidSynonym(
                    field=field, value=phrase, reason=gettext_noop("write a word that can be searched for")
                )
    same = set(line.left.split(", ")) & set(line.right.split(", "))
    if same:
        raise InvalidSynonym(
            field="right", value=min(same), reason=gettext_noop("it stands on the other side already")
        )
    parse_synonyms(synonyms_text([line]), source="synonyms")


def check_stop_word(line: StopWordLine, *, shipped: Set[str]) -> None:
    """That the word is one, and that the list that comes with Vitrina (`shipped`) does not say so already.
    Raises `InvalidStopWord`."""
    word = clean(line.word)
    if not word or " " in word:
        raise InvalidStopWord(field="word", value=line.word, reason=gettext_noop("write one word"))
    if not word[0].isalnum():
        raise InvalidStopWord(
            field="word", value=line.word, reason=gettext_noop("begin with a letter or a digit")
        )
    if line.adds and word in shipped:
        raise InvalidStopWord(
            field="word", value=line.word, reason=gettext_noop("it is left out of queries already")
        )
    if not line.adds and word not in shipped:
        raise InvalidStopWord(
            field="word", value=line.word, reason=gettext_noop("it is searched for already")
        )


def check_redirect(query: str, address: str, *, words_of: WordsOf) -> None:
    """That the query holds a word and the address is a path of this shop. Raises `InvalidRedirect`."""
    if not words_of(query):
        raise InvalidRedirect(
            field="query", value=query, reason=gettext_noop("write a word that can be searched for")
        )
    if not _PATH.match(address):
        raise InvalidRedirect(
            field="address", value=address, reason=gettext_noop("write a path of this shop, such as /c/bags")
        )


def query_of(address: str) -> str:
    """The query whose results lie at a path of this shop ("/search?q=bag"); "" for all other pages."""
    parts = urlsplit(address)
    return parse_qs(parts.query).get("q", [""])[0] if parts.path.rstrip("/") == "/search" else ""
