"""A thing named in every language of the demo catalogue, each by its own grammar."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    material: Mapping[str, str] | None = None
    tail: Mapping[str, str] | None = None
    name: Mapping[str, str] | None = None


def titles(thing: Thing) -> Text:
    """The thing's title in all languages, beginning with a capital."""

    def parts(language: str) -> dict[str, str | tuple[str, ...]]:
        chosen: dict[str, str | tuple[str, ...]] = {
            key: words[language]
            for key, words in (("material", thing.material), ("tail", thing.tail), ("name", thing.name))
            if words
        }
        return chosen | {"adjectives": tuple(word[language] for word in thing.adjectives)}

    phrases = {
        "en": english.noun_phrase(thing.noun.en, **parts("en")),  # type: ignore[arg-type]
        "zh": chinese.noun_phrase(thing.noun.zh, **parts("zh")),  # type: ignore[arg-type]
        "es": spanish.noun_phrase(thing.noun.es, **parts("es")),  # type: ignore[arg-type]
        "ru": russian.noun_phrase(thing.noun.ru, **parts("ru")),  # type: ignore[arg-type]
    }
    return {language: phrase[:1].upper() + phrase[1:] for language, phrase in phrases.items()}
