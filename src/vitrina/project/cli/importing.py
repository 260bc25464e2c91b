"""`vitrina import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.market.feeds.types import ImportReport

PROBLEMS_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_name", default="", help="The file's format; default: recognised by itself.")
@click.option("--seller", "seller_ref", default="main", show_default=True, help="Whose products these are.")
@click.option("--currency", default="", help="Of prices that do not say theirs; default: the shop's.")
@click.option(
    "--language", default="", help="Of texts that do not say theirs: en, zh, es, ru; default: unknown."
)
@click.option("--location", "location_ref", default="main", show_default=True, help="Where the stock lies.")
@click.option("--prefix", "ref_prefix", default="", help="Put before every id, to keep feeds apart.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report there, as JSON."
)
@json_option
def import_catalogue(file: Path, format_name: str, report: Path | None, as_json: bool, **given: str) -> None:
    """Take products, prices and stock from a file. The same file twice changes nothing.

    Good rows go in; of each bad one the report says line, field and reason. What changed is indexed by the
    worker of `vitrina serve`, or by `vitrina index`.
    """
    open_shop()
    import orjson

    from vitrina.market.feeds import services as feeds
    from vitrina.market.feeds.types import ImportOptions

    with shown_progress() as progress:
        outcome = feeds.import_file(
            file, options=ImportOptions(format=format_name, **given), progress=progress
        )
    if report is not None:
        report.write_bytes(orjson.dumps(outcome, option=orjson.OPT_INDENT_2))
    if as_json:
        print_json(outcome)
    else:
        _print_report(file, outcome)


def _print_report(file: Path, outcome: "ImportReport") -> None:
    for problem in outcome.problems[:PROBLEMS_SHOWN]:
        click.echo(f"{file.name}:{problem.line}: {problem.field}: {problem.reason}", err=True)
    if outcome.rejected > PROBLEMS_SHOWN:
        click.echo(f"… {outcome.rejected - PROBLEMS_SHOWN:,} more; --report FILE writes them down", err=True)
    click.echo(
        f"{outcome.format}: {outcome.created:,} new, {outcome.updated:,} changed, "
        f"{outcome.unchanged:,} as before, {outcome.rejected:,} rejected."
    )
