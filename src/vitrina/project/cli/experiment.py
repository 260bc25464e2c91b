"""`vitrina experiment`."""

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.discovery.experiments.types import Measure, Verdict

OUTCOMES = {
    "a_wins": "a wins: shoppers buy more from its products.",
    "b_wins": "b wins: shoppers buy more from its products.",
    "no_difference_shown": "No difference is shown.",
    "too_few": "Too few visits have preferred either one to say anything.",
}


@click.group()
def experiment() -> None:
    """Two rankings on live traffic, interleaved: which one do shoppers buy from?"""


@experiment.command()
@click.argument("model_a")
@click.argument("model_b")
@click.option("--share", default=0.2, show_default=True, type=float, help="Of the visits, above 0 to 1.")
@click.option("--days", type=click.IntRange(1), help="End after so many days; default: when it is stopped.")
@click.option("--note", default="", help="What it shall find out.")
@json_option
def start(model_a: str, model_b: str, share: float, days: int | None, note: str, as_json: bool) -> None:
    """Show a share of the visits both models' products in turn. A model is a version (see `vitrina models`),
    or "prior"."""
    open_shop()
    from vitrina.discovery.experiments import services
    from vitrina.kernel import clock

    until = clock.now() + timedelta(days=days) if days else None
    started = services.start(model_a, model_b, share=share, until=until, note=note)
    if as_json:
        print_json(started)
        return
    ends = f"until {started.until:%Y-%m-%d %H:%M} UTC" if started.until else "until it is stopped"
    click.echo(f"a = {model_a}, b = {model_b}: {share:.0%} of the visits see both, {ends}.")


@experiment.command()
@json_option
def stop(as_json: bool) -> None:
    """End the experiment that runs. All visits see the live model again, with their next question."""
    open_shop()
    from vitrina.discovery.experiments import services

    stopped = services.stop()
    if as_json:
        print_json(stopped)
    else:
        click.echo(f"{stopped.model_a} against {stopped.model_b} is stopped.")


@experiment.command()
@json_option
def verdict(as_json: bool) -> None:
    """Say which one wins, and how surely, by the events of all days that are compacted."""
    open_shop()
    from vitrina.discovery.experiments import queries

    found = queries.verdict()
    if as_json:
        print_json(found)
    else:
        _print_verdict(found)


def _print_verdict(found: "Verdict") -> None:
    tried = found.experiment
    click.echo(f"a = {tried.model_a}, b = {tried.model_b}: {found.visits:,} visits, {found.phase}.")
    click.echo(OUTCOMES[found.outcome])
    print_table(
        ("measure", "a#", "b#", "credit a#", "credit b#", "b against a#", "95 % of cases#", "p#"),
        [_row("orders", found.orders), _row("card views", found.views)],
    )
    if found.visits_needed:
        click.echo(f"About {found.visits_needed:,} more visits would decide, if the difference stays so.")


def _row(name: str, found: "Measure") -> tuple[str, ...]:
    lift = found.lift
    return (
        name,
        f"{found.count_a:,}",
        f"{found.count_b:,}",
        f"{found.credit_a:,.1f}",
        f"{found.credit_b:,.1f}",
        f"{lift.value:+.1%}" if lift else "",
        f"{lift.low:+.1%} to {lift.high:+.1%}" if lift else "",
        f"{found.p_value:.4f}",
    )
