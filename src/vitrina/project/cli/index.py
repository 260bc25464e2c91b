"""`vitrina index`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.kernel.progress import Progress


@click.command()
@click.option("--rebuild", is_flag=True, help="Make a new index beside the old one, then switch over.")
@json_option
def index(rebuild: bool, as_json: bool) -> None:
    """Bring the search index up to the database.

    Without --rebuild only what changed since is carried over; an index that is not there yet is made.
    """
    open_shop()
    with shown_progress() as progress:
        outcome = bring_up_to_date(rebuild=rebuild, progress=progress)
    if as_json:
        print_json({"rebuilt": outcome.rebuilt, "products" if outcome.rebuilt else "changes": outcome.count})
    elif outcome.rebuilt:
        click.echo(f"{outcome.count:,} products are searchable.")
    else:
        click.echo(
            f"{outcome.count:,} changes carried over." if outcome.count else "The index was up to date."
        )


@dataclass(frozen=True, slots=True)
class IndexOutcome:
    """What was done: `count` products indexed where it was `rebuilt`, else changes carried over."""

    rebuilt: bool
    count: int


def bring_up_to_date(*, rebuild: bool, progress: "Progress") -> IndexOutcome:
    """Carry over what is pending; index the whole shop where there is no index yet, or `rebuild` says so."""
    from vitrina.discovery.indexing import services as indexing
    from vitrina.search.errors import NoIndex

    engine = indexing.open_engine()
    if not rebuild:
        try:
            engine.reader.current()
        except NoIndex:
            rebuild = True
    done = (indexing.rebuild if rebuild else indexing.drain)(engine=engine, progress=progress)
    return IndexOutcome(rebuilt=rebuild, count=done)
