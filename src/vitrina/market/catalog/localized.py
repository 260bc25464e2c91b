"""Texts in several languages: `{"en": "Bag", "ru": "Сумка"}`; the key "" holds a text of unknown language."""

from collections.abc import Mapping

Localized = Mapping[str, str]

UNKNOWN = ""


def pick(texts: Localized, language: str) -> str:
    """The text to show to a reader of `language` ("ru", "zh-hans"): theirs, else English, else the one of
    unknown language, else any; "" where there is none."""
    for wanted in (language, language.split("-")[0], "en", UNKNOWN):
        if texts.get(wanted):
            return texts[wanted]
    return next((text for text in texts.values() if text), "")
