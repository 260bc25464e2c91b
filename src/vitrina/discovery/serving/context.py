"""Who asks: the shopper's context as search knows it."""

from vitrina.search.types import Place, ShopperContext

_SEARCH_LANGUAGES = {"zh-hans": "zh", "zh-cn": "zh"}


def search_language(page_language: str) -> str:
    """The analyser's code of a page's language: "zh" for "zh-hans", "es" for "es-mx"."""
    page_language = page_language.lower()
    return _SEARCH_LANGUAGES.get(page_language, page_language.split("-")[0])


def shopper_context(*, language: str, place: Place | None = None, segment: str = "") -> ShopperContext:
    """The context of a question asked from a page in `language` (as in addresses: "zh-hans")."""
    return ShopperContext(language=search_language(language), place=place, segment=segment)
