import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.kernel.errors import InvalidInput
from vitrina.search.evaluation.judgements import BadLine, read_judgements, write_run

HEADER = "query,product_id,grade\n"


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "judgements.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_reads_grades_by_query(tmp_path: Path) -> None:
    text = HEADER + 'lamp,1,3\nlamp,2,0\n"lamp, red",1,1\n'
    judgements = read_judgements(written(tmp_path, text))
    assert judgements.grades == {"lamp": {"1": 3, "2": 0}, "lamp, red": {"1": 1}}
    assert judgements.bad_lines == ()


def test_reads_further_columns_another_order_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = "\ufeffgrade,judge,product_id,query\n2,ann,77,носки\n"
    assert read_judgements(written(tmp_path, text)).grades == {"носки": {"77": 2}}


def test_names_every_bad_line(tmp_path: Path) -> None:
    text = HEADER + "lamp,1,3\nlamp,,1\n,2,1\nlamp,3,good\nlamp,4,-1\nlamp,1,2\nlamp,1,3\nlamp\nlamp,5,²\n"
    judgements = read_judgements(written(tmp_path, text))
    assert judgements.grades == {"lamp": {"1": 3}}
    assert judgements.bad_lines == (
        BadLine(3, "query or product_id is empty"),
        BadLine(4, "query or product_id is empty"),
        BadLine(5, "the grade 'good' is no whole number from 0 to 99"),
        BadLine(6, "the grade '-1' is no whole number from 0 to 99"),
        BadLine(7, "the same pair has the grade 3 further up"),
        BadLine(9, "query or product_id is empty"),
        BadLine(10, "the grade '²' is no whole number from 0 to 99"),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "the column 'query' is missing"),
        ("query,product,grade\nlamp,1,3\n", "the column 'product_id' is missing"),
        (HEADER, "it holds no judgement"),
        (HEADER + "lamp,1,x\n", "line 2: the grade 'x'"),
        (b"query,product_id,grade\n\xff\xfe,1,2\n", "not CSV in UTF-8"),
    ],
)
def test_a_file_of_no_use_is_refused_with_its_reason(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    with pytest.raises(InvalidInput, match="judgements") as refused:
        read_judgements(written(tmp_path, content))
    assert reason in refused.value.message


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="No such file"):
        read_judgements(tmp_path / "absent.csv")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = written(tmp_path_factory.mktemp("any"), HEADER.encode() + b"lamp,1,3\n" + content)
    with contextlib.suppress(InvalidInput):
        assert read_judgements(path).grades


def test_writes_a_run_with_ranks_from_one(tmp_path: Path) -> None:
    write_run(tmp_path / "run.csv", {"lamp, red": ["7", "8"], "none": []})
    assert (tmp_path / "run.csv").read_text() == 'query,product_id,rank\n"lamp, red",7,1\n"lamp, red",8,2\n'
