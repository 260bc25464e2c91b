"""`vitrina export`."""

from pathlib import Path

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "format_name", help="The format to write; default: by the file's name.")
@json_option
def export_catalogue(file: Path, format_name: str | None, as_json: bool) -> None:
    """Write the whole catalogue into a file that `vitrina import` reads back."""
    open_shop()
    from vitrina.market.feeds import services as feeds

    with shown_progress() as progress:
        outcome = feeds.export_file(file, format=format_name, progress=progress)
    if as_json:
        print_json(outcome)
    else:
        click.echo(f"{outcome.products:,} products written to {file}.")
