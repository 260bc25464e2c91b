"""`vitrina demo`."""

import click

from vitrina.project.cli.index import bring_up_to_date
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.serve import serve
from vitrina.project.cli.shop import open_shop


@click.command()
@click.option("--products", type=click.IntRange(1), help="How many products; default: about 5,000.")
@click.option(
    "--days",
    default=60,
    show_default=True,
    type=click.IntRange(0, 400),
    help="Days of shopping to simulate, from which the shop learns; 0: none.",
)
@click.option("--serve", "then_serve", is_flag=True, help="Open the shop afterwards.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.pass_context
def demo(
    context: click.Context, products: int | None, days: int, then_serve: bool, host: str, port: int
) -> None:
    """Make the demo shop: invented products in four languages, with pictures, prices, stock and ratings,
    people to run it, and sixty days of shopping from which its ranking has learned.

    Done twice, it is the same shop: nothing is made again that is there already.
    """
    from vitrina.project.server import Address

    if then_serve:
        Address(host=host, port=port).check_free()
    home = open_shop()
    from vitrina.project.demo import behaviour
    from vitrina.project.demo import services as demo_shop

    with shown_progress() as progress:
        demo_shop.make(products=products, progress=progress)
        bring_up_to_date(rebuild=False, progress=progress)
        lived = behaviour.live_through(days, progress=progress) if days else None
    if lived is not None:
        counts = lived.counts
        click.echo(f"{lived.days} simulated days: {counts.visits:,} visits, {counts.orders:,} orders.")
    click.echo(f"The demo shop lies in {home.root}.")
    click.echo("Below /console/ it is run: the log-in page offers an account of each role.")
    if then_serve:
        context.invoke(serve, host=host, port=port, workers=1, open_browser=True)
