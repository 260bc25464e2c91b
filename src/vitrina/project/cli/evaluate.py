"""`vitrina evaluate`."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop
from vitrina.project.cli.train import print_weights, told, until_option

if TYPE_CHECKING:
    from vitrina.discovery.training.types import Contender, Evaluation

NAMES = {"text": "text relevance"}


@click.command()
@click.option("--model", default="", help='A version, or "prior"; default: the live model.')
@until_option
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the page with pictures goes: one HTML file that needs no other; default: beside the models.",
)
@json_option
def evaluate(model: str, until: datetime | None, report: Path | None, as_json: bool) -> None:
    """Judge a ranking model on days it did not learn from, beside the prior and text relevance alone.

    Log-loss, calibration and AUC of its probabilities, nDCG@10 by what was bought, and the weights of its
    feature groups, overall and by category.
    """
    home = open_shop()
    from vitrina.discovery.training.evaluating import evaluate as evaluate_model
    from vitrina.discovery.training.report.page import render
    from vitrina.search.storage.files import write_atomically

    with shown_progress() as progress:
        found = evaluate_model(model=model, until=until.date() if until else None, progress=progress)
    page = report or home.models / f"evaluation-{found.model}.html"
    write_atomically(page, render(found).encode())
    if as_json:
        print_json(found)
    else:
        _print_evaluation(found)
        click.echo(f"With pictures: {page}")


def _print_evaluation(found: "Evaluation") -> None:
    click.echo(f"{found.model}, judged on {found.days.first} to {found.days.last}.")
    click.echo(told(found.log) + "\n")
    print_table(
        ("ranking", "log-loss#", "calibration#", "AUC#", "nDCG@10#", "this model has more#"),
        map(_line, found.contenders),
    )
    click.echo()
    print_weights(found.group_weights)


def _line(contender: "Contender") -> tuple[str, ...]:
    gain, metrics = contender.gain_over, contender.metrics
    return (
        NAMES.get(contender.name, contender.name),
        f"{metrics.log_loss:.4f}",
        f"{metrics.ece:.4f}",
        f"{metrics.auc:.4f}",
        f"{metrics.ndcg:.4f}",
        f"{gain.mean:+.4f} ({gain.low:+.4f} … {gain.high:+.4f})" if gain else "",
    )
