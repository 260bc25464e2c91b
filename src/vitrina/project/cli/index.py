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

    Without --rebuild only what changed since is carried over; an index that is not there yet is made.
    """
    open_shop()
    from vitrina.discovery.indexing import services as indexing
    from vitrina.search.errors import NoIndex

    engine = indexing.open_engine()
    with shown_progress() as progress:
        if not rebuild:
            try:
                engine.reader.current()
            except NoIndex:
                rebuild = True
        done = (indexing.rebuild if rebuild else indexing.drain)(engine=engine, progress=progress)
    if as_json:
        print_json({"rebuilt": rebuild, "products" if rebuild else "changes": done})
    elif rebuild:
        click.echo(f"{done:,} products are searchable.")
    else:
        click.echo(f"{done:,} changes carried over." if done else "The index was up to date.")
