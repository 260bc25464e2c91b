"""`vitrina judge`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.search import language_option
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.kernel.progress import Progress
    from vitrina.search.evaluation.judge import JudgeReport

DEPTH = 100
"""So many products of each ranking are judged and written."""


@click.command()
@click.argument("judgements", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--run-out",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"Write the rankings there: CSV with query, product_id, rank; {DEPTH} lines a query.",
)
@click.option("--worst", default=0, type=click.IntRange(0), help="List so many queries that went worst.")
@language_option
@json_option
def judge(judgements: Path, run_out: Path | None, worst: int, language: str, as_json: bool) -> None:
    """Measure the ranking against people's judgements: CSV with query, product_id, grade (0 to 3).

    Prints nDCG@10 over the whole ranking, where products nobody judged count as irrelevant, and over judged
    products only.
    """
    open_shop()
    from vitrina.search.evaluation.judge import judge as judge_run
    from vitrina.search.evaluation.judgements import read_judgements, write_run

    grades = read_judgements(judgements)
    with shown_progress() as progress:
        run = _rankings(list(grades.grades), language=language, progress=progress)
    if run_out is not None:
        write_run(run_out, run)
    report = judge_run(run, grades)
    for line in grades.bad_lines:
        click.echo(f"{judgements}:{line.line}: left out: {line.reason}", err=True)
    if as_json:
        print_json(report)
    else:
        _print_report(report, worst=worst)


def _rankings(queries: list[str], *, language: str, progress: "Progress") -> dict[str, list[str]]:
    from vitrina.discovery.serving import services as serving
    from vitrina.search.types import SearchRequest, ShopperContext
    from vitrina.web import languages

    context = ShopperContext(language=languages.named(language).search)
    run = {}
    progress.start("Searching", len(queries))
    for query in queries:
        page = serving.search(SearchRequest(text=query, context=context, page_size=DEPTH))
        run[query] = [hit.product_id for hit in page.hits]
        progress.advance()
    return run


def _print_report(report: "JudgeReport", *, worst: int) -> None:
    print_table(
        ("measure", "value#"),
        (
            (f"nDCG@{report.k}, whole ranking, unjudged = 0", f"{report.ndcg_whole:.4f}"),
            (f"nDCG@{report.k}, judged products only", f"{report.ndcg_judged:.4f}"),
            (f"precision@{report.k}", f"{report.precision:.4f}"),
            ("mean reciprocal rank", f"{report.mean_reciprocal_rank:.4f}"),
            ("queries", len(report.queries)),
            ("queries with nothing relevant, left out", len(report.without_relevant)),
        ),
    )
    if worst:
        ordered = sorted(report.queries, key=lambda verdict: verdict.ndcg_whole)[:worst]
        print_table(
            ("query", "whole#", "judged#", "unjudged in 10#", "found#"),
            (
                (it.query, f"{it.ndcg_whole:.3f}", f"{it.ndcg_judged:.3f}", it.unjudged, it.found)
                for it in ordered
            ),
            title="Worst queries",
        )
