"""`vitrina judge`."""

from pathlib import Path

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.search import language_option
from vitrina.project.cli.shop import open_shop


@click.command()
@click.argument("judgements", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--run-out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the rankings there: CSV with query, product_id, rank.",
)
@language_option
@json_option
def judge(judgements: Path, run_out: Path | None, language: str, as_json: bool) -> None:
    """Measure the ranking against people's judgements: CSV with query, product_id, grade (0 to 3).

    Prints nDCG@10 over the whole ranking, where products nobody judged count as irrelevant, and over judged
    products only.
    """
    open_shop()
    from vitrina.project import judging

    with shown_progress() as progress:
        outcome = judging.judge(judgements, language=language, progress=progress)
    if run_out is not None:
        judging.write_run(outcome, run_out)
    if as_json:
        print_json(outcome.summary)
    else:
        print_table(("measure", "value#"), outcome.summary.rows())
