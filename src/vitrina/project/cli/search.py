"""`vitrina search`."""

from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.search.types import SearchPage, SearchRequest

language_option = click.option(
    "--language", default="en", show_default=True, help="The shopper's language: en, zh, es, ru."
)
SPECIAL_FILTERS = ("price_min", "price_max", "rating_min", "in_stock", "pickup_shop", "delivery_days_max")
filter_option = click.option(
    "--filter",
    "filters",
    multiple=True,
    metavar="CODE=VALUE",
    help="May be repeated. color=red, category=bags, weight=1..2.5 (a range), or one of: "
    + ", ".join(SPECIAL_FILTERS)
    + ".",
)


@click.command()
@click.argument("query")
@language_option
@filter_option
@click.option("--page", default=1, show_default=True, type=click.IntRange(1))
@click.option("--size", default=10, show_default=True, type=click.IntRange(1, 100), help="Products a page.")
@click.option(
    "--sort", default="relevance", show_default=True, help="relevance, price, -price, rating, newest …"
)
@click.option("--facets", is_flag=True, help="Count the candidates by attribute.")
@click.option("--exact", is_flag=True, help="Search what was typed: no spelling correction.")
@json_option
def search(
    query: str,
    language: str,
    filters: tuple[str, ...],
    page: int,
    size: int,
    sort: str,
    facets: bool,
    exact: bool,
    as_json: bool,
) -> None:
    """Search the shop, as a shopper would."""
    open_shop()
    from dataclasses import replace

    from vitrina.discovery.serving import services as serving

    request = replace(
        shopper_request(
            query,
            language=language,
            filters=filters,
            page=str(page),
            size=str(size),
            sort=sort,
            exact="1" if exact else "",
        ),
        facets=facets,
    )
    answer = serving.search(request)
    if as_json:
        print_json(answer)
    else:
        _print_page(answer, language)


def shopper_request(
    query: str, *, language: str, filters: tuple[str, ...] = (), **others: str
) -> "SearchRequest":
    """The request that the shop's page makes of the same words and filters. Raises `InvalidInput` errors."""
    from django.conf import settings
    from django.http import QueryDict

    from vitrina.search.types import ShopperContext
    from vitrina.web import languages
    from vitrina.web.parameters import read_request

    parameters = QueryDict(mutable=True)
    parameters.update({"q": query, **others})
    for text in filters:
        code, equals, value = text.partition("=")
        if equals and code in SPECIAL_FILTERS:
            parameters[code] = value
        elif ".." in value:
            parameters.appendlist("range", f"{code}:{value}")
        else:
            parameters.appendlist("filter", f"{code}:{value}" if equals else text)
    context = ShopperContext(language=languages.named(language).search)
    return read_request(parameters, context=context, currency=settings.VITRINA_CURRENCY)


def _print_page(answer: "SearchPage", language: str) -> None:
    from vitrina.market.showcase import queries as showcase

    for correction in answer.query.corrections:
        click.echo(
            f"Nothing holds '{correction.typed}'; searched '{correction.used}' instead (--exact to insist)."
        )
    if answer.query.truncated:
        click.echo("The query was too long; its beginning was searched.")
    cards = {
        card.ref: card
        for card in showcase.product_cards([hit.product_id for hit in answer.hits], language=language)
    }
    print_table(
        ("#", "score#", "product", "title", "price#"),
        (
            (
                hit.place,
                f"{hit.score:.4f}",
                hit.product_id,
                cards[hit.product_id].title if hit.product_id in cards else "",
                (cards[hit.product_id].price if hit.product_id in cards else None) or "",
            )
            for hit in answer.hits
        ),
    )
    took = sum(answer.took_ms.values()) if "total" not in answer.took_ms else answer.took_ms["total"]
    click.echo(f"{answer.total:,} candidates, {answer.matched_all:,} with all words, {took:.1f} ms")
    for facet in answer.facets:
        counts = ", ".join(f"{value.key} {value.count:,}" for value in facet.values[:8])
        click.echo(f"  {facet.code}: {counts}")
