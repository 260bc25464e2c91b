"""The `vitrina` command: one file per command. Its modules import nothing heavy before they run, so that
`vitrina --help` answers at once."""

import os
from pathlib import Path

import click

from vitrina import __version__
from vitrina.project.cli.bench import bench
from vitrina.project.cli.demo import demo
from vitrina.project.cli.evaluate import evaluate
from vitrina.project.cli.events import events
from vitrina.project.cli.experiment import experiment
from vitrina.project.cli.explain import explain
from vitrina.project.cli.export import export_catalogue
from vitrina.project.cli.failures import FriendlyGroup
from vitrina.project.cli.features import features
from vitrina.project.cli.fraud import fraud
from vitrina.project.cli.importing import import_catalogue
from vitrina.project.cli.index import index
from vitrina.project.cli.judge import judge
from vitrina.project.cli.models import models
from vitrina.project.cli.search import search
from vitrina.project.cli.serve import serve
from vitrina.project.cli.simulate import simulate
from vitrina.project.cli.staff import staff
from vitrina.project.cli.train import train
from vitrina.project.cli.worker import worker


@click.group(cls=FriendlyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="The shop's folder; default: the environment variable VITRINA_HOME, or ./shop.",
)
@click.version_option(__version__, prog_name="vitrina")
def main(home: Path | None) -> None:
    """Vitrina: a marketplace whose search tells sellers why.

    Everything a shop owns (database, index, pictures, models, logs) lies in one folder.
    """
    if home is not None:
        os.environ["VITRINA_HOME"] = str(home)


for command in (
    demo,
    serve,
    staff,
    worker,
    import_catalogue,
    export_catalogue,
    index,
    search,
    explain,
    judge,
    events,
    fraud,
    experiment,
    features,
    train,
    evaluate,
    models,
    simulate,
    bench,
):
    main.add_command(command)
