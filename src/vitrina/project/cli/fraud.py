"""`vitrina fraud`."""

from datetime import datetime

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

KINDS = ("order", "session", "shopper", "review")
STATES = ("suspected", "confirmed", "cleared")


@click.group()
def fraud() -> None:
    """Orders, visits and reviews that were made for show, and count nowhere."""


@fraud.command()
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day (UTC); default: yesterday.")
@click.option("--afresh", is_flag=True, help="Judge all days anew, not only the last ones.")
@json_option
def detect(until: datetime | None, afresh: bool, as_json: bool) -> None:
    """Look for fake signals. The worker does so every night, before the ranking learns.

    May be killed at any moment and called again: the same is found.
    """
    open_shop()
    from vitrina.insight.fraud import services

    with shown_progress() as progress:
        report = services.detect(until=until.date() if until else None, progress=progress, afresh=afresh)
    if as_json:
        print_json(report)
        return
    if report.since is None:
        click.echo("There are no events of these days.")
        return
    print_table(
        ("what", "judged#", "marked#"),
        [(f"{kind}s", f"{report.judged[kind]:,}", f"{report.marked[kind]:,}") for kind in report.judged],
        title=f"{report.since} to {report.until}",
    )
    click.echo(f"{report.new:,} new, {report.withdrawn:,} withdrawn, {report.seconds:.1f} s.")


@fraud.command(name="list")
@click.option("--kind", type=click.Choice(KINDS), help="Only marks on these.")
@click.option("--state", type=click.Choice(STATES), help="Only marks in this state.")
@click.option("--seller", default="", help="Only marks on this seller's goods: a ref.")
@click.option("--page", default=1, type=click.IntRange(1), help="Which page, of 50 each.")
@json_option
def list_marks(kind: str | None, state: str | None, seller: str, page: int, as_json: bool) -> None:
    """Show what is marked and why, the surest first."""
    open_shop()
    from vitrina.insight.fraud import queries
    from vitrina.insight.fraud.types import MarkFilter, MarkKind, MarkState

    wanted = MarkFilter(
        kind=MarkKind(kind) if kind else None, state=MarkState(state) if state else None, seller=seller
    )
    found = queries.marks(wanted, page=page)
    if as_json:
        print_json(found)
        return
    print_table(
        ("id#", "kind", "key", "score#", "state", "seller", "product", "why"),
        [
            (
                mark.id,
                mark.finding.kind,
                mark.finding.key,
                f"{mark.finding.score:.3f}",
                mark.state,
                mark.finding.trail.seller,
                mark.finding.trail.product,
                ", ".join(f"{reason.code} {reason.value:g}" for reason in mark.finding.reasons[:4]),
            )
            for mark in found.marks
        ],
    )
    click.echo(f"Page {found.page} of {found.pages}: {found.total:,} marks.")
