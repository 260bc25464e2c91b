"""The languages of the pages, and what each is called in addresses, in search, in markup and by Babel.

The one place where a page's language ("zh-hans") becomes a language of search and of the catalogue ("zh").
"""

from dataclasses import dataclass

from django.utils import translation

from vitrina.kernel.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class PageLanguage:
    """One language: `code` in addresses and for gettext, `search` in the catalogue and the search library,
    `locale` for Babel, `tag` for the `lang` attribute (BCP 47), `name` as its own speakers write it.
    `sentence_gap`: what stands between two sentences."""

    code: str
    search: str
    locale: str
    tag: str
    name: str
    sentence_gap: str = " "


LANGUAGES: tuple[PageLanguage, ...] = (
    PageLanguage(code="en", search="en", locale="en", tag="en", name="English"),
    PageLanguage(
        code="zh-hans", search="zh", locale="zh_Hans_CN", tag="zh-Hans", name="简体中文", sentence_gap=""
    ),
    PageLanguage(code="es", search="es", locale="es", tag="es", name="Español"),
    PageLanguage(code="ru", search="ru", locale="ru", tag="ru", name="Русский"),
)
_BY_CODE = {language.code: language for language in LANGUAGES}
_BY_ANY_CODE = _BY_CODE | {language.search: language for language in LANGUAGES}


class UnknownLanguage(InvalidInput):
    """A language that the shop does not speak."""

    code = "unknown_language"
    template = "There is no language '%(value)s'. Known languages: %(known)s."


def current() -> PageLanguage:
    """The language that is active in this thread; English where it is none of ours."""
    active = (translation.get_language() or "en").lower()
    return _BY_CODE.get(active) or _BY_ANY_CODE.get(active.partition("-")[0], LANGUAGES[0])


def named(code: str) -> PageLanguage:
    """The language with this code, a page's ("zh-hans") or search's ("zh"). Raises `UnknownLanguage`."""
    language = _BY_ANY_CODE.get(code.lower())
    if language is None:
        known = ", ".join(known.search for known in LANGUAGES)
        raise UnknownLanguage(field="language", value=code, known=known)
    return language
