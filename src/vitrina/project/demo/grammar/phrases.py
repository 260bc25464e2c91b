"""A thing named in every language of the demo catalogue, each by its own grammar."""

from dataclasses import dataclass
from typing import TypedDict

from vitrina.project.demo.grammar import chinese, english, russian, spanish
from vitrina.project.demo.types import Text


@dataclass(frozen=True, slots=True)
class Noun:
    """The name of a kind of thing in the singular (or plural, where things come in pairs)."""

    en: str
    zh: str
    es: spanish.SpanishNoun
    ru: russian.RussianNoun

    @property
    def names(self) -> Text:
        """The bare name."""
        return {"en": self.en, "zh": self.zh, "es": self.es.text, "ru": self.ru.text}


def noun(en: str, zh: str, es: tuple[str, spanish.Gender], ru: tuple[str, russian.Gender]) -> Noun:
    """`noun("tote bag", "托特包", ("bolso tote", "m"), ("сумка-тоут", "f"))`."""
    return Noun(en, zh, spanish.SpanishNoun(*es), russian.RussianNoun(*ru))


@dataclass(frozen=True, slots=True)
class Thing:
    """What a title says: kind, adjectives in order (opinion, then colour), material, tail, proper name; each
    but the kind may be missing. Adjectives are in dictionary form."""

    noun: Noun
    adjectives: tuple[Text, ...] = ()
    material: Text | None = None
    tail: Text | None = None
    name: Text | None = None


class _Words(TypedDict):
    """What stands around the noun, in one language; empty where there is nothing."""

    adjectives: tuple[str, ...]
    material: str
    tail: str
    name: str


def titles(thing: Thing) -> Text:
    """The thing's title in all languages, beginning with a capital."""
    phrases = {
        "en": english.noun_phrase(thing.noun.en, **_words(thing, "en")),
        "zh": chinese.noun_phrase(thing.noun.zh, **_words(thing, "zh")),
        "es": spanish.noun_phrase(thing.noun.es, **_words(thing, "es")),
        "ru": russian.noun_phrase(thing.noun.ru, **_words(thing, "ru")),
    }
    return {language: phrase[:1].upper() + phrase[1:] for language, phrase in phrases.items()}


def _words(thing: Thing, language: str) -> _Words:
    return {
        "adjectives": tuple(word[language] for word in thing.adjectives),
        "material": thing.material[language] if thing.material else "",
        "tail": thing.tail[language] if thing.tail else "",
        "name": thing.name[language] if thing.name else "",
    }
