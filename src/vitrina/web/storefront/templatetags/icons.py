"""`{% load icons %}`: line drawings of 24 × 24, one stroke, in the text's colour."""

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

ICONS: Mapping[str, str] = {
    "arrow": '<path d="M4 12h16m-6-6 6 6-6 6"/>',
    "bag": '<path d="M5.5 8h13l1 12h-15z"/><path d="M9 10.5V7a3 3 0 0 1 6 0v3.5"/>',
    "camera": '<path d="M4 8h4l1.5-2.5h5L16 8h4v11H4z"/><circle cx="12" cy="13" r="3.5"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "clock": '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "compare": '<path d="M12 4v16M5 7h14M5 7l-2.5 6.5h5zm14 0-2.5 6.5h5zM9 20h6"/>',
    "save": '<path d="M12 4v11.5m-4.5-4.5 4.5 4.5 4.5-4.5M5 19.5h14"/>',
    "down": '<path d="m6 9.5 6 6 6-6"/>',
    "expand": '<path d="M9 4H4v5m0-5 6 6m5 10h5v-5m0 5-6-6"/>',
    "filters": '<path d="M4 8h9m4 0h3M4 16h3m4 0h9"/>'
    '<circle cx="15" cy="8" r="2"/><circle cx="9" cy="16" r="2"/>',
    "gift": '<path d="M5 11h14v9H5zM4 7.5h16V11H4zM12 7.5V20M12 7.5C9 7.5 7.5 6.5 7.5 5.2S9.3 3.5 12 7.5'
    'c2.7-4 4.5-3.6 4.5-2.3S15 7.5 12 7.5z"/>',
    "globe": '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16"/>',
    "grid": '<path d="M5 5h5.5v5.5H5zm8.5 0H19v5.5h-5.5zM5 13.5h5.5V19H5zm8.5 0H19V19h-5.5z"/>',
    "heart": '<path d="M12 20C5 15 3.5 11.8 3.5 9a4.5 4.5 0 0 1 8.5-2 '
    '4.5 4.5 0 0 1 8.5 2c0 2.8-1.5 6-8.5 11z"/>',
    "help": '<circle cx="12" cy="12" r="8"/><path d="M9.5 10a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6'
    'M12 16.3v.1"/>',
    "home": '<path d="M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z"/>',
    "info": '<circle cx="12" cy="12" r="8"/><path d="M12 11v5m0-8.3v.1"/>',
    "left": '<path d="m14.5 6-6 6 6 6"/>',
    "list": '<path d="M4 6h2m3 0h11M4 12h2m3 0h11M4 18h2m3 0h11"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h10"/>',
    "minus": '<path d="M5 12h14"/>',
    "pin": '<path d="M12 20.5c-4-5-6-7.8-6-10.5a6 6 0 0 1 12 0c0 2.7-2 5.5-6 10.5z"/>'
    '<circle cx="12" cy="10" r="2.2"/>',
    "play": '<path d="M8 5.5v13l10.5-6.5z"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "right": '<path d="m9.5 6 6 6-6 6"/>',
    "rotate": '<path d="M3.5 12c0-2.2 3.8-4 8.5-4s8.5 1.8 8.5 4-3.8 4-8.5 4m0 0 2.5-2.5M12 16l2.5 2.5"/>',
    "ruler": '<path d="M3.5 8.5h17v7h-17zM7 8.5v3m3.3-3v2m3.4-2v3m3.3-3v2"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>',
    "share": '<path d="M12 15V4m-4 4 4-4 4 4M6 11.5H5V20h14v-8.5h-1"/>',
    "spark": '<path d="M12 4c.6 5 3 7.4 8 8-5 .6-7.4 3-8 8-.6-5-3-7.4-8-8 5-.6 7.4-3 8-8z"/>',
    "star": '<path d="m12 4.5 2.3 4.9 5.2.7-3.8 3.7 1 5.3-4.7-2.6-4.7 2.6 1-5.3L4.5 10.1l5.2-.7z"/>',
    "tag": '<path d="M4 4h8l8 8-8 8-8-8z"/><circle cx="8.5" cy="8.5" r="1.3"/>',
    "truck": '<path d="M3.5 6.5h10.5V16H3.5zM14 10h3.5l3 3v3H14"/><circle cx="7.5" cy="17" r="1.7"/>'
    '<circle cx="17" cy="17" r="1.7"/>',
    "up": '<path d="m6 14.5 6-6 6 6"/>',
    "user": '<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.7-4 3.5-6 7.5-6s6.8 2 7.5 6"/>',
    "zoom": '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5M8 10.5h5M10.5 8v5"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """The drawing with this name; it says nothing to screen readers."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{}</svg>',
        mark_safe(ICONS[name]),
    )
