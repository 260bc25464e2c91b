"""What is offered under the search box: to start from, and while somebody types."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext, pgettext

from vitrina.market.showcase.types import ProductCard
from vitrina.search.types import Suggestion

OWN_MOST, HOT_MOST, PRODUCTS_MOST = 5, 8, 4


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line; `typed`: these letters were typed."""

    text: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """One line: its text in pieces, where it leads, what it is ("Category"; empty for a query), and the name
    of its icon."""

    parts: tuple[Part, ...]
    address: str
    kind: str = ""
    icon: str = "search"

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Offers:
    """What the panel shows. `own`: the shopper's own queries; `hot`: what others search for; `lines`: ways
    on from what was typed; `products`: found, looked at lately, or recommended, as `products_title` says."""

    own: tuple[SuggestionLine, ...] = ()
    hot: tuple[SuggestionLine, ...] = ()
    lines: tuple[SuggestionLine, ...] = ()
    products: tuple[ProductCard, ...] = ()
    products_title: str = ""

    @property
    def count(self) -> int:
        """How many lines and products there are to choose from."""
        return len(self.own) + len(self.hot) + len(self.lines) + len(self.products)


def start(
    *, own: Sequence[str], hot: Sequence[str], seen: Sequence[ProductCard], advised: Sequence[ProductCard]
) -> Offers:
    """Before anything is typed: own queries, what others search for, and products, those looked at lately
    before others."""
    return Offers(
        own=tuple(query_line(query, icon="clock") for query in own[:OWN_MOST]),
        hot=tuple(query_line(query) for query in hot if query not in own)[:HOT_MOST],
        products=tuple(seen or advised)[:PRODUCTS_MOST],
        products_title=gettext("Looked at lately") if seen else gettext("You may like"),
    )


def typing(typed: str, suggestions: Iterable[Suggestion], *, cards: Mapping[str, ProductCard]) -> Offers:
    """While somebody types: queries, categories and brands as lines; products by their cards, those that left
    the shop are passed over."""
    lines, products = [], []
    for suggestion in suggestions:
        if suggestion.kind == "product" and suggestion.target:
            if suggestion.target in cards:
                products.append(cards[suggestion.target])
        else:
            lines.append(_line(suggestion, typed))
    return Offers(
        lines=tuple(lines), products=tuple(products), products_title=pgettext("suggestions", "Products")
    )


def suggestion_lines(suggestions: Iterable[Suggestion], typed: str = "") -> tuple[SuggestionLine, ...]:
    """All of them as lines, products too, in the order given."""
    return tuple(_line(suggestion, typed) for suggestion in suggestions)


def query_line(query: str, *, icon: str = "search") -> SuggestionLine:
    """The line that searches for `query`."""
    return SuggestionLine((Part(query),), f"{reverse('search')}?{urlencode({'q': query})}", icon=icon)


def marked(text: str, typed: str) -> tuple[Part, ...]:
    """`text` in pieces: where a word of it begins with a word that was typed, these letters are marked. Of
    scripts without spaces, a word may begin anywhere."""
    words = sorted({word for word in typed.split() if word}, key=len, reverse=True)
    if not words:
        return (Part(text),)
    pattern = "|".join(_beginning(word) for word in words)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return tuple(Part(piece, typed=place % 2 == 1) for place, piece in enumerate(pieces) if piece)


def _beginning(word: str) -> str:
    return re.escape(word) if _CHINESE.search(word) else rf"(?<!\w){re.escape(word)}"


_CHINESE = re.compile("[\u3400-\u9fff]")


def _line(suggestion: Suggestion, typed: str) -> SuggestionLine:
    parts = marked(suggestion.text, typed)
    match suggestion.kind:
        case "category" if suggestion.target:
            address = reverse("category", args=[suggestion.target])
            return SuggestionLine(parts, address, pgettext("suggestion", "Category"), icon="grid")
        case "brand" if suggestion.target:
            query = urlencode({"filter": f"brand:{suggestion.target}"}, safe=":")
            address = f"{reverse('search')}?{query}"
            return SuggestionLine(parts, address, pgettext("suggestion", "Brand"), icon="tag")
        case "product" if suggestion.target:
            address = reverse("product", args=[suggestion.target])
            return SuggestionLine(parts, address, pgettext("suggestion", "Product"), icon="bag")
        case _:
            return SuggestionLine(parts, query_line(suggestion.text).address)
