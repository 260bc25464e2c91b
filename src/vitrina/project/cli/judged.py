"""What `vitrina train --judgements` prints."""

from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import print_table

if TYPE_CHECKING:
    from vitrina.discovery.training.judged.types import JudgedReport


def print_judged(report: "JudgedReport") -> None:
    """How far judgements carry, by cross-validation, and what became of what was learned."""
    from vitrina.search.ranking.prior import PRIOR_GATE

    click.echo(
        f"{report.judged_pairs:,} judged products of {report.queries} queries, each query ranked by what the "
        f"others taught ({report.folds} folds)."
    )
    print_table(
        ("measure", "prior#", "learned#"),
        (
            (
                "nDCG@10, whole ranking, unjudged = 0",
                f"{report.before.ndcg_whole:.4f}",
                f"{report.after.ndcg_whole:.4f}",
            ),
            (
                "nDCG@10, judged products only",
                f"{report.before.ndcg_judged:.4f}",
                f"{report.after.ndcg_judged:.4f}",
            ),
        ),
    )
    click.echo()
    print_table(
        ("log-odds for each unit of", "prior#", "learned#"),
        ((name, f"{PRIOR_GATE.get(name, 0):.2f}", f"{worth:.2f}") for name, worth in report.weights.items()),
    )
    click.echo()
    click.echo(_verdict(report))


def _verdict(report: "JudgedReport") -> str:
    gain = f"{report.gain:+.4f}, in 9 of 10 resamples above {report.gain_low:+.4f}"
    if report.published:
        return f"Gain {gain}: it is live now, as {report.published}. The way back: vitrina models roll-back"
    if report.gain_low > 0:
        return f"Gain {gain}: it was not asked to be published."
    return f"Gain {gain}: no sure gain, so it was not published."
