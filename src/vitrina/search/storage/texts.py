"""What of a product is searched, and by what it is filtered."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vitrina.search.storage.forward import Field
from vitrina.search.types import Attribute, CategoryRef, Localized, Product

_FACET_CHARS_MAX = 500


class SearchedText(NamedTuple):
    """A text in which words are looked for. `code`: the attribute's, else the field's name."""

    field: Field
    code: str
    language: str
    text: str


def searched_texts(product: Product) -> list[SearchedText]:
    """Every text of the product that is searched, field by field."""
    found = [*localized_texts(Field.TITLE, product.titles), *localized_texts(Field.KIND, product.kinds)]
    found += localized_texts(Field.SUBTITLE, product.subtitles)
    found += brand_texts(product.brand)
    found += category_texts(product.categories)
    for attribute in product.attributes:
        found += attribute_texts(attribute)
    return found


def localized_texts(field: Field, texts: Localized) -> list[SearchedText]:
    """One text a language."""
    return [SearchedText(field, field.name.lower(), language, text) for language, text in texts.items()]


def brand_texts(brand: str) -> list[SearchedText]:
    """The brand, where there is one."""
    return [SearchedText(Field.BRAND, "brand", "", brand)] if brand else []


def category_texts(path: tuple[CategoryRef, ...]) -> list[SearchedText]:
    """The names of the category and its ancestors."""
    return [text for category in path for text in localized_texts(Field.CATEGORY, category.names)]


def attribute_texts(attribute: Attribute) -> list[SearchedText]:
    """What of an attribute is searched: its values; a number together with its unit; of a yes/no attribute
    its name, when the answer is yes ("touchscreen")."""
    return [
        SearchedText(Field.ATTRIBUTE, attribute.code, language, text)
        for value in _values(attribute)
        for language, text in value.items()
    ]


def _values(attribute: Attribute) -> tuple[Localized, ...]:
    if not attribute.searchable or attribute.keys == ("false",):
        return ()
    if attribute.keys == ("true",):
        return (attribute.labels,)
    if attribute.number is None or not attribute.unit:
        return attribute.values
    number = number_key(attribute.number)
    others = [value for value in attribute.values if any(text != number for text in value.values())]
    return ({"": f"{number} {attribute.unit}"}, *others)


def own_names(product: Product) -> Iterator[str]:
    """Names that the catalogue made itself: brand and categories."""
    if product.brand:
        yield product.brand
    for category in product.categories:
        yield from category.names.values()


def attribute_facets(attribute: Attribute) -> list[str]:
    """The "code=key" terms of a filterable attribute. A number is filed under `number_key`, whatever the
    attribute's own key says, so that ranges can be told."""
    if not attribute.filterable:
        return []
    keys = attribute.keys if attribute.number is None else (number_key(attribute.number),)
    return short_facets([f"{attribute.code}={key}" for key in keys])


def short_facets(terms: Iterable[str]) -> list[str]:
    """Without terms too long for anybody to choose."""
    return [term for term in dict.fromkeys(terms) if len(term) <= _FACET_CHARS_MAX]


def number_key(number: float) -> str:
    """The facet key of a number: 17.0 → "17", 0.25 → "0.25". `float` reads it back."""
    return repr(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


_NUMBER_KEY = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")


def is_number_key(key: str) -> bool:
    """Whether a facet key is a number as `number_key` writes it."""
    return _NUMBER_KEY.fullmatch(key) is not None
