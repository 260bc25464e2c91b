"""What the routes take, for the OpenAPI document. The reading itself is `vitrina.web.parameters`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from vitrina.search.types import Sort
from vitrina.web.languages import LANGUAGES
from vitrina.web.parameters import PAGE_SIZE, PAGE_SIZE_MAX


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the query string. `repeated`: it may be given several times."""

    name: str
    kind: Literal["string", "number", "integer", "boolean"]
    help: str
    repeated: bool = False
    required: bool = False
    one_of: tuple[str, ...] = ()

    def openapi(self) -> dict[str, Any]:
        """The parameter as an OpenAPI object."""
        schema: dict[str, Any] = {"type": self.kind}
        if self.one_of:
            schema["enum"] = list(self.one_of)
        if self.repeated:
            schema = {"type": "array", "items": schema}
        return {
            "name": self.name,
            "in": "query",
            "required": self.required,
            "description": self.help,
            "schema": schema,
        }


LANGUAGE = Parameter(
    "language",
    "string",
    "The reader's language: of names, of messages, and the one that breaks ties in reading the query. "
    "Default: the Accept-Language header.",
    one_of=tuple(language.search for language in LANGUAGES),
)
_PLACE = (
    Parameter("lat", "number", "The shopper's latitude in degrees north; only together with lon."),
    Parameter("lon", "number", "The shopper's longitude in degrees east; only together with lat."),
)
_QUERY = Parameter(
    "q", "string", "What the shopper typed. Over 200 characters it is cut, and a notice says so."
)
_FILTERS = (
    Parameter(
        "filter",
        "string",
        "code:key, such as color:red. Several keys of one code: any of them; several codes: all of them. "
        "Codes are those of the facets.",
        repeated=True,
    ),
    Parameter(
        "range", "string", "code:low..high of a numeric attribute; either end may be left out.", repeated=True
    ),
    Parameter("price_min", "number", "Lowest price, in the shop's currency, such as 12.50."),
    Parameter("price_max", "number", "Highest price, in the shop's currency."),
    Parameter("rating_min", "number", "Lowest mean rating, 0 to 5 stars."),
    Parameter("in_stock", "boolean", "1: only what can be had now."),
    Parameter("pickup_shop", "string", "Ref of a shop that must have it in stock."),
    Parameter(
        "delivery_days_max", "number", "At the shopper's place within so many days; needs lat and lon."
    ),
)

SEARCH_PARAMETERS = (
    _QUERY,
    *_FILTERS,
    Parameter("facets", "boolean", "1: count the candidates by attribute, too, and name what was counted."),
    Parameter("sort", "string", "The order; default: relevance.", one_of=tuple(Sort)),
    Parameter("page", "integer", "Counts from 1. Beyond the last page the list is empty."),
    Parameter("size", "integer", f"Products a page, 1 to {PAGE_SIZE_MAX}; default {PAGE_SIZE}."),
    Parameter("exact", "boolean", "1: search what was typed, without spelling correction."),
    *_PLACE,
)
SUGGEST_PARAMETERS = (Parameter("q", "string", "What is typed so far."), *_PLACE)
EXPLAIN_PARAMETERS = (
    _QUERY,
    Parameter("product", "string", "The product's ref.", required=True),
    *_FILTERS,
    Parameter("exact", "boolean", "1: explain what was typed, without spelling correction."),
    *_PLACE,
)


def openapi(parameters: Iterable[Parameter]) -> dict[str, Any]:
    """The addition to an operation of the OpenAPI document."""
    return {"parameters": [parameter.openapi() for parameter in (*parameters, LANGUAGE)]}
