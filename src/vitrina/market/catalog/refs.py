"""Names for addresses, made from names for people."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

CATEGORY_JOINT = "--"
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_SLUG = 80
_LONGEST_REF = 255


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """Letters and digits of any script in lower case, joined by single hyphens: "StarTech.com" →
    "startech-com". Never empty, at most 80 characters; a text without letters becomes a short digest."""
    words = "-".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))
    return _shortened(words or _digest(text), _LONGEST_SLUG)


@lru_cache(maxsize=16_384)
def category_ref(path: tuple[str, ...]) -> str:
    """The ref of the category at the end of a path of names: ("Clothing", "Tops") → "clothing--tops".
    Different paths have different refs, unless only punctuation or capitals tell them apart."""
    return _shortened(CATEGORY_JOINT.join(slug(name) for name in path), _LONGEST_REF)


def attribute_code(label: str) -> str:
    """The code of an attribute that only has a name for people: "Технология печати" → "технология_печати"."""
    return slug(label).replace("-", "_")


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 9]}-{_digest(text)}"


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
