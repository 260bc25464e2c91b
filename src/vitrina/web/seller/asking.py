"""What is asked at the desk: a query or a category page, in which language, by a shopper where."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from vitrina.insight.metrics.types import QueryFunnel
from vitrina.search.types import Filters, Place, SearchRequest, ShopperContext
from vitrina.web.console.curation.wording import LANGUAGE_NAMES
from vitrina.web.languages import current
from vitrina.web.storefront.shopmap.cities import CITIES, City, city

_CATEGORY_KEY = "c:"


@dataclass(frozen=True, slots=True)
class Question:
    """`query`: its words; without words, `category` is the page that is asked about ("" for none).
    `language`: a code of search. `city`: where the shopper is, None: somewhere."""

    query: str = ""
    category: str = ""
    language: str = "en"
    city: City | None = None

    @classmethod
    def of(cls, request: HttpRequest) -> "Question":
        """Read the address. What it does not know is left out."""
        said = request.GET
        query, language = said.get("q", "").strip(), said.get("language", "")
        return cls(
            query=query,
            category="" if query else said.get("category", "").strip(),
            language=language if language in LANGUAGE_NAMES else current().search,
            city=city(said.get("city", "")),
        )

    @classmethod
    def behind(cls, funnel: QueryFunnel) -> "Question":
        """The question that shoppers asked."""
        on_page = funnel.query_key.startswith(_CATEGORY_KEY)
        return cls(
            query="" if on_page else funnel.query,
            category=funnel.query_key.removeprefix(_CATEGORY_KEY) if on_page else "",
            language=funnel.language,
        )

    @property
    def asks(self) -> bool:
        """There is something to answer."""
        return bool(self.query or self.category)

    @property
    def request(self) -> SearchRequest:
        """The same for the engine."""
        place = Place(self.city.latitude, self.city.longitude) if self.city else None
        return SearchRequest(
            self.query,
            filters=Filters(values={"category": (self.category,)} if self.category else {}),
            context=ShopperContext(language=self.language, place=place),
        )

    @property
    def fields(self) -> Mapping[str, str]:
        """Name → value, as addresses and forms have them; nothing that is empty."""
        named = {
            "q": self.query,
            "category": self.category,
            "language": self.language,
            "city": self.city.names["en"] if self.city else "",
        }
        return {name: value for name, value in named.items() if value}

    def address(self, route: str, ref: str) -> str:
        """The page of this name about this question and this product."""
        return f"{reverse(route, args=(ref,))}?{urlencode(self.fields)}"


def cities() -> list[tuple[str, str]]:
    """English name → name in the reader's language, in the order of those."""
    language = current().search
    named = [(known.names["en"], known.names[language]) for known in CITIES]
    return sorted(named, key=lambda one: one[1])
