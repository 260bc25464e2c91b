"""`vitrina models`."""

from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.discovery.training.types import ModelLine

PRIOR = "prior"


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def models(context: click.Context, as_json: bool) -> None:
    """List the ranking models, make one live, or go back.

    Without a command: all versions with the days they learned from, how they did on later days, and the
    weights of their feature groups.
    """
    open_shop()
    if context.invoked_subcommand is not None:
        return
    from vitrina.discovery.training import queries

    lines = queries.models()
    if as_json:
        print_json(lines)
    else:
        _print_lines(lines)


@models.command(name="go-live")
@click.argument("version")
def go_live(version: str) -> None:
    """Make VERSION live ("v000003", or "prior"); shops that run notice at once."""
    from vitrina.discovery.training import services

    services.go_live(None if version == PRIOR else version)
    click.echo(f"{version} is live.")


@models.command(name="roll-back")
def roll_back() -> None:
    """Make the version before the live one live; before the first stands the prior."""
    from vitrina.discovery.training import services

    click.echo(f"{services.roll_back() or PRIOR} is live.")


def _print_lines(lines: "tuple[ModelLine, ...]") -> None:
    print_table(
        (
            "version",
            "live",
            "learned from",
            "to",
            "judged to",
            "purchases#",
            "log-loss#",
            "calibration#",
            "AUC#",
            "nDCG@10#",
        ),
        (
            (
                line.name,
                "live" if line.live else "",
                line.trained.first if line.trained else "",
                line.trained.last if line.trained else "",
                line.judged_until or "",
                _count(line, "purchases"),
                *(_metric(line, name) for name in ("log_loss", "ece", "auc", "ndcg")),
            )
            for line in lines
        ),
    )
    weighed = [line for line in lines if line.group_weights]
    if weighed:
        from vitrina.search.features.feature import GROUPS, REFERENCE_WEIGHTS

        click.echo()
        print_table(
            ("share of each group", *(f"{group}#" for group in GROUPS)),
            (
                ("reference", *(f"{REFERENCE_WEIGHTS[group]:.0%}" for group in GROUPS)),
                *(
                    (line.name, *(f"{line.group_weights.get(group, 0):.0%}" for group in GROUPS))
                    for line in weighed
                ),
            ),
        )


def _count(line: "ModelLine", name: str) -> str:
    return f"{line.counts[name]:,}" if name in line.counts else ""


def _metric(line: "ModelLine", name: str) -> str:
    return f"{line.metrics[name]:.4f}" if name in line.metrics else ""
