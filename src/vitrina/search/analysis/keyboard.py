"""Words typed with the wrong keyboard layout: "ghbdtn" is «привет», «руддщ» is "hello"."""

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
# A Spanish typist's ñ where the layout is English; the accents that follow the same way are folded anyway.
_SPANISH_ON_ENGLISH = {";": "ñ"}

_LAYOUTS: tuple[dict[str, str], ...] = (
    dict(zip(_LATIN, _RUSSIAN, strict=True)),
    dict(zip(_RUSSIAN, _LATIN, strict=True)),
    _SPANISH_ON_ENGLISH,
)
_TABLES = tuple({ord(key): letter for key, letter in layout.items()} for layout in _LAYOUTS)


def flips(chunk: str) -> list[str]:
    """What the keys of `chunk` (raw, without blanks) give in other layouts; lower case."""
    typed = chunk.lower()
    flipped = [typed.translate(table) for table in _TABLES]
    return [text for text in dict.fromkeys(flipped) if text != typed]
