"""Reading the console's pages as a browser does."""

from html.parser import HTMLParser
from typing import Any


class _Form(HTMLParser):
    """Collects what a browser would send of the page's change form."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self._inside = False
        self._text: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("id", "").endswith("_form")
        name = given.get("name", "")
        if not self._inside or "disabled" in given:
            return
        if tag == "input" and name and given.get("type") not in {"submit", "button"}:
            can_be_ticked = given.get("type") in {"checkbox", "radio"}
            if not can_be_ticked or "checked" in given:
                self.values.setdefault(name, []).append(given.get("value", "on" if can_be_ticked else ""))
        elif tag == "textarea":
            self._text = name
            self.values[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.values.setdefault(self._select, []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self._text = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self.values[self._text][0] += data


def sent(page: bytes, **changes: Any) -> dict[str, Any]:
    """What saving the form on `page` would send, with some fields changed (None: left out). Rows that a
    script would add are left out."""
    form = _Form()
    form.feed(page.decode())
    values: dict[str, Any] = {
        name: given for name, given in form.values.items() if "__prefix__" not in name
    } | changes
    return {name: value for name, value in values.items() if value is not None}
