"""What a product is ("toner cartridge"), told from how its catalogue words titles. Pure.

Many catalogues build titles as brand, model, kind, properties: "Xerox 006R90321 toner cartridge Original
Black". Where brand and model are known, the words behind them name the kind; said of enough products, such a
phrase belongs to the vocabulary of this catalogue. With it the kinds of the other products are found, whose
titles are built differently: English puts the noun that carries the meaning last, so the last phrase of the
vocabulary before any "for …", "with …", comma or bracket is what the product is; what follows is what it is
for. Nothing here knows any particular kind.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST_PRODUCTS = 3
"""A phrase that fewer products carry is chance."""

LEAST_LEAD_SHARE = 0.4
"""A single word that mostly stands further back is a property ("gray"), not a kind ("mouse")."""

LONGEST_PHRASE = 5
LONGEST_STATED = 60

_WORD = re.compile(r"[^\W\d_]+(?:[-/'’&][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_CLAUSE_END = re.compile(r"\s(?:for|with|w/|f/|incl|from|by|to|in)\s|[,;(\[]|\s[-–—]\s", re.IGNORECASE)
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class KindClues:
    """What tells a product's kind. `stated`: a field of the feed that is meant to name it. `properties`: its
    other values, which are no kinds."""

    title: str
    brand: str = ""
    model: str = ""
    subtitle: str = ""
    stated: str = ""
    properties: frozenset[str] = frozenset()


class KindVocabulary:
    """The kinds of one catalogue: first `learn` from all its products, then ask `kind_of`."""

    def __init__(self) -> None:
        self._leads: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._stated: Counter[str] = Counter()
        self._known: dict[tuple[str, ...], str] | None = None

    def learn(self, clues: KindClues) -> None:
        """Hear how one product is worded."""
        self._known = None
        if _is_kind(clues.stated):
            self._stated[_folded(clues.stated)] += 1
        rest = _behind_model(clues)
        self._words.update({_folded(word) for word in rest.split()})
        if lead := _lead(rest, clues.properties):
            self._leads[lead] += 1

    def kind_of(self, clues: KindClues) -> str:
        """What the product is, in lower case; "" where nothing tells."""
        if _is_kind(clues.stated):
            return _folded(clues.stated)
        known = self._settled()
        lead = _lead(_behind_model(clues), clues.properties)
        if lead and _key(lead.split()) in known:
            return lead
        told = frozenset(word for value in clues.properties for word in value.split())
        subtitle = _TAGS.sub(" ", clues.subtitle)
        return self._last_known(_without_brand(clues), told) or self._last_known(subtitle, told)

    def _settled(self) -> dict[tuple[str, ...], str]:
        """Keys of the phrases that count, and of the nouns that carry them, with how they are written."""
        if self._known is None:
            phrases = [phrase for phrase, count in self._leads.items() if self._counts(phrase, count)]
            phrases += [phrase for phrase, count in self._stated.items() if count >= LEAST_PRODUCTS]
            carriers = [phrase.split()[-1] for phrase in phrases]
            self._known = {_key([word]): word for word in carriers if _LETTERS.search(word)}
            self._known |= {_key(phrase.split()): phrase for phrase in phrases}
        return self._known

    def _counts(self, phrase: str, count: int) -> bool:
        if count < LEAST_PRODUCTS:
            return False
        return " " in phrase or count / self._words[phrase] >= LEAST_LEAD_SHARE

    def _last_known(self, text: str, properties: frozenset[str]) -> str:
        """The known phrase that ends the first clause, the longest there is; behind it only properties may
        stand: a "keyboard drawer" is no keyboard."""
        written = _CLAUSE_END.split(text, maxsplit=1)[0].split()
        words = [_folded(word) for word in written]
        known = self._settled()
        for end in range(len(words), 0, -1):
            for start in range(max(0, end - LONGEST_PHRASE), end):
                phrase = known.get(_key(words[start:end]))
                if phrase:
                    return phrase
            if not _is_property(written, end - 1, properties):
                return ""
        return ""


def _is_property(words: Sequence[str], place: int, properties: frozenset[str]) -> bool:
    """A value of the product, a model name, a short form in capitals, or the unit of a number before it."""
    word = words[place]
    unit = place > 0 and words[place - 1][-1].isdigit()
    return not _WORD.fullmatch(word) or word.isupper() or unit or _folded(word) in properties


def kind_path(kind: str) -> tuple[str, ...]:
    """A category path for a kind: under the noun that carries it. "toner cartridge" → ("Cartridge", "Toner
    cartridge")."""
    carrier = kind.split()[-1] if kind else ""
    return tuple(dict.fromkeys(name[:1].upper() + name[1:] for name in (carrier, kind) if name))


def _is_kind(stated: str) -> bool:
    return bool(_LETTERS.search(stated)) and len(stated) <= LONGEST_STATED


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _key(words: Sequence[str]) -> tuple[str, ...]:
    """Words without the plural's s, so that "labels" and "label" meet."""
    return tuple(_singular(word) for word in words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _behind_model(clues: KindClues) -> str:
    """What follows brand and model in the title; "" where it does not begin with them."""
    head = f"{clues.brand} {clues.model} "
    return clues.title[len(head) :] if clues.title.casefold().startswith(head.casefold()) else ""


def _without_brand(clues: KindClues) -> str:
    head = f"{clues.brand} "
    return clues.title[len(head) :] if clues.title.casefold().startswith(head.casefold()) else clues.title


def _lead(rest: str, properties: frozenset[str]) -> str:
    """The words from the start that are not yet properties: letters only, small after the first."""
    words: list[str] = []
    for word in _leading_words(rest.split()):
        if _folded(word) in properties or (words and not word.islower()):
            break
        words.append(word)
    return _folded(" ".join(words[:LONGEST_PHRASE]))


def _leading_words(tokens: Iterable[str]) -> Iterable[str]:
    for token in tokens:
        if not _WORD.fullmatch(token):
            return
        yield token
