"""How a product becomes what the index holds: a weighted stream, forward segments, facet terms."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple, Protocol
from zlib import crc32

from vitrina.search.errors import SearchError
from vitrina.search.retrieval.protocol import SNAPSHOT_COLUMNS, IndexedText
from vitrina.search.settings import FieldWeights
from vitrina.search.storage.forward import Field, marker, token_hash
from vitrina.search.storage.source import product_to_json
from vitrina.search.storage.words import WordCounter
from vitrina.search.types import Attribute, Product

_REMEMBERED_MAX = 200_000
_ID_BYTES_MAX = 500
_FACET_CHARS_MAX = 500


class Wording(Protocol):
    """What indexing asks of the analysis."""

    def tokens(self, text: str, language: str) -> Sequence[str]:
        """The text's normal forms, in order; none holds a blank."""

    def surface_words(self, text: str) -> Sequence[str]:
        """The text's words as people write them, cleaned."""

    def learn_words(self, words: Iterable[str]) -> None:
        """Keep these words whole where a language is written without blanks."""

    @property
    def own_words(self) -> frozenset[str]:
        """What was learnt. While it stays the same, texts are read the same."""


@dataclass(frozen=True, slots=True)
class WordedProduct:
    """A product analysed. `forward` and `facets`: little-endian uint32 bytes, see `storage.forward`."""

    product: Product
    stream: str
    forward: bytes
    facets: bytes
    facet_terms: tuple[str, ...]
    source: bytes

    def indexed(self, row: int) -> IndexedText:
        """What the text index takes."""
        live = self.product.live
        return IndexedText(
            product_id=self.product.id,
            row=row,
            stream=self.stream,
            facets=self.facet_terms,
            numbers={name: live[name] for name in SNAPSHOT_COLUMNS if name in live and isfinite(live[name])},
            places=tuple(self.product.stock_places),
            source=self.source,
        )


class UnfitProduct(SearchError):
    """A product that cannot be indexed. Becomes a line of the report."""

    code = "unfit_product"
    template = "%(reason)s"


def number_key(number: float) -> str:
    """The facet key of a number: 17.0 → "17", 0.25 → "0.25". `float` reads it back."""
    return repr(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


_NUMBER_KEY = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")


def is_number_key(key: str) -> bool:
    """Whether a facet key is a number as `number_key` writes it."""
    return _NUMBER_KEY.fullmatch(key) is not None


def facet_terms(product: Product) -> tuple[str, ...]:
    """All "code=key" terms: the category and its ancestors, brand, seller, filterable attributes. A number is
    filed under `number_key`, whatever the attribute's own key says, so that ranges can be told."""
    terms = [f"category={category.id}" for category in product.categories]
    if product.brand:
        terms.append(f"brand={product.brand}")
    if product.seller_id:
        terms.append(f"seller={product.seller_id}")
    for attribute in product.attributes:
        if attribute.filterable:
            keys = attribute.keys if attribute.number is None else (number_key(attribute.number),)
            terms.extend([f"{attribute.code}={key}" for key in keys])
    return tuple(dict.fromkeys([term for term in terms if len(term) <= _FACET_CHARS_MAX]))


class SearchedText(NamedTuple):
    """A text in which words are looked for. `code`: the attribute's, else the field's name."""

    field: Field
    code: str
    language: str
    text: str


def searched_texts(product: Product) -> Iterator[SearchedText]:
    """Every text of the product that is searched, field by field."""
    for field, texts in (
        (Field.TITLE, product.titles),
        (Field.KIND, product.kinds),
        (Field.SUBTITLE, product.subtitles),
    ):
        for language, text in texts.items():
            yield SearchedText(field, _FIELD_CODES[field], language, text)
    if product.brand:
        yield SearchedText(Field.BRAND, "brand", "", product.brand)
    for category in product.categories:
        for language, text in category.names.items():
            yield SearchedText(Field.CATEGORY, "category", language, text)
    for attribute in product.attributes:
        for language, text in _attribute_texts(attribute):
            yield SearchedText(Field.ATTRIBUTE, attribute.code, language, text)


def _attribute_texts(attribute: Attribute) -> Iterator[tuple[str, str]]:
    """What of an attribute is searched, as (language, text): its values; a number with its unit; of a yes/no
    attribute its name, when the answer is yes ("touchscreen")."""
    if not attribute.searchable or attribute.keys == ("false",):
        return
    if attribute.keys == ("true",):
        yield from attribute.labels.items()
        return
    if attribute.number is not None and attribute.unit:
        yield "", f"{number_key(attribute.number)} {attribute.unit}"
    for value in attribute.values:
        yield from value.items()


def _facet_hashes(product: Product, terms: Sequence[str]) -> Iterator[int]:
    """CRC-32 of the leaf category's term (0 without one), of "product=<id>", then of all facet terms."""
    yield crc32(f"category={product.categories[-1].id}".encode()) if product.categories else 0
    yield crc32(f"product={product.id}".encode())
    for term in terms:
        yield crc32(term.encode())


def own_names(product: Product) -> Iterator[str]:
    """Names that the catalogue made itself: brand and categories."""
    if product.brand:
        yield product.brand
    for category in product.categories:
        yield from category.names.values()


class Wordsmith:
    """Analyses products. A text that comes again and again (a colour, a category) is analysed once."""

    def __init__(self, wording: Wording, weights: FieldWeights) -> None:
        self._wording = wording
        self._weights = {
            Field.TITLE: weights.title,
            Field.KIND: weights.kind,
            Field.BRAND: weights.brand,
            Field.CATEGORY: weights.category,
            Field.SUBTITLE: weights.subtitle,
            Field.ATTRIBUTE: weights.attribute,
        }
        self.words = WordCounter()
        self._remembered: dict[tuple[str, str], tuple[tuple[str, ...], bytes]] = {}

    def forget(self) -> None:
        """Analyse all texts anew, as the wording has learnt something."""
        self._remembered.clear()

    def word(self, product: Product) -> WordedProduct:
        """Analyse a product, and count its words in `words`. Raises `UnfitProduct`."""
        _check(product)
        segments = list(self._segments(product))
        terms = facet_terms(product)
        return WordedProduct(
            product=product,
            stream=self._stream(segments),
            forward=b"".join([part for field, _, hashes in segments for part in (_MARKERS[field], hashes)]),
            facets=array("I", _facet_hashes(product, terms)).tobytes(),
            facet_terms=terms,
            source=product_to_json(product),
        )

    def _segments(self, product: Product) -> Iterator[tuple[Field, tuple[str, ...], bytes]]:
        for searched in searched_texts(product):
            if searched.field in _UNIQUE_FIELDS:
                self.words.add(searched.text)
                yield searched.field, *self._analyse(searched.text, searched.language)
            else:
                self.words.add_common(searched.text)
                yield searched.field, *self._recall(searched.text, searched.language)

    def _recall(self, text: str, language: str) -> tuple[tuple[str, ...], bytes]:
        key = (text, language)
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= _REMEMBERED_MAX:
                self._remembered.clear()
            found = self._remembered[key] = self._analyse(text, language)
        return found

    def _analyse(self, text: str, language: str) -> tuple[tuple[str, ...], bytes]:
        terms = tuple(self._wording.tokens(text, language))
        return terms, array("I", map(token_hash, terms)).tobytes()

    def _stream(self, segments: Sequence[tuple[Field, tuple[str, ...], bytes]]) -> str:
        """Each distinct term as often as its weightiest field says, and no more: a product with 300
        attributes must not drown its own title in their length."""
        weight_of: dict[str, int] = {}
        for field, terms, _ in segments:
            weight = self._weights[field]
            for term in terms:
                if weight_of.get(term, 0) < weight:
                    weight_of[term] = weight
        return " ".join([" ".join([term] * weight) for term, weight in weight_of.items()])


_FIELD_CODES = {field: field.name.lower() for field in Field}
_UNIQUE_FIELDS = (Field.TITLE, Field.SUBTITLE)
"""Their texts hardly ever come again; remembering them would only push out others."""

_MARKERS = {field: array("I", [marker(field)]).tobytes() for field in Field}


def _check(product: Product) -> None:
    if not isinstance(product.id, str) or not product.id:
        raise UnfitProduct(reason="it has no id")
    if len(product.id.encode()) > _ID_BYTES_MAX:
        raise UnfitProduct(reason=f"its id is longer than {_ID_BYTES_MAX} bytes")
    if not any(text.strip() for text in product.titles.values()):
        raise UnfitProduct(reason="it has no title")
    for attribute in product.attributes:
        if "=" in attribute.code:
            raise UnfitProduct(reason=f"the attribute code '{attribute.code}' holds '='")
        if attribute.number is not None and not isfinite(attribute.number):
            raise UnfitProduct(reason=f"the number of '{attribute.code}' is {attribute.number}")
