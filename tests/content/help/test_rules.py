"""How answers are laid out and found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.content.help.rules import TopicText, blocks, matching, summary
from vitrina.content.help.types import Block, BlockKind

HEADING, PARAGRAPH, STEPS, POINTS = BlockKind


@pytest.mark.parametrize(
    ("body", "laid_out"),
    [
        ("", []),
        ("One line.", [(PARAGRAPH, "One line.")]),
        ("One line,\nanother.\n\nNew.", [(PARAGRAPH, "One line, another."), (PARAGRAPH, "New.")]),
        ("# How\n1. First\n2) Second", [(HEADING, "How"), (STEPS, "First", "Second")]),
        ("- a\n• b\n\n- c", [(POINTS, "a", "b"), (POINTS, "c")]),
        (
            "Do this:\n1. First\nThen rest.",
            [(PARAGRAPH, "Do this:"), (STEPS, "First"), (PARAGRAPH, "Then rest.")],
        ),
        ("# One\n# Two", [(HEADING, "One"), (HEADING, "Two")]),
        ("30 days.\n1.5 litres", [(PARAGRAPH, "30 days. 1.5 litres")]),
    ],
)
def test_answers_in_parts(body: str, laid_out: list[tuple[BlockKind, str]]) -> None:
    assert blocks(body) == tuple(Block(kind, tuple(lines)) for kind, *lines in laid_out)


@given(st.text(alphabet="ab1.-# \n"))
def test_no_line_is_lost(body: str) -> None:
    kept = "".join("".join(block.lines) for block in blocks(body))
    assert [letter for letter in kept if letter in "ab"] == [letter for letter in body if letter in "ab"]
    assert all(block.lines for block in blocks(body))


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("# Title\nYou have 30 days. Then it is over.", "You have 30 days."),
        ("自送达之日起三十天。之后不行。", "自送达之日起三十天。"),
        ("Version 2.5 is here. Yes.", "Version 2.5 is here."),
        ("no full stop", "no full stop"),
        ("1. Open the box.\n2. Look.", "Open the box."),
        ("", ""),
        ("word " * 60, ("word " * 32).strip() + "…"),
        ("长" * 300, "长" * 159 + "…"),
    ],
)
def test_summaries(body: str, first: str) -> None:
    assert summary(body) == first


TOPICS = [
    TopicText("delivery", "Delivery", "shipping courier", "the parcel comes and you can return it"),
    TopicText("returns", "Return of things", "refund", "send the parcel back"),
    TopicText("payment", "Paying", "card", "the money leaves when the parcel does"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("return", ["returns", "delivery"]),
        ("RETURN a parcel", ["returns", "delivery"]),
        ("card refund", ["returns", "payment"]),
        ("courier", ["delivery"]),
        ("unheard", []),
        ("", []),
    ],
)
def test_topics_are_found_by_prominence(text: str, found: list[str]) -> None:
    assert matching(TOPICS, text, normalise=lambda words: words.lower().split()) == found
