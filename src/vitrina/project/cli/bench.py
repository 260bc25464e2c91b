"""`vitrina bench`."""

from pathlib import Path

import click

from vitrina.project.cli.output import json_option, print_json


@click.group()
def bench() -> None:
    """Measure this machine against the promises."""


@bench.command()
@click.option("--products", default=1_000_000, show_default=True, type=click.IntRange(5_000))
@click.option(
    "--queries", default=300, show_default=True, type=click.IntRange(10), help="Queries of each kind."
)
@click.option(
    "--results", type=click.Path(file_okay=False, path_type=Path), help="Folder for the table and JSON."
)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the index is built; default: a temporary folder. An index that is there already is used.",
)
@click.option("--http/--no-http", default=True, show_default=True, help="Measure the web server, too.")
@json_option
def search(
    products: int, queries: int, results: Path | None, folder: Path | None, http: bool, as_json: bool
) -> None:
    """The speed table: index time, memory, start, latencies, and the floor that no search can undercut.

    Generated products, all four stages, 300 trees over all features, one core; the floor is bare tantivy plus
    bare CatBoost on the same work in the same run.
    """
    from vitrina.project.bench import report, search_speed

    outcome = search_speed.measure(
        products=products,
        queries_per_kind=queries,
        folder=folder,
        with_web=http,
        tell=lambda line: click.secho(line, err=True, bold=True),
    )
    if results is not None:
        report.save(outcome, results)
    if as_json:
        print_json(outcome)
    else:
        click.echo(report.table(outcome))


@bench.command()
@click.option(
    "--rounds", default=10, show_default=True, type=click.IntRange(1), help="Times each page is asked for."
)
@click.option("--browser", is_flag=True, help="Look at the pages in Chromium, too.")
@click.option(
    "--results", type=click.Path(file_okay=False, path_type=Path), help="Folder for the table and JSON."
)
@json_option
def pages(rounds: int, browser: bool, results: Path | None, as_json: bool) -> None:
    """The shoppers' pages of this shop: time at the server, SQL queries, and what a browser sees of them."""
    from vitrina.project.bench.process import log_to_stderr
    from vitrina.project.cli.shop import open_shop

    home = open_shop()
    from vitrina.project.bench import pages as measuring
    from vitrina.project.bench import pages_report

    log_to_stderr()
    outcome = measuring.measure(
        home.root,
        rounds=rounds,
        with_browser=browser,
        tell=lambda line: click.secho(line, err=True, bold=True),
    )
    if results is not None:
        pages_report.save(outcome, results)
    if as_json:
        print_json(outcome)
    else:
        click.echo(pages_report.table(outcome))


@bench.command()
@click.option("--events", default=10_000_000, show_default=True, type=click.IntRange(1_000))
@click.option(
    "--results", type=click.Path(file_okay=False, path_type=Path), help="Folder for the table and JSON."
)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the shop is made; default: a temporary folder. Events that are there already are used.",
)
@json_option
def features(events: int, results: Path | None, folder: Path | None, as_json: bool) -> None:
    """From generated events to published features: time, memory, and DuckDB alone on the same files."""
    from vitrina.project.bench import feature_speed

    outcome = feature_speed.measure(
        events=events, folder=folder, tell=lambda line: click.secho(line, err=True, bold=True)
    )
    if results is not None:
        feature_speed.save(outcome, results)
    if as_json:
        print_json(outcome)
    else:
        click.echo(feature_speed.table(outcome))
