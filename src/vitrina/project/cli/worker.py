"""`vitrina worker`."""

import click

from vitrina.project.cli.shop import open_shop


@click.command()
@click.option("--with-parent", is_flag=True, help="End when standard input closes.")
def worker(with_parent: bool) -> None:
    """Bring changed products into the index, until Ctrl-C. `vitrina serve` runs one by itself.

    After midnight, UTC, it also compacts what shoppers did the day before, looks for fake signals in it, and
    builds the features of ranking anew. May be killed at any moment: what is pending lies in the database and
    in the shop's folder, and the next worker goes on.
    """
    from vitrina.project import worker as work

    stop = work.stop_on_signals()
    if with_parent:
        work.stop_with_parent(stop)
    open_shop()

    from vitrina.discovery.indexing import services as indexing
    from vitrina.insight.tracking import services as tracking
    from vitrina.kernel import clock
    from vitrina.project.nightly import Nightly

    engine = indexing.open_engine()
    nightly = Nightly(stop)

    def drain() -> int:
        return (
            indexing.drain(engine=engine)
            or indexing.refresh_moving_means(today=clock.now().date())
            or tracking.keep_house()
            or nightly.start_if_due()
        )

    work.run(drain, stop)
    nightly.wait()
