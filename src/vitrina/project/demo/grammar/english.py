"""English: everything stands before the noun, in the order opinion, colour, material."""


def noun_phrase(
    noun: str, *, adjectives: tuple[str, ...] = (), material: str = "", tail: str = "", name: str = ""
) -> str:
    """`Alba quilted red leather shoulder bag`; `tail` is a phrase behind the noun ("with a sapphire")."""
    return " ".join(filter(None, (name, *adjectives, material, noun, tail)))
