"""The routes of version 1. What they take is documented by `PARAMETERS`, what they give by the schemas.

Each route builds its schema, which checks it, and answers with it as JSON itself: Ninja would check all of
it a second time, field by field.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Swagger
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.serving import context as shoppers
from vitrina.discovery.serving import live
from vitrina.discovery.serving import services as serving
from vitrina.kernel.errors import VitrinaError
from vitrina.market.catalog import queries as catalogue
from vitrina.market.catalog.localized import pick
from vitrina.market.showcase import queries as showcase
from vitrina.search.types import Filters, SearchPage, SearchRequest, ShopperContext
from vitrina.web.api import events
from vitrina.web.api.middleware import error_response
from vitrina.web.api.parameters import EXPLAIN_PARAMETERS, SEARCH_PARAMETERS, SUGGEST_PARAMETERS, openapi
from vitrina.web.api.schemas import (
    AttributeValues,
    CategoryStep,
    ErrorAnswer,
    ExplainAnswer,
    Notice,
    ProductAnswer,
    ProductBrief,
    Result,
    SearchAnswer,
    StoryPart,
    SuggestAnswer,
    SuggestionLine,
)
from vitrina.web.errors import BadRequest, Forbidden, InvalidParameters, PageNotFound
from vitrina.web.facets import NamedFacet, Names, named_facets
from vitrina.web.languages import current
from vitrina.web.notices import notices
from vitrina.web.parameters import read_place, read_request
from vitrina.web.storefront.tracking import actor
from vitrina.web.story import explained_codes, story

_FAILURES: Any = frozenset({400, 404, 405, 422, 500, 503})

api = NinjaAPI(
    title="Vitrina",
    version="1",
    urls_namespace="api",
    docs=Swagger(),
    description="Search, suggestions, products and explanations. All errors have one shape: "
    '`{"error": {"code", "message", "data"}}`; codes are stable, messages come in the language asked for.',
)


api.add_router("", events.router)


@api.get(
    "/search",
    response={200: SearchAnswer, _FAILURES: ErrorAnswer},
    openapi_extra=openapi(SEARCH_PARAMETERS),
    summary="Products for a query, with facets where they are asked for",
)
def search(request: HttpRequest) -> HttpResponse:
    """One page of results through all four stages. Without `q`, the filters alone choose the products."""
    asked = _asked(request)
    who = actor(request, place=asked.context.place)
    page = live.answer(asked, actor=who, source="api", counts=False)
    cards = showcase.product_cards([hit.product_id for hit in page.hits], language=current().search)
    by_ref = {card.ref: card for card in cards}
    answer = SearchAnswer(
        query_id=page.query_id,
        query=page.query,
        notices=[Notice(code=notice.code, message=notice.message) for notice in notices(page.query)],
        total=page.total,
        matched_all=page.matched_all,
        page=page.page,
        page_size=page.page_size,
        results=[
            Result(
                place=hit.place,
                score=hit.score,
                sponsored=hit.sponsored,
                product=ProductBrief.of(by_ref[hit.product_id]),
            )
            for hit in page.hits
            if hit.product_id in by_ref
        ],
        facets=_facets(page, asked.filters) if asked.facets else [],
        took_ms=page.took_ms,
    )
    return _json(answer)


@api.get(
    "/suggest",
    response={200: SuggestAnswer, _FAILURES: ErrorAnswer},
    openapi_extra=openapi(SUGGEST_PARAMETERS),
    summary="Lines to offer while somebody types",
)
def suggest(request: HttpRequest) -> HttpResponse:
    """Queries, categories, brands and products that begin with what is typed."""
    lines = serving.suggest(request.GET.get("q", ""), context=_context(request))
    offered = [SuggestionLine(kind=line.kind, text=line.text, target=line.target) for line in lines]
    return _json(SuggestAnswer(suggestions=offered))


@api.get(
    "/products/{path:ref}",
    response={200: ProductAnswer, _FAILURES: ErrorAnswer},
    openapi_extra=openapi(()),
    summary="One product in full",
)
def product(request: HttpRequest, ref: str) -> HttpResponse:
    """A product that is on sale, with its variants, attributes, pictures, prices and stock."""
    language = current().search
    detail = showcase.product_detail(ref, language=language)
    answer = ProductAnswer.of_detail(
        detail,
        categories=[
            CategoryStep(ref=step.ref, name=pick(step.names, language)) for step in detail.record.categories
        ],
        attributes=[
            AttributeValues.of(
                fact,
                [pick(value, language) for value in fact.values],
                pick(fact.labels, language) or fact.code,
            )
            for fact in detail.record.attributes
        ],
    )
    return _json(answer)


@api.get(
    "/explain",
    response={200: ExplainAnswer, _FAILURES: ErrorAnswer},
    openapi_extra=openapi(EXPLAIN_PARAMETERS),
    summary="Why a product stands where it stands",
)
def explain(request: HttpRequest) -> HttpResponse:
    """All four stages for one product and one query: the numbers, and the same told in four paragraphs."""
    product_ref = request.GET.get("product", "")
    if not product_ref:
        raise InvalidParameters(field="product", names="product", value="", reason="missing")
    explanation = explaining.explain(_asked(request), product_ref)
    names = Names.of(explained_codes(explanation), catalogue.category_tree(language=current().search))
    told = [StoryPart(title=part.title, text=part.text) for part in story(explanation, name=names.facet)]
    return _json(ExplainAnswer(explanation=explanation, story=told))


def _json(answer: BaseModel) -> HttpResponse:
    return HttpResponse(answer.model_dump_json(), content_type="application/json; charset=utf-8")


def _facets(page: SearchPage, filters: Filters) -> list[NamedFacet]:
    tree = catalogue.category_tree(language=current().search)
    names = Names.of((*(facet.code for facet in page.facets), *filters.values), tree)
    return list(named_facets(page.facets, filters, names))


def _asked(request: HttpRequest) -> SearchRequest:
    return read_request(
        request.GET, context=_context(request), currency=settings.VITRINA_CURRENCY, facets=False
    )


def _context(request: HttpRequest) -> ShopperContext:
    return shoppers.shopper_context(language=current().search, place=read_place(request.GET))


@api.exception_handler(VitrinaError)
def _vitrina_error(request: HttpRequest, error: VitrinaError) -> HttpResponse:
    return error_response(error)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return error_response(PageNotFound(path=request.path))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = ", ".join(str(fault["loc"][-1]) for fault in error.errors)
    reasons = "; ".join(str(fault["msg"]) for fault in error.errors)
    return error_response(InvalidParameters(field=names, names=names, value="", reason=reasons))


@api.exception_handler(PermissionDenied)
def _forbidden(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return error_response(Forbidden())


@api.exception_handler(HttpError)
@api.exception_handler(SuspiciousOperation)
def _unreadable(request: HttpRequest, error: Exception) -> HttpResponse:
    return error_response(BadRequest())


@api.exception_handler(Exception)
def _fault(request: HttpRequest, error: Exception) -> HttpResponse:
    return error_response(error)
