"""`vitrina features`."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.insight.features.types import BuildReport


@click.group()
def features() -> None:
    """What ranking knows of products: list it, or compute it anew from what shoppers did."""


@features.command()
@click.option(
    "--day", type=click.DateTime(["%Y-%m-%d"]), help="The last day that counts, UTC; default: yesterday."
)
@click.option("--backend", type=click.Choice(["duckdb", "spark"]), help="Default: the shop's setting.")
@click.option("--even-if-older", is_flag=True, help="Also where later days are published already.")
@json_option
def build(day: datetime | None, backend: str | None, even_if_older: bool, as_json: bool) -> None:
    """Count what shoppers did, compute all behaviour features, and publish them to the search.

    Only days that changed are counted anew. May be stopped at any moment: what was published last stays in
    force. The worker does this once a day.
    """
    open_shop()
    from datetime import timedelta

    from vitrina.insight.features import services
    from vitrina.insight.tracking import services as tracking
    from vitrina.kernel import clock

    last_day = day.date() if day else clock.now().date() - timedelta(days=1)
    with shown_progress() as progress:
        tracking.compact(until=last_day, progress=progress)
        report = services.build(day=last_day, backend=backend, even_if_older=even_if_older, progress=progress)
    if as_json:
        print_json(report)
    else:
        click.echo("\n".join(_lines(report)))


@features.command(name="list")
@json_option
def list_(as_json: bool) -> None:
    """Every feature: its group, unit and window, what it tells a seller, and what the seller can do."""
    from dataclasses import asdict

    from vitrina.search.features.declarations import SCHEMA

    if as_json:
        print_json([{**asdict(it), "seller_can_change": it.seller_can_change} for it in SCHEMA])
        return
    print_table(
        ["feature", "group", "unit", "days#", "meaning", "what a seller can do"],
        (
            (it.name, it.group, it.unit, "" if it.window_days is None else it.window_days, it.meaning, it.how)
            for it in SCHEMA
        ),
    )


def _lines(report: "BuildReport") -> list[str]:
    lines = [
        f"{report.version}: up to {report.day}, from {report.events:,} events of {report.days} days "
        f"({report.days_counted} counted anew), in {report.seconds:.1f} s.",
        f"{report.products:,} products and {report.pairs:,} pairs of a question and a product.",
    ]
    if report.pairs_dropped:
        lines.append(f"{report.pairs_dropped:,} pairs that were seen least are left out.")
    if report.days_missing:
        first, last = report.days_missing[0], report.days_missing[-1]
        lines.append(f"{len(report.days_missing)} days without events between {first} and {last}.")
    return lines
