"""`vitrina events`."""

from datetime import timedelta

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.progress import shown_progress
from vitrina.project.cli.shop import open_shop

MEBIBYTE = 2**20


@click.group()
def events() -> None:
    """What shoppers did: the log that ranking learns from."""


@events.command()
@json_option
def state(as_json: bool) -> None:
    """Show how much is kept, and what waits to be compacted or erased."""
    open_shop(migrate=False)
    from vitrina.insight.tracking.queries import log_state

    log = log_state()
    if as_json:
        print_json(log)
        return
    span = f"{log.days:,}, {log.first_day} to {log.last_day}" if log.days else "0"
    print_table(
        ("what", "how much#"),
        [
            ("days", span),
            ("events", f"{log.events:,}"),
            ("MiB kept", f"{log.stored_bytes / MEBIBYTE:,.1f}"),
            ("files to compact", f"{log.waiting_files:,} ({log.waiting_bytes / MEBIBYTE:,.1f} MiB)"),
            ("files of impossible times", f"{log.aside_files:,}"),
            ("shoppers to erase", f"{log.erasures:,}"),
        ],
    )


@events.command()
@click.option("--today", is_flag=True, help="Also what was noted today, so far.")
@json_option
def compact(today: bool, as_json: bool) -> None:
    """Turn what was noted into files by day. The worker does so after midnight, UTC.

    May be killed at any moment and called again: everything counts once.
    """
    open_shop(migrate=False)
    from vitrina.insight.tracking import services
    from vitrina.kernel import clock

    until = None if today else clock.now().date() - timedelta(days=1)
    with shown_progress() as progress:
        report = services.compact(until=until, progress=progress)
    if as_json:
        print_json(report)
        return
    count = sum(report.events.values())
    click.echo(f"{count:,} events of {len(report.events)} days, {report.attributed:,} actions led back.")
    click.echo(f"{report.unseen:,} places did not come into view; {report.duplicates:,} told twice.")
    if report.unreadable:
        click.echo(f"{report.unreadable:,} lines could not be read, and were passed over.")
    for name in report.set_aside:
        click.echo(f"{name}: its time cannot be true; it was put into events/aside.")


@events.command()
@click.argument("shopper")
@json_option
def erase(shopper: str, as_json: bool) -> None:
    """Erase all events of the shopper with this key.

    Shoppers find their key on the shop's privacy page, where they can also have it done themselves.
    """
    open_shop(migrate=False)
    from vitrina.insight.tracking import services

    erased = services.erase_shopper(shopper)
    if as_json:
        print_json({"erased": erased})
    else:
        click.echo(f"{erased:,} events erased.")
