"""Chinese: modifiers before the noun, without spaces; a space sets off a name in Latin letters."""


def noun_phrase(
    noun: str, *, adjectives: tuple[str, ...] = (), material: str = "", tail: str = "", name: str = ""
) -> str:
    """`Alba 绗缝红色皮革单肩包`; `tail` is one more modifier ("镶蓝宝石")."""
    phrase = "".join((*adjectives, material, tail, noun))
    return f"{name} {phrase}" if name and name.isascii() else name + phrase
