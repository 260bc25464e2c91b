"""`vitrina import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.market.feeds.types import ImportReport

FAULTS_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_name", help="The file's format; default: recognised from the file.")
@click.option("--seller", help="The seller whose products these are; default: as the file says.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report there, as JSON."
)
@json_option
def import_catalogue(
    file: Path, format_name: str | None, seller: str | None, report: Path | None, as_json: bool
) -> None:
    """Take products, prices and stock from a file. The same file twice changes nothing.

    Good rows go in; of each bad one the report says line, field and reason. What changed is indexed by the
    worker of `vitrina serve`, or by `vitrina index`.
    """
    open_shop()
    import orjson

    from vitrina.market.feeds import services as feeds
    from vitrina.market.feeds.types import ImportOptions

    given = {"format": format_name, "seller_ref": seller}
    options = ImportOptions(**{name: value for name, value in given.items() if value})
    with shown_progress() as progress:
        outcome = feeds.import_file(file, options=options, progress=progress)
    if report is not None:
        report.write_bytes(orjson.dumps(outcome, option=orjson.OPT_INDENT_2, default=str))
    if as_json:
        print_json(outcome)
    else:
        _print_report(outcome)


def _print_report(outcome: "ImportReport") -> None:
    click.echo(str(outcome))
