"""How a command fails: one clear line with the cure and exit code 2, never a traceback."""

import os
from typing import Any

import click

from vitrina.kernel.errors import VitrinaError


class CommandFailed(click.ClickException):
    """What the user sees instead of a traceback."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the line to standard error."""
        click.echo(f"vitrina: {self.format_message()}", err=True, file=file)


class FriendlyGroup(click.Group):
    """A group whose commands may raise `VitrinaError`. VITRINA_DEBUG=1 shows the traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the chosen command; turn expected errors into `CommandFailed`."""
        try:
            return super().invoke(ctx)
        except VitrinaError as error:
            failure = CommandFailed(error.message)
        except BrokenPipeError:
            raise
        except OSError as error:
            failure = CommandFailed(str(error))
        except Exception as error:
            if not _is_database_error(error):
                raise
            failure = CommandFailed(f"The shop's database cannot be used: {error}")
        if os.environ.get("VITRINA_DEBUG") == "1":
            raise failure
        raise failure from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a newcomer needs them, not by the alphabet."""
        return list(self.commands)


def _is_database_error(error: Exception) -> bool:
    return any(
        f"{kind.__module__}.{kind.__name__}" == "django.db.utils.DatabaseError"
        for kind in type(error).__mro__
    )
