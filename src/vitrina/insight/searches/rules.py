"""What is logged of a query, which words two queries share, and who is no person. Pure."""

import re
import unicodedata
from collections.abc import Iterator

from vitrina.search.analysis.cleaning import clean, has_han
from vitrina.search.analysis.languages import known_languages

QUERY_CHARS_MAX = 200
_READ_CHARS_MAX = 4 * QUERY_CHARS_MAX
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})

# "Cubot" is a telephone; its owners are people.
_BOT = re.compile(
    r"(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|scrap|preview|facebookexternalhit|whatsapp/|lighthouse|"
    r"monitor|uptime|pingdom|^(?:curl|wget|python|java|go-http|okhttp|libwww|ruby|php|perl|node|axios|http)",
    re.IGNORECASE,
)


def normalised(text: str) -> str:
    """The query as it is counted and shown: NFKC, lower case, single blanks, nothing invisible, at most
    `QUERY_CHARS_MAX` characters. Accents stay: they make the difference between words. "": nothing to log."""
    folded = unicodedata.normalize("NFKC", text[:_READ_CHARS_MAX]).lower()
    seen = "".join(" " if unicodedata.category(character) in _UNSEEN else character for character in folded)
    return " ".join(seen.split())[:QUERY_CHARS_MAX].rstrip()


def words(text: str, *, language: str) -> frozenset[str]:
    """By what two queries are related: the cleaned words without stop words; of words in Chinese characters
    the pairs of neighbours."""
    languages = known_languages()
    stop_words = languages[language].stop_words if language in languages else frozenset()
    return frozenset(
        piece for word in clean(text).split() if word not in stop_words for piece in _pieces(word)
    )


def is_bot(user_agent: str) -> bool:
    """Whether a User-Agent header is a machine's. One that says nothing is: every browser says something."""
    return not user_agent.strip() or _BOT.search(user_agent) is not None


def _pieces(word: str) -> Iterator[str]:
    if has_han(word) and len(word) > 2:
        yield from (word[start : start + 2] for start in range(len(word) - 1))
    else:
        yield word
