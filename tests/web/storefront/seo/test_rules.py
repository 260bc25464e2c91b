"""What may be listed, and under which address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.web.storefront.seo.rules import DESCRIPTION_CHARS_MAX, Listed, description, listed


@pytest.mark.parametrize(
    ("parameters", "paged", "expected"),
    [
        ({}, True, Listed("/en/c/bags", indexed=True)),
        ({"utm_source": ["post"], "fbclid": ["x"]}, True, Listed("/en/c/bags", indexed=True)),
        ({"page": ["2"]}, True, Listed("/en/c/bags?page=2", indexed=True)),
        ({"page": ["2"], "utm_source": ["post"]}, True, Listed("/en/c/bags?page=2", indexed=True)),
        ({"page": ["1"]}, True, Listed("/en/c/bags", indexed=True)),
        ({"page": ["12"]}, True, Listed("/en/c/bags?page=12", indexed=True)),
        ({"page": ["9" * 5000]}, True, Listed("/en/c/bags", indexed=False)),
        ({"page": ["2"]}, False, Listed("/en/c/bags", indexed=False)),
        ({"page": ["٢"]}, True, Listed("/en/c/bags", indexed=False)),
        ({"page": ["0"]}, True, Listed("/en/c/bags", indexed=False)),
        ({"sort": ["price"]}, True, Listed("/en/c/bags", indexed=False)),
        ({"filter": ["color:red"], "page": ["2"]}, True, Listed("/en/c/bags", indexed=False)),
        ({"q": ["tote"]}, True, Listed("/en/c/bags", indexed=False)),
    ],
)
def test_a_list_is_listed_as_a_whole_and_page_by_page(
    parameters: dict[str, list[str]], paged: bool, expected: Listed
) -> None:
    assert listed("/en/c/bags", parameters, paged=paged) == expected


@given(st.lists(st.text(max_size=400), max_size=4))
def test_a_description_is_one_short_line(parts: list[str]) -> None:
    line = description(parts)
    assert len(line) <= DESCRIPTION_CHARS_MAX
    assert "\n" not in line


def test_a_long_description_ends_with_a_whole_word() -> None:
    line = description(["word " * 60])
    assert line.endswith("word…")


def test_chinese_is_cut_anywhere() -> None:
    assert len(description(["皮" * 400])) == DESCRIPTION_CHARS_MAX
