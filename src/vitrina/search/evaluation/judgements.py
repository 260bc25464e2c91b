"""People's judgements, from a file; and a ranking, into one."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vitrina.kernel.errors import InvalidInput

JUDGEMENT_COLUMNS = ("query", "product_id", "grade")
RUN_COLUMNS = ("query", "product_id", "rank")

Run = Mapping[str, Sequence[str]]
"""Query → product ids, best first."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of the file that was left out, and why. Lines count from 1, the header included."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Judgements:
    """`grades`: query → product id → grade, 0 (irrelevant) and up, in the file's order of queries."""

    grades: Mapping[str, Mapping[str, int]]
    bad_lines: tuple[BadLine, ...] = ()


def read_judgements(path: Path) -> Judgements:
    """Read a CSV file with the columns `query`, `product_id` and `grade` (others are passed over), UTF-8.

    A line that cannot be used is left out and listed in `bad_lines`. Raises `InvalidInput` where there is
    no such file, a column is missing, or no line is left.
    """
    grades: dict[str, dict[str, int]] = {}
    bad_lines: list[BadLine] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            _check_columns(reader.fieldnames or (), path)
            bad_lines += (
                BadLine(reader.line_num, reason) for row in reader if (reason := _take(row, grades))
            )
    except OSError as error:
        raise InvalidInput(field="judgements", value=path, reason=error.strerror or str(error)) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise InvalidInput(
            field="judgements", value=path, reason=f"this is not CSV in UTF-8: {error}"
        ) from None
    if not grades:
        first = f"; line {bad_lines[0].line}: {bad_lines[0].reason}" if bad_lines else ""
        raise InvalidInput(field="judgements", value=path, reason=f"it holds no judgement{first}")
    return Judgements(grades=grades, bad_lines=tuple(bad_lines))


def write_run(path: Path, run: Run) -> None:
    """Write a ranking as CSV with the columns `query`, `product_id` and `rank`, ranks from 1."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(RUN_COLUMNS)
        for query, product_ids in run.items():
            writer.writerows(
                (query, product_id, rank) for rank, product_id in enumerate(product_ids, start=1)
            )


def _check_columns(found: Sequence[str], path: Path) -> None:
    for name in JUDGEMENT_COLUMNS:
        if name not in found:
            raise InvalidInput(
                field="judgements",
                value=path,
                reason=f"the column '{name}' is missing; the first line names "
                f"{', '.join(JUDGEMENT_COLUMNS)}, and here it is {', '.join(found) or 'empty'}",
            )  # fmt: skip


def _take(row: Mapping[str, str | None], grades: dict[str, dict[str, int]]) -> str:
    """Put one line into `grades`; returns why it cannot be, else an empty text."""
    query, product_id, grade = ((row[name] or "").strip() for name in JUDGEMENT_COLUMNS)
    if not query or not product_id:
        return "query or product_id is empty"
    if not (grade.isascii() and grade.isdigit() and len(grade) <= 2):
        return f"the grade '{grade}' is no whole number from 0 to 99"
    known = grades.setdefault(query, {})
    if known.setdefault(product_id, int(grade)) != int(grade):
        return f"the same pair has the grade {known[product_id]} further up"
    return ""
