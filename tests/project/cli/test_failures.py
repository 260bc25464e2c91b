import click
import pytest
from click.testing import CliRunner
from django.db.utils import OperationalError

from vitrina.kernel.errors import NotFound
from vitrina.project.cli.failures import FriendlyGroup


def fails_with(error: Exception) -> click.Group:
    @click.group(cls=FriendlyGroup)
    def group() -> None:
        pass

    @group.command()
    def fail() -> None:
        raise error

    return group


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (NotFound(kind="seller", id="x"), "vitrina: There is no seller with the id 'x'.\n"),
        (FileNotFoundError(2, "No such file", "a.csv"), "vitrina: [Errno 2] No such file: 'a.csv'\n"),
        (
            OperationalError("file is not a database"),
            "vitrina: The shop's database cannot be used: file is not a database\n",
        ),
    ],
)
def test_what_can_go_wrong_is_told_in_one_line(error: Exception, line: str) -> None:
    result = CliRunner().invoke(fails_with(error), ["fail"])
    assert result.exit_code == 2
    assert result.stderr == line
    assert result.stdout == ""


def test_a_fault_of_ours_is_not_hidden() -> None:
    result = CliRunner().invoke(fails_with(ZeroDivisionError()), ["fail"])
    assert isinstance(result.exception, ZeroDivisionError)
