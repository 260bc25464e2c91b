"""`vitrina export`."""

from pathlib import Path

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop


@click.command("export")
@click.argument("file", default="catalogue.jsonl", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "format_name", default="", help="The format to write; default: by the file's name.")
@click.option("--seller", "seller_ref", default="", help="One seller's products only.")
@click.option("--language", default="en", show_default=True, help="Of formats that hold one language.")
@click.option(
    "--site", default="http://localhost", show_default=True, help="The shop's address, before paths."
)
@click.option("--all", "everything", is_flag=True, help="Also products that are not on sale.")
@json_option
def export_catalogue(file: Path, format_name: str, everything: bool, as_json: bool, **given: str) -> None:
    """Write the catalogue into FILE, by default catalogue.jsonl; `vitrina import` reads it back.

    FILE is there only when it is whole.
    """
    open_shop()
    from vitrina.market.feeds import services as feeds
    from vitrina.market.feeds.types import ExportOptions

    options = ExportOptions(on_sale_only=not everything, **given)
    with shown_progress() as progress:
        outcome = feeds.export_file(file, format=format_name, options=options, progress=progress)
    if as_json:
        print_json(outcome)
    else:
        click.echo(f"{outcome.products:,} products ({outcome.variants:,} variants) written to {file}.")
