"""Texts by language as form fields."""

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from vitrina.web.console.localized import CODES, LocalizedField, shown

texts = st.dictionaries(st.sampled_from([*CODES, ""]), st.text(st.characters(codec="utf-8"), max_size=12))


class Form(forms.Form):
    title = LocalizedField()
    note = LocalizedField(required=False, lines=3)


def as_sent(name: str, given_texts: dict[str, str]) -> dict[str, str]:
    return {f"{name}_{code or 'unknown'}": text for code, text in given_texts.items()}


@given(texts)
def test_texts_come_back_trimmed_and_without_empty_ones(given_texts: dict[str, str]) -> None:
    form = Form(as_sent("note", given_texts) | {"title_en": "x"})
    assert form.is_valid()
    kept = {code: text.replace("\r\n", "\n").strip() for code, text in given_texts.items() if text.strip()}
    assert form.cleaned_data["note"] == kept


@pytest.mark.parametrize(("sent", "valid"), [({}, False), ({"ru": " "}, False), ({"ru": "Сумка"}, True)])
def test_a_required_text_is_wanted_in_one_language_at_least(sent: dict[str, str], valid: bool) -> None:
    assert Form(as_sent("title", sent)).is_valid() == valid


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ({"en": "Bag"}, {"en": "Bag", "ru": ""}, False),
        ({"en": "Bag"}, {"en": " Bag "}, False),
        ({"en": "Bag"}, {"en": "Bags"}, True),
        ({"en": "Bag"}, {}, True),
        (None, {}, False),
    ],
)
def test_a_change_is_a_change_of_what_is_said(
    before: dict[str, str] | None, after: dict[str, str], changed: bool
) -> None:
    assert LocalizedField().has_changed(before, after) == changed


def test_each_language_has_its_labelled_input_and_an_unknown_one_only_where_it_is_used() -> None:
    markup = str(Form(initial={"title": {"en": "A <b>"}})["title"])
    for code, tag in (("en", "en"), ("zh", "zh-Hans"), ("es", "es"), ("ru", "ru")):
        assert f'name="title_{code}"' in markup
        assert f'lang="{tag}"' in markup
        assert f'for="id_title_{code}"' in markup
    assert 'value="A &lt;b&gt;"' in markup
    assert "title_unknown" not in markup
    assert "title_unknown" in str(Form(initial={"title": {"": "Bag"}})["title"])


def test_who_may_only_read_sees_all_languages_escaped() -> None:
    markup = shown({"en": "A <b>", "ru": "Б"})
    assert "A &lt;b&gt;" in markup
    assert '<dd lang="ru">Б</dd>' in markup
