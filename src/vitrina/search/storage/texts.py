"""What of a product is searched, and by what it is filtered."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vitrina.search.storage.forward import Field
from vitrina.search.types import Attribute, Localized, Product

_FACET_CHARS_MAX = 500


class SearchedText(NamedTuple):
    """A text in which words are looked for. `code`: the attribute's, else the field's name."""

    field: Field
    code: str
    language: str
    text: str


def searched_texts(product: Product) -> list[SearchedText]:
    """Every text of the product that is searched, field by field."""
    found = [SearchedText(Field.TITLE, "title", language, text) for language, text in product.titles.items()]
    found += [SearchedText(Field.KIND, "kind", language, text) for language, text in product.kinds.items()]
    found += [
        SearchedText(Field.SUBTITLE, "subtitle", language, text)
        for language, text in product.subtitles.items()
    ]
    if product.brand:
        found.append(SearchedText(Field.BRAND, "brand", "", product.brand))
    for category in product.categories:
        for language, text in category.names.items():
            found.append(SearchedText(Field.CATEGORY, "category", language, text))
    for attribute in product.attributes:
        for value in _attribute_texts(attribute):
            for language, text in value.items():
                found.append(SearchedText(Field.ATTRIBUTE, attribute.code, language, text))
    return found


def _attribute_texts(attribute: Attribute) -> tuple[Localized, ...]:
    """What of an attribute is searched: its values; a number together with its unit; of a yes/no attribute
    its name, when the answer is yes ("touchscreen")."""
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


def facet_terms(product: Product) -> tuple[str, ...]:
    """All "code=key" terms: the category and its ancestors, brand, seller, filterable attributes. A number is
    filed under `number_key`, whatever the attribute's own key says, so that ranges can be told."""
    terms = [f"category={category.id}" for category in product.categories]
    if product.brand:
        terms.append(f"brand={product.brand}")
    if product.seller_id:
        terms.append(f"seller={product.seller_id}")
    for attribute in product.attributes:
        if not attribute.filterable:
            continue
        if attribute.number is not None:
            terms.append(f"{attribute.code}={number_key(attribute.number)}")
        else:
            terms += [f"{attribute.code}={key}" for key in attribute.keys]
    return tuple(dict.fromkeys([term for term in terms if len(term) <= _FACET_CHARS_MAX]))


def number_key(number: float) -> str:
    """The facet key of a number: 17.0 → "17", 0.25 → "0.25". `float` reads it back."""
    return repr(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


_NUMBER_KEY = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")


def is_number_key(key: str) -> bool:
    """Whether a facet key is a number as `number_key` writes it."""
    return _NUMBER_KEY.fullmatch(key) is not None
