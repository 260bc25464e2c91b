"""How a product becomes what the index holds: a weighted stream, forward segments, facet terms."""

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple, Protocol, TypeVar
from zlib import crc32

from vitrina.search.analysis.phrases import head_last, name_and_mention
from vitrina.search.errors import SearchError
from vitrina.search.retrieval.protocol import SNAPSHOT_COLUMNS, IndexedText
from vitrina.search.settings import FieldWeights
from vitrina.search.storage.forward import Field, marker, token_hash
from vitrina.search.storage.source import product_to_json
from vitrina.search.storage.texts import (
    SearchedText,
    attribute_facets,
    attribute_texts,
    brand_texts,
    category_texts,
    localized_texts,
    short_facets,
)
from vitrina.search.storage.words import WordCounter
from vitrina.search.types import Attribute, CategoryRef, Localized, Product

_REMEMBERED_MAX = 100_000
_ID_BYTES_MAX = 500


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


class _Described(NamedTuple):
    """What of a part is searched, and its facet terms."""

    texts: Sequence[SearchedText]
    facets: Sequence[str] = ()


@dataclass(slots=True)
class _Part:
    """One part of a product, such as its brand or an attribute, as it goes into the index.

    `made_of`: what it was made of. `facet_hashes`: CRC-32 of each of `facets`, as uint32 bytes. `count`: how
    often it came since its words were last counted.
    """

    made_of: object
    texts: tuple[str, ...]
    stream: str
    forward: bytes
    facets: tuple[str, ...]
    facet_hashes: bytes
    count: int = 1


_Source = TypeVar("_Source")


class Wordsmith:
    """Analyses products part by part. A part that comes again and again (a brand, a colour, a category) is
    analysed once."""

    def __init__(self, wording: Wording, weights: FieldWeights) -> None:
        self._wording = wording
        self._weights = {
            Field.TITLE: weights.title,
            Field.KIND: weights.kind,
            Field.BRAND: weights.brand,
            Field.CATEGORY: weights.category,
            Field.SUBTITLE: weights.subtitle,
            Field.ATTRIBUTE: weights.attribute,
            Field.MENTION: weights.mention,
        }
        self._words = WordCounter()
        self._remembered: dict[Hashable, _Part] = {}

    def forget(self) -> None:
        """Analyse all parts anew, as the wording has learnt something."""
        for part in self._remembered.values():
            self._count_words(part)
        self._remembered.clear()

    def take_words(self) -> Mapping[str, int]:
        """The words of all texts since last asked, as people write them, with counts."""
        for part in self._remembered.values():
            self._count_words(part)
        return self._words.take(self._wording.surface_words)

    def word(self, product: Product) -> WordedProduct:
        """Analyse a product. Raises `UnfitProduct`."""
        _check(product)
        source = product_to_json(product)
        parts = self._parts(product)
        return WordedProduct(
            product=product,
            stream="".join([part.stream for part in parts]),
            forward=b"".join([part.forward for part in parts]),
            facets=b"".join([_own_hashes(product), *[part.facet_hashes for part in parts]]),
            facet_terms=tuple(dict.fromkeys([term for part in parts for term in part.facets])),
            source=source,
        )

    def _parts(self, product: Product) -> list[_Part]:
        """Titles and subtitles hardly ever come again; remembering them would only push out others. The keys
        of the other parts nearly tell them; what they are made of tells them for certain."""
        own = self._make(product.id, _describe_titles(product))
        self._count_words(own)
        parts = [own, self._recall(tuple(product.kinds.values()), product.kinds, _describe_kinds)]
        parts.append(self._recall(("brand", product.brand), product.brand, _describe_brand))
        parts.append(self._recall(("seller", product.seller_id), product.seller_id, _describe_seller))
        if product.categories:
            parts.append(self._recall(product.categories[-1].id, product.categories, _describe_categories))
        parts += [
            self._recall((attribute.code, attribute.keys), attribute, _describe_attribute)
            for attribute in product.attributes
        ]
        return parts

    def _recall(self, key: Hashable, made_of: _Source, describe: Callable[[_Source], _Described]) -> _Part:
        part = self._remembered.get(key)
        if part is not None:
            if part.made_of == made_of:
                part.count += 1
                return part
            self._count_words(part)
        elif len(self._remembered) >= _REMEMBERED_MAX:
            self.forget()
        part = self._remembered[key] = self._make(made_of, describe(made_of))
        return part

    def _make(self, made_of: object, described: _Described) -> _Part:
        """In the stream each text comes as often as its field weighs: BM25 over it is BM25F over fields."""
        stream: list[str] = []
        forward = array("I")
        for field, _, language, text in described.texts:
            terms = list(self._wording.tokens(text, language))
            stream += terms * self._weights[field]
            forward.append(marker(field))
            forward.extend(map(token_hash, terms))
        return _Part(
            made_of=made_of,
            texts=tuple([searched.text for searched in described.texts]),
            stream="".join([f"{term} " for term in stream]),
            forward=forward.tobytes(),
            facets=tuple(described.facets),
            facet_hashes=array("I", [crc32(term.encode()) for term in described.facets]).tobytes(),
        )

    def _count_words(self, part: _Part) -> None:
        for text in part.texts:
            self._words.add(text, part.count)
        part.count = 0


def _describe_titles(product: Product) -> _Described:
    """What a title names, and apart from it what it only mentions."""
    texts: list[SearchedText] = []
    for language, title in product.titles.items():
        named, mentioned = name_and_mention(title)
        texts.append(SearchedText(Field.TITLE, "title", language, named))
        if mentioned:
            texts.append(SearchedText(Field.MENTION, "title", language, mentioned))
    return _Described([*texts, *localized_texts(Field.SUBTITLE, product.subtitles)])


def _describe_kinds(kinds: Localized) -> _Described:
    headed = {language: head_last(kind, language) for language, kind in kinds.items()}
    return _Described(localized_texts(Field.KIND, headed))


def _describe_brand(brand: str) -> _Described:
    return _Described(brand_texts(brand), short_facets([f"brand={brand}"] if brand else []))


def _describe_seller(seller_id: str) -> _Described:
    return _Described((), short_facets([f"seller={seller_id}"] if seller_id else []))


def _describe_categories(path: tuple[CategoryRef, ...]) -> _Described:
    return _Described(category_texts(path), short_facets(f"category={category.id}" for category in path))


def _describe_attribute(attribute: Attribute) -> _Described:
    if "=" in attribute.code:
        raise UnfitProduct(reason=f"the attribute code '{attribute.code}' holds '='")
    if attribute.number is not None and not isfinite(attribute.number):
        raise UnfitProduct(reason=f"the number of '{attribute.code}' is {attribute.number}")
    return _Described(attribute_texts(attribute), attribute_facets(attribute))


def _own_hashes(product: Product) -> bytes:
    """CRC-32 of the leaf category's term (0 without one) and of "product=<id>"."""
    leaf = crc32(f"category={product.categories[-1].id}".encode()) if product.categories else 0
    return array("I", [leaf, crc32(f"product={product.id}".encode())]).tobytes()


def _check(product: Product) -> None:
    if not isinstance(product.id, str) or not product.id:
        raise UnfitProduct(reason="it has no id")
    if len(product.id.encode()) > _ID_BYTES_MAX:
        raise UnfitProduct(reason=f"its id is longer than {_ID_BYTES_MAX} bytes")
    if not any(text.strip() for text in product.titles.values()):
        raise UnfitProduct(reason="it has no title")
