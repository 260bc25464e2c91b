"""Every text that a person may read is there in all languages."""

from vitrina.project.translations import faults


def test_no_text_is_left_untranslated() -> None:
    assert list(faults()) == []
