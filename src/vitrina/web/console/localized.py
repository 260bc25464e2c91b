"""Texts in several languages as one form field: an input for each language, never raw JSON."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.widgets import INPUT_CLASSES, TEXTAREA_CLASSES

from vitrina.market.catalog.localized import UNKNOWN, Localized
from vitrina.web.languages import LANGUAGES

CODES = tuple(language.search for language in LANGUAGES)
_TAGS = {language.search: language.tag for language in LANGUAGES}
_NAMES = {language.search: language.name for language in LANGUAGES}


class LocalizedWidget(forms.Widget):
    """One input a language, each with its tag; and one for a text of unknown language, where there is one.
    `lines` > 1: text areas."""

    template_name = "console/widgets/localized.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, lines: int = 1) -> None:
        super().__init__(attrs)
        self.lines = lines

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The widget's usual context, and `inputs`."""
        context = super().get_context(name, value, attrs)
        texts = value if isinstance(value, Mapping) else {}
        unknown = [UNKNOWN] if texts.get(UNKNOWN) else []
        context["widget"]["lines"] = self.lines
        context["widget"]["classes"] = " ".join(TEXTAREA_CLASSES if self.lines > 1 else INPUT_CLASSES)
        context["widget"]["inputs"] = [
            {
                "name": _input_name(name, code),
                "id": f"{context['widget']['attrs'].get('id', name)}_{code}",
                "tag": _TAGS.get(code, ""),
                "label": _NAMES.get(code, _("language unknown")),
                "short": code.upper() or "?",
                "value": texts.get(code, ""),
            }
            for code in (*CODES, *unknown)
        ]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        """Language → text, as typed."""
        codes = (*CODES, UNKNOWN)
        return {code: data[_input_name(name, code)] for code in codes if _input_name(name, code) in data}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """None of the inputs was sent."""
        return not any(_input_name(name, code) in data for code in CODES)

    def id_for_label(self, id_: str) -> str:
        """The first input's."""
        return f"{id_}_{CODES[0]}" if id_ else ""


class LocalizedField(forms.Field):
    """Language → text (see `market.catalog.localized`), without the languages in which nothing is said.
    Required: in one language at least."""

    def __init__(self, *, lines: int = 1, **options: Any) -> None:
        options.setdefault("widget", LocalizedWidget(lines=lines))
        super().__init__(**options)

    def to_python(self, value: Any) -> dict[str, str]:
        """Trimmed texts by language."""
        texts = value if isinstance(value, Mapping) else {}
        return {code: text.replace("\r\n", "\n").strip() for code, text in texts.items() if text.strip()}

    def has_changed(self, initial: Any, data: Any) -> bool:
        """It says something else than before, in any language."""
        return self.to_python(initial) != self.to_python(data)


def shown(texts: Localized) -> SafeString:
    """Texts in all their languages, for those who may only read."""
    return format_html(
        '<dl class="localized-shown">{}</dl>',
        format_html_join(
            "",
            '<dt>{}</dt><dd lang="{}">{}</dd>',
            (
                (code.upper() or "?", _TAGS.get(code, ""), text)
                for code in (*CODES, UNKNOWN)
                if (text := texts.get(code, ""))
            ),
        ),
    )


def _input_name(name: str, code: str) -> str:
    return f"{name}_{code or 'unknown'}"
