"""What all pictures share."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def picture(
    shapes: Iterable[SafeString],
    *,
    key: str,
    kind: str,
    width: float,
    height: float,
    title: str,
    description: str,
) -> SafeString:
    """An SVG that fills the width it is given. `key`: unique on the page; `kind`: its class."""
    return format_html(
        '<svg class="{kind}" viewBox="0 0 {width} {height}" preserveAspectRatio="none" role="img" '
        'aria-labelledby="{key}-title {key}-desc">'
        '<title id="{key}-title">{title}</title><desc id="{key}-desc">{description}</desc>{shapes}</svg>',
        key=key,
        kind=kind,
        width=short(width),
        height=short(height),
        title=title,
        description=description,
        shapes=format_html_join("", "{}", ((shape,) for shape in shapes)),
    )


def short(value: float) -> str:
    """A coordinate with as many decimals as eyes can tell apart."""
    return f"{value:.1f}".removesuffix(".0")
