"""What is kept as JSON, as lines that people write: size spans, limits of choices, lists of keys."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from vitrina.content.guides.rules import read_limits
from vitrina.kernel.errors import InvalidInput, VitrinaError
from vitrina.kernel.money import Money
from vitrina.market.sizing.types import Measure
from vitrina.web.errors import failure

PRICE = "price"
WORDS = "words"
_RANGE = re.compile(r"([^=]*?)\s*(?:\.\.|…)\s*(.*)")
_SPAN = re.compile(r"(\w+)\s+(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)")


class LinesField(forms.CharField):
    """JSON as text. `write`: what is kept → text; `read`: text → what is kept, or `InvalidInput`, which says
    where it is wrong."""

    def __init__(
        self, *, read: Callable[[str], Any], write: Callable[[Any], str], rows: int = 1, **options: Any
    ) -> None:
        self._read, self._write = read, write
        widget = UnfoldAdminTextareaWidget(attrs={"rows": rows}) if rows > 1 else UnfoldAdminTextInputWidget()
        super().__init__(widget=widget, **options)

    def prepare_value(self, value: Any) -> Any:
        """What is kept, as text; what was typed stays as it is."""
        return value if isinstance(value, str) or value is None else self._write(value)

    def to_python(self, value: Any) -> Any:
        """Text as it is kept."""
        try:
            return self._read(value or "")
        except VitrinaError as error:
            raise forms.ValidationError(failure(error).message) from None

    def validate(self, value: Any) -> None:
        """Something must be there where it is asked for."""
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """None: `read` has said all there is to say."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Other text than before."""
        return (self.prepare_value(initial) or "") != (data or "").replace("\r\n", "\n")


# --------------------------------------------------------------------------------------------------- keys


def written_keys(keys: Sequence[str]) -> str:
    """ "clutch, day"."""
    return ", ".join(keys)


def read_keys(text: str) -> list[str]:
    """Keys between commas."""
    return [key.strip() for key in text.split(",") if key.strip()]


# --------------------------------------------------------------------------------------------------- sizes


def written_spans(spans: Mapping[str, Sequence[float]]) -> str:
    """ "chest 82-90, waist 66-74"."""
    return ", ".join(f"{measure} {low:g}-{high:g}" for measure, (low, high) in spans.items())


def read_spans(text: str) -> dict[str, list[float]]:
    """Measures with their spans in centimetres."""
    spans: dict[str, list[float]] = {}
    for part in read_keys(text):
        match = _SPAN.fullmatch(part)
        if match is None or match[1] not in set(Measure):
            known = ", ".join(Measure)
            raise InvalidInput(field="spans", value=part, reason=f"write chest 82-90; known: {known}.")
        spans[match[1]] = [float(match[2]), float(match[3])]
    return spans


def written_alternatives(labels: Mapping[str, str]) -> str:
    """ "EU 36–38, UK 8–10"."""
    return ", ".join(f"{system} {label}" for system, label in labels.items())


def read_alternatives(text: str) -> dict[str, str]:
    """Systems of sizes with their labels."""
    labels = {}
    for part in read_keys(text):
        system, _, label = part.partition(" ")
        if not label.strip():
            raise InvalidInput(field="alternatives", value=part, reason="write EU 36–38.")
        labels[system] = label.strip()
    return labels


# -------------------------------------------------------------------------------------------------- limits


def written_limits(limits: Mapping[str, Any]) -> str:
    """One line for each thing asked for: "category = bags, shoes", "width = 10..25", "price = ..200",
    "words.en = silk"."""
    lines = [f"{code} = {', '.join(keys)}" for code, keys in limits.get("values", {}).items()]
    lines += [f"{code} = {_end(low)}..{_end(high)}" for code, (low, high) in limits.get("ranges", {}).items()]
    if "price_minor" in limits:
        low, high = limits["price_minor"]
        lines.append(f"{PRICE} = {_amount(low)}..{_amount(high)}")
    lines += [f"{WORDS}.{language} = {words}" for language, words in limits.get("words", {}).items()]
    return "\n".join(lines)


def read_limits_lines(text: str) -> dict[str, Any]:
    """Lines as `written_limits` writes them."""
    kept: dict[str, Any] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, equals, value = (part.strip() for part in line.partition("="))
        if not (name and equals and value):
            raise InvalidInput(field="limits", value=line, reason=gettext("write category = bags, shoes."))
        ends = _RANGE.fullmatch(value)
        if name == PRICE:
            kept["price_minor"] = [_minor(end) for end in _ends(line, ends)]
        elif name.startswith(f"{WORDS}."):
            kept.setdefault("words", {})[name.removeprefix(f"{WORDS}.")] = value
        elif ends is not None:
            kept.setdefault("ranges", {})[name] = [_number(line, end) for end in _ends(line, ends)]
        else:
            kept.setdefault("values", {})[name] = read_keys(value)
    read_limits(kept)
    return kept


def _ends(line: str, match: re.Match[str] | None) -> tuple[str, str]:
    if match is None:
        raise InvalidInput(field="limits", value=line, reason="write price = 50..200.")
    return match[1], match[2]


def _end(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def _number(line: str, text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        raise InvalidInput(field="limits", value=line, reason="write width = 10..25.") from None


def _amount(minor: int | None) -> str:
    return "" if minor is None else f"{Money(minor, settings.VITRINA_CURRENCY).decimal:f}"


def _minor(text: str) -> int | None:
    return Money.parse(text, settings.VITRINA_CURRENCY).minor if text else None
