"""English: a light stemmer that takes off plurals and possessives and leaves the rest of a word alone.

In a shop the ending is often the difference between two goods (printer, printing; universal, universe), so
that stemming to the root finds too much. What shoppers do vary is number: watch, watches; man, men's.
`root_form` is the stronger choice (Porter's second stemmer), for shops that measure it to be better.
"""

from functools import cache
from typing import Any

from vitrina.search.analysis.languages.rules import LanguageRules

_STOP_WORDS = """
a about all am an and any are as at be been but by can could did do does for from had has have he her
hers him his how i if in into is it its just me my no nor not of off on onto or our ours out over own per
she should so some such than that the their theirs them then there these they this those through to too
under until up upon very via was we were what when where which while who whom why will with within
without would you your yours
"""
_TYPICAL_WORDS = """
bag bags black blue box boys cable camera case charger cheap child children coat color cotton cover dress
free girls gift glass gold green grey handbag headphones jacket kids large laptop leather light men mens
mobile monitor mouse necklace new paper pants phone printer red ring set shirt shoes silk silver size
skirt small steel table tv watch white wireless women womens wood yellow
"""

_IRREGULAR = {
    "children": "child", "childrens": "child", "feet": "foot", "geese": "goose", "ladies": "lady", "men":
    "man", "mens": "man", "mice": "mouse", "people": "person", "teeth": "tooth", "women": "woman",
    "womens": "woman", "calves": "calf", "elves": "elf", "halves": "half", "hooves": "hoof", "knives":
    "knife", "leaves": "leaf", "lives": "life", "loaves": "loaf", "scarves": "scarf", "selves": "self",
    "shelves": "shelf", "thieves": "thief", "wives": "wife", "wolves": "wolf", "dominoes": "domino",
    "heroes": "hero", "mangoes": "mango", "potatoes": "potato", "tomatoes": "tomato", "torpedoes":
    "torpedo", "quizzes": "quiz", "bikinis": "bikini", "kiwis": "kiwi", "menus": "menu", "safaris":
    "safari", "skis": "ski", "taxis": "taxi", "axes": "axe", "matrices": "matrix", "indices": "index",
}  # fmt: skip
# Singular although it ends in s.
_SINGULAR_WORDS = """
adidas always aras asics asus atlas basis bias bonus bros bus cactus campus canvas chaos chassis chorus
christmas citrus cosmos crocs dolces dss express focus gas genius gps hermes iris isis lens lotus
mais mars minus nas news nexus octopus os pegasus pes plus prius radius reis series ships species status
stylus swiss tennis texas tous vans various versus virus walrus yes
"""
_SINGULAR = frozenset(_SINGULAR_WORDS.split())
# The plural takes off the s alone although the ending looks like that of "boxes".
_ENDS_IN_E_LIST = """
ache avalanche axe backache brioche cache cliche creche headache moustache mustache niche porsche psyche
quiche
"""
_ENDS_IN_E = frozenset(_ENDS_IN_E_LIST.split())
_SIBILANTS = ("ch", "sh", "ss", "x", "zz")
_VOWELS = frozenset("aeiou")


def normal_form(word: str) -> str:
    """The singular of a noun, without a possessive ending; any other word as it is."""
    known = _IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ie") and word[-3] not in _VOWELS:
        return word[:-2] + "y"
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _SINGULAR:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 5 else word[:-1]
    takes_es = word[:-2] in _SINGULAR or (word[:-2].endswith(_SIBILANTS) and word[:-1] not in _ENDS_IN_E)
    return word[:-2] if word.endswith("es") and takes_es else word[:-1]


def root_form(word: str) -> str:
    """Porter's second English stemmer (snowballstem.org): printing, printed and prints become print."""
    return str(_snowball().stemWord(word))


@cache
def _snowball() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


LANGUAGE = LanguageRules(
    code="en",
    script="latin",
    stop_words=frozenset(_STOP_WORDS.split()),
    normal_form=normal_form,
    typical_words=frozenset(_TYPICAL_WORDS.split()),
    accessory_words=frozenset({"for", "with", "without", "w", "compatible", "fits", "including", "incl"}),
)
