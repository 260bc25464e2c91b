"""`vitrina serve`."""

import os
import sys

import click

from vitrina.project.cli.shop import open_shop


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Web processes; they share one index in memory.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the shop in the browser.")
def serve(host: str, port: int, workers: int, open_browser: bool) -> None:
    """Serve the shop on the web, with a worker beside it that keeps the index fresh."""
    from vitrina.project.server import Address, WorkerKeeper
    from vitrina.project.server import serve as serve_forever

    address = Address(host=host, port=port)
    address.check_free()
    open_shop()
    with WorkerKeeper():
        click.secho(f"The shop is open: {address.url}   (Ctrl-C closes it)", bold=True)
        if open_browser and has_display():
            click.launch(address.url)
        serve_forever(address, processes=workers)


def has_display() -> bool:
    """Somebody sits before this machine's own screen."""
    return sys.stdout.isatty() and (
        sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )
