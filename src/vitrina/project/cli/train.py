"""`vitrina train`."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.judged import print_judged
from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.search import language_option
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.discovery.training.types import Comparison, LogState, Publish, TrainingReport
    from vitrina.search.evaluation.bootstrap import Gain
    from vitrina.search.features.feature import Group

_PLACES_TOLD = (1, 2, 3, 5, 10, 20)

until_option = click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The last day to use, UTC; default: yesterday.",
)


@click.command()
@until_option
@click.option(
    "--publish",
    type=click.Choice(["if_better", "always", "never"]),
    default="if_better",
    show_default=True,
    help="Whether the new model goes live; under 'never' it is kept as a version.",
)
@click.option(
    "--judgements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Learn from people's judgements instead, as a store without traffic does: CSV with query, "
    "product_id, grade (0 to 3).",
)
@language_option
@click.option("--seed", default=1, show_default=True, help="The same seed and log give the same model.")
@json_option
def train(
    until: datetime | None,
    publish: "Publish",
    judgements: Path | None,
    language: str,
    seed: int,
    as_json: bool,
) -> None:
    """Learn a ranking model from what shoppers saw and bought.

    It learns from earlier days, is judged on later ones, and goes live only where it beats the live model
    there. Stopped at any moment (Ctrl-C), the live model stays.
    """
    open_shop()
    if judgements is not None:
        _learn_from_people(judgements, publish, language=language, as_json=as_json)
        return
    from vitrina.discovery.training import services
    from vitrina.discovery.training.types import TrainingOptions

    with shown_progress() as progress:
        report = services.train(
            until=until.date() if until else None,
            publish=publish,
            options=TrainingOptions(seed=seed),
            progress=progress,
        )
    if as_json:
        print_json(report)
    else:
        print_report(report)


def _learn_from_people(judgements: Path, publish: "Publish", *, language: str, as_json: bool) -> None:
    from vitrina.discovery.training.judged import services as judged
    from vitrina.web import languages

    with shown_progress() as progress:
        report = judged.train_judged(
            judgements, publish=publish, language=languages.named(language).search, progress=progress
        )
    if as_json:
        print_json(report)
    else:
        print_judged(report)


def print_report(report: "TrainingReport") -> None:
    """What was learned from, how good it is, and what became of it."""
    split, log = report.split, report.log
    click.echo(
        f"Learned from {split.train.first} to {split.train.last}, calibrated on the days to "
        f"{split.calibrate.last}, judged on {split.test.first} to {split.test.last}."
    )
    click.echo(told(log))
    click.echo(_told_places(report) + "\n")
    _print_comparison(report.comparison)
    print_weights(report.group_weights)
    click.echo(_verdict(report))


def told(log: "LogState") -> str:
    """What the log held."""
    reasons = {
        "not_shown": "{:,} products seen by no shopper (bots, staff, fakes, erased, never scrolled to)",
        "not_finite": "{:,} damaged rows",
        "sampled": "{:,} products on answers beyond the sample",
        "outdated_days": "{:,} days logged with other features",
    }
    left_out = ", ".join(reasons[reason].format(count) for reason, count in log.left_out.items())
    return f"{log.rows:,} products on {log.queries:,} answers, {log.purchases:,} of them bought." + (
        f" Left out: {left_out}." if left_out else ""
    )


def print_weights(weights: "Mapping[Group, float]") -> None:
    """The share of each feature group beside the published one."""
    from vitrina.search.features.feature import REFERENCE_WEIGHTS

    print_table(
        ("group", "this model#", "reference#"),
        ((group, f"{weights[group]:.1%}", f"{usual:.1%}") for group, usual in REFERENCE_WEIGHTS.items()),
    )
    click.echo()


def _told_places(report: "TrainingReport") -> str:
    if report.clicks_short:
        return "Too few clicks tell how likely each place is looked at: what stood high may be overrated."
    if not report.propensities:
        return "Position bias was not taken out."
    known = report.propensities
    places = [place for place in _PLACES_TOLD if place <= len(known)]
    chances = ", ".join(f"{known[place - 1]:.0%}" for place in places)
    return f"Places {', '.join(map(str, places))} are looked at as often as: {chances} of the first."


def _print_comparison(found: "Comparison") -> None:
    before, after = found.before, found.after
    print_table(
        ("measure, on the later days", f"{found.rival}#", "new#", "gain#", "in 9 of 10 resamples#"),
        (
            (
                "log-loss (lower is better)",
                f"{before.log_loss:.4f}",
                f"{after.log_loss:.4f}",
                *_told_gain(found.log_loss_gain),
            ),
            (
                "nDCG@10 by purchases",
                f"{before.ndcg:.4f}",
                f"{after.ndcg:.4f}",
                *_told_gain(found.ndcg_gain),
            ),
            ("calibration error (lower is better)", f"{before.ece:.4f}", f"{after.ece:.4f}", "", ""),
            ("AUC", f"{before.auc:.4f}", f"{after.auc:.4f}", "", ""),
        ),
    )
    click.echo(
        "The prior is calibrated before its log-loss is compared; the table shows it as it serves.\n"
        if found.rival == "prior"
        else ""
    )


def _told_gain(gain: "Gain") -> tuple[str, str]:
    return f"{gain.mean:+.4f}", f"{gain.low:+.4f} … {gain.high:+.4f}"


def _verdict(report: "TrainingReport") -> str:
    rival = report.comparison.rival
    if report.live:
        return f"It is live now, as {report.version}. The way back: vitrina models roll-back"
    if report.version:
        return f"It is kept as {report.version}, and not live: {rival} serves on."
    found = report.comparison
    why = (
        "its order of what was bought is worse"
        if found.log_loss_gain.sure
        else "its gain may be chance"
        if found.log_loss_gain.mean > 0
        else "it is no better"
    )
    return f"It was not published, since {why}: {rival} serves on."
