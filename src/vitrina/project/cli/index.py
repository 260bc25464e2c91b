"""`vitrina index`."""

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop


@click.command()
@click.option("--rebuild", is_flag=True, help="Make a new index beside the old one, then switch over.")
@json_option
def index(rebuild: bool, as_json: bool) -> None:
    """Bring the search index up to the database.

    Without --rebuild only what changed since is indexed; an index that is not there yet is made.
    """
    open_shop()
    from vitrina.discovery.indexing import services as indexing
    from vitrina.search.errors import NoIndex

    with shown_progress() as progress:
        try:
            outcome = indexing.rebuild(progress=progress) if rebuild else indexing.catch_up(progress=progress)
        except NoIndex:
            outcome = indexing.rebuild(progress=progress)
    if as_json:
        print_json(outcome)
    else:
        click.echo(f"{outcome.products:,} products in the index.")
