"""Russian: lemmas from the OpenCorpora dictionary (pymorphy3), chosen as a shop's words need them.

A catalogue's words are nouns and adjectives, so that «стали» is steel, not "they became". Of several lemmas
the one with the most probable readings wins; a noun made of an adjective («столовая») counts for it.
"""

from functools import cache, lru_cache
from typing import Any

from vitrina.search.analysis.languages.rules import LanguageRules

_STOP_WORDS = """
а без более будет бы был была были было быть в вам вас ваш весь во вот все всего всех вы где да для до
его ее если есть еще же за и из из-за или им их к как ко когда кто ли либо мне может мы на над нам нас
наш не него нее нет ни них но ну о об от по под при про с со так также такой там то того тоже той только
том ты у уже хотя чего чей чем через что чтобы эта эти это этот я
"""
# Lemmas that a shop means wherever a form may be theirs: «духов» is of perfumes here, not of ghosts.
_WORDS_OF_THE_TRADE_LIST = """
белый большой весы вино диор духи игла кольцо колонка кружево лыжи масло мыло носок очки пайетка пила
плата полка провод сапог соль тапочка трусы тушь часы чехол чулок шерсть
"""
_WORDS_OF_THE_TRADE = frozenset(_WORDS_OF_THE_TRADE_LIST.split())
_ADJECTIVE_ENDINGS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее")
_PROPER = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "Poss", "Erro")


@cache
def _dictionary() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def normal_form(word: str) -> str:
    """The lemma: nouns in the nominative singular (plural where there is no other: «очки»), adjectives and
    participles in the masculine nominative, other words as the dictionary has them."""
    votes: dict[tuple[int, str], float] = {}
    for reading in _dictionary().parse(word):
        lemma, rank = _lemma(reading).replace("ё", "е"), _rank(reading)
        if lemma in _WORDS_OF_THE_TRADE:
            return lemma
        votes[rank, lemma] = votes.get((rank, lemma), 0.0) + float(reading.score)
    if not votes:
        return word
    return min(votes, key=lambda choice: (choice[0], -votes[choice], choice[1]))[1]


@lru_cache(4096)
def is_adjective(word: str) -> bool:
    """Whether the word is most likely an adjective or participle."""
    return str(_dictionary().parse(word)[0].tag.POS) in ("ADJF", "PRTF")


def _rank(reading: Any) -> int:
    """Nouns and adjectives before all else, proper names and oddities after common words of their kind."""
    part = str(reading.tag.POS)
    base = 0 if part in ("NOUN", "ADJF", "PRTF") else 2 if part in ("ADJS", "PRTS") else 4
    return base + any(mark in reading.tag for mark in _PROPER)


def _lemma(reading: Any) -> str:
    part = reading.tag.POS
    if part in ("PRTF", "PRTS"):
        return _masculine(reading, "PRTF")
    lemma = str(reading.normal_form)
    if part == "NOUN" and lemma.endswith(_ADJECTIVE_ENDINGS):
        # A noun made of an adjective («столовая») is read as the adjective, as all its forms may be.
        adjective = next((r for r in _dictionary().parse(lemma) if r.tag.POS == "ADJF"), None)
        if adjective is not None:
            return str(adjective.normal_form)
    return lemma


def _masculine(reading: Any, part: str) -> str:
    singular = reading.inflect({part, "sing", "masc", "nomn"})
    return str(singular.word if singular is not None else reading.normal_form)


LANGUAGE = LanguageRules(
    code="ru",
    script="cyrillic",
    stop_words=frozenset(_STOP_WORDS.split()),
    normal_form=normal_form,
    accessory_words=frozenset({"для", "с", "со", "без", "под", "к"}),
    head_first=True,
    describes=is_adjective,
)
