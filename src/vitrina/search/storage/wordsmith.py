"""How a product becomes what the index holds: a weighted stream, forward segments, facet terms."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Protocol
from zlib import crc32

from vitrina.search.analysis.phrases import head_last, name_and_mention
from vitrina.search.errors import SearchError
from vitrina.search.retrieval.protocol import SNAPSHOT_COLUMNS, IndexedText
from vitrina.search.settings import FieldWeights
from vitrina.search.storage.forward import Field, marker, token_hash
from vitrina.search.storage.source import product_to_json
from vitrina.search.storage.texts import facet_terms, searched_texts
from vitrina.search.storage.words import WordCounter
from vitrina.search.types import Product

_REMEMBERED_MAX = 200_000
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


_Piece = tuple[Field, str, str]
"""Field, language, text."""


@dataclass(slots=True)
class _Reading:
    """A text analysed. `segment`: its forward segment; `count`: how often the text came since last asked."""

    field: Field
    terms: tuple[str, ...]
    segment: bytes
    count: int = 0


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
            Field.MENTION: weights.mention,
        }
        self._words = WordCounter()
        self._remembered: dict[_Piece, _Reading] = {}

    def forget(self) -> None:
        """Analyse all texts anew, as the wording has learnt something."""
        for (_, _, text), reading in self._remembered.items():
            self._words.add(text, reading.count)
        self._remembered.clear()

    def take_words(self) -> Mapping[str, int]:
        """The words of all texts since last asked, as people write them, with counts."""
        for (_, _, text), reading in self._remembered.items():
            self._words.add(text, reading.count)
            reading.count = 0
        return self._words.take(self._wording.surface_words)

    def word(self, product: Product) -> WordedProduct:
        """Analyse a product. Raises `UnfitProduct`."""
        _check(product)
        source = product_to_json(product)
        readings = [self._read(piece) for piece in _pieces(product)]
        facets = facet_terms(product)
        return WordedProduct(
            product=product,
            stream=self._stream(readings),
            forward=b"".join([reading.segment for reading in readings]),
            facets=array("I", _facet_hashes(product, facets)).tobytes(),
            facet_terms=facets,
            source=source,
        )

    def _read(self, piece: _Piece) -> _Reading:
        field, language, text = piece
        if field in _UNIQUE_FIELDS:
            self._words.add(text)
            return self._analyse(field, text, language)
        reading = self._remembered.get(piece)
        if reading is None:
            if len(self._remembered) >= _REMEMBERED_MAX:
                self.forget()
            reading = self._remembered[piece] = self._analyse(field, text, language)
        reading.count += 1
        return reading

    def _analyse(self, field: Field, text: str, language: str) -> _Reading:
        terms = tuple(self._wording.tokens(text, language))
        return _Reading(field, terms, array("I", (marker(field), *map(token_hash, terms))).tobytes())

    def _stream(self, readings: Sequence[_Reading]) -> str:
        """All texts, each as often as its field weighs: BM25 over this stream is BM25F over the fields."""
        return "".join([" ".join(it.terms * self._weights[it.field]) + " " for it in readings])


def _pieces(product: Product) -> Iterator[_Piece]:
    """All searched texts, with what titles only mention told apart from what they name."""
    for field, _, language, text in searched_texts(product):
        if field is Field.KIND:
            yield field, language, head_last(text, language)
        elif field is not Field.TITLE:
            yield field, language, text
        else:
            named, mentioned = name_and_mention(text)
            yield Field.TITLE, language, named
            if mentioned:
                yield Field.MENTION, language, mentioned


_UNIQUE_FIELDS = (Field.TITLE, Field.MENTION, Field.SUBTITLE)
"""Their texts hardly ever come again; remembering them would only push out others."""


def _facet_hashes(product: Product, terms: Sequence[str]) -> Iterator[int]:
    """CRC-32 of the leaf category's term (0 without one), of "product=<id>", then of all facet terms."""
    yield crc32(f"category={product.categories[-1].id}".encode()) if product.categories else 0
    yield crc32(f"product={product.id}".encode())
    for term in terms:
        yield crc32(term.encode())


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
