"""`vitrina staff`."""

import sys
from typing import Any

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.shop import open_shop

ROLES = ("operator", "merchandiser", "seller", "reader")


@click.group()
def staff() -> None:
    """Who may log in to the console, and what they may do there."""


@staff.command()
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What the account is for.")
@click.option("--name", default="", help="The person's name.")
@click.option("--seller", "sellers", multiple=True, help="Ref of a seller it speaks for; may be repeated.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(email: str, role: str, name: str, sellers: tuple[str, ...], password_stdin: bool) -> None:
    """Open an account. Asks for the password."""
    open_shop()
    from vitrina.people.accounts import services
    from vitrina.people.accounts.roles import Role

    member = services.create_user(
        email=email, password=_password(password_stdin), name=name, role=Role(role), seller_refs=sellers
    )
    click.echo(f"{member.email} may log in at /console/ as {member.role}.")


@staff.command(name="list")
@json_option
def list_accounts(as_json: bool) -> None:
    """Show all accounts with their roles."""
    open_shop()
    from vitrina.people.accounts.queries import staff as accounts

    members = accounts()
    if as_json:
        print_json(members)
        return
    print_table(
        ("e-mail", "name", "role", "speaks for", "active", "last log-in"),
        [
            (
                member.email,
                member.name,
                member.role,
                ", ".join(member.seller_refs),
                "yes" if member.active else "no",
                _moment(member.last_login_at),
            )
            for member in members
        ],
    )


def _password(from_stdin: bool) -> str:
    """From standard input (its first line), or asked for twice at a terminal."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    if not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask for the password: add --password-stdin.")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _moment(moment: Any) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "never"
