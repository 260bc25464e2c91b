"""`vitrina simulate`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.project.simulation.judging import Verdict
    from vitrina.project.simulation.types import SimulationReport


@click.command()
@click.option("--days", default=60, show_default=True, type=click.IntRange(1, 400), help="Up to yesterday.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Of all chance.")
@click.option("--shoppers", default=200, show_default=True, type=click.IntRange(1), help="Visits a day.")
@click.option(
    "--attackers",
    default=0.0,
    show_default=True,
    type=click.FloatRange(0, 1),
    help="Share of sellers who cheat.",
)
@click.option(
    "--every",
    default=7,
    show_default=True,
    type=click.IntRange(1),
    help="Days between two times of learning.",
)
@click.option(
    "--train-every",
    default=0,
    show_default=True,
    type=click.IntRange(0),
    help="Days between two trainings; 0: on the last day.",
)
@click.option(
    "--served-rows",
    default=300_000,
    show_default=True,
    type=click.IntRange(1),
    help="Rows of what models saw that are logged for training, about.",
)
@click.option("--detect/--no-detect", default=True, show_default=True, help="Look for fake signals.")
@click.option("--correct/--no-correct", default=True, show_default=True, help="Correct position bias.")
@click.option("--judge", is_flag=True, help="Hold the rankings against the truth afterwards.")
@click.option(
    "--seeds",
    type=click.IntRange(1),
    help="With --judge: so many seeds, each in copies of this shop; with correction, without, and attacked.",
)
@click.option(
    "--results", type=click.Path(file_okay=False, path_type=Path), help="Folder for the table of --seeds."
)
@click.option("--forget", is_flag=True, help="Take back all that was simulated, and do nothing else.")
@json_option
def simulate(
    judge: bool, seeds: int | None, results: Path | None, forget: bool, as_json: bool, **given: Any
) -> None:
    """Let invented shoppers search, look, buy and send back, day after day, and let the shop learn from it.

    They act on this shop's own search. What they do goes into its event log, told from real events by their
    keys; a log that holds real days is refused. The same seed and catalogue give the same events.
    """
    if seeds is not None:
        _prove(seeds, results, as_json=as_json, **given)
        return
    open_shop()
    from datetime import timedelta

    from vitrina.kernel import clock
    from vitrina.project.simulation import services
    from vitrina.project.simulation.types import Plan

    if forget:
        click.echo(f"{services.forget():,} simulated events taken back.")
        return
    plan = Plan(
        last_day=clock.now().date() - timedelta(days=1),
        days=given["days"],
        seed=given["seed"],
        visits_a_day=given["shoppers"],
        attackers=given["attackers"],
        learn_every=given["every"],
        train_every=given["train_every"],
        served_rows=given["served_rows"],
        detect=given["detect"],
        correct=given["correct"],
    )
    with shown_progress() as progress:
        simulation, report = services.simulate(plan, progress=progress)
        verdict = services.judge(simulation, progress=progress) if judge else None
    if as_json:
        print_json({"report": report, "verdict": verdict})
        return
    _print_report(report)
    if verdict is not None:
        _print_verdict(verdict)


def _prove(
    seeds: int,
    results: Path | None,
    *,
    as_json: bool,
    days: int,
    shoppers: int,
    attackers: float,
    **given: Any,
) -> None:
    home = open_shop()
    from vitrina.project.simulation import suite

    options = ["--days", str(days), "--shoppers", str(shoppers), "--every", str(given["every"])]
    options += ["--train-every", str(given["train_every"]), "--served-rows", str(given["served_rows"])]
    told = suite.run(
        home,
        seeds=seeds,
        options=options,
        attackers=attackers,
        tell=lambda line: click.secho(line, err=True, bold=True),
    )
    command = " ".join(["vitrina simulate --judge --seeds", str(seeds), *options, f"--attackers {attackers}"])
    table = suite.table(told, command=command)
    if results is not None:
        results.mkdir(parents=True, exist_ok=True)
        (results / "learning.md").write_text(table)
    if as_json:
        print_json(told)
    else:
        click.echo(table)


def _print_report(report: "SimulationReport") -> None:
    counts = report.counts
    click.echo(
        f"{report.days} days: {counts.events:,} events of {counts.visits:,} visits, {counts.orders:,} orders,"
        f" in {report.seconds:.1f} s."
    )
    model = f"model {report.model} serves" if report.model else "no model was better than the one before"
    click.echo(f"{report.questions:,} questions were asked; {model}.")


def _print_verdict(verdict: "Verdict") -> None:
    print_table(
        ("ranking", "bought in ten#", "as far as seen#", "against prior#", "calibration error#"),
        (
            (
                it.name,
                f"{it.bought:.4f}",
                f"{it.sold:.4f}",
                f"{verdict.gain(it.name, 'prior'):+.1%}",
                f"{it.ece:.4f}",
            )
            for it in verdict.standings
        ),
    )
    click.echo(f"The best that could be reached: {verdict.best:.4f}.")
    if verdict.caught is not None and verdict.places is not None:
        caught, places = verdict.caught, verdict.places
        click.echo(
            f"Of {caught.fake_orders:,} fake orders {caught.recall:.1%} are marked; of marked ones"
            f" {caught.precision:.1%} are fake; of orders in honest rushes {caught.rushes_flagged:.1%} are"
            " marked."
        )
        click.echo(
            f"Attackers' mean place: {places.without_attack:.1f} without the attack,"
            f" {places.with_detector:.1f} with the detector, {places.without_detector:.1f} without it."
        )
